package org.tamiz.transforms.extract.markdown;

/**
 * Undoes UTF-8 that was read as ISO 8859-1, as in dumps of the site's first years. Whoever calls it
 * has found C1 control characters, which no author writes.
 */
final class Mojibake {
  private Mojibake() {}

  /** The text with every run of characters that is a sequence of UTF-8 put in order. */
  static String repair(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int length = text.length();
    for (int at = 0; at < length; ) {
      int behind = behindSequence(text, at);
      if (behind == at) {
        out.append(text.charAt(at++));
      } else {
        out.appendCodePoint(decode(text, at, behind));
        at = behind;
      }
    }
    return out.toString();
  }

  private static int behindSequence(String text, int at) {
    char lead = text.charAt(at);
    int size = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || at + size > text.length()) {
      return at;
    }
    for (int i = at + 1; i < at + size; i++) {
      if (text.charAt(i) < 0x80 || text.charAt(i) > 0xBF) {
        return at;
      }
    }
    int codePoint = decode(text, at, at + size);
    boolean shortest = size == 2 || codePoint >= (size == 3 ? 0x800 : 0x10000);
    boolean scalar =
        codePoint <= Character.MAX_CODE_POINT
            && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    return shortest && scalar ? at + size : at;
  }

  private static int decode(String text, int from, int to) {
    int codePoint = text.charAt(from) & (0xFF >> (to - from + 1));
    for (int i = from + 1; i < to; i++) {
      codePoint = codePoint << 6 | (text.charAt(i) & 0x3F);
    }
    return codePoint;
  }
}
