package org.tamiz.transforms.text;

/** Sizes in UTF-8. A surrogate without its other half counts as the question mark Java writes. */
public final class Utf8 {
  private Utf8() {}

  /** Bytes of a text in UTF-8. */
  public static long length(CharSequence text) {
    long bytes = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = Character.codePointAt(text, at);
      bytes += length(codePoint);
      at += Character.charCount(codePoint);
    }
    return bytes;
  }

  /** The longest start of a text that has at most so many bytes and ends between code points. */
  public static String truncate(String text, long mostBytes) {
    long bytes = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      bytes += length(codePoint);
      if (bytes > mostBytes) {
        return text.substring(0, at);
      }
      at += Character.charCount(codePoint);
    }
    return text;
  }

  private static int length(int codePoint) {
    if (codePoint < 0x80 || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
      return 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
}
