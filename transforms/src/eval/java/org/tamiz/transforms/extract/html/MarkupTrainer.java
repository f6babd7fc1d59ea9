package org.tamiz.transforms.extract.html;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Fits a {@link MarkupModel}: logistic regression with a penalty on the squares of the weights, by
 * L-BFGS (Liu and Nocedal, On the limited memory BFGS method, 1989).
 */
final class MarkupTrainer {
  /** Factor of the loss against the penalty. */
  private static final double LOSS = 0.5;

  private static final int STEPS = 80;
  private static final int MEMORY = 8;

  private final int[][] inputs;
  private final float[] label;
  private final float[] weight;
  private final int[] rows;

  /** The weights, then the base. */
  private final int width = MarkupModel.INPUTS + 1;

  private MarkupTrainer(int[][] inputs, float[] label, float[] weight, int[] rows) {
    this.inputs = inputs;
    this.label = label;
    this.weight = weight;
    this.rows = rows;
  }

  /**
   * Fits a model.
   *
   * @param inputs the inputs of each row
   * @param label soft label of each row, 0 to 1
   * @param weight weight of each row
   * @param rows the rows to fit
   */
  static MarkupModel train(int[][] inputs, float[] label, float[] weight, int[] rows) {
    double[] found = new MarkupTrainer(inputs, label, weight, rows).fit();
    float[] weights = new float[MarkupModel.INPUTS];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) found[i];
    }
    return MarkupModel.parse(new MarkupModel(found[weights.length], weights).write());
  }

  /** A step that was taken, and how the gradient changed. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Step(double[] way, double[] change, double curvature) {}

  private double[] fit() {
    double[] at = new double[width];
    double[] gradient = new double[width];
    double value = loss(at, gradient);
    Deque<Step> memory = new ArrayDeque<>();
    for (int step = 0; step < STEPS; step++) {
      double[] way = direction(gradient, memory);
      double slope = dot(way, gradient);
      double[] next = new double[width];
      double[] nextGradient = new double[width];
      double length = step == 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
      double reached = Double.POSITIVE_INFINITY;
      for (int tries = 0; tries < 30 && !(reached <= value + 1e-4 * length * slope); tries++) {
        length = tries == 0 ? length : length / 2;
        for (int i = 0; i < width; i++) {
          next[i] = at[i] + length * way[i];
        }
        reached = loss(next, nextGradient);
      }
      double[] change = new double[width];
      for (int i = 0; i < width; i++) {
        way[i] = next[i] - at[i];
        change[i] = nextGradient[i] - gradient[i];
      }
      double curvature = dot(way, change);
      if (value - reached < 1e-7 * value || curvature <= 0) {
        return reached < value ? next : at;
      }
      memory.addLast(new Step(way, change, curvature));
      if (memory.size() > MEMORY) {
        memory.removeFirst();
      }
      at = next;
      gradient = nextGradient;
      value = reached;
    }
    return at;
  }

  private double[] direction(double[] gradient, Deque<Step> memory) {
    double[] way = new double[width];
    for (int i = 0; i < width; i++) {
      way[i] = -gradient[i];
    }
    double[] shares = new double[memory.size()];
    int k = 0;
    for (Iterator<Step> back = memory.descendingIterator(); back.hasNext(); k++) {
      Step step = back.next();
      shares[k] = dot(step.way(), way) / step.curvature();
      add(way, step.change(), -shares[k]);
    }
    if (!memory.isEmpty()) {
      Step last = memory.getLast();
      double scale = last.curvature() / dot(last.change(), last.change());
      for (int i = 0; i < width; i++) {
        way[i] *= scale;
      }
    }
    for (Step step : memory) {
      k--;
      add(way, step.way(), shares[k] - dot(step.change(), way) / step.curvature());
    }
    return way;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static void add(double[] to, double[] other, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * other[i];
    }
  }

  /** Loss and penalty; puts their gradient. */
  private double loss(double[] at, double[] gradient) {
    Arrays.fill(gradient, 0);
    double loss = 0;
    double base = at[width - 1];
    for (int row : rows) {
      double score = base;
      for (int input : inputs[row]) {
        score += at[input];
      }
      double p = 1 / (1 + Math.exp(-score));
      double y = label[row];
      double w = LOSS * weight[row];
      loss += w * (Math.log1p(Math.exp(-Math.abs(score))) + Math.max(score, 0) - y * score);
      double slope = w * (p - y);
      for (int input : inputs[row]) {
        gradient[input] += slope;
      }
      gradient[width - 1] += slope;
    }
    for (int i = 0; i < width - 1; i++) {
      loss += at[i] * at[i] / 2;
      gradient[i] += at[i];
    }
    return loss;
  }
}
