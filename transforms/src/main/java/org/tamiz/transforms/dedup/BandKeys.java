package org.tamiz.transforms.dedup;

/** Keys of bands: the band's number, one byte, and the band itself. */
final class BandKeys {
  private BandKeys() {}

  /**
   * The key of one band of a signature.
   *
   * @param rows positions of a band
   */
  static byte[] of(byte[] signature, int band, int rows) {
    byte[] key = new byte[1 + 2 * rows];
    key[0] = (byte) band;
    System.arraycopy(signature, 2 * rows * band, key, 1, 2 * rows);
    return key;
  }

  /** Length of a key in bytes. */
  static int length(int rows) {
    return 1 + 2 * rows;
  }
}
