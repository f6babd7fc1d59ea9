package org.tamiz.transforms.language;

import java.util.Collections;
import java.util.OptionalDouble;
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
    return Reading.of(detect(text));
  }

  /** The script of a text, as {@link #detect} gives it. */
  default String script(String text) {
    return detect(text).script();
  }

  /**
   * What a detector says of a text.
   *
   * @param guess language of the text as a whole; {@code und} for a mixture without a main language
   * @param shares share of the looked-at chars by BCP 47 language, 0 to 1, of segments that name
   *     their language; empty unless the segments name at least two
   * @param mainShare share of the chars in segments of the main language over those in segments
   *     that name one, 0 to 1; 1 for a text of one segment; empty where no language is named. The
   *     main language is that of the guess, and of most segments where the guess names none.
   */
  record Reading(LanguageGuess guess, SortedMap<String, Double> shares, OptionalDouble mainShare) {
    /** A text that is looked at as one segment. */
    static Reading of(LanguageGuess guess) {
      return new Reading(
          guess,
          Collections.emptySortedMap(),
          guess.isNamed() ? OptionalDouble.of(1) : OptionalDouble.empty());
    }
  }
}
