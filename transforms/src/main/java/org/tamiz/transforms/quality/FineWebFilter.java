package org.tamiz.transforms.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.transforms.chain.Bound;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Option;
import org.tamiz.transforms.text.Punctuation;
import org.tamiz.transforms.text.Spans;
import org.tamiz.transforms.text.TextView;

/**
 * Rejects lists, menus and pages of fragments: the rules that FineWeb adds, see {@link Options}.
 *
 * <p>A line is what stands between line feeds and is not blank. End marks are those of all scripts,
 * without quotation marks, ellipsis and colon, and must be the line's very last character. Not
 * applicable are the end marks where sentences end without one (Thai, Lao), and line lengths where
 * a sign stands for a syllable or more (Chinese, Japanese, Korean; FineWeb-2 has no such rule at
 * all).
 */
public final class FineWebFilter implements DocumentFilter {
  /** Name in the catalogue. */
  public static final String NAME = "fineweb";

  /** The catalogue's row. */
  public static final UnitEntry<Options> ENTRY =
      new UnitEntry<>(
          NAME,
          Options.class,
          Options.defaults(),
          "Rejects lists, menus and pages of fragments, by the ends and lengths of lines.",
          "Penedo et al. 2024 (arXiv:2406.17557), as datatrove a649de79 implements it",
          options -> List.of(new FineWebFilter(options)));

  private final int shortLineLength;
  private final List<Check> checks;

  /** The filter with the given options. */
  public FineWebFilter(Options options) {
    this.shortLineLength = options.shortLineLength();
    boolean paper = options.variant() == Variant.PAPER;
    Bound most = paper ? Bound.LESS_THAN : Bound.AT_MOST;
    List<Check> all = new ArrayList<>();
    all.add(
        new Check("lines", Reason.EMPTY, Bound.AT_LEAST, 1, d -> d.view().filledLines().size()));
    all.add(
        new Check(
            "end_mark_line_fraction",
            Reason.TOO_FEW_END_MARKS,
            paper ? Bound.MORE_THAN : Bound.AT_LEAST,
            options.minEndMarkLineFraction(),
            FineWebFilter::endMarks));
    all.add(
        new Check(
            "short_line_fraction",
            Reason.TOO_MANY_SHORT_LINES,
            most,
            options.maxShortLineFraction(),
            this::shortLines));
    all.add(
        new Check(
            "duplicate_line_character_fraction",
            Reason.DUPLICATE_LINE_CHARACTERS,
            most,
            options.maxDuplicateLineCharacterFraction(),
            FineWebFilter::duplicates));
    if (!paper) {
      all.add(
          new Check(
              "newline_fraction",
              Reason.TOO_MANY_NEWLINES,
              Bound.AT_MOST,
              options.maxNewlineFraction(),
              FineWebFilter::newlines));
    }
    this.checks = List.copyOf(all);
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  private static double endMarks(Draft draft) {
    if (Languages.isMarkless(draft.language().tag())) {
      return Double.NaN;
    }
    TextView view = draft.view();
    return share(
        view,
        (text, start, end) ->
            Punctuation.endsSentence(Character.codePointBefore(text, end)) ? 1 : 0);
  }

  private double shortLines(Draft draft) {
    if (Languages.isDense(draft.language().tag())) {
      return Double.NaN;
    }
    return share(
        draft.view(),
        (text, start, end) -> text.codePointCount(start, end) <= shortLineLength ? 1 : 0);
  }

  private static double duplicates(Draft draft) {
    TextView view = draft.view();
    long whole = (long) view.length() - view.newlines();
    return whole == 0 ? 0 : (double) view.filledLineRepeats().laterLength() / whole;
  }

  private static double newlines(Draft draft) {
    TextView view = draft.view();
    return (double) view.newlines() / Math.max(1, view.words().size());
  }

  private static double share(TextView view, LineTest test) {
    Spans lines = view.filledLines();
    int found = 0;
    for (int i = 0; i < lines.size(); i++) {
      found += test.of(view.text(), lines.start(i), lines.end(i));
    }
    return lines.size() == 0 ? 0 : (double) found / lines.size();
  }

  @FunctionalInterface
  private interface LineTest {
    int of(String text, int start, int end);
  }

  /** Which of the two published forms is taken. */
  public enum Variant {
    CODE,
    PAPER
  }

  /** Why a document is rejected. */
  public enum Reason implements org.tamiz.transforms.chain.Reason {
    EMPTY,
    TOO_FEW_END_MARKS,
    TOO_MANY_SHORT_LINES,
    DUPLICATE_LINE_CHARACTERS,
    TOO_MANY_NEWLINES
  }

  /** The form and its thresholds. */
  public record Options(
      @Option(
              about =
                  "Which published form: code keeps at the thresholds and bounds newlines; paper"
                      + " rejects at the thresholds, does not bound newlines, and states 0.1 for"
                      + " maxDuplicateLineCharacterFraction",
              source = "datatrove a649de79, fineweb_quality_filter.py")
          Variant variant,
      @Option(
              about = "Fewest lines that end with an end mark",
              unit = "share of lines",
              min = 0,
              max = 1,
              source = "Penedo et al. 2024, 3.6")
          double minEndMarkLineFraction,
      @Option(
              about = "Longest line that counts as short",
              unit = "code points",
              min = 0,
              source = "Penedo et al. 2024, 3.6")
          int shortLineLength,
      @Option(
              about = "Most short lines",
              unit = "share of lines",
              min = 0,
              max = 1,
              source = "Penedo et al. 2024, 3.6")
          double maxShortLineFraction,
      @Option(
              about = "Most characters in lines that occurred before",
              unit = "share of code points without newlines",
              min = 0,
              max = 1,
              source = "datatrove a649de79; the paper has 0.1")
          double maxDuplicateLineCharacterFraction,
      @Option(
              about = "Most newlines to words",
              unit = "newlines per word",
              min = 0,
              source = "datatrove a649de79; not in the paper")
          double maxNewlineFraction)
      implements Serializable {
    /** The numbers that made FineWeb. */
    public static Options defaults() {
      return new Options(Variant.CODE, 0.12, 30, 0.67, 0.01, 0.3);
    }

    /** The numbers of the paper. */
    public static Options paper() {
      return new Options(Variant.PAPER, 0.12, 30, 0.67, 0.1, 0.3);
    }
  }
}
