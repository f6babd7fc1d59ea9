package org.tamiz.transforms.chain;

import java.util.Optional;

/** Chooses the rejected documents whose text is kept as a sample. */
@FunctionalInterface
public interface RejectedTextSampler {
  /** Keeps no text. */
  RejectedTextSampler NONE = (id, language, text) -> Optional.empty();

  /**
   * The masked text to keep for a rejected document, or nothing; depends on its arguments alone.
   *
   * @param id document id
   * @param language BCP 47 language of the text
   * @param text the text
   */
  Optional<String> sample(String id, String language, String text);
}
