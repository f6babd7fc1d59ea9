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
 * Rejects pages without long lines: the one page rule of mC4, made for languages in which C4's
 * sentence rules have no reading. See {@link Options}.
 */
public final class C4ParagraphFilter implements DocumentFilter {
  /** Name in the catalogue. */
  public static final String NAME = "c4-paragraphs";

  /** The catalogue's row. */
  public static final UnitEntry<Options> ENTRY =
      new UnitEntry<>(
          NAME,
          Options.class,
          Options.defaults(),
          "Rejects pages that have few long lines.",
          "Xue et al. 2021 (arXiv:2010.11934), 3.1, as datatrove a649de79 implements it",
          options -> List.of(new C4ParagraphFilter(options)));

  private final List<Check> checks;

  /** The filter with the given options. */
  public C4ParagraphFilter(Options options) {
    this.checks =
        List.of(
            new Check(
                "paragraphs",
                Reason.TOO_FEW_PARAGRAPHS,
                Bound.AT_LEAST,
                options.minParagraphs(),
                draft -> longLines(draft.view(), options.minParagraphLength())));
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  private static double longLines(TextView view, int length) {
    String text = view.text();
    int found = 0;
    int start = 0;
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      found += text.codePointCount(start, end) >= length ? 1 : 0;
      start = end + 1;
    }
    return found;
  }

  /** Why a document is rejected. */
  public enum Reason implements org.tamiz.transforms.chain.Reason {
    TOO_FEW_PARAGRAPHS
  }

  /** What makes a paragraph, and how many it takes. */
  public record Options(
      @Option(
              about = "Fewest lines of the given length",
              unit = "lines",
              min = 0,
              source = "Xue et al. 2021, 3.1")
          int minParagraphs,
      @Option(
              about = "Shortest line that counts",
              unit = "code points",
              min = 0,
              source = "Xue et al. 2021, 3.1")
          int minParagraphLength)
      implements Serializable {
    /** The paper's numbers. */
    public static Options defaults() {
      return new Options(3, 200);
    }
  }
}
