package org.tamiz.transforms.language;

import org.tamiz.transforms.chain.Annotator;
import org.tamiz.transforms.chain.Draft;

/**
 * Adds language, script and confidence to a document. Where the source states the language, its tag
 * stays, with confidence 1, and only the script is added.
 */
public final class LanguageAnnotator implements Annotator {
  private final LanguageDetector detector;

  /** An annotator over OpenNLP's model. */
  public LanguageAnnotator() {
    this(OpenNlpDetector.shared());
  }

  /** An annotator over another detector. */
  public LanguageAnnotator(LanguageDetector detector) {
    this.detector = detector;
  }

  @Override
  public Draft annotate(Draft document) {
    LanguageGuess guess = detector.detect(document.text());
    return document.withLanguage(
        document.languageStated()
            ? new LanguageGuess(document.language().tag(), guess.script(), 1)
            : guess);
  }
}
