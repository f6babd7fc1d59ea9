package org.tamiz.transforms.text;

import java.util.Arrays;

/**
 * How much of a text its repeated word n-grams make up, in the ways in which published rules count
 * it. Words are told apart by 64-bit hashes. Immutable.
 *
 * <p>An n-gram is repeated only where both n-grams of one word less in it are, so each length looks
 * only at what the one before left.
 */
public final class NGrams {
  private final Words words;
  private final Level[] levels;

  /**
   * The n-grams of one length.
   *
   * @param ids number of the n-gram at each word, in order of first appearance among those that may
   *     be repeated; -1 for one that is not
   * @param counts occurrences by number
   * @param firsts word of the first occurrence by number
   * @param most the largest of the counts, 0 where there are none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Level(int[] ids, int[] counts, int[] firsts, int most) {
    boolean isRepeated(int at) {
      return ids[at] >= 0 && counts[ids[at]] > 1;
    }
  }

  private NGrams(Words words, Level[] levels) {
    this.words = words;
    this.levels = levels;
  }

  /** The n-grams of up to so many words. */
  public static NGrams of(Words words, int longest) {
    Level[] levels = new Level[longest + 1];
    HashCounts table = new HashCounts(words.size());
    for (int n = 1; n <= longest; n++) {
      int grams = Math.max(0, words.size() - n + 1);
      int[] ids = new int[grams];
      int[] counts = new int[grams];
      int[] firsts = new int[grams];
      int most = 0;
      table.clear();
      for (int i = 0; i < grams; i++) {
        long hash;
        if (n == 1) {
          hash = words.hash(i);
        } else if (levels[n - 1].isRepeated(i) && levels[n - 1].isRepeated(i + 1)) {
          hash = ((long) levels[n - 1].ids[i] << 32) | levels[n - 1].ids[i + 1];
        } else {
          ids[i] = -1;
          continue;
        }
        int id = table.idOf(hash);
        ids[i] = id;
        if (counts[id]++ == 0) {
          firsts[id] = i;
        }
        most = Math.max(most, counts[id]);
      }
      levels[n] =
          new Level(
              ids, Arrays.copyOf(counts, table.size()), Arrays.copyOf(firsts, table.size()), most);
    }
    return new NGrams(words, levels);
  }

  /**
   * Code points of the most frequent n-gram, joined by single spaces, times how often it occurs; of
   * equally frequent ones the first. An n-gram that occurs once counts too. 0 where the text has
   * fewer words.
   */
  public long topLength(int n) {
    Level level = levels[n];
    if (level.ids.length == 0) {
      return 0;
    }
    int first = 0;
    if (level.most > 1) {
      int id = 0;
      while (level.counts[id] < level.most) {
        id++;
      }
      first = level.firsts[id];
    }
    return (long) Math.max(1, level.most) * (words.length(first, first + n) + n - 1);
  }

  /**
   * Code points of the words of the most frequent n-gram times how often it occurs; of equally
   * frequent ones the longest. 0 where none occurs so often.
   *
   * @param least occurrences that make an n-gram count
   */
  public long topLetters(int n, int least) {
    Level level = levels[n];
    int most = Math.max(1, level.most);
    if (most < least) {
      return 0;
    }
    int longest = 0;
    if (most == 1) {
      for (int i = 0; i < level.ids.length; i++) {
        longest = Math.max(longest, words.length(i, i + n));
      }
    } else {
      for (int id = 0; id < level.counts.length; id++) {
        if (level.counts[id] == most) {
          longest = Math.max(longest, words.length(level.firsts[id], level.firsts[id] + n));
        }
      }
    }
    return (long) most * longest;
  }

  /** Share of the code points of all n-grams that those n-grams hold which occur more than once. */
  public double repeatedShare(int n) {
    long repeated = 0;
    long all = 0;
    for (int i = 0; i < levels[n].ids.length; i++) {
      int length = words.length(i, i + n);
      all += length;
      repeated += levels[n].isRepeated(i) ? length : 0;
    }
    return all == 0 ? 0 : (double) repeated / all;
  }

  /** Code points of the words that stand in some n-gram which occurs more than once. */
  public long coveredLength(int n) {
    long length = 0;
    int covered = 0;
    for (int i = 0; i < levels[n].ids.length; i++) {
      if (levels[n].isRepeated(i)) {
        length += words.length(Math.max(covered, i), i + n);
        covered = i + n;
      }
    }
    return length;
  }

  /**
   * Code points in n-grams that occurred before, found from left to right: a known n-gram counts
   * and is jumped over, an unknown one is remembered and the scan moves one word on. N-grams are
   * compared, by 64-bit hashes, as their words written without spaces.
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
}
