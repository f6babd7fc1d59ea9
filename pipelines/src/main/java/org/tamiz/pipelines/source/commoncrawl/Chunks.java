package org.tamiz.pipelines.source.commoncrawl;

import java.io.ByteArrayOutputStream;

/**
 * Joins the chunks of a body in the chunked transfer coding (RFC 9112, 7.1).
 *
 * <p>A body that does not begin with a chunk's size is not chunked, whatever its header says, and
 * is returned as it is. Where a later size is wrong, the rest is taken as it stands; where the last
 * chunk is cut off, its part is kept. Extensions and trailers are dropped.
 */
final class Chunks {
  /** Longest line that states a size, in bytes. */
  private static final int MAX_LINE = 1 << 10;

  private static final int MAX_SIZE_DIGITS = 16;

  private Chunks() {}

  static byte[] join(byte[] body) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int line = endOfLine(body, at);
      long size = line < 0 ? -1 : size(body, at, line);
      if (size < 0) {
        if (at == 0) {
          return body;
        }
        joined.write(body, at, body.length - at);
        break;
      }
      if (size == 0) {
        break;
      }
      int count = (int) Math.min(size, body.length - line);
      joined.write(body, line, count);
      at = line + count;
      if (at < body.length && body[at] == '\r') {
        at++;
      }
      if (at < body.length && body[at] == '\n') {
        at++;
      }
    }
    return joined.toByteArray();
  }

  /** The position behind the next LF, or -1 where none is near. */
  private static int endOfLine(byte[] body, int from) {
    for (int i = from; i < Math.min(body.length, from + MAX_LINE); i++) {
      if (body[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /** The size that a line states, or -1 where it states none. */
  private static long size(byte[] body, int from, int to) {
    long size = 0;
    int digits = 0;
    int at = from;
    while (at < to) {
      int digit = Character.digit(body[at], 16);
      if (digit < 0) {
        break;
      }
      size = size * 16 + digit;
      at++;
      digits++;
    }
    while (at < to && (body[at] == ' ' || body[at] == '\t')) {
      at++;
    }
    boolean ends = at < to && (body[at] == '\r' || body[at] == '\n' || body[at] == ';');
    return digits > 0 && digits < MAX_SIZE_DIGITS && ends ? size : -1;
  }
}
