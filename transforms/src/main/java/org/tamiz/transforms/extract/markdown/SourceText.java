package org.tamiz.transforms.extract.markdown;

import org.tamiz.transforms.text.TextNormalizer;

/**
 * Brings what a dump states to the characters that its author wrote.
 *
 * <p>Dumps hold ampersands and angle brackets as character references, and so those references
 * twice that the author wrote. One level is undone here. Line ends of every kind become line feeds;
 * control characters but the tab, U+FEFF, U+00AD (soft hyphen) and noncharacters go; halves of
 * surrogate pairs become U+FFFD.
 */
final class SourceText {
  private SourceText() {}

  static CharBuffer read(String stated) {
    return read(stated, false);
  }

  private static CharBuffer read(String stated, boolean repaired) {
    int length = stated.length();
    CharBuffer out = new CharBuffer(length);
    char[] chars = out.chars;
    int n = 0;
    for (int at = 0; at < length; at++) {
      char c = stated.charAt(at);
      if (c >= ' ' && c < 0x7F) {
        if (c == '&') {
          if (stated.startsWith("amp;", at + 1)) {
            at += 4;
          } else if (stated.startsWith("lt;", at + 1)) {
            c = '<';
            at += 3;
          } else if (stated.startsWith("gt;", at + 1)) {
            c = '>';
            at += 3;
          }
        }
        chars[n++] = c;
      } else if (c == '\n' || c == '\t') {
        chars[n++] = c;
      } else if (c == '\r') {
        chars[n++] = '\n';
        if (at + 1 < length && stated.charAt(at + 1) == '\n') {
          at++;
        }
      } else if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && at + 1 < length
                && Character.isLowSurrogate(stated.charAt(at + 1));
        if (!pair) {
          chars[n++] = '\uFFFD';
        } else if ((Character.toCodePoint(c, stated.charAt(at + 1)) & 0xFFFE) == 0xFFFE) {
          at++;
        } else {
          chars[n++] = c;
          chars[n++] = stated.charAt(++at);
        }
      } else if (c < 0xA0 && c >= 0x80 && c != 0x85 && !repaired) {
        return read(Mojibake.repair(stated), true);
      } else if (endsLine(c)) {
        chars[n++] = '\n';
      } else if (!isDropped(c)) {
        chars[n++] = c;
      }
    }
    out.length = n;
    return out;
  }

  /** White space that a line folds: all but the line feed. */
  static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\u00A0'
        || (c >= '\u1680' && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  static boolean isDropped(int c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || c == 0xAD
        || c == 0xFEFF
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** The text in NFC. */
  static String composed(StringBuilder text) {
    for (int at = 0; at < text.length(); at++) {
      // Below U+0300 nothing composes.
      if (text.charAt(at) >= 0x300) {
        return TextNormalizer.normalize(text.toString());
      }
    }
    return text.toString();
  }

  private static boolean endsLine(char c) {
    return c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
