package org.tamiz.pipelines.source.stored;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The checksum of bzip2: CRC-32 with the polynomial 0x04C11DB7, the highest bit first. */
final class Bzip2Checksum {
  private static final int POLYNOMIAL = 0x04C11DB7;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final int[][] TABLES = new int[8][256];

  static {
    for (int i = 0; i < 256; i++) {
      int value = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        value = value << 1 ^ (value < 0 ? POLYNOMIAL : 0);
      }
      TABLES[0][i] = value;
    }
    for (int table = 1; table < 8; table++) {
      for (int i = 0; i < 256; i++) {
        int before = TABLES[table - 1][i];
        TABLES[table][i] = before << 8 ^ TABLES[0][before >>> 24];
      }
    }
  }

  private Bzip2Checksum() {}

  /** The checksum of the first bytes, eight at a time. */
  static int of(byte[] bytes, int length) {
    int crc = -1;
    int at = 0;
    for (; at + 8 <= length; at += 8) {
      int high = crc ^ (int) INTS.get(bytes, at);
      int low = (int) INTS.get(bytes, at + 4);
      crc =
          TABLES[7][high >>> 24]
              ^ TABLES[6][high >>> 16 & 0xFF]
              ^ TABLES[5][high >>> 8 & 0xFF]
              ^ TABLES[4][high & 0xFF]
              ^ TABLES[3][low >>> 24]
              ^ TABLES[2][low >>> 16 & 0xFF]
              ^ TABLES[1][low >>> 8 & 0xFF]
              ^ TABLES[0][low & 0xFF];
    }
    for (; at < length; at++) {
      int next = bytes[at] & 0xFF;
      crc = crc << 8 ^ TABLES[0][crc >>> 24 ^ next];
    }
    return ~crc;
  }
}
