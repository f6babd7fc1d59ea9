package org.tamiz.pipelines.source.stored;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hands out the bytes of a zstd file (RFC 8878) as they are, no read across the end of a frame, and
 * tells a file that ends inside a frame.
 *
 * <p>The library takes a file for whole that is cut inside a later frame, where that frame begins
 * in the same buffer in which an earlier one ends.
 */
final class ZstdFrames extends InputStream {
  private static final int BUFFER = 1 << 16;
  private static final int MAX_HEAD = 18;
  private static final int RUN_BLOCK = 1;

  private final InputStream in;
  private final byte[] head = new byte[MAX_HEAD];
  private int headAt;
  private int headLength;
  private long left;
  private boolean inFrame;
  private boolean checksum;
  private boolean any;

  ZstdFrames(InputStream stored) {
    this.in = new BufferedInputStream(stored, BUFFER);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (length > 0) {
      if (headAt < headLength) {
        int part = Math.min(length, headLength - headAt);
        System.arraycopy(head, headAt, target, offset, part);
        headAt += part;
        return part;
      }
      if (left > 0) {
        int part = in.read(target, offset, (int) Math.min(length, left));
        if (part < 0) {
          throw truncated();
        }
        left -= part;
        return part;
      }
      headAt = 0;
      headLength = 0;
      if (inFrame) {
        block();
      } else if (!frame()) {
        return -1;
      }
    }
    return 0;
  }

  /** Takes the head of a frame; false at the end of the file. */
  private boolean frame() throws IOException {
    int first = in.read();
    if (first < 0) {
      if (any) {
        return false;
      }
      throw truncated();
    }
    any = true;
    head[headLength++] = (byte) first;
    take(3);
    if (Compression.isZstdSkippable(head)) {
      take(4);
      left = little(4, 4);
      return true;
    }
    if (Compression.of(head) != Compression.ZSTD) {
      throw new DamagedStream("not_zstd", "no zstd frame begins here");
    }
    take(1);
    int descriptor = head[4];
    boolean single = (descriptor & 0x20) != 0;
    int sizeCode = descriptor >> 6 & 3;
    int dictionaryCode = descriptor & 3;
    int size = sizeCode == 0 ? (single ? 1 : 0) : 1 << sizeCode;
    int dictionary = dictionaryCode == 3 ? 4 : dictionaryCode;
    take((single ? 0 : 1) + dictionary + size);
    checksum = (descriptor & 4) != 0;
    inFrame = true;
    return true;
  }

  private void block() throws IOException {
    take(3);
    long header = little(0, 3);
    boolean last = (header & 1) != 0;
    left = (header >> 1 & 3) == RUN_BLOCK ? 1 : header >> 3;
    if (last) {
      left += checksum ? 4 : 0;
      inFrame = false;
    }
  }

  private void take(int bytes) throws IOException {
    int taken = in.readNBytes(head, headLength, bytes);
    headLength += taken;
    if (taken < bytes) {
      throw truncated();
    }
  }

  private long little(int from, int bytes) {
    long value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      value = value << 8 | (head[from + i] & 0xFF);
    }
    return value;
  }

  private static DamagedStream truncated() {
    return new DamagedStream("truncated", "the file ends inside a zstd frame");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
