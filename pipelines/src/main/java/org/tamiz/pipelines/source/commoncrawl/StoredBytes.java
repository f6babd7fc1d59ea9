package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A block of a file's bytes, as stored, that moves to where it is asked for. */
final class StoredBytes {
  private static final int BLOCK = 1 << 16;

  private final FileChannel channel;
  private final long size;
  private final byte[] block = new byte[BLOCK];
  private long start;
  private int length;

  StoredBytes(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /** Size of the file in bytes. */
  long size() {
    return size;
  }

  /** The byte at a position, 0 to 255, or -1 at the end of the file. */
  int at(long position) throws IOException {
    return load(position) ? block[(int) (position - start)] & 0xff : -1;
  }

  /** Makes the block hold the byte at a position; false at the end of the file. */
  boolean load(long position) throws IOException {
    if (position >= start && position < start + length) {
      return true;
    }
    start = position;
    length = 0;
    if (position >= size) {
      return false;
    }
    ByteBuffer buffer = ByteBuffer.wrap(block);
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, position + length);
      if (read < 0) {
        break;
      }
      length += read;
    }
    return length > 0;
  }

  /** The block; it is overwritten when another one is loaded. */
  byte[] block() {
    return block;
  }

  /** Where a loaded position stands in the block. */
  int from(long position) {
    return (int) (position - start);
  }

  /** Bytes that the block holds from a loaded position on. */
  int available(long position) {
    return (int) (start + length - position);
  }

  /**
   * The first position at or after a given one, and before a limit, where the three bytes that
   * begin a gzip member stand; or -1.
   */
  long findGzip(long from, long limit) throws IOException {
    for (long at = from; at < limit; at++) {
      int first = at(at);
      if (first < 0) {
        return -1;
      }
      if (first == 0x1f && at(at + 1) == 0x8b && at(at + 2) == 0x08) {
        return at;
      }
    }
    return -1;
  }
}
