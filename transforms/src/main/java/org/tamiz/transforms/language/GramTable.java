package org.tamiz.transforms.language;

import java.util.List;

/**
 * A linear model over the set of a text's character n-grams (1 to {@value #LONGEST} chars, each
 * counted once), laid out in arrays so that scoring makes no objects per n-gram.
 *
 * <p>The score of an outcome is the sum of its weights over the distinct n-grams of the text.
 */
final class GramTable {
  /** Longest n-gram, in chars. */
  static final int LONGEST = 3;

  private final String[] outcomes;
  private final long[] keys;
  private final int[] features;
  private final int[] starts;
  private final byte[] indexes;
  private final float[] weights;
  private final int mask;
  private final int shortest;

  /**
   * One n-gram's weights.
   *
   * @param gram 1 to 3 chars
   * @param outcomes indexes of the outcomes that have a weight
   * @param weights one for each index
   */
  // Read once while the table is built, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Feature(String gram, int[] outcomes, double[] weights) {}

  /**
   * A table of features.
   *
   * @param outcomes names, at most 256
   * @param list one entry an n-gram
   */
  GramTable(String[] outcomes, List<Feature> list) {
    if (outcomes.length > 1 << Byte.SIZE) {
      throw new IllegalArgumentException("at most 256 outcomes, was " + outcomes.length);
    }
    this.outcomes = outcomes.clone();
    int slots = Integer.highestOneBit(Math.max(1, list.size())) * 2;
    this.mask = slots - 1;
    this.keys = new long[slots];
    this.features = new int[slots];
    this.starts = new int[list.size() + 1];
    int total = list.stream().mapToInt(feature -> feature.outcomes().length).sum();
    this.indexes = new byte[total];
    this.weights = new float[total];
    int next = 0;
    for (int f = 0; f < list.size(); f++) {
      Feature feature = list.get(f);
      starts[f] = next;
      for (int i = 0; i < feature.outcomes().length; i++) {
        indexes[next] = (byte) feature.outcomes()[i];
        weights[next] = (float) feature.weights()[i];
        next++;
      }
      put(key(feature.gram()), f);
    }
    starts[list.size()] = next;
    shortest = list.stream().mapToInt(feature -> feature.gram().length()).min().orElse(LONGEST);
  }

  String[] outcomes() {
    return outcomes.clone();
  }

  /**
   * The score of every outcome over one range of a text.
   *
   * @param text chars, already in lower case
   * @param from first char of the range
   * @param to end of the range
   */
  double[] scores(char[] text, int from, int to) {
    double[] sums = new double[outcomes.length];
    long[] seen = new long[((starts.length - 1) >>> 6) + 1];
    for (int i = from; i < to; i++) {
      long gram = text[i];
      if (shortest <= 1) {
        add(gram | 1L << 48, seen, sums);
      }
      if (i + 1 < to) {
        gram = gram << 16 | text[i + 1];
        if (shortest <= 2) {
          add(gram | 2L << 48, seen, sums);
        }
      }
      if (i + 2 < to) {
        gram = gram << 16 | text[i + 2];
        add(gram | 3L << 48, seen, sums);
      }
    }
    return sums;
  }

  private void add(long key, long[] seen, double[] sums) {
    int slot = slot(key);
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return;
      }
      slot = slot + 1 & mask;
    }
    int feature = features[slot];
    long bit = 1L << feature;
    if ((seen[feature >>> 6] & bit) != 0) {
      return;
    }
    seen[feature >>> 6] |= bit;
    int end = starts[feature + 1];
    for (int i = starts[feature]; i < end; i++) {
      sums[indexes[i] & 0xFF] += weights[i];
    }
  }

  private void put(long key, int feature) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & mask;
    }
    keys[slot] = key;
    features[slot] = feature;
  }

  private int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
  }

  /** The chars from high to low, under the length; never 0. */
  private static long key(String gram) {
    if (gram.isEmpty() || gram.length() > LONGEST) {
      throw new IllegalArgumentException("an n-gram has 1 to 3 chars, was " + gram.length());
    }
    long key = 0;
    for (int i = 0; i < gram.length(); i++) {
      key = key << 16 | gram.charAt(i);
    }
    return key | (long) gram.length() << 48;
  }
}
