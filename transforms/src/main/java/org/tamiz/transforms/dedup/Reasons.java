package org.tamiz.transforms.dedup;

/** Reasons of removal as they stand in verdicts and rejections. */
public final class Reasons {
  /** Another copy of the same id stays. */
  public static final String REPEATED_RECORD = "repeated_record";

  /** The digest equals the kept document's. */
  public static final String EXACT_DUPLICATE = "exact_duplicate";

  /** The signature agrees with the kept document's in the threshold's share of positions. */
  public static final String NEAR_DUPLICATE = "near_duplicate";

  private Reasons() {}
}
