package org.tamiz.transforms.extract.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Trains an ensemble of regression trees by gradient boosting of the logistic loss.
 *
 * <p>Trees grow leaf by leaf over histograms of at most 64 bins, as in G. Ke et al., LightGBM,
 * 2017. The same rows and seed give the same trees.
 */
final class TreeTrainer {
  private static final int BINS = 64;

  /**
   * Settings.
   *
   * @param trees number of trees
   * @param leaves most leaves of a tree
   * @param rate shrinkage of each tree, 0 to 1
   * @param minWeight least sum of weights in a leaf
   * @param ridge penalty of leaf values
   * @param columns share of features that a tree looks at
   * @param rows share of rows that a tree sees
   */
  record Settings(
      int trees,
      int leaves,
      double rate,
      double minWeight,
      double ridge,
      double columns,
      double rows) {}

  /** Features of all rows in bins. */
  static final class Table {
    private final List<float[]> borders = new ArrayList<>();
    private final List<byte[]> bins = new ArrayList<>();

    /** Adds a feature with its value in every row. */
    void add(float[] column) {
      float[] found = borders(column);
      byte[] binned = new byte[column.length];
      for (int r = 0; r < column.length; r++) {
        binned[r] = (byte) bin(found, column[r]);
      }
      borders.add(found);
      bins.add(binned);
    }

    /** A table with the same features, of which some can be replaced. */
    Table copy() {
      Table copy = new Table();
      copy.borders.addAll(borders);
      copy.bins.addAll(bins);
      return copy;
    }

    /** Replaces a feature. */
    void replace(int feature, float[] column) {
      Table other = new Table();
      other.add(column);
      borders.set(feature, other.borders.get(0));
      bins.set(feature, other.bins.get(0));
    }
  }

  /**
   * Trees, and what they say of every row, trained on or not.
   *
   * @param trees the ensemble
   * @param scores log odds of each row
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Trained(TreeEnsemble trees, double[] scores) {}

  private final Settings settings;
  private final SplittableRandom random;
  private final float[][] borders;
  private final byte[][] bins;
  private final float[] label;
  private final float[] weight;
  private final int[] training;
  private final double[] score;
  private final float[] gradient;
  private final float[] hessian;
  private final int n;

  private TreeTrainer(
      Table table, float[] label, float[] weight, int[] training, Settings settings, long seed) {
    this.settings = settings;
    this.random = new SplittableRandom(seed);
    this.label = label;
    this.weight = weight;
    this.training = training;
    n = label.length;
    borders = table.borders.toArray(float[][]::new);
    bins = table.bins.toArray(byte[][]::new);
    score = new double[n];
    gradient = new float[n];
    hessian = new float[n];
  }

  /**
   * Trains.
   *
   * @param table features
   * @param names names of the features
   * @param label soft label of each row, 0 to 1
   * @param weight weight of each row
   * @param training the rows to train on
   * @param settings settings
   * @param seed of the samples
   */
  static Trained train(
      Table table,
      List<String> names,
      float[] label,
      float[] weight,
      int[] training,
      Settings settings,
      long seed) {
    return new TreeTrainer(table, label, weight, training, settings, seed).run(names);
  }

  private Trained run(List<String> names) {
    double positive = 0;
    double all = 0;
    for (int r : training) {
      positive += label[r] * (double) weight[r];
      all += weight[r];
    }
    double base = Math.log(positive / (all - positive));
    Arrays.fill(score, base);
    List<TreeEnsemble.Node> roots = new ArrayList<>();
    for (int t = 0; t < settings.trees(); t++) {
      for (int r : training) {
        double p = 1 / (1 + Math.exp(-score[r]));
        gradient[r] = (float) ((p - label[r]) * weight[r]);
        hessian[r] = (float) (Math.max(p * (1 - p), 1e-4) * weight[r]);
      }
      roots.add(tree());
    }
    return new Trained(TreeEnsemble.of(names, base, roots), score);
  }

  /** A leaf that may be split. */
  private static final class Leaf {
    int[] rows;
    double[] sums;
    double gradient;
    double hessian;
    double gain;
    int feature = -1;
    int bin;
    TreeEnsemble.Node node = new TreeEnsemble.Node();

    Leaf(int[] rows, double[] sums) {
      this.rows = rows;
      this.sums = sums;
    }
  }

  private TreeEnsemble.Node tree() {
    int[] columns = sample(borders.length, settings.columns());
    int[] rows = sampleRows();
    Leaf root = new Leaf(rows, histogram(rows, columns));
    best(root, columns);
    List<Leaf> leaves = new ArrayList<>(List.of(root));
    while (leaves.size() < settings.leaves()) {
      Leaf widest = null;
      for (Leaf leaf : leaves) {
        if (leaf.feature >= 0 && (widest == null || leaf.gain > widest.gain)) {
          widest = leaf;
        }
      }
      if (widest == null) {
        break;
      }
      leaves.remove(widest);
      split(widest, columns, leaves);
    }
    for (Leaf leaf : leaves) {
      leaf.node.value =
          (float) (-settings.rate() * leaf.gradient / (leaf.hessian + settings.ridge()));
    }
    addScores(root.node);
    return root.node;
  }

  private void split(Leaf leaf, int[] columns, List<Leaf> leaves) {
    byte[] column = bins[leaf.feature];
    int left = 0;
    for (int row : leaf.rows) {
      if (column[row] <= leaf.bin) {
        left++;
      }
    }
    int[] low = new int[left];
    int[] high = new int[leaf.rows.length - left];
    int l = 0;
    int h = 0;
    for (int row : leaf.rows) {
      if (column[row] <= leaf.bin) {
        low[l++] = row;
      } else {
        high[h++] = row;
      }
    }
    boolean lowSmaller = low.length < high.length;
    double[] small = histogram(lowSmaller ? low : high, columns);
    double[] rest = leaf.sums;
    for (int k = 0; k < rest.length; k++) {
      rest[k] -= small[k];
    }
    Leaf one = new Leaf(low, lowSmaller ? small : rest);
    Leaf other = new Leaf(high, lowSmaller ? rest : small);
    best(one, columns);
    best(other, columns);
    leaf.node.feature = leaf.feature;
    leaf.node.bin = leaf.bin;
    leaf.node.border = borders[leaf.feature][leaf.bin];
    leaf.node.left = one.node;
    leaf.node.right = other.node;
    leaves.add(one);
    leaves.add(other);
  }

  private double[] histogram(int[] rows, int[] columns) {
    double[] sums = new double[columns.length * BINS * 2];
    float[] g = new float[rows.length];
    float[] h = new float[rows.length];
    for (int k = 0; k < rows.length; k++) {
      g[k] = gradient[rows[k]];
      h[k] = hessian[rows[k]];
    }
    for (int c = 0; c < columns.length; c++) {
      byte[] column = bins[columns[c]];
      int offset = c * BINS * 2;
      for (int k = 0; k < rows.length; k++) {
        int at = offset + column[rows[k]] * 2;
        sums[at] += g[k];
        sums[at + 1] += h[k];
      }
    }
    return sums;
  }

  private void best(Leaf leaf, int[] columns) {
    double gradients = 0;
    double hessians = 0;
    for (int b = 0; b < BINS; b++) {
      gradients += leaf.sums[b * 2];
      hessians += leaf.sums[b * 2 + 1];
    }
    leaf.gradient = gradients;
    leaf.hessian = hessians;
    double ridge = settings.ridge();
    double whole = gradients * gradients / (hessians + ridge);
    for (int c = 0; c < columns.length; c++) {
      int offset = c * BINS * 2;
      double g = 0;
      double h = 0;
      int last = borders[columns[c]].length;
      for (int b = 0; b < last; b++) {
        g += leaf.sums[offset + b * 2];
        h += leaf.sums[offset + b * 2 + 1];
        double rest = hessians - h;
        if (h < settings.minWeight() || rest < settings.minWeight()) {
          continue;
        }
        double right = gradients - g;
        double gain = g * g / (h + ridge) + right * right / (rest + ridge) - whole;
        if (gain > leaf.gain + 1e-9) {
          leaf.gain = gain;
          leaf.feature = columns[c];
          leaf.bin = b;
        }
      }
    }
  }

  private void addScores(TreeEnsemble.Node root) {
    for (int r = 0; r < n; r++) {
      TreeEnsemble.Node at = root;
      while (at.left != null && at.right != null) {
        at = bins[at.feature][r] <= at.bin ? at.left : at.right;
      }
      score[r] += at.value;
    }
  }

  private int[] sampleRows() {
    int[] places = sample(training.length, settings.rows());
    for (int k = 0; k < places.length; k++) {
      places[k] = training[places[k]];
    }
    return places;
  }

  /** A sorted sample without repetition. */
  private int[] sample(int size, double share) {
    int[] chosen = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (share >= 1 || random.nextDouble() < share) {
        chosen[count++] = i;
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  /** Upper borders of all bins but the last. */
  private static float[] borders(float[] column) {
    float[] sorted = column.clone();
    Arrays.sort(sorted);
    float[] found = new float[BINS - 1];
    int count = 0;
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[i - 1]) {
        distinct++;
      }
    }
    if (distinct <= BINS) {
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i] != sorted[i - 1]) {
          found[count++] = middle(sorted[i - 1], sorted[i]);
        }
      }
    } else {
      for (int b = 1; b < BINS; b++) {
        int at = (int) ((long) b * sorted.length / BINS);
        while (at < sorted.length && at > 0 && sorted[at] == sorted[at - 1]) {
          at++;
        }
        if (at >= sorted.length) {
          break;
        }
        float border = middle(sorted[at - 1], sorted[at]);
        if (count == 0 || border > found[count - 1]) {
          found[count++] = border;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** A short number between two others, so that the model stays readable. */
  private static float middle(float low, float high) {
    double middle = (low + (double) high) / 2;
    for (int digits = 2; digits < 7; digits++) {
      float rounded = Float.parseFloat(String.format(Locale.ROOT, "%." + digits + "g", middle));
      if (rounded >= low && rounded < high) {
        return rounded;
      }
    }
    return low;
  }

  private static int bin(float[] borders, float value) {
    int low = 0;
    int high = borders.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value <= borders[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
