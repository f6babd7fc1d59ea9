package org.tamiz.transforms.extract.html;

import java.util.Arrays;

/**
 * Sums the trees of an ensemble over many rows at once, without branches: each node rules out, in
 * all rows that lie above its border, the leaves below its left child; a row ends in the first leaf
 * that is left (after QuickScorer, Lucchese et al., SIGIR 2015).
 */
final class LeafMasks {
  /** Rows that are looked at together. */
  static final int ROWS = 128;

  /** Leaves that a tree can have. */
  private static final int MAX_LEAVES = Integer.SIZE;

  /** Bits of the smallest magnitude that {@link #key} tells apart from smaller ones: 2^-90. */
  private static final int SMALLEST = (127 - 90) << 23;

  private static final int LARGEST_KEY = (1 << 30) - 1;

  /** First node of each tree, and the number of nodes. */
  private final int[] starts;

  /** Column of a node, or -1 for a leaf. */
  private final int[] columns;

  /** Border of a node as {@link #key}. */
  private final int[] borders;

  /** The leaves that are not below the left child of a node. */
  private final int[] kept;

  /** Values of the leaves, tree by tree. */
  private final float[] leaves;

  /** Index of the first leaf of each tree. */
  private final int[] firstLeaf;

  /** Features in use, by column. */
  private final int[] features;

  /**
   * Masks of trees in preorder, as {@link TreeEnsemble} holds them.
   *
   * @throws IllegalArgumentException for a tree of more than {@value #MAX_LEAVES} leaves, and for a
   *     border other than 0 of a magnitude below 2^-90 or from 2^37 on
   */
  LeafMasks(int[] treeStarts, short[] nodes, float[] numbers, int[] above) {
    int n = nodes.length;
    int trees = treeStarts.length;
    starts = Arrays.copyOf(treeStarts, trees + 1);
    starts[trees] = n;
    columns = new int[n];
    borders = new int[n];
    kept = new int[n];
    leaves = new float[n];
    firstLeaf = new int[trees];
    int[] leavesBefore = new int[n + 1];
    for (int node = 0; node < n; node++) {
      int size = leavesBefore[node];
      leavesBefore[node + 1] = nodes[node] < 0 ? size + 1 : size;
      if (nodes[node] < 0) {
        leaves[size] = numbers[node];
      }
    }
    int[] used = new int[n];
    int[] columnOf = new int[Short.MAX_VALUE + 1];
    Arrays.fill(columnOf, -1);
    int width = 0;
    for (int tree = 0; tree < trees; tree++) {
      int first = leavesBefore[starts[tree]];
      firstLeaf[tree] = first;
      if (leavesBefore[starts[tree + 1]] - first > MAX_LEAVES) {
        throw new IllegalArgumentException("a tree has more than " + MAX_LEAVES + " leaves");
      }
      for (int node = starts[tree]; node < starts[tree + 1]; node++) {
        columns[node] = -1;
        if (nodes[node] >= 0) {
          if (columnOf[nodes[node]] < 0) {
            used[width] = nodes[node];
            columnOf[nodes[node]] = width++;
          }
          columns[node] = columnOf[nodes[node]];
          borders[node] = border(numbers[node]);
          int left = leavesBefore[node + 1];
          kept[node] = ~(((1 << (leavesBefore[above[node]] - left)) - 1) << (left - first));
        }
      }
    }
    features = Arrays.copyOf(used, width);
  }

  /**
   * Adds the value of the leaf of each tree to the sums, in the order of the trees.
   *
   * @param rows rows of features
   * @param count rows to read, at most {@link #ROWS}
   * @param sums a sum for each row
   */
  void addTo(double[] sums, float[][] rows, int count) {
    // Full vectors: the last ones may hold zeros behind the rows.
    int padded = (count + 31) & ~31;
    int[][] values = new int[features.length][padded];
    for (int row = 0; row < count; row++) {
      float[] from = rows[row];
      for (int column = 0; column < features.length; column++) {
        values[column][row] = key(from[features[column]]);
      }
    }
    int[] left = new int[padded];
    for (int tree = 0; tree < firstLeaf.length; tree++) {
      Arrays.fill(left, -1);
      for (int node = starts[tree]; node < starts[tree + 1]; node++) {
        if (columns[node] >= 0) {
          ruleOut(left, values[columns[node]], borders[node], kept[node]);
        }
      }
      int first = firstLeaf[tree];
      for (int row = 0; row < count; row++) {
        sums[row] += leaves[first + Integer.numberOfTrailingZeros(left[row])];
      }
    }
  }

  /** Takes leaves away where a value is above the border; so plain that it becomes vector code. */
  private static void ruleOut(int[] left, int[] values, int border, int kept) {
    for (int row = 0; row < left.length; row++) {
      left[row] = left[row] & (kept | ((values[row] - border - 1) >> 31));
    }
  }

  private static int border(float number) {
    int key = key(number);
    if (Math.abs(key) == 1 || Math.abs(key) == LARGEST_KEY) {
      throw new IllegalArgumentException("the border " + number + " is out of range");
    }
    return key;
  }

  /**
   * An integer of 31 bits in the order of the numbers. Magnitudes from 2^37 on, and what is no
   * number, count as largest, those below 2^-90 as smallest, and both zeros as one.
   */
  private static int key(float number) {
    int bits = Float.floatToIntBits(number);
    int magnitude = bits & Integer.MAX_VALUE;
    if (magnitude == 0) {
      return 0;
    }
    int key = Math.max(1, Math.min(magnitude - SMALLEST, LARGEST_KEY));
    return bits < 0 ? -key : key;
  }
}
