package org.tamiz.transforms.chain;

/** Which side of a threshold a document must lie on to be kept. */
public enum Bound {
  /** Kept when measured ≥ threshold. */
  AT_LEAST("≥"),
  /** Kept when measured > threshold. */
  MORE_THAN(">"),
  /** Kept when measured ≤ threshold. */
  AT_MOST("≤"),
  /** Kept when measured < threshold. */
  LESS_THAN("<");

  private final String sign;

  Bound(String sign) {
    this.sign = sign;
  }

  /** True when a document with this value is kept. */
  public boolean keeps(double measured, double threshold) {
    return switch (this) {
      case AT_LEAST -> measured >= threshold;
      case MORE_THAN -> measured > threshold;
      case AT_MOST -> measured <= threshold;
      case LESS_THAN -> measured < threshold;
    };
  }

  /** True when larger values are kept. */
  public boolean isLower() {
    return this == AT_LEAST || this == MORE_THAN;
  }

  /** The comparison as a sign. */
  public String sign() {
    return sign;
  }
}
