package org.tamiz.transforms.dedup;

import java.util.Arrays;

/** Bytes as the key of a map. */
final class ByteKey implements Comparable<ByteKey> {
  /** Length in bytes of the keys of vertices. */
  static final int BYTES = 16;

  private final byte[] bytes;
  private final int hash;

  ByteKey(byte[] bytes) {
    this.bytes = bytes;
    this.hash = Arrays.hashCode(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  /** The bucket, 0 to buckets - 1, of bytes that need not be evenly spread. */
  static int bucket(byte[] bytes, int buckets) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : bytes) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    // FNV-1a leaves its lowest bits weak.
    hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    return (int) Long.remainderUnsigned(hash ^ (hash >>> 29), buckets);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public int compareTo(ByteKey other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }
}
