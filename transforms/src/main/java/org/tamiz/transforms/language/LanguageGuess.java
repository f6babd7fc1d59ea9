package org.tamiz.transforms.language;

/**
 * The language of a text.
 *
 * @param tag BCP 47 primary language, {@code und} where none is named; such as {@code es}
 * @param script ISO 15924 script of most letters, {@code Zyyy} where there are none; such as {@code
 *     Latn}
 * @param confidence 0 to 1
 */
public record LanguageGuess(String tag, String script, double confidence) {
  /** No language is named. */
  public static final LanguageGuess UNDETERMINED = new LanguageGuess("und", "Zyyy", 0);

  public LanguageGuess {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1, was " + confidence);
    }
  }

  /** False for {@code und}. */
  boolean isNamed() {
    return !tag.equals(UNDETERMINED.tag);
  }
}
