package org.tamiz.transforms.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.transforms.chain.Bound;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Option;
import org.tamiz.transforms.text.TextView.Measure;

/**
 * Rejects what says the same again and again: the repetition rules of Gopher, see {@link Options}.
 *
 * <p>In datatrove's reading an n-gram that occurs once counts as the most frequent one, so unique
 * texts of less than some fifteen words are rejected here and not by a rule about length.
 */
public final class GopherRepetitionFilter implements DocumentFilter {
  /** Name in the catalogue. */
  public static final String NAME = "gopher-repetition";

  /** The catalogue's row. */
  public static final UnitEntry<Options> ENTRY =
      new UnitEntry<>(
          NAME,
          Options.class,
          Options.defaults(),
          "Rejects what says the same again and again: lines, paragraphs, word n-grams.",
          "Rae et al. 2021 (arXiv:2112.11446), table A1, as datatrove a649de79 implements it",
          options -> List.of(new GopherRepetitionFilter(options)));

  static final String SOURCE = "Rae et al. 2021, table A1";
  static final String SHARE = "share of code points";
  static final String TOP = "Most characters in occurrences of the most frequent run of ";
  static final String DUPLICATE = "Most characters in duplicate runs of ";

  private final List<Check> checks;

  /** The filter with the given options. */
  public GopherRepetitionFilter(Options options) {
    GopherRepetition reading = GopherRepetition.of(options.variant());
    List<Check> all = new ArrayList<>();
    add(
        all,
        reading.pieces(),
        List.of(
            "duplicate_paragraph_fraction",
            "duplicate_paragraph_character_fraction",
            "duplicate_line_fraction",
            "duplicate_line_character_fraction"),
        List.of(
            Reason.DUPLICATE_PARAGRAPHS,
            Reason.DUPLICATE_PARAGRAPH_CHARACTERS,
            Reason.DUPLICATE_LINES,
            Reason.DUPLICATE_LINE_CHARACTERS),
        options.maxDuplicateParagraphFraction(),
        options.maxDuplicateParagraphCharacterFraction(),
        options.maxDuplicateLineFraction(),
        options.maxDuplicateLineCharacterFraction());
    add(
        all,
        reading.tops(),
        List.of("top_2_gram_fraction", "top_3_gram_fraction", "top_4_gram_fraction"),
        List.of(Reason.FREQUENT_2_GRAM, Reason.FREQUENT_3_GRAM, Reason.FREQUENT_4_GRAM),
        options.maxTop2GramFraction(),
        options.maxTop3GramFraction(),
        options.maxTop4GramFraction());
    add(
        all,
        reading.duplicates(),
        List.of(
            "duplicate_5_gram_fraction",
            "duplicate_6_gram_fraction",
            "duplicate_7_gram_fraction",
            "duplicate_8_gram_fraction",
            "duplicate_9_gram_fraction",
            "duplicate_10_gram_fraction"),
        List.of(
            Reason.DUPLICATE_5_GRAMS,
            Reason.DUPLICATE_6_GRAMS,
            Reason.DUPLICATE_7_GRAMS,
            Reason.DUPLICATE_8_GRAMS,
            Reason.DUPLICATE_9_GRAMS,
            Reason.DUPLICATE_10_GRAMS),
        options.maxDuplicate5GramFraction(),
        options.maxDuplicate6GramFraction(),
        options.maxDuplicate7GramFraction(),
        options.maxDuplicate8GramFraction(),
        options.maxDuplicate9GramFraction(),
        options.maxDuplicate10GramFraction());
    this.checks = List.copyOf(all);
  }

  private static void add(
      List<Check> checks,
      Measure<List<Double>> measure,
      List<String> signals,
      List<Reason> reasons,
      double... thresholds) {
    for (int i = 0; i < thresholds.length; i++) {
      int index = i;
      checks.add(
          new Check(
              signals.get(i),
              reasons.get(i),
              Bound.AT_MOST,
              thresholds[i],
              draft -> draft.view().get(measure).get(index)));
    }
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  /** Whose reading of the rules is taken. */
  public enum Variant {
    DATATROVE,
    DOLMA,
    DCLM
  }

  /** Why a document is rejected. */
  public enum Reason implements org.tamiz.transforms.chain.Reason {
    DUPLICATE_PARAGRAPHS,
    DUPLICATE_PARAGRAPH_CHARACTERS,
    DUPLICATE_LINES,
    DUPLICATE_LINE_CHARACTERS,
    FREQUENT_2_GRAM,
    FREQUENT_3_GRAM,
    FREQUENT_4_GRAM,
    DUPLICATE_5_GRAMS,
    DUPLICATE_6_GRAMS,
    DUPLICATE_7_GRAMS,
    DUPLICATE_8_GRAMS,
    DUPLICATE_9_GRAMS,
    DUPLICATE_10_GRAMS
  }

  /** The reading and its thresholds; the numbers are those of Rae et al. 2021, table A1. */
  public record Options(
      @Option(
              about =
                  "Whose reading of the rules: datatrove counts occurrences after the first and"
                      + " divides by all characters; dolma and dclm count all occurrences of what"
                      + " is repeated and divide by letters. Dolma's own configuration has 0.3 for"
                      + " characters in duplicate lines",
              source = "datatrove a649de79, gopher_repetition_filter.py")
          Variant variant,
      @Option(
              about = "Most duplicate paragraphs",
              unit = "share of paragraphs",
              min = 0,
              max = 1,
              source = SOURCE)
          double maxDuplicateParagraphFraction,
      @Option(
              about = "Most characters in duplicate paragraphs",
              unit = "share of code points",
              min = 0,
              source = SOURCE)
          double maxDuplicateParagraphCharacterFraction,
      @Option(
              about = "Most duplicate lines",
              unit = "share of lines",
              min = 0,
              max = 1,
              source = SOURCE)
          double maxDuplicateLineFraction,
      @Option(
              about = "Most characters in duplicate lines",
              unit = "share of code points",
              min = 0,
              source = SOURCE)
          double maxDuplicateLineCharacterFraction,
      @Option(about = TOP + "2 words", unit = SHARE, min = 0, source = SOURCE)
          double maxTop2GramFraction,
      @Option(about = TOP + "3 words", unit = SHARE, min = 0, source = SOURCE)
          double maxTop3GramFraction,
      @Option(about = TOP + "4 words", unit = SHARE, min = 0, source = SOURCE)
          double maxTop4GramFraction,
      @Option(about = DUPLICATE + "5 words", unit = SHARE, min = 0, source = SOURCE)
          double maxDuplicate5GramFraction,
      @Option(about = DUPLICATE + "6 words", unit = SHARE, min = 0, source = SOURCE)
          double maxDuplicate6GramFraction,
      @Option(about = DUPLICATE + "7 words", unit = SHARE, min = 0, source = SOURCE)
          double maxDuplicate7GramFraction,
      @Option(about = DUPLICATE + "8 words", unit = SHARE, min = 0, source = SOURCE)
          double maxDuplicate8GramFraction,
      @Option(about = DUPLICATE + "9 words", unit = SHARE, min = 0, source = SOURCE)
          double maxDuplicate9GramFraction,
      @Option(about = DUPLICATE + "10 words", unit = SHARE, min = 0, source = SOURCE)
          double maxDuplicate10GramFraction)
      implements Serializable {
    /** The paper's thresholds in datatrove's reading. */
    public static Options defaults() {
      return new Options(
          Variant.DATATROVE,
          0.3,
          0.2,
          0.3,
          0.2,
          0.2,
          0.18,
          0.16,
          0.15,
          0.14,
          0.13,
          0.12,
          0.11,
          0.1);
    }
  }
}
