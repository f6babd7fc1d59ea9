package org.tamiz.transforms.language;

import java.util.Arrays;

/**
 * The scores of a text and of one part of it at a time, by one scan over the text: each n-gram is
 * looked up once for both. Not safe for use by threads; made for one text.
 */
final class GramTally {
  /** Places that remember n-grams and their features; a power of two. */
  private static final int RECENT = 1 << 10;

  private static final int PART_BITS = 16;

  /**
   * Outcomes that follow each other.
   *
   * @param from the first
   * @param to the one after the last
   */
  record Range(int from, int to) {
    static final Range NONE = new Range(0, 0);
    static final Range ALL = new Range(0, Integer.MAX_VALUE);

    /** The smallest range that holds both; an empty one counts for nothing. */
    Range and(Range other) {
      if (from == to) {
        return other;
      }
      return other.from == other.to
          ? this
          : new Range(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  private final GramTable table;
  private final int from;
  private final int to;
  private final short[] text;
  private final int[] whole;
  private final int[] part;
  private final long[] seen;
  private final long[] seenInPart;
  private final long[] recent = new long[RECENT];
  private final int[] features = new int[RECENT];
  private final boolean parted;
  private int size = GramTable.LONGEST - 1;
  private int scanned = size;
  private int parts;
  private int distinct;
  private int distinctInPart;

  /**
   * An empty text.
   *
   * @param length chars it may hold, at most
   * @param parted whether parts are scored too
   * @param asked the outcomes whose scores are asked for
   */
  GramTally(GramTable table, int length, boolean parted, Range asked) {
    this.table = table;
    this.from = asked.from();
    this.to = Math.min(asked.to(), table.outcomeCount());
    this.parted = parted;
    text = new short[size + length];
    int outcomes = table.outcomeCount();
    int words = (table.size() >>> 6) + 1;
    whole = new int[outcomes];
    seen = new long[words];
    part = parted ? new int[outcomes] : whole;
    seenInPart = parted ? new long[words] : seen;
  }

  /** Appends a char. */
  void append(char c) {
    text[size++] = table.number(c);
  }

  /** Chars that were appended. */
  int length() {
    return size - GramTable.LONGEST + 1;
  }

  /**
   * Distinct n-grams of all that was scanned. One that the table does not know may be counted again
   * where others have come between.
   */
  int distinct() {
    return distinct;
  }

  /** Distinct n-grams of the last part, counted so too. */
  int distinctInPart() {
    return parted ? distinctInPart : distinct;
  }

  boolean isEmpty() {
    return size == GramTable.LONGEST - 1;
  }

  /** Place after the last char. */
  int end() {
    return size;
  }

  /**
   * Counts the n-grams that end in what was appended since the last call.
   *
   * @param begin begin of the part, a place: n-grams from before it belong to the whole alone
   */
  void scan(int begin) {
    parts++;
    distinctInPart = 0;
    if (parted) {
      Arrays.fill(part, 0);
      Arrays.fill(seenInPart, 0);
    }
    boolean short1 = table.shortest() <= 1;
    boolean short2 = table.shortest() <= 2;
    for (int i = scanned; i < size; i++) {
      long key = text[i];
      if (key == 0) {
        continue;
      }
      if (short1) {
        count(key, i >= begin);
      }
      long second = text[i - 1];
      if (second == 0) {
        continue;
      }
      key |= GramTable.append(second, 0);
      if (short2) {
        count(key, i - 1 >= begin);
      }
      long first = text[i - 2];
      if (first != 0) {
        count(GramTable.append(GramTable.append(first, 0), 0) | key, i - 2 >= begin);
      }
    }
    scanned = size;
  }

  private void count(long key, boolean inPart) {
    long mixed = GramTable.mix(key);
    int place = (int) (mixed >>> 34) & (RECENT - 1);
    long mark = (key << PART_BITS) | (parts & ((1 << PART_BITS) - 1));
    long last = recent[place];
    if (last == mark) {
      return;
    }
    boolean known = (last ^ mark) >>> PART_BITS == 0;
    int feature = known ? features[place] : table.feature(key, mixed);
    if (inPart) {
      recent[place] = mark;
      features[place] = feature;
    }
    if (feature < 0) {
      distinct += known ? 0 : 1;
      distinctInPart += inPart ? 1 : 0;
      return;
    }
    int word = feature >>> 6;
    long bit = 1L << feature;
    if (inPart && parted && (seenInPart[word] & bit) == 0) {
      seenInPart[word] |= bit;
      distinctInPart++;
      table.add(feature, part, from, to);
    }
    if ((seen[word] & bit) == 0) {
      seen[word] |= bit;
      distinct++;
      table.add(feature, whole, from, to);
    }
  }

  /** Scores of the outcomes asked for, in their places, over all that was scanned. */
  double[] whole() {
    return table.scores(whole);
  }

  /** Scores of the outcomes asked for, in their places, over the last part. */
  double[] part() {
    return table.scores(part);
  }
}
