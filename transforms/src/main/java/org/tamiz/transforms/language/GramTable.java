package org.tamiz.transforms.language;

import java.util.List;

/**
 * A linear model over the set of a text's character n-grams (1 to {@value #LONGEST} chars, each
 * counted once), laid out in arrays so that scoring makes no objects per n-gram.
 *
 * <p>The score of an outcome is the sum of its weights over the distinct n-grams of the text.
 * Weights are whole numbers of a step, so that a sum does not depend on its order. The chars that
 * occur in n-grams are numbered, so that an n-gram is a number too. An n-gram with weights for many
 * outcomes has a row with a place for each outcome; one with few has a list.
 */
final class GramTable {
  /** Longest n-gram, in chars. */
  static final int LONGEST = 3;

  private static final int CHAR_BITS = 14;
  private static final int FEATURE_BITS = 18;
  private static final int FEATURE_MASK = (1 << FEATURE_BITS) - 1;

  /** An n-gram has a row where at least one in so many outcomes has a weight. */
  private static final int DENSE = 5;

  private static final int[] NO_ROW = {};

  private final String[] outcomes;
  private final double step;

  /** Number of each char from 1, or 0 where no n-gram has it. */
  private final short[] numbers = new short[Character.MAX_VALUE + 1];

  /** Some bits of the key's hash, then the feature from 1; 0 where free. */
  private final int[] slots;

  private final int shift;
  private final long[] keys;

  /** The row of an n-gram; empty where it has a list. */
  private final int[][] rows;

  /** Begin of each list; the next begins where one ends. */
  private final int[] starts;

  private final byte[] indexes;
  private final int[] weights;
  private final int shortest;

  /**
   * One n-gram's weights.
   *
   * @param gram 1 to 3 chars
   * @param outcomes indexes of the outcomes that have a weight, at least one
   * @param weights one for each index
   */
  // Read once while the table is built, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Feature(String gram, int[] outcomes, double[] weights) {}

  /**
   * A table of features.
   *
   * @param outcomes names, at most 256
   * @param step what weights are rounded to multiples of, larger than 0
   * @param list one entry an n-gram
   */
  GramTable(String[] outcomes, double step, List<Feature> list) {
    if (outcomes.length > 1 << Byte.SIZE || list.size() >= FEATURE_MASK) {
      throw new IllegalArgumentException(
          "too many outcomes or n-grams: " + outcomes.length + ", " + list.size());
    }
    this.outcomes = outcomes.clone();
    this.step = step;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, list.size())) + 1;
    shift = Long.SIZE - bits;
    slots = new int[1 << bits];
    keys = new long[list.size()];
    rows = new int[list.size()][];
    starts = new int[list.size() + 1];
    int total =
        list.stream().filter(f -> !isDense(f)).mapToInt(feature -> feature.outcomes().length).sum();
    indexes = new byte[total];
    weights = new int[total];
    int chars = 0;
    int next = 0;
    for (int f = 0; f < list.size(); f++) {
      Feature feature = list.get(f);
      starts[f] = next;
      next = isDense(feature) ? next : next + feature.outcomes().length;
      fill(f, feature);
      for (int i = 0; i < feature.gram().length(); i++) {
        if (numbers[feature.gram().charAt(i)] == 0) {
          numbers[feature.gram().charAt(i)] = (short) ++chars;
        }
      }
      put(key(feature.gram()), f);
    }
    if (chars >= 1 << CHAR_BITS) {
      throw new IllegalArgumentException("too many chars: " + chars);
    }
    starts[list.size()] = next;
    shortest = list.stream().mapToInt(feature -> feature.gram().length()).min().orElse(LONGEST);
  }

  private void fill(int f, Feature feature) {
    boolean dense = isDense(feature);
    rows[f] = dense ? new int[outcomes.length] : NO_ROW;
    for (int i = 0; i < feature.outcomes().length; i++) {
      int weight = (int) Math.rint(feature.weights()[i] / step);
      if (dense) {
        rows[f][feature.outcomes()[i]] = weight;
      } else {
        indexes[starts[f] + i] = (byte) feature.outcomes()[i];
        weights[starts[f] + i] = weight;
      }
    }
  }

  private boolean isDense(Feature feature) {
    return feature.outcomes().length * DENSE >= outcomes.length;
  }

  String[] outcomes() {
    return outcomes.clone();
  }

  int outcomeCount() {
    return outcomes.length;
  }

  /** Number of n-grams. */
  int size() {
    return keys.length;
  }

  /** Length of the shortest n-gram, in chars. */
  int shortest() {
    return shortest;
  }

  /** Number of a char, from 1; 0 where no n-gram has it. */
  short number(char c) {
    return numbers[c];
  }

  /** The n-gram one char longer, by its key; the key of a single char is its number. */
  static long append(long key, long number) {
    return (key << CHAR_BITS) | number;
  }

  /** A well mixed number for a key. */
  static long mix(long key) {
    return key * 0x9E3779B97F4A7C15L;
  }

  /**
   * The feature of an n-gram; −1 where there is none.
   *
   * @param key numbers of the chars
   * @param mixed what {@link #mix} makes of the key
   */
  int feature(long key, long mixed) {
    int place = (int) (mixed >>> shift);
    int mark = (int) mixed & ~FEATURE_MASK;
    while (true) {
      int slot = slots[place];
      if (slot == 0) {
        return -1;
      }
      int feature = (slot & FEATURE_MASK) - 1;
      if ((slot & ~FEATURE_MASK) == mark && keys[feature] == key) {
        return feature;
      }
      place = (place + 1) & (slots.length - 1);
    }
  }

  /**
   * Adds the weights of a feature, in steps, to sums by outcome.
   *
   * @param from first outcome that is asked for; others may get weights too, or not
   * @param to end of the outcomes that are asked for
   */
  void add(int feature, int[] sums, int from, int to) {
    int[] row = rows[feature];
    if (row.length > 0) {
      addRow(row, sums, from, to);
      return;
    }
    int end = starts[feature + 1];
    for (int i = starts[feature]; i < end; i++) {
      sums[indexes[i] & 0xFF] += weights[i];
    }
  }

  /** A loop of its own, and as plain as this, so that it is compiled to vector instructions. */
  private static void addRow(int[] row, int[] sums, int from, int to) {
    for (int i = from; i < to; i++) {
      sums[i] += row[i];
    }
  }

  /** What sums of steps come to. */
  double[] scores(int[] sums) {
    double[] scores = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      scores[i] = step * sums[i];
    }
    return scores;
  }

  private void put(long key, int feature) {
    long mixed = mix(key);
    int place = (int) (mixed >>> shift);
    while (slots[place] != 0) {
      place = (place + 1) & (slots.length - 1);
    }
    slots[place] = ((int) mixed & ~FEATURE_MASK) | (feature + 1);
    keys[feature] = key;
  }

  /** The numbers of the chars from high to low; never 0. */
  private long key(String gram) {
    if (gram.isEmpty() || gram.length() > LONGEST) {
      throw new IllegalArgumentException("an n-gram has 1 to 3 chars, was " + gram.length());
    }
    long key = 0;
    for (int i = 0; i < gram.length(); i++) {
      key = append(key, numbers[gram.charAt(i)]);
    }
    return key;
  }
}
