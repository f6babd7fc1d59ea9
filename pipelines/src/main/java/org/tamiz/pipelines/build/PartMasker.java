package org.tamiz.pipelines.build;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.Conversation;
import org.tamiz.transforms.chain.DocumentParts;
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
  private final DocumentParts parts = new DocumentParts(this::mask);

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
    return parts.article(article);
  }

  @Nullable Conversation conversation(@Nullable Conversation conversation) {
    return parts.conversation(conversation);
  }
}
