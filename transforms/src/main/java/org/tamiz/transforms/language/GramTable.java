package org.tamiz.transforms.language;

import java.util.List;

/**
 * A linear model over the set of a text's character n-grams (1 to {@value #LONGEST} chars, each
 * counted once), laid out in arrays so that scoring makes no objects per n-gram.
 *
 * <p>The score of an outcome is the sum of its weights over the distinct n-grams of the text. The
 * chars that occur in n-grams are numbered, so that an n-gram and the place of its weights fit in
 * one slot of the hash table.
 */
final class GramTable {
  /** Longest n-gram, in chars. */
  static final int LONGEST = 3;

  private static final int CHAR_BITS = 14;
  private static final int FEATURE_BITS = 20;
  private static final long FEATURE_MASK = (1L << FEATURE_BITS) - 1;

  private final String[] outcomes;

  /** Number of each char from 1, or 0 where no n-gram has it. */
  private final short[] numbers = new short[Character.MAX_VALUE + 1];

  /** Key, then feature; 0 where free. */
  private final long[] slots;

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
    if (outcomes.length > 1 << Byte.SIZE || list.size() > FEATURE_MASK) {
      throw new IllegalArgumentException(
          "too many outcomes or n-grams: " + outcomes.length + ", " + list.size());
    }
    this.outcomes = outcomes.clone();
    int places = Integer.highestOneBit(Math.max(1, list.size())) * 4;
    this.mask = places - 1;
    this.slots = new long[places];
    this.starts = new int[list.size() + 1];
    int total = list.stream().mapToInt(feature -> feature.outcomes().length).sum();
    this.indexes = new byte[total];
    this.weights = new float[total];
    int next = 0;
    int chars = 0;
    for (int f = 0; f < list.size(); f++) {
      Feature feature = list.get(f);
      starts[f] = next;
      for (int i = 0; i < feature.outcomes().length; i++) {
        indexes[next] = (byte) feature.outcomes()[i];
        weights[next] = (float) feature.weights()[i];
        next++;
      }
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
    long first = 0;
    long second = 0;
    for (int i = from; i < to; i++) {
      long third = numbers[text[i]];
      if (third != 0) {
        if (shortest <= 1) {
          add(third, seen, sums);
        }
        if (second != 0) {
          if (shortest <= 2) {
            add(second << CHAR_BITS | third, seen, sums);
          }
          if (first != 0) {
            add((first << CHAR_BITS | second) << CHAR_BITS | third, seen, sums);
          }
        }
      }
      first = second;
      second = third;
    }
    return sums;
  }

  private void add(long key, long[] seen, double[] sums) {
    int place = place(key);
    while (slots[place] >>> FEATURE_BITS != key) {
      if (slots[place] == 0) {
        return;
      }
      place = place + 1 & mask;
    }
    int feature = (int) (slots[place] & FEATURE_MASK);
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
    int place = place(key);
    while (slots[place] != 0) {
      place = place + 1 & mask;
    }
    slots[place] = key << FEATURE_BITS | feature;
  }

  private int place(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
  }

  /** The numbers of the chars from high to low; never 0. */
  private long key(String gram) {
    if (gram.isEmpty() || gram.length() > LONGEST) {
      throw new IllegalArgumentException("an n-gram has 1 to 3 chars, was " + gram.length());
    }
    long key = 0;
    for (int i = 0; i < gram.length(); i++) {
      key = key << CHAR_BITS | numbers[gram.charAt(i)];
    }
    return key;
  }
}
