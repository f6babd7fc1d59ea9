package org.tamiz.transforms.extract.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A longest common subsequence of two texts, found 64 columns at a time.
 *
 * <p>Follows H. Hyyrö, Bit-parallel LCS-length computation revisited, 2004.
 *
 * @param matched for each token of the first text whether it is part of it
 * @param matches its length
 */
@SuppressWarnings("ArrayRecordComponent")
record Alignment(boolean[] matched, int matches) {

  static Alignment of(List<String> text, List<String> gold) {
    int n = text.size();
    int m = gold.size();
    int longs = (m + 63) / 64;
    Map<String, long[]> places = new HashMap<>();
    for (int j = 0; j < m; j++) {
      places.computeIfAbsent(gold.get(j), key -> new long[longs])[j >> 6] |= 1L << (j & 63);
    }
    long[][] rows = new long[n + 1][];
    long[] last = new long[longs];
    Arrays.fill(last, -1L);
    rows[0] = last;
    for (int i = 0; i < n; i++) {
      long[] place = places.get(text.get(i));
      if (place != null) {
        last = next(last, place);
      }
      rows[i + 1] = last;
    }
    boolean[] matched = new boolean[n];
    int matches = 0;
    int i = n;
    int j = m;
    while (i > 0 && j > 0) {
      if (isSet(rows[i], j - 1)) {
        j--;
        continue;
      }
      i--;
      if (i == 0 || isSet(rows[i], j - 1)) {
        matched[i] = true;
        matches++;
        j--;
      }
    }
    return new Alignment(matched, matches);
  }

  private static long[] next(long[] row, long[] place) {
    long[] next = new long[row.length];
    long carry = 0;
    for (int k = 0; k < row.length; k++) {
      long v = row[k];
      long u = v & place[k];
      long sum = v + u;
      long carried = sum + carry;
      long out = Long.compareUnsigned(sum, v) < 0 || Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
      next[k] = carried | (v & ~place[k]);
      carry = out;
    }
    return next;
  }

  private static boolean isSet(long[] row, int bit) {
    return (row[bit >> 6] >> (bit & 63) & 1) != 0;
  }
}
