package org.tamiz.transforms.dedup;

import java.io.Serializable;
import org.tamiz.transforms.options.Option;

/**
 * How nearly equal documents are found: MinHash (Broder 1997) over hashed word n-grams, with bands
 * that propose and signatures that decide.
 *
 * <p>Two documents are near when they share a band and their signatures agree in at least the
 * threshold's share of positions. That share estimates the Jaccard similarity of their n-gram sets;
 * with 112 positions its standard error is .041 at .75 and .028 at .9. Only removed pairs are
 * reported, so near the threshold reported similarities read high. With the defaults one pair is
 * removed with probability .0005 at a true similarity of .6, .49 at .75, .87 at .8, .987 at .85.
 *
 * @param enabled whether near duplicates are removed
 * @param ngram words in one shingle
 * @param bands bands of a signature
 * @param rows positions in one band
 * @param seed seed of the permutations
 * @param threshold share of positions that must agree
 * @param bandCap signatures of one band, the most preferred ones, that the others are compared with
 * @param maxOpenPairs pairs that the last step takes on one worker
 * @param rounds rounds of decisions on all workers before the last step
 */
public record MinHashOptions(
    @Option(about = "Remove near duplicates.") boolean enabled,
    @Option(
            about = "Words in one shingle; texts with fewer words are never near duplicates.",
            unit = "words",
            min = 1,
            max = 32,
            source = "datatrove, FineWeb: 5")
        int ngram,
    @Option(
            about = "Bands of a signature; documents that share none are never compared.",
            min = 1,
            max = MinHashOptions.MOST_BANDS,
            source = "datatrove, FineWeb: 14")
        int bands,
    @Option(
            about = "Positions in one band; bands times rows must not exceed 1,000.",
            min = 1,
            max = 128,
            source = "datatrove, FineWeb: 8")
        int rows,
    @Option(
            about = "Seed of the permutations, as NumPy's RandomState takes it.",
            min = 0,
            max = 4294967295.0,
            source = "datatrove: 1")
        long seed,
    @Option(
            about =
                "Share of signature positions that must agree; standard error .041 at .75, .028 at"
                    + " .9 with 112 positions.",
            min = 0.01,
            max = 1)
        double threshold,
    @Option(
            about =
                "Within a band a document is compared only with this many of the most preferred.",
            unit = "documents",
            min = 1,
            max = 100_000)
        int bandCap,
    @Option(
            about =
                "Pairs that may be left for the last step, which runs on one worker; more fail the"
                    + " build.",
            unit = "pairs",
            min = 0,
            max = 100_000_000,
            neutral = true)
        int maxOpenPairs,
    @Option(
            about =
                "Rounds of decisions on all workers before the last step; changes cost, never the"
                    + " result.",
            min = 0,
            max = 16,
            neutral = true)
        int rounds)
    implements Serializable {

  /** Most bands that a signature can have. */
  public static final int MOST_BANDS = 60;

  /** Most positions that a signature can have. */
  public static final int MOST_POSITIONS = 1000;

  public MinHashOptions {
    if (bands < 1 || bands > MOST_BANDS || rows < 1 || bands * rows > MOST_POSITIONS) {
      throw new IllegalArgumentException(
          "bands must be 1 to "
              + MOST_BANDS
              + " and bands times rows 1 to "
              + MOST_POSITIONS
              + ", they were "
              + bands
              + " and "
              + rows);
    }
  }

  /** FineWeb's parameters, with similarity checked at .75. */
  public static MinHashOptions defaults() {
    return new MinHashOptions(true, 5, 14, 8, 1, 0.75, 1000, 20_000_000, 3);
  }

  /** Positions of a signature. */
  public int positions() {
    return bands * rows;
  }

  /** Positions that must agree at least. */
  public int nearPositions() {
    // Decimal thresholds are not exact in binary: .07 of 100 is 7 positions, not 8.
    return (int) Math.ceil(threshold * positions() - 1e-9);
  }

  /** The same with near duplicates removed or not. */
  public MinHashOptions withEnabled(boolean on) {
    return new MinHashOptions(
        on, ngram, bands, rows, seed, threshold, bandCap, maxOpenPairs, rounds);
  }

  /** The same with another cap of a band. */
  public MinHashOptions withBandCap(int cap) {
    return new MinHashOptions(
        enabled, ngram, bands, rows, seed, threshold, cap, maxOpenPairs, rounds);
  }

  /** The same with another limit of pairs for the last step. */
  public MinHashOptions withMaxOpenPairs(int pairs) {
    return new MinHashOptions(enabled, ngram, bands, rows, seed, threshold, bandCap, pairs, rounds);
  }

  /** The same with other rounds. */
  public MinHashOptions withRounds(int always) {
    return new MinHashOptions(
        enabled, ngram, bands, rows, seed, threshold, bandCap, maxOpenPairs, always);
  }

  /** The same with another form of signature. */
  public MinHashOptions withShape(int newBands, int newRows, double newThreshold) {
    return new MinHashOptions(
        enabled, ngram, newBands, newRows, seed, newThreshold, bandCap, maxOpenPairs, rounds);
  }
}
