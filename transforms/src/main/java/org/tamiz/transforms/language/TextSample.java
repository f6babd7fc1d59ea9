package org.tamiz.transforms.language;

/**
 * The part of a text that a detector looks at: the whole of a short text, and windows spread evenly
 * over a long one. Addresses and words without letters are left out, white space is one space.
 *
 * <p>The work is bounded for any text: each window reads at most {@value #READ} chars.
 */
final class TextSample {
  /** Chars of all windows together, at most. */
  static final int BUDGET = 1_000;

  /** Windows of a text that is longer than the budget. */
  static final int WINDOWS = 8;

  /** Chars of one window, at most. */
  static final int WINDOW = BUDGET / WINDOWS;

  /** Chars of the text that are read for one window, at most. */
  private static final int READ = 8 * WINDOW;

  /**
   * Where a window stands in its part of the text, in steps of the golden section, so that texts
   * whose paragraphs take turns in a regular way are not met at the same turn again and again.
   */
  private static final double GOLDEN = .618_033_988_75;

  /** Chars that are skipped, at most, to begin a window with a word. */
  private static final int ALIGN = 40;

  private final String text;
  private final char[] chars;
  private final int[] begins = new int[WINDOWS];
  private final int[] ends = new int[WINDOWS];
  private int windows;
  private int size;

  private TextSample(String text, int most) {
    this.text = text;
    this.chars = new char[most];
  }

  /** The windows of a text, in order; none where there are no letters. */
  static TextSample of(String text) {
    int length = text.length();
    TextSample sample = new TextSample(text, Math.min(length, BUDGET) + WINDOWS);
    if (length <= BUDGET) {
      int pieces = Math.max(1, length / WINDOW);
      for (int i = 0; i < pieces; i++) {
        int from = i == 0 ? 0 : sample.align((int) ((long) length * i / pieces));
        int to = i == pieces - 1 ? length : sample.align((int) ((long) length * (i + 1) / pieces));
        sample.add(from, to, BUDGET);
      }
      return sample;
    }
    for (int i = 0; i < WINDOWS; i++) {
      long share = (long) length * i / WINDOWS;
      int next = (int) ((long) length * (i + 1) / WINDOWS);
      double place = i * GOLDEN - Math.floor(i * GOLDEN);
      int from = (int) (share + place * Math.max(0, next - share - 2 * WINDOW));
      from = i == 0 ? 0 : sample.align(from);
      sample.add(from, Math.min(next, from + READ), WINDOW);
    }
    return sample;
  }

  /** All of a text as one window, however long. */
  static TextSample whole(String text) {
    TextSample sample = new TextSample(text, text.length());
    text.getChars(0, text.length(), sample.chars, 0);
    sample.windows = 1;
    sample.size = text.length();
    sample.ends[0] = text.length();
    return sample;
  }

  /** The windows, with a space between two; to be read only, up to the last window's end. */
  char[] chars() {
    return chars;
  }

  int windows() {
    return windows;
  }

  /** Place of a window's first char. */
  int begin(int window) {
    return begins[window];
  }

  /** Place after a window's last char. */
  int end(int window) {
    return ends[window];
  }

  /** Chars of all windows and the spaces between. */
  int size() {
    return size;
  }

  @Override
  public String toString() {
    return new String(chars, 0, size);
  }

  private void add(int from, int to, int limit) {
    int begin = size == 0 ? 0 : size + 1;
    int filled = begin;
    int full = begin + limit;
    int at = from;
    while (at < to && filled < full) {
      if ((CharKinds.of(text.charAt(at)) & CharKinds.WHITE) != 0) {
        at++;
        continue;
      }
      int end = at;
      int kinds = 0;
      boolean marked = false;
      boolean ascii = true;
      while (end < to) {
        char c = text.charAt(end);
        int kind = CharKinds.of(c);
        if ((kind & CharKinds.WHITE) != 0) {
          break;
        }
        kinds |= kind;
        ascii &= c < 0x80;
        marked |= c == '@' || c == ':' || c == '.';
        end++;
      }
      if ((kinds & CharKinds.LETTER) != 0 && !(marked && ascii && isAddress(at, end))) {
        if (filled > begin) {
          chars[filled++] = ' ';
        }
        int stop = Math.min(end, at + full - filled);
        text.getChars(at, stop, chars, filled);
        filled += stop - at;
      }
      at = end;
    }
    if (filled > begin) {
      if (begin > 0) {
        chars[begin - 1] = ' ';
      }
      begins[windows] = begin;
      ends[windows++] = filled;
      size = filled;
    }
  }

  /** The first char after white space, from a place on; the place itself where none is near. */
  private int align(int place) {
    int end = Math.min(text.length(), place + ALIGN);
    for (int i = place; i < end; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return place < text.length() && Character.isLowSurrogate(text.charAt(place))
        ? place + 1
        : place;
  }

  /** True for a word that holds {@code ://} or {@code @} or begins with {@code www.}. */
  private boolean isAddress(int from, int to) {
    boolean marked = text.startsWith("www.", from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      marked |= c == '@' || (c == ':' && text.startsWith("://", i));
    }
    return marked;
  }
}
