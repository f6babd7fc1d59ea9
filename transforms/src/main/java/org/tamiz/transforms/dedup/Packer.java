package org.tamiz.transforms.dedup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Packs values into bytes, big endian, strings and arrays behind their length. */
final class Packer {
  private byte[] bytes = new byte[512];
  private int length;

  Packer put(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  Packer putInt(int value) {
    room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
    return this;
  }

  Packer putLong(long value) {
    return putInt((int) (value >>> 32)).putInt((int) value);
  }

  /** Bytes of a length that the reader knows. */
  Packer putFixed(byte[] value) {
    return putFixed(value, 0, value.length);
  }

  Packer putFixed(byte[] value, int from, int to) {
    room(to - from);
    System.arraycopy(value, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  Packer putBytes(byte[] value) {
    return putInt(value.length).putFixed(value);
  }

  Packer putString(String value) {
    return putBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** What was packed; the packer is empty afterwards. */
  byte[] take() {
    byte[] packed = Arrays.copyOf(bytes, length);
    length = 0;
    return packed;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
