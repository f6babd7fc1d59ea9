package org.tamiz.pipelines.source.wikipedia;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.tamiz.pipelines.source.stored.DamagedStream;

/**
 * The files of a tar archive (POSIX.1-1988 ustar, with the sizes of GNU tar) one after the other,
 * as one stream. Folders, links and what only describes other entries are passed over.
 */
final class TarContent extends InputStream {
  private static final int BLOCK = 512;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;

  private final InputStream archive;
  private final byte[] head = new byte[BLOCK];
  private long left;
  private long padding;
  private boolean done;

  TarContent(InputStream archive) {
    this.archive = archive;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (left == 0) {
      if (done || !entry()) {
        done = true;
        return -1;
      }
    }
    int read = archive.read(target, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw truncated();
    }
    left -= read;
    return read;
  }

  /** Goes to the content of the next file; false at the end of the archive. */
  private boolean entry() throws IOException {
    while (true) {
      pass(padding);
      padding = 0;
      int held = archive.readNBytes(head, 0, BLOCK);
      if (held < BLOCK) {
        throw truncated();
      }
      if (head[0] == 0) {
        // Zeros end an archive; the rest is read so that damage of the compression is found.
        while (held >= 0) {
          held = archive.read(head, 0, BLOCK);
        }
        return false;
      }
      if (!new String(head, MAGIC, 5, StandardCharsets.US_ASCII).equals("ustar")) {
        throw new DamagedStream("corrupt", "no entry of the tar archive begins here");
      }
      long size = size();
      padding = (BLOCK - size % BLOCK) % BLOCK;
      if (head[TYPE] == '0' || head[TYPE] == 0) {
        left = size;
        if (size > 0) {
          return true;
        }
      } else {
        pass(size);
      }
    }
  }

  /** Octal digits, or where the first bit is set a number in the other bits. */
  private long size() throws DamagedStream {
    long size = 0;
    boolean binary = (head[SIZE] & 0x80) != 0;
    for (int i = SIZE; i < SIZE + SIZE_LENGTH; i++) {
      int value = head[i] & 0xFF;
      if (binary) {
        size = size << 8 | (i == SIZE ? value & 0x7F : value);
      } else if (value >= '0' && value <= '7') {
        size = size << 3 | (value - '0');
      }
    }
    if (size < 0) {
      throw new DamagedStream("corrupt", "an entry of the tar archive has no size");
    }
    return size;
  }

  private void pass(long bytes) throws IOException {
    byte[] passed = new byte[(int) Math.min(bytes, 1 << 16)];
    for (long open = bytes; open > 0; ) {
      int read = archive.read(passed, 0, (int) Math.min(open, passed.length));
      if (read < 0) {
        throw truncated();
      }
      open -= read;
    }
  }

  private static DamagedStream truncated() {
    return new DamagedStream("truncated", "the file ends inside a tar archive");
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
