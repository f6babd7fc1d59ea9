package org.tamiz.pipelines.source.stored;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates the members of a gzip file (RFC 1952) one after the other, and hands out every byte
 * before damage.
 *
 * <p>Java's own stream takes a file that is cut inside the head of a later member for whole.
 */
final class GzipStream extends InputStream {
  private static final int HEAD_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private boolean inMember;
  private boolean afterMember;

  GzipStream(InputStream stored) {
    this.in = new BufferedInputStream(stored, BUFFER);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (!inMember && !begin()) {
        return -1;
      }
      int inflated = inflate(target, offset, length);
      if (inflated > 0) {
        crc.update(target, offset, inflated);
        return inflated;
      }
      if (inflater.finished()) {
        finish();
      } else if (inflater.needsInput()) {
        fill();
      } else {
        throw new DamagedStream("corrupt", "the gzip member asks for a dictionary");
      }
    }
  }

  private int inflate(byte[] target, int offset, int length) throws DamagedStream {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      throw new DamagedStream("corrupt", "the gzip member does not inflate: " + e.getMessage());
    }
  }

  private void fill() throws IOException {
    // The end of a member is found inside what is filled; marking allows to go back to it.
    in.mark(BUFFER);
    filled = in.read(buffer, 0, BUFFER);
    if (filled < 0) {
      throw truncated();
    }
    inflater.setInput(buffer, 0, filled);
  }

  /** Reads the head of a member; false at the end of the file. */
  private boolean begin() throws IOException {
    int first = in.read();
    if (first < 0 && afterMember) {
      return false;
    }
    int second = first < 0 ? -1 : in.read();
    if (first < 0 || second < 0) {
      throw truncated();
    }
    if (first != 0x1F || second != 0x8B || next() != 8) {
      throw new DamagedStream("not_gzip", "no gzip member begins here");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw new DamagedStream("not_gzip", "the head of the gzip member has reserved flags");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      int value = flags & text;
      while (value != 0) {
        value = next();
      }
    }
    skip((flags & HEAD_CRC) != 0 ? 2 : 0);
    inflater.reset();
    crc.reset();
    filled = 0;
    inMember = true;
    return true;
  }

  private void finish() throws IOException {
    in.reset();
    skip(filled - inflater.getRemaining());
    long stated = unsigned();
    long size = unsigned();
    if (stated != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new DamagedStream("checksum", "the gzip member does not have its checksum");
    }
    inMember = false;
    afterMember = true;
  }

  private long unsigned() throws IOException {
    return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw truncated();
    }
    return value;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private static DamagedStream truncated() {
    return new DamagedStream("truncated", "the file ends inside a gzip member");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
