package org.tamiz.transforms.chain;

/**
 * How far inside the thresholds of its rules a document lies, from 0 to 1.
 *
 * <p>Version {@value #VERSION}: the mean, over all applicable checks, of the margin to the
 * threshold as a share of the threshold (upper bounds) or of the measured value (lower bounds), cut
 * to 0 to 1; an upper bound of 0 counts 1 when kept. A document that no check measured scores 1.
 */
public final class QualityScore {
  /** Name and version of this function. */
  public static final String VERSION = "tamiz-quality-1";

  private double sum;
  private int checks;

  /** Adds one check's margin. */
  public void add(Check check, double measured) {
    sum += margin(check.bound(), measured, check.threshold());
    checks++;
  }

  /** The score so far. */
  public double value() {
    return checks == 0 ? 1 : sum / checks;
  }

  private static double margin(Bound bound, double measured, double threshold) {
    if (!bound.keeps(measured, threshold)) {
      return 0;
    }
    double whole = bound.isLower() ? measured : threshold;
    if (whole <= 0) {
      return 1;
    }
    double distance = bound.isLower() ? measured - threshold : threshold - measured;
    return Math.min(1, distance / whole);
  }
}
