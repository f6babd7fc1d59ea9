package org.tamiz.transforms.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Signatures: of each MinHash value the low 16 bits, big endian, two bytes a position. Unrelated
 * positions agree by chance once in 65,536.
 */
final class Signature {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long LOW_BITS = 0x7fff7fff7fff7fffL;

  private Signature() {}

  /** The signature of MinHash values. */
  static byte[] of(long[] values) {
    byte[] signature = new byte[2 * values.length];
    for (int j = 0; j < values.length; j++) {
      signature[2 * j] = (byte) (values[j] >>> 8);
      signature[2 * j + 1] = (byte) values[j];
    }
    return signature;
  }

  /**
   * Positions in which two signatures of one length agree, or -1 when they are fewer than wanted.
   */
  static int agreement(byte[] one, byte[] other, int wanted) {
    int positions = one.length / 2;
    int mayDiffer = positions - wanted;
    int differ = 0;
    int i = 0;
    for (; i + 8 <= one.length; i += 8) {
      long x = (long) LONGS.get(one, i) ^ (long) LONGS.get(other, i);
      // The top bit of each 16 is set where any bit of the 16 is.
      long different = ((x & LOW_BITS) + LOW_BITS | x) & ~LOW_BITS;
      differ += Long.bitCount(different);
      if (differ > mayDiffer) {
        return -1;
      }
    }
    for (; i < one.length; i += 2) {
      if (one[i] != other[i] || one[i + 1] != other[i + 1]) {
        differ++;
      }
    }
    return differ > mayDiffer ? -1 : positions - differ;
  }

  /** True when two signatures are equal in all positions of a band. */
  static boolean sharesBand(byte[] one, byte[] other, int band, int rows) {
    int from = 2 * rows * band;
    int to = from + 2 * rows;
    return Arrays.equals(one, from, to, other, from, to);
  }
}
