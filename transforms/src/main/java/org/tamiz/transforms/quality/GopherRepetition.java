package org.tamiz.transforms.quality;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tamiz.transforms.text.NGrams;
import org.tamiz.transforms.text.Repeats;
import org.tamiz.transforms.text.TextView.Measure;
import org.tamiz.transforms.text.Words;

/**
 * What Gopher's repetition rules measure, in one of the readings that are in use. A share of
 * nothing is 0; {@code NaN} where the reading lacks the rule.
 *
 * @param pieces duplicate paragraphs, their characters, duplicate lines, their characters
 * @param tops the most frequent runs of 2, 3 and 4 words
 * @param duplicates duplicate runs of 5 to 10 words
 */
record GopherRepetition(
    Measure<List<Double>> pieces, Measure<List<Double>> tops, Measure<List<Double>> duplicates) {

  /**
   * Occurrences after the first count; the whole is all code points of the text, white space
   * included. Source: {@code gopher_repetition_filter.py} of datatrove a649de79.
   */
  private static final GopherRepetition DATATROVE =
      new GopherRepetition(
          view -> {
            Repeats paragraphs = view.paragraphRepeats();
            Repeats lines = view.lineRepeats();
            return List.of(
                share(paragraphs.later(), paragraphs.pieces()),
                share(paragraphs.laterLength(), view.length()),
                share(lines.later(), lines.pieces()),
                share(lines.laterLength(), view.length()));
          },
          view -> shares(NGrams.topLengths(view.words(), 2, 4), view.length()),
          view -> shares(NGrams.duplicateLengths(view.words(), 5, 10), view.length()));

  /**
   * All occurrences of a repeated line count, and its white space against a whole without any, so
   * that the share can pass 1. Words stand between white space. There are no rules about
   * paragraphs. Source: {@code taggers/gopher.py} of Dolma, gopher_v2.
   */
  private static final GopherRepetition DOLMA =
      new GopherRepetition(
          view -> {
            Repeats lines = view.filledLineRepeats();
            return List.of(
                Double.NaN,
                Double.NaN,
                share(lines.all(), lines.pieces()),
                share(lines.allLength(), letters(view.whiteSpaceWords())));
          },
          view -> {
            Words words = view.whiteSpaceWords();
            return shares(NGrams.topLetters(words, 2, 4), letters(words));
          },
          view ->
              IntStream.rangeClosed(5, 10)
                  .mapToObj(n -> NGrams.repeatedShare(view.whiteSpaceWords(), n))
                  .toList());

  /**
   * All occurrences of a repeated line or paragraph count, against all without line feeds; runs of
   * words without signs, against those words; a run that occurs once is no repetition. Source: the
   * filters of DCLM-Baseline (arXiv:2406.11794), after RefinedWeb.
   */
  private static final GopherRepetition DCLM =
      new GopherRepetition(
          view -> {
            Repeats paragraphs = view.paragraphRepeats();
            Repeats lines = view.filledLineRepeats();
            long length = (long) view.length() - view.newlines();
            return List.of(
                share(paragraphs.all(), paragraphs.pieces()),
                share(paragraphs.allLength(), length),
                share(lines.all(), lines.pieces()),
                share(lines.allLength(), length));
          },
          view -> {
            Words words = view.solidWords();
            return shares(NGrams.repeatedTopLetters(words, 2, 4), letters(words));
          },
          view -> {
            Words words = view.solidWords();
            long[] lengths =
                IntStream.rangeClosed(5, 10)
                    .mapToLong(n -> NGrams.coveredLength(words, n))
                    .toArray();
            return shares(lengths, letters(words));
          });

  /** The measures in one reading. */
  static GopherRepetition of(GopherRepetitionFilter.Variant variant) {
    return switch (variant) {
      case DATATROVE -> DATATROVE;
      case DOLMA -> DOLMA;
      case DCLM -> DCLM;
    };
  }

  private static long letters(Words words) {
    return words.length(0, words.size());
  }

  private static List<Double> shares(long[] parts, long whole) {
    return LongStream.of(parts).mapToObj(part -> share(part, whole)).toList();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
