package org.tamiz.pipelines.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.ArticleLink;
import org.tamiz.schemas.Conversation;
import org.tamiz.schemas.InfoboxField;
import org.tamiz.schemas.Message;
import org.tamiz.schemas.Section;
import org.tamiz.schemas.Turn;
import org.tamiz.transforms.pii.PiiMasker;

/**
 * Masks the texts of one document that stand beside its main text: title, article and conversation.
 * They mostly repeat each other, so what was masked once is remembered.
 *
 * <p>Left alone are names of infobox fields, categories, targets of links, and all that is no text.
 */
final class PartMasker {
  private final PiiMasker masker;
  private final String language;
  private final Map<String, String> known = new HashMap<>();

  /**
   * A masker for one document.
   *
   * @param language BCP 47 language of the document
   */
  PartMasker(PiiMasker masker, String language) {
    this.masker = masker;
    this.language = language;
  }

  String mask(String text) {
    return text.isEmpty()
        ? text
        : known.computeIfAbsent(text, part -> masker.mask(part, language).text());
  }

  @Nullable Article article(@Nullable Article article) {
    if (article == null) {
      return null;
    }
    return new Article(
        article.getPageId(),
        article.getRevisionId(),
        mask(article.getLead()),
        article.getSections().stream().map(this::section).toList(),
        article.getCategories(),
        article.getInfobox().stream().map(this::field).toList(),
        article.getLinks().stream().map(this::link).toList(),
        article.getStub(),
        article.getListPage(),
        article.getDisambiguation());
  }

  @Nullable Conversation conversation(@Nullable Conversation conversation) {
    if (conversation == null) {
      return null;
    }
    List<Message> messages = conversation.getMessages();
    return new Conversation(
        conversation.getCommunity(),
        conversation.getThreadId(),
        conversation.getTurns().stream().map(this::turn).toList(),
        messages == null ? null : messages.stream().map(this::message).toList());
  }

  private Section section(Section section) {
    return new Section(section.getLevel(), mask(section.getHeading()), mask(section.getText()));
  }

  private InfoboxField field(InfoboxField field) {
    return new InfoboxField(field.getKey(), mask(field.getValue()));
  }

  private ArticleLink link(ArticleLink link) {
    return new ArticleLink(link.getTarget(), mask(link.getText()));
  }

  private Turn turn(Turn turn) {
    return Turn.newBuilder(turn).setText(mask(turn.getText())).build();
  }

  private Message message(Message message) {
    return new Message(message.getRole(), mask(message.getContent()));
  }
}
