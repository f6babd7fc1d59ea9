package org.tamiz.transforms.extract.html;

/**
 * Features of some blocks, column by column, as integers in the order of the numbers.
 *
 * <p>A key has 31 bits. Magnitudes from 2^37 on, and what is no number, count as largest, those
 * below 2^-90 as smallest, and both zeros as one.
 */
final class KeyColumns {
  /** Rows that are looked at together. */
  static final int ROWS = 128;

  private static final int SMALLEST_BITS = (127 - 90) << 23;
  private static final int LARGEST_KEY = (1 << 30) - 1;
  private static final int INFINITY_BITS = 0x7F80_0000;

  /** Rows that are turned into columns at once. */
  private static final int LOT = 16;

  private final int[][] columns;
  private final int rows;

  /**
   * Columns for some rows.
   *
   * @param width features of a row
   * @param rows at most {@link #ROWS}
   */
  KeyColumns(int width, int rows) {
    this.columns = new int[width][];
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  /** Keys of a feature in use, one a row, and some behind them. */
  int[] column(int feature) {
    return columns[feature];
  }

  /** Puts the rows one after the other, so that some of their features become columns. */
  static final class Writer {
    private final int[] used;
    private final int[][] lot;

    /**
     * A writer.
     *
     * @param used the features to put, ascending
     */
    Writer(int[] used) {
      this.used = used;
      this.lot = new int[LOT][used.length == 0 ? 0 : used[used.length - 1] + 1];
    }

    /** Makes room for the columns. */
    void begin(KeyColumns to) {
      // Full vectors: the last ones hold zeros behind the rows.
      int padded = (to.rows + 31) & ~31;
      for (int feature : used) {
        to.columns[feature] = new int[padded];
      }
    }

    /** Puts the row behind the one that was put last, or the first one. */
    void put(KeyColumns to, int at, FeatureRow row) {
      int place = at % LOT;
      keys(row.bits(), lot[place]);
      if (place == LOT - 1 || at == to.rows - 1) {
        for (int feature : used) {
          int[] column = to.columns[feature];
          for (int i = 0; i <= place; i++) {
            column[at - place + i] = lot[i][feature];
          }
        }
      }
    }
  }

  /** {@link #key} of many, without branches, so that it becomes vector code. */
  private static void keys(int[] bits, int[] keys) {
    for (int i = 0; i < keys.length; i++) {
      int all = bits[i];
      int magnitude = all & Integer.MAX_VALUE;
      int sign = (all >> 31) & ~((INFINITY_BITS - magnitude) >> 31);
      int over = magnitude - SMALLEST_BITS - 1;
      int low = (over & ~(over >> 31)) + 1;
      int beyond = low - LARGEST_KEY;
      int key = (LARGEST_KEY + (beyond & (beyond >> 31))) & ((0 - magnitude) >> 31);
      keys[i] = (key ^ sign) - sign;
    }
  }

  /** The key of a number. */
  static int key(float number) {
    int[] key = new int[1];
    keys(new int[] {Float.floatToRawIntBits(number)}, key);
    return key[0];
  }

  /**
   * The key of a border between numbers.
   *
   * @throws IllegalArgumentException for a border other than 0 of a magnitude below 2^-90 or from
   *     2^37 on
   */
  static int border(float number) {
    int key = key(number);
    if (Math.abs(key) == 1 || Math.abs(key) == LARGEST_KEY) {
      throw new IllegalArgumentException("the border " + number + " is out of range");
    }
    return key;
  }
}
