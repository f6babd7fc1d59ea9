package org.tamiz.transforms.dedup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link Packer} packed, in the same order. */
final class Unpacker {
  private final byte[] bytes;
  private int at;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  int get() {
    return bytes[at++];
  }

  int getInt() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | (bytes[at++] & 0xff);
    }
    return value;
  }

  long getLong() {
    long upper = getInt();
    return upper << 32 | (getInt() & 0xffffffffL);
  }

  byte[] getFixed(int length) {
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  byte[] getBytes() {
    return getFixed(getInt());
  }

  String getString() {
    int length = getInt();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }
}
