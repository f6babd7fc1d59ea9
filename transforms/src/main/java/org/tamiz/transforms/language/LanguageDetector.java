package org.tamiz.transforms.language;

/** Names the language of a text. Implementations are immutable and safe for use by threads. */
public interface LanguageDetector {
  /**
   * The language of a text: {@code und} where none can be named. Never throws for any text, and
   * looks at a bounded part of it.
   */
  LanguageGuess detect(String text);
}
