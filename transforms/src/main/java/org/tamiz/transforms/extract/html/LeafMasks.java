package org.tamiz.transforms.extract.html;

import java.util.Arrays;

/**
 * Sums the trees of an ensemble over many rows at once, without branches: each node rules out, in
 * all rows that lie above its border, the leaves below its left child; a row ends in the first leaf
 * that is left (after QuickScorer, Lucchese et al., SIGIR 2015).
 */
final class LeafMasks {
  /** Leaves that a tree can have. */
  private static final int MAX_LEAVES = Integer.SIZE;

  /** First node of each tree that is no leaf, and the number of such nodes. */
  private final int[] starts;

  /** Feature of a node. */
  private final int[] features;

  /** Border of a node as {@link KeyColumns#key}. */
  private final int[] borders;

  /** The leaves that are not below the left child of a node. */
  private final int[] kept;

  /** Values of the leaves, tree by tree. */
  private final float[] leaves;

  /** Index of the first leaf of each tree. */
  private final int[] firstLeaf;

  /**
   * Masks of trees in preorder, as {@link TreeEnsemble} holds them.
   *
   * @throws IllegalArgumentException for a tree of more than {@value #MAX_LEAVES} leaves, and for a
   *     border that {@link KeyColumns#border} refuses
   */
  LeafMasks(int[] treeStarts, short[] nodes, float[] numbers, int[] above) {
    int n = nodes.length;
    int trees = treeStarts.length;
    starts = new int[trees + 1];
    features = new int[n];
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
    int inner = 0;
    for (int tree = 0; tree < trees; tree++) {
      int end = tree + 1 < trees ? treeStarts[tree + 1] : n;
      int first = leavesBefore[treeStarts[tree]];
      starts[tree] = inner;
      firstLeaf[tree] = first;
      if (leavesBefore[end] - first > MAX_LEAVES) {
        throw new IllegalArgumentException("a tree has more than " + MAX_LEAVES + " leaves");
      }
      for (int node = treeStarts[tree]; node < end; node++) {
        if (nodes[node] >= 0) {
          features[inner] = nodes[node];
          borders[inner] = KeyColumns.border(numbers[node]);
          int left = leavesBefore[node + 1];
          kept[inner] = ~(((1 << (leavesBefore[above[node]] - left)) - 1) << (left - first));
          inner++;
        }
      }
    }
    starts[trees] = inner;
  }

  /**
   * Adds the value of the leaf of each tree to the sums, in the order of the trees.
   *
   * @param rows rows of features
   * @param sums a sum for each row
   * @param shared features of which the first row holds the value of all rows: those before this
   */
  void addTo(double[] sums, KeyColumns rows, int shared) {
    int count = rows.rows();
    // Full vectors: the last one may hold what means nothing.
    int[] left = new int[(count + 31) & ~31];
    for (int tree = 0; tree < firstLeaf.length; tree++) {
      int all = -1;
      for (int node = starts[tree]; node < starts[tree + 1]; node++) {
        if (features[node] < shared) {
          int value = rows.column(features[node])[0];
          all &= kept[node] | ((value - borders[node] - 1) >> 31);
        }
      }
      Arrays.fill(left, all);
      for (int node = starts[tree]; node < starts[tree + 1]; node++) {
        // A node whose left leaves are all gone has nothing to rule out.
        if (features[node] >= shared && (all & ~kept[node]) != 0) {
          ruleOut(left, rows.column(features[node]), borders[node], kept[node]);
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
}
