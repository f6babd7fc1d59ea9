package org.tamiz.transforms.quality;

import java.io.Serializable;
import java.util.List;
import org.tamiz.transforms.chain.Bound;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Option;
import org.tamiz.transforms.text.TextView;

/**
 * Rejects filler text, code and pages of few sentences: the page rules of C4, which read the text
 * that {@link C4Cleaner} leaves; see {@link Options}.
 *
 * <p>Only lines that the cleaner keeps count: a curly bracket in a line without an end mark costs
 * the line and not the page. Where a text holds both filler and a bracket, filler is the reason.
 */
public final class C4Filter implements DocumentFilter {
  /** Name in the catalogue, shared with the cleaner. */
  public static final String NAME = "c4";

  /** The catalogue's row. */
  public static final UnitEntry<Options> ENTRY =
      new UnitEntry<>(
          NAME,
          Options.class,
          Options.defaults(),
          "Takes away lines that are no sentences, then rejects filler, code and short pages.",
          "Raffel et al. 2020 (JMLR 21:140), as datatrove a649de79 implements it",
          options -> List.of(new C4Cleaner(options), new C4Filter(options)));

  static final String FILLER = "lorem ipsum";

  private final List<Check> checks;

  /** The filter with the given options. */
  public C4Filter(Options options) {
    this.checks =
        List.of(
            new Check(
                "filler_phrases",
                Reason.FILLER_TEXT,
                Bound.AT_MOST,
                0,
                draft -> fillers(draft.text())),
            new Check(
                "curly_brackets",
                Reason.CURLY_BRACKET,
                Bound.AT_MOST,
                0,
                draft -> count(draft.text(), "{")),
            new Check(
                "sentences",
                Reason.TOO_FEW_SENTENCES,
                Bound.AT_LEAST,
                options.minSentences(),
                draft -> sentences(draft.view())));
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  /** Filler phrases in any case; told by their one space first, which is quick to find. */
  private static double fillers(String text) {
    int before = FILLER.indexOf(' ');
    int found = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (space >= before && text.regionMatches(true, space - before, FILLER, 0, FILLER.length())) {
        found++;
      }
    }
    return found;
  }

  private static double sentences(TextView view) {
    return view.sentences().size();
  }

  private static double count(String text, String part) {
    int found = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      found++;
    }
    return found;
  }

  /** Whose reading of the rules is taken. */
  public enum Variant {
    DATATROVE,
    PAPER,
    TFDS
  }

  /** Why a document is rejected. */
  public enum Reason implements org.tamiz.transforms.chain.Reason {
    FILLER_TEXT,
    CURLY_BRACKET,
    TOO_FEW_SENTENCES
  }

  /** The reading and its numbers, of cleaner and filter. */
  public record Options(
      @Option(
              about =
                  "Whose reading of the rules: in paper and tfds a line may not end with an"
                      + " apostrophe; tfds counts words after it has taken citation marks out, and"
                      + " states 5 for minLineWords and 3 for minSentences",
              source = "datatrove a649de79, c4_filters.py")
          Variant variant,
      @Option(
              about = "Whether a line must end with an end mark",
              source = "Raffel et al. 2020, 2.2; FineWeb turns it off")
          boolean requireEndMark,
      @Option(
              about = "Fewest words of a line",
              unit = "words between white space",
              min = 0,
              source = "Raffel et al. 2020, 2.2")
          int minLineWords,
      @Option(
              about = "Longest word of a line",
              unit = "code points",
              min = 1,
              source = "datatrove a649de79, c4_filters.py")
          int maxWordLength,
      @Option(
              about = "Fewest sentences of a page",
              unit = "sentences",
              min = 0,
              source = "Raffel et al. 2020, 2.2")
          int minSentences)
      implements Serializable {
    /** The paper's numbers in datatrove's reading. */
    public static Options defaults() {
      return new Options(Variant.DATATROVE, true, 3, 1_000, 5);
    }

    /** The numbers of the code that built C4. */
    public static Options tfds() {
      return new Options(Variant.TFDS, true, 5, 1_000, 3);
    }
  }
}
