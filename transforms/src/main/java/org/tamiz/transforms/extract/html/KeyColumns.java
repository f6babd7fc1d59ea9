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

  private final int[] used;
  private final int[][] columns;
  private final int[][] lot;
  private int rows;

  /**
   * Columns that lots of rows can be put into, one lot after the other.
   *
   * @param used the features that become columns, ascending
   * @param width features of a row
   */
  KeyColumns(int[] used, int width) {
    this.used = used;
    this.columns = new int[width][];
    this.lot = new int[LOT][used.length == 0 ? 0 : used[used.length - 1] + 1];
    for (int feature : used) {
      columns[feature] = new int[ROWS];
    }
  }

  /** Begins anew with a number of rows, at most {@link #ROWS}. */
  void begin(int count) {
    rows = count;
  }

  int rows() {
    return rows;
  }

  /** Keys of a feature in use, one a row; what stands behind them means nothing. */
  int[] column(int feature) {
    return columns[feature];
  }

  /** Puts a row; they come in their order, from 0 on. */
  void put(int at, FeatureRow row) {
    int place = at % LOT;
    keys(row.bits(), lot[place]);
    if (place == LOT - 1 || at == rows - 1) {
      for (int feature : used) {
        int[] column = columns[feature];
        for (int i = 0; i <= place; i++) {
          column[at - place + i] = lot[i][feature];
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
