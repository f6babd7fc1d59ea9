package org.tamiz.transforms.chain;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.ArticleLink;
import org.tamiz.schemas.Conversation;
import org.tamiz.schemas.InfoboxField;
import org.tamiz.schemas.Message;
import org.tamiz.schemas.Section;
import org.tamiz.schemas.Turn;

/**
 * Changes the texts of the structures of a document: lead, headings, sections, values of the
 * infobox and texts of links of an article; turns and messages of a conversation. Names of infobox
 * fields, categories, targets of links, and all that is no text stay as they are.
 *
 * @param change what is done with each text
 */
public record DocumentParts(UnaryOperator<String> change) {
  /** The article with changed texts. */
  public @Nullable Article article(@Nullable Article article) {
    if (article == null) {
      return null;
    }
    return new Article(
        article.getPageId(),
        article.getRevisionId(),
        change.apply(article.getLead()),
        article.getSections().stream().map(this::section).toList(),
        article.getCategories(),
        article.getInfobox().stream().map(this::field).toList(),
        article.getLinks().stream().map(this::link).toList(),
        article.getStub(),
        article.getListPage(),
        article.getDisambiguation());
  }

  /** The conversation with changed texts. */
  public @Nullable Conversation conversation(@Nullable Conversation conversation) {
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
    return new Section(
        section.getLevel(), change.apply(section.getHeading()), change.apply(section.getText()));
  }

  private InfoboxField field(InfoboxField field) {
    return new InfoboxField(field.getKey(), change.apply(field.getValue()));
  }

  private ArticleLink link(ArticleLink link) {
    return new ArticleLink(link.getTarget(), change.apply(link.getText()));
  }

  private Turn turn(Turn turn) {
    return Turn.newBuilder(turn).setText(change.apply(turn.getText())).build();
  }

  private Message message(Message message) {
    return new Message(message.getRole(), change.apply(message.getContent()));
  }
}
