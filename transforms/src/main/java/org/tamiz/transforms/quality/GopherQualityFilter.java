package org.tamiz.transforms.quality;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.tamiz.transforms.chain.Bound;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Option;
import org.tamiz.transforms.text.StopWords;
import org.tamiz.transforms.text.TextView.Measure;

/**
 * Rejects what does not read like running text: the quality rules of Gopher, see {@link Options}.
 *
 * <p>Not applicable are the word length where a sign stands for a syllable or more (Chinese,
 * Japanese, Korean), and the stop words of languages without a list.
 */
public final class GopherQualityFilter implements DocumentFilter {
  /** Name in the catalogue. */
  public static final String NAME = "gopher-quality";

  /** The catalogue's row. */
  public static final UnitEntry<Options> ENTRY =
      new UnitEntry<>(
          NAME,
          Options.class,
          Options.defaults(),
          "Rejects what does not read like running text, by counts of words, signs and lines.",
          "Rae et al. 2021 (arXiv:2112.11446), A.1.1, as datatrove a649de79 implements it",
          options -> List.of(new GopherQualityFilter(options)));

  private final Options options;
  private final Measure<GopherCounts> reading;
  private final Optional<StopWords> ownStopWords;
  private final List<Check> checks;

  /** The filter with the given options. */
  public GopherQualityFilter(Options options) {
    this.options = options;
    this.reading = GopherCounts.reading(options.variant());
    this.ownStopWords =
        options.stopWords().isEmpty()
            ? Optional.empty()
            : Optional.of(StopWords.of(options.stopWords()));
    ToDoubleFunction<Draft> words = counted(GopherCounts::words);
    ToDoubleFunction<Draft> wordLength =
        draft ->
            Languages.isDense(draft.language().tag())
                ? Double.NaN
                : draft.view().get(reading).wordLength();
    this.checks =
        List.of(
            atLeast("words", Reason.TOO_FEW_WORDS, options.minWords(), words),
            atMost("words", Reason.TOO_MANY_WORDS, options.maxWords(), words),
            atLeast("word_length", Reason.WORDS_TOO_SHORT, options.minWordLength(), wordLength),
            atMost("word_length", Reason.WORDS_TOO_LONG, options.maxWordLength(), wordLength),
            atMost(
                "hash_fraction",
                Reason.TOO_MANY_HASHES,
                options.maxHashFraction(),
                counted(GopherCounts::symbolFraction)),
            atMost(
                "ellipsis_fraction",
                Reason.TOO_MANY_ELLIPSES,
                options.maxEllipsisFraction(),
                counted(GopherCounts::ellipsisFraction)),
            atMost(
                "bullet_line_fraction",
                Reason.TOO_MANY_BULLET_LINES,
                options.maxBulletLineFraction(),
                counted(GopherCounts::bulletLineFraction)),
            atMost(
                "ellipsis_line_fraction",
                Reason.TOO_MANY_ELLIPSIS_LINES,
                options.maxEllipsisLineFraction(),
                counted(GopherCounts::ellipsisLineFraction)),
            atLeast(
                "alphabetic_word_fraction",
                Reason.TOO_FEW_ALPHABETIC_WORDS,
                options.minAlphabeticWordFraction(),
                counted(GopherCounts::alphabeticWordFraction)),
            atLeast(
                "stop_words",
                Reason.TOO_FEW_STOP_WORDS,
                options.minStopWords(),
                this::countStopWords));
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  private static Check atLeast(
      String signal, Reason reason, double threshold, ToDoubleFunction<Draft> measure) {
    return new Check(signal, reason, Bound.AT_LEAST, threshold, measure);
  }

  private static Check atMost(
      String signal, Reason reason, double threshold, ToDoubleFunction<Draft> measure) {
    return new Check(signal, reason, Bound.AT_MOST, threshold, measure);
  }

  private ToDoubleFunction<Draft> counted(ToDoubleFunction<GopherCounts> count) {
    return draft -> count.applyAsDouble(draft.view().get(reading));
  }

  private double countStopWords(Draft draft) {
    Optional<StopWords> list =
        ownStopWords.isPresent() ? ownStopWords : StopWords.ofLanguage(draft.language().tag());
    if (list.isEmpty()) {
      return Double.NaN;
    }
    return switch (options.variant()) {
      case DOLMA -> list.get().occurrencesIn(draft.view().whiteSpaceWords());
      case DCLM -> list.get().occurrencesIn(draft.view().words());
      case DATATROVE -> list.get().distinctIn(draft.view().words());
    };
  }

  /** Whose reading of the rules is taken. */
  public enum Variant {
    DATATROVE,
    DOLMA,
    DCLM
  }

  /** Why a document is rejected. */
  public enum Reason implements org.tamiz.transforms.chain.Reason {
    TOO_FEW_WORDS,
    TOO_MANY_WORDS,
    WORDS_TOO_SHORT,
    WORDS_TOO_LONG,
    TOO_MANY_HASHES,
    TOO_MANY_ELLIPSES,
    TOO_MANY_BULLET_LINES,
    TOO_MANY_ELLIPSIS_LINES,
    TOO_FEW_ALPHABETIC_WORDS,
    TOO_FEW_STOP_WORDS
  }

  /** The reading and its thresholds; sources are Rae et al. 2021 (arXiv:2112.11446), A.1.1. */
  public record Options(
      @Option(
              about =
                  "Whose reading of the rules: what is a word, a bullet, an ellipsis; dolma and"
                      + " dclm count hash signs and ellipses together as hash_fraction, and every"
                      + " occurrence of a stop word",
              source = "datatrove a649de79, gopher_quality_filter.py")
          Variant variant,
      @Option(about = "Fewest words", unit = "words", min = 0, source = "Rae et al. 2021, A.1.1")
          int minWords,
      @Option(about = "Most words", unit = "words", min = 0, source = "Rae et al. 2021, A.1.1")
          int maxWords,
      @Option(
              about = "Shortest mean word length",
              unit = "code points",
              min = 0,
              source = "Rae et al. 2021, A.1.1")
          double minWordLength,
      @Option(
              about = "Longest mean word length",
              unit = "code points",
              min = 0,
              source = "Rae et al. 2021, A.1.1")
          double maxWordLength,
      @Option(
              about = "Most hash signs to words",
              unit = "signs per word",
              min = 0,
              source = "Rae et al. 2021, A.1.1")
          double maxHashFraction,
      @Option(
              about = "Most ellipses to words",
              unit = "signs per word",
              min = 0,
              source = "Rae et al. 2021, A.1.1")
          double maxEllipsisFraction,
      @Option(
              about = "Most lines that begin with a bullet",
              unit = "share of lines",
              min = 0,
              max = 1,
              source = "Rae et al. 2021, A.1.1")
          double maxBulletLineFraction,
      @Option(
              about = "Most lines that end with an ellipsis",
              unit = "share of lines",
              min = 0,
              max = 1,
              source = "Rae et al. 2021, A.1.1")
          double maxEllipsisLineFraction,
      @Option(
              about = "Fewest words with a letter",
              unit = "share of words",
              min = 0,
              max = 1,
              source = "Rae et al. 2021, A.1.1")
          double minAlphabeticWordFraction,
      @Option(
              about = "Fewest different stop words",
              unit = "words",
              min = 0,
              source = "Rae et al. 2021, A.1.1")
          int minStopWords,
      @Option(
              about = "Stop words for every language; where the list is empty each has its own",
              source = "English: Rae et al. 2021; others: Lucene analysis-common 9.12.2")
          List<String> stopWords)
      implements Serializable {

    public Options {
      stopWords = List.copyOf(stopWords);
    }

    /** The paper's thresholds in datatrove's reading. */
    public static Options defaults() {
      return new Options(
          Variant.DATATROVE, 50, 100_000, 3, 10, 0.1, 0.1, 0.9, 0.3, 0.8, 2, List.of());
    }
  }
}
