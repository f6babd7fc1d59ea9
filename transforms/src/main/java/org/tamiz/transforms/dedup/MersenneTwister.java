package org.tamiz.transforms.dedup;

/**
 * The MT19937 generator of Matsumoto and Nishimura (1998), seeded and drawn from as NumPy's legacy
 * {@code RandomState} does.
 */
final class MersenneTwister {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;

  private final int[] state = new int[SIZE];
  private int next = SIZE;

  /**
   * A generator.
   *
   * @param seed 0 to 2^32 - 1
   */
  MersenneTwister(long seed) {
    state[0] = (int) seed;
    for (int i = 1; i < SIZE; i++) {
      int last = state[i - 1];
      state[i] = 1812433253 * (last ^ (last >>> 30)) + i;
    }
  }

  /** The next 32 bits. */
  int nextInt() {
    if (next == SIZE) {
      refill();
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  /** The next 64 bits, the upper half drawn first. */
  long nextLong() {
    long upper = (long) nextInt() << 32;
    return upper | (nextInt() & 0xffffffffL);
  }

  /**
   * The next number as {@code randint(low, high, dtype=uint64)} draws it: bits under the smallest
   * mask that covers the range, drawn again until they lie in it.
   *
   * @param low smallest number, 0 or more
   * @param high bound above all numbers, at least 2^32 + 1 above low
   */
  long nextBetween(long low, long high) {
    long largest = high - 1 - low;
    long mask = -1L >>> Long.numberOfLeadingZeros(largest);
    long drawn = nextLong() & mask;
    while (drawn > largest) {
      drawn = nextLong() & mask;
    }
    return low + drawn;
  }

  private void refill() {
    for (int i = 0; i < SIZE; i++) {
      int y = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
      int twist = (y & 1) == 0 ? 0 : 0x9908b0df;
      state[i] = state[(i + SHIFT) % SIZE] ^ (y >>> 1) ^ twist;
    }
    next = 0;
  }
}
