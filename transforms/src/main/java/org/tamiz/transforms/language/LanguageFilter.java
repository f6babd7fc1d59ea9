package org.tamiz.transforms.language;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tamiz.transforms.chain.Bound;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.options.Option;

/**
 * Keeps documents by their language, by the confidence that it was named with, and by its share
 * among the languages of the document's segments. Reads the document's columns and the signals that
 * {@link LanguageAnnotator} stores only, so it decides the same over a finished dataset. The share
 * is not measured where a source states the language or none is named.
 */
public final class LanguageFilter implements DocumentFilter {
  private final List<Check> checks;

  /** Which languages are kept. */
  public record Options(
      @Option(
              about =
                  "Languages to keep, as codes of ISO 639 or BCP 47, such as es, zh-Hant, eng_Latn,"
                      + " no (nb and nn), und; regions and scripts are left out; empty keeps all",
              source = "RFC 5646")
          List<String> keep,
      @Option(
              about = "Smallest confidence of the language",
              unit = "share",
              min = 0,
              max = 1,
              source = "FineWeb keeps English from .65; 0 keeps all")
          double minConfidence,
      @Option(
              about =
                  "Smallest share of the main language over the segments that name one; a text"
                      + " below 250 characters is one segment",
              unit = "share",
              min = 0,
              max = 1,
              source = "language.main_share of the annotator; 0 keeps all")
          double minMainShare)
      implements Serializable {

    public Options {
      keep = List.copyOf(keep);
      languages(keep);
    }

    /** All languages, with any confidence, mixed or not. */
    public static Options defaults() {
      return new Options(List.of(), 0, 0);
    }
  }

  /** Why a document is rejected. */
  public enum Reason implements org.tamiz.transforms.chain.Reason {
    /** The language is none of those to keep. */
    OTHER_LANGUAGE,
    /** The language was named with less than the asked confidence. */
    LOW_CONFIDENCE,
    /** The segments are in several languages, and the main one has less than the asked share. */
    MIXED_LANGUAGES
  }

  private static Set<String> languages(List<String> tags) {
    Set<String> languages = new TreeSet<>();
    tags.forEach(tag -> languages.addAll(LanguageTag.configured(tag)));
    return languages;
  }

  /** A filter with these options. */
  public LanguageFilter(Options options) {
    Set<String> keep = languages(options.keep());
    List<Check> asked = new ArrayList<>();
    if (!keep.isEmpty()) {
      asked.add(
          new Check(
              "wanted",
              Reason.OTHER_LANGUAGE,
              Bound.MORE_THAN,
              0,
              document -> keep.contains(document.language().tag()) ? 1 : 0));
    }
    if (options.minConfidence() > 0) {
      asked.add(
          new Check(
              "confidence",
              Reason.LOW_CONFIDENCE,
              Bound.AT_LEAST,
              options.minConfidence(),
              document -> document.language().confidence()));
    }
    if (options.minMainShare() > 0) {
      asked.add(
          new Check(
              "main_share",
              Reason.MIXED_LANGUAGES,
              Bound.AT_LEAST,
              options.minMainShare(),
              document ->
                  document.signals().getOrDefault(LanguageAnnotator.MAIN_SHARE, Double.NaN)));
    }
    checks = List.copyOf(asked);
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  /** The wanted languages are no signal: another run of the filter must ask the columns again. */
  @Override
  public boolean readsOnlyColumns() {
    return true;
  }
}
