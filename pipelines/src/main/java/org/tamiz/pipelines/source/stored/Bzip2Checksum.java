package org.tamiz.pipelines.source.stored;

/** The checksum of bzip2: CRC-32 with the polynomial 0x04C11DB7, the highest bit first. */
final class Bzip2Checksum {
  private static final int POLYNOMIAL = 0x04C11DB7;
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
      crc =
          TABLES[7][crc >>> 24 ^ bytes[at] & 0xFF]
              ^ TABLES[6][crc >>> 16 & 0xFF ^ bytes[at + 1] & 0xFF]
              ^ TABLES[5][crc >>> 8 & 0xFF ^ bytes[at + 2] & 0xFF]
              ^ TABLES[4][crc & 0xFF ^ bytes[at + 3] & 0xFF]
              ^ TABLES[3][bytes[at + 4] & 0xFF]
              ^ TABLES[2][bytes[at + 5] & 0xFF]
              ^ TABLES[1][bytes[at + 6] & 0xFF]
              ^ TABLES[0][bytes[at + 7] & 0xFF];
    }
    for (; at < length; at++) {
      crc = crc << 8 ^ TABLES[0][crc >>> 24 ^ bytes[at] & 0xFF];
    }
    return ~crc;
  }
}
