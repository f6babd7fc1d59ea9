package org.tamiz.transforms.language;

import java.util.ArrayList;
import java.util.List;

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
  static final int WINDOWS = 4;

  /** Chars of one window, at most. */
  static final int WINDOW = BUDGET / WINDOWS;

  /** Chars of the text that are read for one window, at most. */
  private static final int READ = 8 * WINDOW;

  /** Chars that are skipped, at most, to begin a window with a word. */
  private static final int ALIGN = 40;

  private TextSample() {}

  /** The windows of a text, in order; none where there are no letters. */
  static List<String> windows(String text) {
    List<String> windows = new ArrayList<>(WINDOWS);
    int length = text.length();
    if (length <= BUDGET) {
      int pieces = length < 3 * WINDOW ? 1 : WINDOWS;
      for (int i = 0; i < pieces; i++) {
        int from = i == 0 ? 0 : align(text, (int) ((long) length * i / pieces));
        int to = i == pieces - 1 ? length : align(text, (int) ((long) length * (i + 1) / pieces));
        add(windows, text, from, to, BUDGET);
      }
      return windows;
    }
    for (int i = 0; i < WINDOWS; i++) {
      int share = (int) ((long) length * i / WINDOWS);
      int next = (int) ((long) length * (i + 1) / WINDOWS);
      int from = i == 0 ? 0 : align(text, share);
      add(windows, text, from, Math.min(next, from + READ), WINDOW);
    }
    return windows;
  }

  private static void add(List<String> windows, String text, int from, int to, int limit) {
    StringBuilder window = new StringBuilder(Math.min(limit, Math.max(0, to - from)));
    int at = from;
    while (at < to && window.length() < limit) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      boolean letters = false;
      while (end < to && !Character.isWhitespace(text.charAt(end))) {
        letters |= Character.isLetter(text.charAt(end)) || Character.isSurrogate(text.charAt(end));
        end++;
      }
      if (letters && !isAddress(text, at, end)) {
        if (!window.isEmpty()) {
          window.append(' ');
        }
        window.append(text, at, Math.min(end, at + limit - window.length()));
      }
      at = end;
    }
    if (!window.isEmpty()) {
      windows.add(window.toString());
    }
  }

  /** The first char after white space, from a place on; the place itself where none is near. */
  private static int align(String text, int place) {
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

  /** True for a word of ASCII that holds {@code ://} or {@code @} or begins with {@code www.}. */
  private static boolean isAddress(String text, int from, int to) {
    boolean marked = text.startsWith("www.", from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return false;
      }
      marked |= c == '@' || (c == ':' && text.startsWith("://", i));
    }
    return marked;
  }
}
