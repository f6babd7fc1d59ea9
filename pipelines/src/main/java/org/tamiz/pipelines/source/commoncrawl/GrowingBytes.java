package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Collects bytes up to a limit. */
final class GrowingBytes {
  private static final int FIRST = 1 << 14;

  private final int maxBytes;
  private byte[] bytes;
  private int size;
  private boolean full;

  GrowingBytes(int maxBytes) {
    this.maxBytes = maxBytes;
    this.bytes = new byte[Math.min(FIRST, maxBytes)];
  }

  /** Makes room for more bytes and returns how many; 0 at the limit. */
  int room() {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, 2L * size));
    }
    return bytes.length - size;
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  /** Says that bytes have been put behind {@link #size}. */
  void added(int count) {
    size += count;
  }

  /** Says that there would be more than the limit. */
  void overflow() {
    full = true;
  }

  /** Whether there would be more than the limit. */
  boolean isFull() {
    return full;
  }

  /** Reads a stream; true at its end, false where there is more than the limit. */
  boolean readAll(InputStream in) throws IOException {
    while (true) {
      if (room() == 0) {
        full = in.read() >= 0;
        return !full;
      }
      int read = in.read(bytes, size, room());
      if (read < 0) {
        return true;
      }
      size += read;
    }
  }

  byte[] toBytes() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }
}
