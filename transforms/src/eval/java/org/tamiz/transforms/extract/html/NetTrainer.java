package org.tamiz.transforms.extract.html;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trains a {@link BlockNet} by stochastic gradient descent on the logistic loss, with the steps of
 * D. Kingma and J. Ba, Adam, 2015, and units left out at random (N. Srivastava et al., Dropout,
 * 2014).
 *
 * <p>The same rows and seed give the same net.
 */
final class NetTrainer {
  private static final int HIDDEN = 48;
  private static final int BATCH = 512;

  /** Blocks that are looked at, as a share of those there are. */
  private static final double PASSES = 2.7;

  private static final double RATE = 0.002;
  private static final float PENALTY = 1e-4f;

  /** Share of features that a block is seen without. */
  private static final double INPUT_DROP = 0.25;

  /** Share of hidden units that are left out. */
  private static final double HIDDEN_DROP = 0.5;

  private final int width;
  private final float[][] inputs;
  private final float[] label;
  private final SplittableRandom random;

  /** Weights into the hidden units, their biases, their weights, the base. */
  private final Parameters first;

  private final Parameters bias;
  private final Parameters out;
  private final Parameters base = new Parameters(1);

  /** Numbers that are learned, with what Adam keeps of their gradients. */
  private static final class Parameters {
    final float[] value;
    final float[] gradient;
    private final float[] mean;
    private final float[] square;

    Parameters(int size) {
      value = new float[size];
      gradient = new float[size];
      mean = new float[size];
      square = new float[size];
    }

    void fill(SplittableRandom random, double deviation) {
      for (int i = 0; i < value.length; i++) {
        value[i] = (float) (random.nextGaussian() * deviation);
      }
    }

    void step(int number, float rate, float penalty) {
      float meanShare = (float) (1 / (1 - Math.pow(0.9, number)));
      float squareShare = (float) (1 / (1 - Math.pow(0.999, number)));
      for (int i = 0; i < value.length; i++) {
        float g = gradient[i] + penalty * value[i];
        mean[i] = 0.9f * mean[i] + 0.1f * g;
        square[i] = 0.999f * square[i] + 0.001f * g * g;
        value[i] -=
            rate * (mean[i] * meanShare) / ((float) Math.sqrt(square[i] * squareShare) + 1e-8f);
      }
      Arrays.fill(gradient, 0);
    }
  }

  private NetTrainer(int width, float[][] inputs, float[] label, long seed) {
    this.width = width;
    this.inputs = inputs;
    this.label = label;
    this.random = new SplittableRandom(seed);
    this.first = new Parameters(width * HIDDEN);
    this.bias = new Parameters(HIDDEN);
    this.out = new Parameters(HIDDEN);
    first.fill(random, 1 / Math.sqrt(width));
    out.fill(random, 1 / Math.sqrt(HIDDEN));
  }

  /**
   * Trains.
   *
   * @param columns features, each with its value in every row
   * @param names names of the features
   * @param label soft label of each row, 0 to 1
   * @param weight weight of each row: how often it is looked at
   * @param rows the rows to train on
   * @param seed of the order and of what is left out
   */
  static BlockNet train(
      float[][] columns, List<String> names, float[] label, float[] weight, int[] rows, long seed) {
    int n = columns.length;
    float[] usual = new float[n];
    float[] mean = new float[n];
    float[] scale = new float[n];
    float[][] inputs = new float[rows.length][n];
    for (int f = 0; f < n; f++) {
      describe(columns[f], rows, f, usual, mean, scale);
      for (int r = 0; r < rows.length; r++) {
        inputs[r][f] =
            BlockNet.input(Float.floatToRawIntBits(columns[f][rows[r]]), mean[f], scale[f]);
      }
    }
    float[] labels = new float[rows.length];
    double[] chances = new double[rows.length];
    double sum = 0;
    for (int r = 0; r < rows.length; r++) {
      labels[r] = label[rows[r]];
      sum += weight[rows[r]];
      chances[r] = sum;
    }
    NetTrainer trainer = new NetTrainer(n, inputs, labels, seed);
    trainer.run(chances);
    float[] weights = trainer.first.value.clone();
    for (int i = 0; i < weights.length; i++) {
      // Units were trained on sums that lacked this share.
      weights[i] *= (float) (1 - INPUT_DROP);
    }
    BlockNet net =
        new BlockNet(
            names,
            usual,
            mean,
            scale,
            weights,
            trainer.bias.value,
            trainer.out.value,
            trainer.base.value[0]);
    return BlockNet.parse(net.write(), names);
  }

  /** Finds mean and deviation of a feature, and the value of most rows where there is one. */
  private static void describe(
      float[] column, int[] rows, int f, float[] usual, float[] mean, float[] scale) {
    double sum = 0;
    double squares = 0;
    float most = 0;
    int votes = 0;
    for (int row : rows) {
      float value = column[row];
      double level = BlockNet.level(value);
      sum += level;
      squares += level * level;
      if (votes == 0) {
        most = value;
      }
      votes += value == most ? 1 : -1;
    }
    double m = sum / rows.length;
    usual[f] = most;
    mean[f] = (float) m;
    scale[f] = (float) (1 / Math.sqrt(Math.max(1e-6, squares / rows.length - m * m)));
  }

  private void run(double[] chances) {
    int steps = (int) (PASSES * chances.length / BATCH);
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < BATCH; i++) {
        int found = Arrays.binarySearch(chances, random.nextDouble() * chances[chances.length - 1]);
        learn(Math.min(found < 0 ? -found - 1 : found, chances.length - 1));
      }
      float rate = (float) (RATE * (1 - step / (double) steps));
      first.step(step + 1, rate, PENALTY);
      bias.step(step + 1, rate, 0);
      out.step(step + 1, rate, PENALTY);
      base.step(step + 1, rate, 0);
    }
  }

  private final float[] sums = new float[HIDDEN];
  private final float[] slopes = new float[HIDDEN];
  private final boolean[] seen = new boolean[4096];

  private void learn(int row) {
    float[] input = inputs[row];
    System.arraycopy(bias.value, 0, sums, 0, HIDDEN);
    for (int f = 0; f < width; f++) {
      seen[f] = random.nextDouble() >= INPUT_DROP;
      if (seen[f]) {
        addTo(sums, first.value, f * HIDDEN, input[f]);
      }
    }
    double score = base.value[0];
    for (int k = 0; k < HIDDEN; k++) {
      boolean open = random.nextDouble() >= HIDDEN_DROP && sums[k] > 0;
      slopes[k] = open ? (float) (1 / (1 - HIDDEN_DROP)) : 0;
      score += sums[k] * slopes[k] * out.value[k];
    }
    float error = (float) (1 / (1 + Math.exp(-score)) - label[row]) / BATCH;
    base.gradient[0] += error;
    for (int k = 0; k < HIDDEN; k++) {
      out.gradient[k] += error * sums[k] * slopes[k];
      slopes[k] *= error * out.value[k];
      bias.gradient[k] += slopes[k];
    }
    for (int f = 0; f < width; f++) {
      if (seen[f]) {
        addTo(first.gradient, f * HIDDEN, slopes, input[f]);
      }
    }
  }

  private static void addTo(float[] to, float[] from, int at, float factor) {
    for (int k = 0; k < HIDDEN; k++) {
      to[k] += from[at + k] * factor;
    }
  }

  private static void addTo(float[] to, int at, float[] from, float factor) {
    for (int k = 0; k < HIDDEN; k++) {
      to[at + k] += from[k] * factor;
    }
  }
}
