package org.tamiz.transforms.text;

/**
 * How much of a text its repeated word n-grams make up, as datatrove counts it.
 *
 * <p>Source: {@code gopher_repetition_filter.py} of datatrove a649de79, after table A1 of Rae et
 * al. 2021 (arXiv:2112.11446). N-grams are told apart by 64-bit hashes.
 */
public final class NGrams {
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private NGrams() {}

  /**
   * Code points of the most frequent n-gram, joined by single spaces, times how often it occurs; of
   * equally frequent ones the first. An n-gram that occurs once counts too. 0 where the text has
   * fewer words.
   */
  public static long topLength(Words words, int n) {
    int grams = words.size() - n + 1;
    if (grams < 1) {
      return 0;
    }
    HashCounts table = new HashCounts(grams);
    int[] counts = new int[grams];
    int[] firsts = new int[grams];
    for (int i = 0; i < grams; i++) {
      long hash = 0;
      for (int k = i; k < i + n; k++) {
        long word = words.hash(k) * MIX;
        hash = (hash + (word ^ (word >>> 32))) * MIX;
      }
      int id = table.idOf(hash);
      if (counts[id]++ == 0) {
        firsts[id] = i;
      }
    }
    int top = 0;
    for (int id = 1; id < table.size(); id++) {
      if (counts[id] > counts[top]) {
        top = id;
      }
    }
    int first = firsts[top];
    return (long) counts[top] * (words.length(first, first + n) + n - 1);
  }

  /**
   * Code points in n-grams that occurred before, found from left to right: a known n-gram counts
   * and is jumped over, an unknown one is remembered and the scan moves one word on. N-grams are
   * compared as their words written without spaces.
   */
  public static long duplicateLength(Words words, int n) {
    int grams = words.size() - n + 1;
    if (grams < 2) {
      return 0;
    }
    HashCounts seen = new HashCounts(grams);
    long length = 0;
    for (int i = 0; i < grams; ) {
      if (seen.add(words.hash(i, i + n))) {
        i++;
      } else {
        length += words.length(i, i + n);
        i += n;
      }
    }
    return length;
  }
}
