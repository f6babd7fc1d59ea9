package org.tamiz.transforms.chain;

import java.util.function.ToDoubleFunction;

/**
 * One measure of a document and the bound that it must keep.
 *
 * @param signal name of the measure in lower_snake, the same only for two checks that bound one
 *     measure from both sides; the signal is stored as {@code <unit in lower_snake>.<signal>}
 * @param reason the defect when the bound is broken
 * @param bound which side is kept
 * @param threshold in the measure's unit
 * @param measure a pure function of the document; {@code NaN} where the rule has no reading for the
 *     document's language (counted as not applicable, never rejected)
 */
public record Check(
    String signal, Reason reason, Bound bound, double threshold, ToDoubleFunction<Draft> measure) {
  /** Decides over a measured value; {@code NaN} is kept. */
  public Decision decide(double measured) {
    return Double.isNaN(measured) || bound.keeps(measured, threshold)
        ? Decision.KEEP
        : new Decision.Reject(reason, measured, threshold);
  }
}
