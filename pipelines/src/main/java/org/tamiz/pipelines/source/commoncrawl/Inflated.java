package org.tamiz.pipelines.source.commoncrawl;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What gzip (RFC 1952) or deflate (RFC 1950, RFC 1951) data inflates to.
 *
 * @param bytes the inflated bytes, also those before damage
 * @param ending whether that is all
 */
@SuppressWarnings("ArrayRecordComponent")
record Inflated(byte[] bytes, Ending ending) {
  private static final int FIXED_HEAD = 10;

  /** How inflating ended. */
  enum Ending {
    /** With the end of the data. */
    WHOLE,
    /** The data ends too early. */
    TRUNCATED,
    /** The data is damaged. */
    BROKEN,
    /** There would be more bytes than allowed. */
    TOO_LARGE
  }

  /** Inflates gzip members in a row; what follows them is ignored. */
  static Inflated gzip(byte[] data, int maxBytes) {
    GrowingBytes out = new GrowingBytes(maxBytes);
    Inflater inflater = new Inflater(true);
    try {
      int at = 0;
      do {
        int begin = skipHead(data, at);
        if (begin < 0) {
          return new Inflated(out.toBytes(), Ending.TRUNCATED);
        }
        inflater.reset();
        inflater.setInput(data, begin, data.length - begin);
        Ending ending = inflate(inflater, out);
        if (ending != Ending.WHOLE) {
          return new Inflated(out.toBytes(), ending);
        }
        at = data.length - inflater.getRemaining() + 8;
      } while (at + 2 < data.length && data[at] == 0x1f && (data[at + 1] & 0xff) == 0x8b);
      return new Inflated(out.toBytes(), Ending.WHOLE);
    } finally {
      inflater.end();
    }
  }

  /** Inflates deflate data, with the zlib wrapper where its two bytes check, or else without. */
  static Inflated deflate(byte[] data, int maxBytes) {
    boolean zlib =
        data.length > 1
            && (data[0] & 0x0f) == 8
            && ((data[0] & 0xff) * 256 + (data[1] & 0xff)) % 31 == 0;
    Inflated inflated = deflate(data, maxBytes, !zlib);
    return zlib && inflated.bytes.length == 0 && inflated.ending == Ending.BROKEN
        ? deflate(data, maxBytes, true)
        : inflated;
  }

  private static Inflated deflate(byte[] data, int maxBytes, boolean raw) {
    GrowingBytes out = new GrowingBytes(maxBytes);
    Inflater inflater = new Inflater(raw);
    try {
      inflater.setInput(data);
      Ending ending = inflate(inflater, out);
      return new Inflated(out.toBytes(), ending);
    } finally {
      inflater.end();
    }
  }

  private static Ending inflate(Inflater inflater, GrowingBytes out) {
    long before = inflater.getBytesWritten();
    byte[] beyond = new byte[1];
    try {
      while (!inflater.finished()) {
        int room = out.room();
        int inflated =
            room == 0 ? inflater.inflate(beyond) : inflater.inflate(out.array(), out.size(), room);
        if (room == 0 && inflated > 0) {
          out.overflow();
          return Ending.TOO_LARGE;
        }
        out.added(inflated);
        before += inflated;
        if (inflated == 0 && !inflater.finished()) {
          return inflater.needsDictionary() ? Ending.BROKEN : Ending.TRUNCATED;
        }
      }
      return Ending.WHOLE;
    } catch (DataFormatException e) {
      out.added((int) Math.min(inflater.getBytesWritten() - before, out.room()));
      return Ending.BROKEN;
    }
  }

  /** Where the data of a gzip member starts; -1 where the head is not whole. */
  private static int skipHead(byte[] data, int at) {
    if (data.length - at < FIXED_HEAD) {
      return -1;
    }
    int flags = data[at + 3];
    int begin = at + FIXED_HEAD;
    if ((flags & 4) != 0 && begin + 1 < data.length) {
      begin += 2 + (data[begin] & 0xff) + 256 * (data[begin + 1] & 0xff);
    }
    for (int flag = 8; flag <= 16; flag *= 2) {
      if ((flags & flag) != 0) {
        while (begin < data.length && data[begin] != 0) {
          begin++;
        }
        begin++;
      }
    }
    if ((flags & 2) != 0) {
      begin += 2;
    }
    return begin <= data.length ? begin : -1;
  }
}
