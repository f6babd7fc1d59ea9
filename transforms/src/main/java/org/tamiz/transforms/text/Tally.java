package org.tamiz.transforms.text;

import java.util.Arrays;

/**
 * Counts 64-bit hashes of things with an index, by open addressing. Equal hashes count as equal
 * things.
 */
final class Tally {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** One more than the index of the first of equal things, 0 for none. */
  private final int[] slots;

  private final int shift;
  private final long[] hashes;
  private final int[] counts;

  /** A table of things with indexes below a limit. */
  Tally(int limit) {
    int bits = Math.min(30, Math.max(4, 33 - Integer.numberOfLeadingZeros(limit + (limit >> 1))));
    this.slots = new int[1 << bits];
    this.shift = 64 - bits;
    this.hashes = new long[limit];
    this.counts = new int[limit];
  }

  /** Counts a thing; the index of the first that is equal, its own where there was none. */
  int add(long hash, int index) {
    int mask = slots.length - 1;
    int slot = (int) ((hash * SPREAD) >>> shift);
    while (slots[slot] != 0) {
      int first = slots[slot] - 1;
      if (hashes[first] == hash) {
        counts[first]++;
        return first;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = index + 1;
    hashes[index] = hash;
    counts[index] = 1;
    return index;
  }

  /** How often a thing was counted, by the index of the first. */
  int count(int first) {
    return counts[first];
  }

  /** Forgets all. */
  void clear() {
    Arrays.fill(slots, 0);
  }
}
