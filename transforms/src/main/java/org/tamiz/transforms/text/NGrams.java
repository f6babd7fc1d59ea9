package org.tamiz.transforms.text;

/**
 * How much of a text its repeated word n-grams make up, in the ways in which published rules count
 * it. N-grams are told apart by 64-bit hashes. Lengths are in code points.
 */
public final class NGrams {
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private NGrams() {}

  /**
   * Length of the most frequent n-gram, its words joined by single spaces, times how often it
   * occurs; of equally frequent ones the first. An n-gram that occurs once counts too. 0 where the
   * text has fewer words.
   *
   * @return one length for each n from the first to the last
   */
  public static long[] topLengths(Words words, int first, int last) {
    long[] lengths = new long[last - first + 1];
    Tally tally = new Tally(words.size());
    for (int n = first; n <= last; n++) {
      int at = top(words, n, tally);
      lengths[n - first] = at < 0 ? 0 : (long) tally.count(at) * (words.length(at, at + n) + n - 1);
    }
    return lengths;
  }

  /** As {@link #topLengths}, without the spaces. */
  public static long[] topLetters(Words words, int first, int last) {
    long[] lengths = new long[last - first + 1];
    Tally tally = new Tally(words.size());
    for (int n = first; n <= last; n++) {
      int at = top(words, n, tally);
      lengths[n - first] = at < 0 ? 0 : (long) tally.count(at) * words.length(at, at + n);
    }
    return lengths;
  }

  /** The first place of the most frequent n-gram, of equally frequent ones the first; or -1. */
  private static int top(Words words, int n, Tally tally) {
    tally.clear();
    int most = 0;
    int at = -1;
    for (int i = 0; i + n <= words.size(); i++) {
      int one = tally.add(hash(words, i, n), i);
      int count = tally.count(one);
      if (count > most || (count == most && one < at)) {
        most = count;
        at = one;
      }
    }
    return at;
  }

  /**
   * Length of the words of the most frequent n-gram times how often it occurs; of equally frequent
   * ones the longest. 0 where none occurs twice.
   *
   * @return one length for each n from the first to the last
   */
  public static long[] repeatedTopLetters(Words words, int first, int last) {
    long[] lengths = new long[last - first + 1];
    Tally tally = new Tally(words.size());
    for (int n = first; n <= last; n++) {
      tally.clear();
      int most = 0;
      int longest = 0;
      for (int i = 0; i + n <= words.size(); i++) {
        int count = tally.count(tally.add(hash(words, i, n), i));
        if (count >= most) {
          longest = Math.max(count > most ? 0 : longest, words.length(i, i + n));
          most = count;
        }
      }
      lengths[n - first] = most < 2 ? 0 : (long) most * longest;
    }
    return lengths;
  }

  /** Share of the length of all n-grams that those n-grams hold which occur more than once. */
  public static double repeatedShare(Words words, int n) {
    long repeated = 0;
    long all = 0;
    boolean[] isRepeated = repeated(words, n);
    for (int i = 0; i < isRepeated.length; i++) {
      int length = words.length(i, i + n);
      all += length;
      repeated += isRepeated[i] ? length : 0;
    }
    return all == 0 ? 0 : (double) repeated / all;
  }

  /** Length of the words that stand in some n-gram which occurs more than once. */
  public static long coveredLength(Words words, int n) {
    long length = 0;
    int covered = 0;
    boolean[] isRepeated = repeated(words, n);
    for (int i = 0; i < isRepeated.length; i++) {
      if (isRepeated[i]) {
        length += words.length(Math.max(covered, i), i + n);
        covered = i + n;
      }
    }
    return length;
  }

  /**
   * Length of n-grams that occurred before, found from left to right: a known n-gram counts and is
   * jumped over, an unknown one is remembered and the scan moves one word on. N-grams are compared
   * as their words written without spaces.
   *
   * @return one length for each n from the first to the last
   */
  public static long[] duplicateLengths(Words words, int first, int last) {
    long[] lengths = new long[last - first + 1];
    HashSeen seen = new HashSeen(words.size());
    for (int n = first; n <= last; n++) {
      seen.clear();
      int grams = words.size() - n + 1;
      for (int i = 0; i < grams; ) {
        if (seen.add(words.hash(i, i + n))) {
          i++;
        } else {
          lengths[n - first] += words.length(i, i + n);
          i += n;
        }
      }
    }
    return lengths;
  }

  /** For each n-gram, whether it occurs more than once. */
  private static boolean[] repeated(Words words, int n) {
    boolean[] repeated = new boolean[Math.max(0, words.size() - n + 1)];
    Tally tally = new Tally(repeated.length);
    for (int i = 0; i < repeated.length; i++) {
      int one = tally.add(hash(words, i, n), i);
      if (one < i) {
        repeated[one] = true;
        repeated[i] = true;
      }
    }
    return repeated;
  }

  private static long hash(Words words, int at, int n) {
    long hash = 0;
    for (int i = at; i < at + n; i++) {
      hash = (hash ^ words.hash(i)) * MIX;
    }
    return hash;
  }
}
