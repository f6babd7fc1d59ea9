package org.tamiz.transforms.dedup;

import java.util.Arrays;

/**
 * MinHash values of a set of shingles, equal to those of datatrove 0.10 ({@code dedup/minhash.py},
 * 64-bit hashes).
 *
 * <p>Value j is the least ((s · a_j + b_j) mod 2^64) mod (2^61 - 1) over all shingles s; a and b
 * are drawn from NumPy's legacy generator, all a first. Instances may be shared by threads.
 */
final class MinHasher {
  private static final int PRIME_BITS = 61;
  private static final long PRIME = (1L << PRIME_BITS) - 1;

  private final long[] a;
  private final long[] b;

  MinHasher(int positions, long seed) {
    MersenneTwister random = new MersenneTwister(seed);
    a = new long[positions];
    b = new long[positions];
    for (int j = 0; j < positions; j++) {
      a[j] = random.nextBetween(1, PRIME);
    }
    for (int j = 0; j < positions; j++) {
      b[j] = random.nextBetween(0, PRIME);
    }
  }

  /** Factors of the permutations. */
  long[] factors() {
    return a.clone();
  }

  /** Summands of the permutations. */
  long[] summands() {
    return b.clone();
  }

  /** One value a position, 0 to 2^61 - 2; of no shingles, all are 2^61 - 1. */
  long[] values(long[] shingles) {
    long[] least = new long[a.length];
    Arrays.fill(least, PRIME);
    for (long shingle : shingles) {
      lower(least, shingle);
    }
    return least;
  }

  // Without a branch, so that the compiler may take several positions at once.
  private void lower(long[] least, long shingle) {
    long[] factors = a;
    long[] summands = b;
    for (int j = 0; j < least.length; j++) {
      long x = shingle * factors[j] + summands[j];
      long folded = (x & PRIME) + (x >>> PRIME_BITS);
      long value = folded - (PRIME & ((PRIME - 1 - folded) >> 63));
      long difference = value - least[j];
      least[j] += difference & (difference >> 63);
    }
  }
}
