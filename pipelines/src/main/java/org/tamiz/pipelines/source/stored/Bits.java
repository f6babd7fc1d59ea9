package org.tamiz.pipelines.source.stored;

import java.io.Closeable;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bits of a file, the highest of a byte first, from any place on. */
final class Bits implements Closeable {
  private static final int BUFFER = 1 << 18;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final FileChannel channel;
  private final long size;
  private final byte[] buffer = new byte[BUFFER];
  private long bufferAt;
  private int filled;
  private int next;
  private long held;
  private int heldBits;
  private long read;

  Bits(Path path) throws IOException {
    this.channel = FileChannel.open(path);
    this.size = channel.size();
  }

  /** Bytes of the file. */
  long size() {
    return size;
  }

  /** Bytes that were taken from the file. */
  long read() {
    return read;
  }

  /** The place of the next bit, counted from the beginning of the file. */
  long position() {
    return (bufferAt + next) * 8 - heldBits;
  }

  /** True where a bit behind the end of the file was asked for; such bits are 0. */
  boolean overrun() {
    return position() > size * 8;
  }

  /** Bits up to the end of the file. */
  long left() {
    return size * 8 - position();
  }

  void position(long bit) throws IOException {
    long at = bit >>> 3;
    if (at < bufferAt || at > bufferAt + filled) {
      bufferAt = at;
      filled = 0;
    }
    next = (int) (at - bufferAt);
    held = 0;
    heldBits = 0;
    take((int) (bit & 7));
  }

  /** The next bits as a number; at most 32. */
  int take(int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (heldBits < count) {
      hold();
    }
    heldBits -= count;
    return (int) (held >>> heldBits & (1L << count) - 1);
  }

  /** The next bits as a number, which stay the next ones; at most 32. */
  int peek(int count) throws IOException {
    if (heldBits < count) {
      hold();
    }
    return (int) (held >>> (heldBits - count) & (1L << count) - 1);
  }

  /** Passes over bits that were peeked at. */
  void drop(int count) {
    heldBits -= count;
  }

  /** The next 48 bits. */
  long take48() throws IOException {
    long high = take(24);
    return high << 24 | take(24);
  }

  /** Holds at least 32 bits. */
  private void hold() throws IOException {
    if (filled - next < 4) {
      fill();
    }
    held = held << 32 | ((int) INTS.get(buffer, next) & 0xFFFFFFFFL);
    next += 4;
    heldBits += 32;
  }

  /** Gets more than seven bytes into the buffer; zeros behind the end of the file. */
  private void fill() throws IOException {
    int kept = Math.max(0, filled - next);
    long at = bufferAt + next;
    if (kept > 0) {
      System.arraycopy(buffer, next, buffer, 0, kept);
    }
    bufferAt = at;
    next = 0;
    filled = kept;
    ByteBuffer target = ByteBuffer.wrap(buffer);
    while (filled < 8) {
      target.position(filled);
      int more = channel.read(target, bufferAt + filled);
      if (more < 0) {
        while (filled < 8) {
          buffer[filled++] = 0;
        }
        return;
      }
      filled += more;
      read += more;
    }
  }

  /**
   * The first place at which 48 bits stand.
   *
   * @param from first place that counts
   * @param before first place that does not count
   * @return the place, or -1
   */
  long find(long magic, long from, long before) throws IOException {
    position(from & ~7L);
    while (true) {
      if (filled - next < 8) {
        fill();
      }
      long bit = (bufferAt + next) * 8;
      if (bit >= Math.min(before, size * 8)) {
        return -1;
      }
      long window = (long) LONGS.get(buffer, next);
      for (int shift = 0; shift < 8; shift++) {
        if ((window << shift >>> 16) == magic) {
          long found = bit + shift;
          if (found >= from) {
            return found < before && found + 48 <= size * 8 ? found : -1;
          }
        }
      }
      next++;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
