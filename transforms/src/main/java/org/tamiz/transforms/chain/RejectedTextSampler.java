package org.tamiz.transforms.chain;

import java.util.Optional;

/** Chooses the rejected documents whose text is kept as a sample. */
@FunctionalInterface
public interface RejectedTextSampler {
  /** Keeps no text. */
  RejectedTextSampler NONE = (id, text) -> Optional.empty();

  /** The masked text to keep for a rejected document, or nothing; depends on id and text alone. */
  Optional<String> sample(String id, String text);
}
