package org.tamiz.transforms.text;

/** Numbers 64-bit hashes by open addressing. Equal hashes count as equal things. */
final class HashCounts {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] ids;
  private final int shift;
  private int size;

  /** A table for at most so many different hashes. */
  HashCounts(int most) {
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(most + (most >> 1)));
    bits = Math.min(bits, 30);
    this.keys = new long[1 << bits];
    this.ids = new int[1 << bits];
    this.shift = 64 - bits;
  }

  /** Adds a hash; true where it was not there. */
  boolean add(long hash) {
    int before = size;
    return idOf(hash) == before;
  }

  /** The number of a hash that was added, or -1. */
  int find(long hash) {
    long key = hash == 0 ? SPREAD : hash;
    int mask = keys.length - 1;
    int slot = (int) ((key * SPREAD) >>> shift);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return ids[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The number of a hash in order of first appearance, from 0. */
  int idOf(long hash) {
    long key = hash == 0 ? SPREAD : hash;
    int mask = keys.length - 1;
    int slot = (int) ((key * SPREAD) >>> shift);
    while (true) {
      long there = keys[slot];
      if (there == key) {
        return ids[slot];
      }
      if (there == 0) {
        keys[slot] = key;
        ids[slot] = size;
        return size++;
      }
      slot = (slot + 1) & mask;
    }
  }

  int size() {
    return size;
  }
}
