package org.tamiz.transforms.extract.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A net of one hidden layer over a row of features: log odds from rectified sums.
 *
 * <p>A feature enters as {@link #level} of its value, less its mean, over its deviation, and at
 * most {@value #CLIP} away from zero. What the most frequent value of each feature adds is part of
 * the bias, so that a row costs only as much as it differs from such a block.
 *
 * <p>As text: lines {@code hidden BIAS …}, {@code out BIAS WEIGHT …}, then {@code NAME USUAL MEAN
 * SCALE WEIGHT …} for each feature, with a weight for each hidden unit.
 */
final class BlockNet {
  private static final float CLIP = 4;

  /** Exponent bits of the magnitude up to which levels are zero: a thirty-second. */
  private static final int FLOOR_BITS = 122 << 23;

  private final List<String> names;
  private final int hidden;

  /** The most frequent value of each feature. */
  private final float[] usual;

  private final float[] mean;
  private final float[] scale;

  /** Weights, feature by feature. */
  private final float[] weights;

  private final float[] hiddenBias;
  private final float[] out;
  private final float outBias;

  private final int[] usualBits;

  /** What the usual value of each feature enters as. */
  private final float[] usualInput;

  /** The hidden sums of a block of usual values. */
  private final float[] usualSums;

  /**
   * A net.
   *
   * @param names the features, in the order of the rows
   * @param usual the most frequent value of each
   * @param mean mean of each one's levels
   * @param scale one over their deviation
   * @param weights for each feature, a weight for each hidden unit
   * @param hiddenBias bias of each hidden unit
   * @param out weight of each hidden unit
   * @param outBias log odds where no unit is active
   */
  @SuppressWarnings("ArrayParameter")
  BlockNet(
      List<String> names,
      float[] usual,
      float[] mean,
      float[] scale,
      float[] weights,
      float[] hiddenBias,
      float[] out,
      float outBias) {
    this.names = List.copyOf(names);
    this.hidden = hiddenBias.length;
    this.usual = usual;
    this.mean = mean;
    this.scale = scale;
    this.weights = weights;
    this.hiddenBias = hiddenBias;
    this.out = out;
    this.outBias = outBias;
    this.usualBits = new int[mean.length];
    this.usualInput = new float[mean.length];
    this.usualSums = hiddenBias.clone();
    for (int f = 0; f < mean.length; f++) {
      usualBits[f] = Float.floatToRawIntBits(usual[f]);
      usualInput[f] = input(usualBits[f], mean[f], scale[f]);
      add(usualInput[f], f, usualSums);
    }
  }

  /**
   * Position of a number on a scale that is about logarithmic in its magnitude and keeps its sign:
   * the number's bits, read as an integer.
   */
  static float level(float number) {
    return level(Float.floatToRawIntBits(number));
  }

  private static float level(int bits) {
    // Without branches, so that it becomes vector code.
    int above = (bits & Integer.MAX_VALUE) - FLOOR_BITS;
    int magnitude = above & ~(above >> 31);
    int sign = bits >> 31;
    return ((magnitude ^ sign) - sign) * (1f / (1 << 23));
  }

  /** What a value enters as. */
  static float input(int bits, float mean, float scale) {
    return Math.max(-CLIP, Math.min(CLIP, (level(bits) - mean) * scale));
  }

  private void add(float input, int feature, float[] sums) {
    int at = feature * hidden;
    for (int k = 0; k < sums.length; k++) {
      sums[k] += input * weights[at + k];
    }
  }

  /** Reads rows of one page. */
  final class Reader {
    private final int shared;
    private final float[] pageSums;
    private final float[] sums;

    /** The features that differ from those of a usual block, in their order. */
    private final int[] differing;

    /**
     * A reader of rows that share some features.
     *
     * @param row holds the shared ones
     * @param shared the features before this are the same in all rows
     */
    Reader(FeatureRow row, int shared) {
      this.shared = shared;
      this.sums = new float[hidden];
      this.differing = new int[mean.length + 1];
      this.pageSums = usualSums.clone();
      differ(row.bits(), 0, shared, pageSums);
    }

    /** Log odds of a row. */
    double score(FeatureRow row) {
      System.arraycopy(pageSums, 0, sums, 0, hidden);
      differ(row.bits(), shared, mean.length, sums);
      double score = outBias;
      for (int k = 0; k < hidden; k++) {
        score += Math.max(0, sums[k]) * out[k];
      }
      return score;
    }

    /** Adds what the features from one place to another differ from the usual block. */
    private void differ(int[] bits, int from, int to, float[] sums) {
      int n = 0;
      for (int f = from; f < to; f++) {
        differing[n] = f;
        n += bits[f] == usualBits[f] ? 0 : 1;
      }
      int i = 0;
      for (; i + 4 <= n; i += 4) {
        addFour(bits, i, sums);
      }
      for (; i < n; i++) {
        add(more(bits, i), differing[i], sums);
      }
    }

    /** What a differing feature enters as, over the usual. */
    private float more(int[] bits, int i) {
      int f = differing[i];
      return input(bits[f], mean[f], scale[f]) - usualInput[f];
    }

    /** Adds four features at once, which reads and writes the sums a quarter as often. */
    private void addFour(int[] bits, int i, float[] sums) {
      float inputA = more(bits, i);
      float inputB = more(bits, i + 1);
      float inputC = more(bits, i + 2);
      float inputD = more(bits, i + 3);
      int a = differing[i] * hidden;
      int b = differing[i + 1] * hidden;
      int c = differing[i + 2] * hidden;
      int d = differing[i + 3] * hidden;
      float[] all = weights;
      for (int k = 0; k < sums.length; k++) {
        sums[k] +=
            (inputA * all[a + k] + inputB * all[b + k])
                + (inputC * all[c + k] + inputD * all[d + k]);
      }
    }
  }

  /** The net as text. */
  String write() {
    StringBuilder text = new StringBuilder("hidden");
    numbers(text, hiddenBias, 0, hidden);
    text.append("\nout ").append(number(outBias));
    numbers(text, out, 0, hidden);
    for (int f = 0; f < mean.length; f++) {
      text.append('\n').append(names.get(f));
      text.append(' ').append(number(usual[f]));
      text.append(' ').append(number(mean[f])).append(' ').append(number(scale[f]));
      numbers(text, weights, f * hidden, hidden);
    }
    return text.append('\n').toString();
  }

  private static void numbers(StringBuilder text, float[] numbers, int from, int count) {
    for (int i = from; i < from + count; i++) {
      text.append(' ').append(String.format(Locale.ROOT, "%.3f", numbers[i]));
    }
  }

  private static String number(float number) {
    return Float.toString(number);
  }

  /**
   * Reads a net.
   *
   * @param text as described above
   * @param names the features in the order in which rows will hold them
   * @throws IllegalArgumentException for a feature that is not among the names, or lacks
   */
  static BlockNet parse(String text, List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), i);
    }
    String[] lines = text.split("\n", -1);
    float[] hiddenBias = floats(lines[0].split(" ", -1), 1);
    float[] out = floats(lines[1].split(" ", -1), 1);
    int n = names.size();
    int hidden = hiddenBias.length;
    float[] usual = new float[n];
    float[] mean = new float[n];
    float[] scale = new float[n];
    float[] weights = new float[n * hidden];
    for (int i = 2; i < lines.length; i++) {
      if (lines[i].isEmpty()) {
        continue;
      }
      String[] parts = lines[i].split(" ", -1);
      Integer place = places.remove(parts[0]);
      if (place == null) {
        throw new IllegalArgumentException("the net names the unknown feature " + parts[0]);
      }
      float[] numbers = floats(parts, 1);
      usual[place] = numbers[0];
      mean[place] = numbers[1];
      scale[place] = numbers[2];
      System.arraycopy(numbers, 3, weights, place * hidden, hidden);
    }
    if (!places.isEmpty()) {
      throw new IllegalArgumentException("the net lacks the features " + places.keySet());
    }
    return new BlockNet(
        names,
        usual,
        mean,
        scale,
        weights,
        hiddenBias,
        Arrays.copyOfRange(out, 1, out.length),
        out[0]);
  }

  private static float[] floats(String[] parts, int from) {
    float[] numbers = new float[parts.length - from];
    for (int i = from; i < parts.length; i++) {
      numbers[i - from] = Float.parseFloat(parts[i]);
    }
    return numbers;
  }
}
