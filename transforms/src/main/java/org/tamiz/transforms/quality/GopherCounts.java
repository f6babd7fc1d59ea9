package org.tamiz.transforms.quality;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.tamiz.transforms.text.Spans;
import org.tamiz.transforms.text.TextView;
import org.tamiz.transforms.text.TextView.Measure;
import org.tamiz.transforms.text.Words;

/**
 * What Gopher's quality rules count, in one of the readings that are in use. A fraction whose whole
 * is empty is 0; a mean or fraction over no words is {@code NaN}.
 *
 * @param words words that the reading counts
 * @param wordLength mean (Dolma: median) length of those words in code points
 * @param symbolFraction hash signs to words (Dolma, DCLM: hash signs and ellipses)
 * @param ellipsisFraction ellipses to words; {@code NaN} where symbolFraction holds them
 * @param bulletLineFraction lines that begin with a bullet
 * @param ellipsisLineFraction lines that end with an ellipsis
 * @param alphabeticWordFraction words with a letter
 */
record GopherCounts(
    double words,
    double wordLength,
    double symbolFraction,
    double ellipsisFraction,
    double bulletLineFraction,
    double ellipsisLineFraction,
    double alphabeticWordFraction) {

  private static final Measure<GopherCounts> DATATROVE = GopherCounts::datatrove;
  private static final Measure<GopherCounts> DOLMA = GopherCounts::dolma;
  private static final Measure<GopherCounts> DCLM = GopherCounts::dclm;

  /** The counts in one reading. */
  static Measure<GopherCounts> reading(GopherQualityFilter.Variant variant) {
    return switch (variant) {
      case DATATROVE -> DATATROVE;
      case DOLMA -> DOLMA;
      case DCLM -> DCLM;
    };
  }

  /**
   * All words and signs; those with more than symbols are counted and measured. Lines at any line
   * break, bullets {@code •} and {@code -} after white space. Source: {@code
   * gopher_quality_filter.py} of datatrove a649de79.
   */
  private static GopherCounts datatrove(TextView view) {
    String text = view.text();
    Words words = view.words();
    int all = words.size();
    int solid = 0;
    long length = 0;
    int alphabetic = 0;
    for (int i = 0; i < all; i++) {
      if (words.isSolid(i)) {
        solid++;
        length += words.length(i);
      }
      if (words.isAlphabetic(i)) {
        alphabetic++;
      }
    }
    Spans lines = view.lines();
    return new GopherCounts(
        solid,
        (double) length / solid,
        fraction(occurrences(text, "#"), all),
        fraction(occurrences(text, "...") + occurrences(text, "…"), all),
        fraction(starting(text, lines, true, c -> c == '•' || c == '-'), lines.size()),
        fraction(ending(text, lines, "...", "…"), lines.size()),
        (double) alphabetic / all);
  }

  /**
   * Words between white space. Lines between line feeds, bullets {@code *} and {@code -} in the
   * first place, {@code …} alone as ellipsis. Source: {@code taggers/gopher.py} of Dolma,
   * gopher_v2.
   */
  private static GopherCounts dolma(TextView view) {
    String text = view.text();
    Words words = view.whiteSpaceWords();
    int all = words.size();
    int[] lengths = new int[all];
    int alphabetic = 0;
    int symbols = 0;
    for (int i = 0; i < all; i++) {
      lengths[i] = words.length(i);
      alphabetic += words.isAlphabetic(i) ? 1 : 0;
      symbols += holds(text, words.spans(), i, '#') || holds(text, words.spans(), i, '…') ? 1 : 0;
    }
    Spans lines = view.filledLines();
    return new GopherCounts(
        all,
        median(lengths),
        fraction(symbols, all),
        Double.NaN,
        fraction(starting(text, lines, false, c -> c == '*' || c == '-'), lines.size()),
        fraction(ending(text, lines, "…"), lines.size()),
        (double) alphabetic / all);
  }

  /**
   * Words without signs. Hash signs and ellipses in three spellings together; bullets {@code ●},
   * {@code •}, {@code *}, {@code -}. Source: the filters of DCLM-Baseline (arXiv:2406.11794).
   */
  private static GopherCounts dclm(TextView view) {
    String text = view.text();
    Words words = view.words();
    int solid = 0;
    long length = 0;
    int alphabetic = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.isSolid(i)) {
        solid++;
        length += words.length(i);
        alphabetic += words.isAlphabetic(i) ? 1 : 0;
      }
    }
    long symbols =
        occurrences(text, "#")
            + occurrences(text, "...")
            + occurrences(text, "…")
            + occurrences(text, ". . .");
    Spans lines = view.filledLines();
    return new GopherCounts(
        solid,
        (double) length / solid,
        fraction(symbols, solid),
        Double.NaN,
        fraction(
            starting(text, lines, true, c -> c == '●' || c == '•' || c == '*' || c == '-'),
            lines.size()),
        fraction(ending(text, lines, "...", "…", ". . ."), lines.size()),
        (double) alphabetic / solid);
  }

  private static double fraction(long part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double median(int[] lengths) {
    if (lengths.length == 0) {
      return Double.NaN;
    }
    int[] sorted = lengths.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
  }

  /** Occurrences that do not overlap, found from the left. */
  private static long occurrences(String text, String part) {
    long found = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      found++;
    }
    return found;
  }

  private static boolean holds(String text, Spans spans, int index, char wanted) {
    for (int at = spans.start(index); at < spans.end(index); at++) {
      if (text.charAt(at) == wanted) {
        return true;
      }
    }
    return false;
  }

  private static int starting(String text, Spans lines, boolean strip, IntPredicate bullet) {
    int found = 0;
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.start(i);
      while (strip && at < lines.end(i) && TextView.isWhiteSpace(text.charAt(at))) {
        at++;
      }
      if (at < lines.end(i) && bullet.test(text.charAt(at))) {
        found++;
      }
    }
    return found;
  }

  private static int ending(String text, Spans lines, String... ends) {
    int found = 0;
    for (int i = 0; i < lines.size(); i++) {
      int start = lines.start(i);
      int end = lines.end(i);
      while (end > start && TextView.isWhiteSpace(text.charAt(end - 1))) {
        end--;
      }
      for (String mark : ends) {
        if (end - start >= mark.length() && text.startsWith(mark, end - mark.length())) {
          found++;
          break;
        }
      }
    }
    return found;
  }
}
