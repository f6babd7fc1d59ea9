package org.tamiz.transforms.extract.markdown;

import org.jsoup.nodes.Entities;

/** Character references of HTML: names and numbers between an ampersand and a semicolon. */
final class CharacterReferences {
  /** Longest reference without its ends: the longest name of HTML 5 has 31 letters. */
  private static final int MAX_LENGTH = 32;

  private CharacterReferences() {}

  /**
   * Writes the character that a reference at {@code start} names.
   *
   * @param start position of the ampersand
   * @return position behind the reference, or {@code start} where there is none
   */
  static int read(char[] in, int start, int end, CharBuffer out) {
    int semicolon = start + 1;
    int stop = Math.min(end, start + 2 + MAX_LENGTH);
    while (semicolon < stop && isNamePart(in[semicolon], semicolon == start + 1)) {
      semicolon++;
    }
    if (semicolon >= stop || in[semicolon] != ';' || semicolon == start + 1) {
      return start;
    }
    if (in[start + 1] != '#') {
      String name = new String(in, start + 1, semicolon - start - 1);
      String named = Entities.getByName(name);
      if (named.isEmpty()) {
        return start;
      }
      named.codePoints().forEach(codePoint -> write(codePoint, out));
      return semicolon + 1;
    }
    int codePoint = number(in, start + 2, semicolon);
    if (codePoint < 0) {
      return start;
    }
    write(codePoint, out);
    return semicolon + 1;
  }

  private static boolean isNamePart(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c == '#' && first);
  }

  /** The number, held at one past the last code point; negative where there is none. */
  private static int number(char[] in, int start, int end) {
    boolean hexadecimal = start < end && (in[start] == 'x' || in[start] == 'X');
    int from = hexadecimal ? start + 1 : start;
    int radix = hexadecimal ? 16 : 10;
    int value = from < end ? 0 : -1;
    for (int at = from; at < end; at++) {
      int digit = Character.digit(in[at], radix);
      if (digit < 0) {
        return -1;
      }
      value = Math.min(Character.MAX_CODE_POINT + 1, value * radix + digit);
    }
    return value;
  }

  private static void write(int codePoint, CharBuffer out) {
    if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
      out.add(' ');
    } else if (codePoint > Character.MAX_CODE_POINT
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
      out.add('\uFFFD');
    } else if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      if (!SourceText.isDropped(codePoint)) {
        out.add(Character.highSurrogate(codePoint));
        out.add(Character.lowSurrogate(codePoint));
      }
    } else if (!SourceText.isDropped(codePoint)) {
      out.add((char) codePoint);
    }
  }
}
