package org.tamiz.transforms.text;

/** The ways in which rules cut a text into lines and paragraphs. */
final class Lines {
  private Lines() {}

  /**
   * Lines at every Unicode line break (LF, CR, CR LF, VT, FF, U+001C to U+001E, NEL, U+2028,
   * U+2029), as Python's {@code splitlines} cuts them: an end of line at the end opens no further
   * line.
   */
  static Spans unicode(String text) {
    Spans.Builder lines = new Spans.Builder(text.length() / 60);
    int start = 0;
    int length = text.length();
    for (int at = 0; at < length; at++) {
      char c = text.charAt(at);
      if ((c > 0x1E && c < 0x85) || !endsLine(c)) {
        continue;
      }
      lines.add(start, at);
      if (c == '\r' && at + 1 < length && text.charAt(at + 1) == '\n') {
        at++;
      }
      start = at + 1;
    }
    if (start < length) {
      lines.add(start, length);
    }
    return lines.build();
  }

  private static boolean endsLine(char c) {
    return (c >= 0x0A && c <= 0x0D)
        || (c >= 0x1C && c <= 0x1E)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /**
   * Pieces between runs of line feeds; one more than there are runs, the outer ones maybe empty.
   */
  static Spans betweenNewlines(String text) {
    return between(text, 0, text.length(), 1);
  }

  /** Pieces of the text without white space at its ends between runs of two or more line feeds. */
  static Spans paragraphs(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Characters.isWhite(text.charAt(start))) {
      start++;
    }
    while (end > start && Characters.isWhite(text.charAt(end - 1))) {
      end--;
    }
    return between(text, start, end, 2);
  }

  /** Lines between line feeds that hold more than white space. */
  static Spans filled(String text) {
    Spans.Builder lines = new Spans.Builder(text.length() / 60);
    int start = 0;
    while (true) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      if (!isBlank(text, start, stop)) {
        lines.add(start, stop);
      }
      if (end < 0) {
        return lines.build();
      }
      start = end + 1;
    }
  }

  /** Line feeds in a text. */
  static int newlines(String text) {
    int found = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      found++;
    }
    return found;
  }

  static boolean isBlank(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (!Characters.isWhite(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static Spans between(String text, int from, int end, int least) {
    Spans.Builder pieces = new Spans.Builder((end - from) / 60);
    int start = from;
    int at = from;
    while (true) {
      int feed = text.indexOf('\n', at);
      if (feed < 0 || feed >= end) {
        pieces.add(start, end);
        return pieces.build();
      }
      int after = feed + 1;
      while (after < end && text.charAt(after) == '\n') {
        after++;
      }
      if (after - feed >= least) {
        pieces.add(start, feed);
        start = after;
      }
      at = after;
    }
  }
}
