package org.tamiz.transforms.extract.html;

import java.io.ByteArrayOutputStream;

/**
 * The bytes of a page that stand outside of tags, comments, scripts and styles, for detectors that
 * markup would mislead. No encoding that a page may have uses the bytes of {@code <} and {@code >}
 * inside another character.
 */
final class VisibleBytes {
  private static final int MAX_BYTES = 1 << 14;

  private VisibleBytes() {}

  /** At most {@value #MAX_BYTES} bytes; passages without any byte from 0x80 on are left out. */
  static byte[] of(byte[] page) {
    ByteArrayOutputStream visible = new ByteArrayOutputStream(4096);
    int at = 0;
    while (at < page.length && visible.size() < MAX_BYTES) {
      if (page[at] == '<') {
        at = afterMarkup(page, at);
      } else {
        int start = at;
        boolean foreign = false;
        while (at < page.length && page[at] != '<') {
          foreign |= page[at] < 0;
          at++;
        }
        if (foreign) {
          visible.write(page, start, Math.min(at - start, MAX_BYTES));
          visible.write('\n');
        }
      }
    }
    return visible.toByteArray();
  }

  private static int afterMarkup(byte[] page, int at) {
    if (matches(page, at, "<!--")) {
      return after(page, at + 4, "-->");
    }
    if (matches(page, at, "<script")) {
      return after(page, at, "</script");
    }
    if (matches(page, at, "<style")) {
      return after(page, at, "</style");
    }
    return after(page, at, ">");
  }

  private static int after(byte[] page, int from, String end) {
    for (int i = from; i + end.length() <= page.length; i++) {
      if (matches(page, i, end)) {
        return i + end.length();
      }
    }
    return page.length;
  }

  private static boolean matches(byte[] page, int at, String text) {
    if (at + text.length() > page.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      int b = page[at + i];
      if (b != text.charAt(i) && (b | 0x20) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
