package org.tamiz.transforms.language;

import java.util.Collections;
import java.util.SortedMap;

/** Names the language of a text. Implementations are immutable and safe for use by threads. */
@FunctionalInterface
public interface LanguageDetector {
  /**
   * The language of a text: {@code und} where none can be named. Never throws for any text, and
   * looks at a bounded part of it.
   */
  LanguageGuess detect(String text);

  /** The language of a text, and the languages of its parts where they are not all in one. */
  default Reading read(String text) {
    return new Reading(detect(text), Collections.emptySortedMap());
  }

  /** The script of a text, as {@link #detect} gives it. */
  default String script(String text) {
    return detect(text).script();
  }

  /**
   * What a detector says of a text.
   *
   * @param guess language of the text as a whole
   * @param shares share of the looked-at letters by BCP 47 language, 0 to 1, of parts that name
   *     their language; empty unless the parts name at least two
   */
  record Reading(LanguageGuess guess, SortedMap<String, Double> shares) {}
}
