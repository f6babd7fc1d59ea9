package org.tamiz.transforms.chain;

/** What a chain does with the measures of its filters. */
public enum ScreenMode {
  /** The first broken check rejects. */
  BUILD,
  /** All checks are measured and stored, none rejects. */
  AUDIT,
  /**
   * Documents come from an audited dataset: stored signals are held against the thresholds;
   * cleaners and annotators rest.
   */
  RETUNE
}
