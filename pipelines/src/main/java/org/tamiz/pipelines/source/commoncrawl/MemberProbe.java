package org.tamiz.pipelines.source.commoncrawl;

import java.io.Closeable;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks into gzip members without reading them: does a record start there? */
final class MemberProbe implements Closeable {
  /** Stored bytes of a member that are looked at. */
  private static final int MAX_INPUT = 1 << 14;

  private static final int FIXED_HEAD = 10;

  private final StoredBytes stored;
  private final int maxHead;
  private final Inflater inflater = new Inflater(true);
  private final byte[] begin = new byte[RecordStart.BYTES];

  MemberProbe(StoredBytes stored, int maxHead) {
    this.stored = stored;
    this.maxHead = maxHead;
  }

  /**
   * The first member at or after a position, and before a limit, that inflates to the start of a
   * record; or -1.
   */
  long findRecord(long from, long limit) throws IOException {
    long at = stored.findGzip(from, limit);
    while (at >= 0 && !startsRecord(at)) {
      at = stored.findGzip(at + 1, limit);
    }
    return at;
  }

  /** Whether a member stands at a position that inflates to the start of a record. */
  boolean startsRecord(long at) throws IOException {
    int length = inflate(at);
    return RecordStart.begins(begin, length);
  }

  /** Whether a member stands at a position that starts no record. */
  boolean continuesRecord(long at) throws IOException {
    int length = inflate(at);
    return length >= 0 && !RecordStart.begins(begin, length);
  }

  /** Inflates the first bytes of a member; -1 where none stands. */
  private int inflate(long at) throws IOException {
    long data = dataStart(stored, at, maxHead);
    if (data < 0) {
      return -1;
    }
    inflater.reset();
    long fed = data;
    int length = 0;
    try {
      while (length < begin.length && !inflater.finished() && !inflater.needsDictionary()) {
        int inflated = inflater.inflate(begin, length, begin.length - length);
        length += inflated;
        if (inflated == 0 && inflater.needsInput()) {
          if (fed - data >= MAX_INPUT || !stored.load(fed)) {
            break;
          }
          int count = (int) Math.min(stored.available(fed), MAX_INPUT - (fed - data));
          inflater.setInput(stored.block(), stored.from(fed), count);
          fed += count;
        }
      }
    } catch (DataFormatException e) {
      // What came before the damage may still be the start of a record.
      length = (int) inflater.getBytesWritten();
    }
    return length;
  }

  /** Where the deflated data of the member at a position starts (RFC 1952, 2.3); -1 if nowhere. */
  static long dataStart(StoredBytes stored, long at, int maxHead) throws IOException {
    int flags = stored.at(at + 3);
    if (stored.at(at) != 0x1f || stored.at(at + 1) != 0x8b || stored.at(at + 2) != 0x08) {
      return -1;
    }
    if (flags < 0 || (flags & 0xe0) != 0) {
      return -1;
    }
    long data = at + FIXED_HEAD;
    if ((flags & 4) != 0) {
      int low = stored.at(data);
      int high = stored.at(data + 1);
      if (low < 0 || high < 0) {
        return -1;
      }
      data += 2 + low + 256L * high;
    }
    for (int flag = 8; flag <= 16; flag *= 2) {
      if ((flags & flag) != 0) {
        int b = stored.at(data++);
        while (b > 0 && data - at <= maxHead) {
          b = stored.at(data++);
        }
        if (b != 0) {
          return -1;
        }
      }
    }
    if ((flags & 2) != 0) {
      data += 2;
    }
    return data < stored.size() && data - at <= maxHead + (1 << 16) ? data : -1;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
