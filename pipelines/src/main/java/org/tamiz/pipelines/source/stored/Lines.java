package org.tamiz.pipelines.source.stored;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines that end in a line feed, or at the end of the stream. Holds one line of
 * bounded length.
 */
public final class Lines implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private long position;
  private byte[] line = new byte[BUFFER];
  private boolean ended;
  private @Nullable DamagedStream damage;

  /**
   * Lines of a stream.
   *
   * @param position offset of the stream's first byte
   * @param maxBytes longest line that is held
   */
  public Lines(InputStream in, long position, int maxBytes) {
    this.in = in;
    this.position = position;
    this.maxBytes = maxBytes;
  }

  /**
   * A line.
   *
   * @param start offset of its first byte
   * @param bytes its bytes without the line feed, or null where there are more than allowed
   * @param damage why the stream ends inside of it, or null
   */
  // Lines are never compared; a wrapper around the bytes would only copy them.
  @SuppressWarnings("ArrayRecordComponent")
  public record Line(long start, byte @Nullable [] bytes, @Nullable DamagedStream damage) {}

  /** Offset of the next line. */
  public long position() {
    return position;
  }

  /** The next line, or null at the end of the stream. Damage comes once, as the last line. */
  public @Nullable Line next() throws IOException {
    long start = position;
    int length = 0;
    boolean held = true;
    while (true) {
      if (at == filled && !fill()) {
        DamagedStream found = damage;
        damage = null;
        if (position == start && found == null) {
          return null;
        }
        return new Line(start, held ? Arrays.copyOf(line, length) : null, found);
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int more = end - at;
      held &= more <= maxBytes - length;
      if (held) {
        keep(length, more);
        length += more;
      }
      position += more;
      at = end;
      if (end < filled) {
        at++;
        position++;
        return new Line(start, held ? Arrays.copyOf(line, length) : null, null);
      }
    }
  }

  private void keep(int length, int more) {
    if (length + more > line.length) {
      line =
          Arrays.copyOf(line, (int) Math.min(maxBytes, Math.max(2L * line.length, length + more)));
    }
    System.arraycopy(buffer, at, line, length, more);
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = 0;
    if (ended) {
      return false;
    }
    try {
      filled = Math.max(0, in.read(buffer, 0, BUFFER));
    } catch (DamagedStream e) {
      damage = e;
    }
    ended = filled == 0;
    return !ended;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
