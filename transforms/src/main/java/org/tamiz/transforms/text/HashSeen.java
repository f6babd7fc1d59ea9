package org.tamiz.transforms.text;

import java.util.Arrays;

/** A set of 64-bit hashes by open addressing. Equal hashes count as equal things. */
final class HashSeen {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int shift;

  /** A set of at most so many different hashes. */
  HashSeen(int most) {
    int bits = Math.min(30, Math.max(4, 33 - Integer.numberOfLeadingZeros(most + (most >> 1))));
    this.keys = new long[1 << bits];
    this.shift = 64 - bits;
  }

  /** Adds a hash; true where it was not there. */
  boolean add(long hash) {
    long key = hash == 0 ? SPREAD : hash;
    int mask = keys.length - 1;
    int slot = (int) ((key * SPREAD) >>> shift);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    return true;
  }

  void clear() {
    Arrays.fill(keys, 0);
  }
}
