package org.tamiz.pipelines.source.commoncrawl;

/**
 * Recognizes the first line of a record: {@code WARC/1.0}, or an ARC header, which has an address,
 * then three or more fields, and a length at its end.
 */
final class RecordStart {
  /** Bytes that decide whether a record starts; an ARC header may be longer and is then unknown. */
  static final int BYTES = 4096;

  /** Bytes that decide whether a WARC record starts. */
  static final int WARC_BYTES = 8;

  /** Which records an archive holds. */
  enum Kind {
    /** Not known yet. */
    ANY,
    /** WARC records. */
    WARC,
    /** ARC records. */
    ARC
  }

  private RecordStart() {}

  /**
   * Whether bytes begin with a WARC or an ARC record, line ends before it aside; only the first
   * {@link #BYTES} are looked at.
   */
  static boolean begins(byte[] bytes, int length) {
    int to = Math.min(length, BYTES);
    return isAt(Kind.ANY, bytes, skipNewlines(bytes, 0, to), to);
  }

  /** Whether a record of a kind starts at a position. */
  static boolean isAt(Kind kind, byte[] bytes, int from, int to) {
    return (kind != Kind.ARC && isWarc(bytes, from, to))
        || (kind != Kind.WARC && isArc(bytes, from, to));
  }

  /** Whether a WARC record starts at a position; some writers use lower case. */
  static boolean isWarc(byte[] bytes, int from, int to) {
    return to - from >= WARC_BYTES
        && (bytes[from] | 0x20) == 'w'
        && (bytes[from + 1] | 0x20) == 'a'
        && (bytes[from + 2] | 0x20) == 'r'
        && (bytes[from + 3] | 0x20) == 'c'
        && bytes[from + 4] == '/'
        && isDigit(bytes[from + 5])
        && bytes[from + 6] == '.'
        && isDigit(bytes[from + 7]);
  }

  /** Whether an ARC record starts at a position. */
  static boolean isArc(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= 'a' && bytes[at] <= 'z') {
      at++;
    }
    if (at == from || at - from > 16 || at == to || bytes[at] != ':') {
      return false;
    }
    int end = at;
    int fields = 1;
    while (end < to && bytes[end] != '\n') {
      if (bytes[end] == ' ') {
        fields++;
      }
      end++;
    }
    if (end == to || fields < 4) {
      return false;
    }
    int last = end - 1;
    if (bytes[last] == '\r') {
      last--;
    }
    int digits = 0;
    while (last > at && isDigit(bytes[last])) {
      last--;
      digits++;
    }
    return digits > 0 && bytes[last] == ' ';
  }

  private static int skipNewlines(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && (bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
