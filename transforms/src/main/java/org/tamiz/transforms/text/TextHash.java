package org.tamiz.transforms.text;

/**
 * Hashes of pieces of a text: the sum of each UTF-16 unit times {@link #BASE} to the power of its
 * place, modulo 2^64. The hash of a piece thus follows from sums over the whole text, and the hash
 * of a concatenation from its parts. Not for storage.
 */
final class TextHash {
  /** An odd number without pattern, so that powers never repeat within a text. */
  static final long BASE = 0x9FB21C651E98DF25L;

  /** The inverse of {@link #BASE} modulo 2^64. */
  static final long INVERSE = inverse(BASE);

  private static final long BASE_2 = power(2);
  private static final long BASE_3 = power(3);
  private static final long BASE_4 = power(4);

  private TextHash() {}

  /** The hash of a range. */
  static long of(CharSequence text, int start, int end) {
    long hash = 0;
    int at = end;
    for (; at - start >= 4; at -= 4) {
      hash =
          hash * BASE_4
              + (text.charAt(at - 1) + 1) * BASE_3
              + (text.charAt(at - 2) + 1) * BASE_2
              + (text.charAt(at - 3) + 1) * BASE
              + (text.charAt(at - 4) + 1);
    }
    for (; at > start; at--) {
      hash = hash * BASE + (text.charAt(at - 1) + 1);
    }
    return hash;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }

  /** Newton's iteration: each round doubles the number of right bits. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int round = 0; round < 6; round++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }
}
