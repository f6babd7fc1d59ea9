package org.tamiz.transforms.chain;

/** What a filter says of a document. */
public sealed interface Decision {
  /** The document is kept. */
  Decision KEEP = new Keep();

  /** The document is kept. */
  record Keep() implements Decision {}

  /**
   * The document is rejected.
   *
   * @param reason the defect
   * @param measured the measured value, in the unit of the signal; finite
   * @param threshold what it was held against, in the same unit
   */
  record Reject(Reason reason, double measured, double threshold) implements Decision {}
}
