package org.tamiz.transforms.language;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tamiz.transforms.chain.Annotator;
import org.tamiz.transforms.chain.Draft;

/**
 * Adds language, script and confidence to a document. Where the source states the language, its tag
 * stays, with confidence 1, and only the script is added. Another document gets the share of its
 * main language over the named segments as signal {@code language.main_share}, 0 to 1, where any
 * language is named, and where its segments are in several languages the share of each over all
 * segments as signals {@code language.share_<tag>}, at most five.
 */
public final class LanguageAnnotator implements Annotator {
  /** Signal with the share of the main language. */
  static final String MAIN_SHARE = "language.main_share";

  private static final String SHARE = "language.share_";

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
    if (document.languageStated()) {
      String script = detector.script(document.text());
      return document.withLanguage(new LanguageGuess(document.language().tag(), script, 1));
    }
    LanguageDetector.Reading reading = detector.read(document.text());
    SortedMap<String, Double> signals = new TreeMap<>();
    reading.shares().forEach((tag, share) -> signals.put(SHARE + tag, share));
    reading.mainShare().ifPresent(share -> signals.put(MAIN_SHARE, share));
    return document.withLanguage(reading.guess()).withSignals(signals);
  }
}
