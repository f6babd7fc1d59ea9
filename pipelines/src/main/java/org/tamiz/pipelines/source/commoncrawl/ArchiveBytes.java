package org.tamiz.pipelines.source.commoncrawl;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The uncompressed bytes of an archive, in stretches that each begin with a record.
 *
 * <p>A plain file is one stretch. In a gzipped file a stretch is a member that begins with a
 * record, with the members behind it that go on with its last record.
 */
abstract class ArchiveBytes implements Closeable {
  /** Largest count that {@link #ensure} takes, in bytes. */
  static final int MAX_ENSURED = 1 << 16;

  /** What a step to the next stretch leads to. */
  enum Next {
    /** A stretch. */
    STRETCH,
    /** Bytes that belong to no record; {@link #takeDamage} says what is wrong. */
    DAMAGE,
    /** The end of the range. */
    END
  }

  /** Bytes from {@link #position} to {@link #limit} come next. */
  final byte[] window = new byte[2 * MAX_ENSURED];

  int position;
  int limit;
  @Nullable Damage damage;

  /** Goes to the next stretch; the current one must have been read to its end. */
  abstract Next nextStretch() throws IOException;

  /** Adds bytes to the window; false at the end of the stretch. */
  abstract boolean fill() throws IOException;

  /** Where the next byte stands, as in provenance; inside damage, where the damage begins. */
  abstract long offset();

  /** Whether nothing of the stretch has been read. */
  abstract boolean atStretchStart();

  /** Says whether the next bytes belong to a record, which may go on in the next member. */
  abstract void setInRecord(boolean inRecord);

  /** Whether {@link #seek} works. */
  abstract boolean canSeek();

  /** Goes to an offset of the stretch. */
  abstract void seek(long offset) throws IOException;

  /** Stored bytes of the range that have been read; never falls. */
  abstract long bytesRead();

  /** Makes the window hold that many bytes from the position on; false where the stretch ends. */
  final boolean ensure(int count) throws IOException {
    while (limit - position < count) {
      if (position == limit) {
        position = 0;
        limit = 0;
      } else if (position > MAX_ENSURED || limit == window.length) {
        System.arraycopy(window, position, window, 0, limit - position);
        limit -= position;
        position = 0;
      }
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /** Reads bytes; fewer than asked for only at the end of the stretch. */
  final int read(byte[] target, int from, int count) throws IOException {
    int read = 0;
    while (read < count && ensure(1)) {
      int part = Math.min(count - read, limit - position);
      System.arraycopy(window, position, target, from + read, part);
      position += part;
      read += part;
    }
    return read;
  }

  /** Passes over bytes; returns how many, fewer than asked for only at the end of the stretch. */
  final long skip(long count) throws IOException {
    long skipped = 0;
    while (skipped < count && ensure(1)) {
      int part = (int) Math.min(count - skipped, limit - position);
      position += part;
      skipped += part;
    }
    return skipped;
  }

  /** Passes over line ends; returns the number of line feeds. */
  final int skipNewlines() throws IOException {
    int lineFeeds = 0;
    while (ensure(1) && (window[position] == '\r' || window[position] == '\n')) {
      if (window[position] == '\n') {
        lineFeeds++;
      }
      position++;
    }
    return lineFeeds;
  }

  /**
   * Passes over everything up to the next line that starts a record of a given kind, or to the end
   * of the stretch. The next byte counts as the start of a line.
   */
  final void skipToRecord(RecordStart.Kind kind) throws IOException {
    boolean lineStart = true;
    while (ensure(1)) {
      if (lineStart) {
        ensure(RecordStart.BYTES);
        if (RecordStart.isAt(kind, window, position, limit)) {
          return;
        }
      }
      int at = position;
      while (at < limit && window[at] != '\n') {
        at++;
      }
      lineStart = at < limit;
      position = Math.min(limit, at + 1);
    }
  }

  /** What ended the stretch too early or stands between stretches; told once. */
  final Optional<Damage> takeDamage() {
    Optional<Damage> taken = Optional.ofNullable(damage);
    damage = null;
    return taken;
  }
}
