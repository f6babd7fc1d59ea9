package org.tamiz.transforms.text;

/**
 * Hashes of pieces of a text: each UTF-16 unit is a digit of a number to the base {@link #BASE},
 * modulo 2^64. The hash of a concatenation thus follows from those of its parts. Not for storage.
 */
final class TextHash {
  /** An odd number without pattern, so that its powers never repeat within a text. */
  static final long BASE = 0x9FB21C651E98DF25L;

  private static final long[] POWERS = powers();
  private static final long BASE_2 = POWERS[2];
  private static final long BASE_3 = POWERS[3];
  private static final long BASE_4 = POWERS[4];

  private TextHash() {}

  /** The hash of a range. */
  static long of(CharSequence text, int start, int end) {
    long hash = 0;
    int at = start;
    for (; end - at >= 4; at += 4) {
      hash =
          hash * BASE_4
              + (text.charAt(at) + 1) * BASE_3
              + (text.charAt(at + 1) + 1) * BASE_2
              + (text.charAt(at + 2) + 1) * BASE
              + (text.charAt(at + 3) + 1);
    }
    for (; at < end; at++) {
      hash = hash * BASE + (text.charAt(at) + 1);
    }
    return hash;
  }

  /** What the hash of a piece is multiplied by when so many units follow it. */
  static long power(int units) {
    return units < POWERS.length ? POWERS[units] : largePower(units);
  }

  private static long largePower(int units) {
    long power = POWERS[units % POWERS.length];
    long step = POWERS[POWERS.length - 1] * BASE;
    for (int rest = units / POWERS.length; rest > 0; rest >>= 1) {
      power *= (rest & 1) == 1 ? step : 1;
      step *= step;
    }
    return power;
  }

  private static long[] powers() {
    long[] powers = new long[256];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    return powers;
  }
}
