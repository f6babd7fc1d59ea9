package org.tamiz.transforms.text;

import java.text.Normalizer;

/**
 * Brings texts to one form: NFC, lines ended by line feeds, no control characters, white space
 * folded.
 *
 * <p>Line ends of every kind become a line feed, and of three or more in a row two stay. Other
 * white space becomes single spaces, none at the ends of lines or of the text. Control characters,
 * U+FEFF, U+00AD (soft hyphen) and noncharacters go; halves of surrogate pairs become U+FFFD.
 * Joiners and direction marks stay, because words of some scripts need them. Applying it twice
 * equals once.
 */
public final class TextNormalizer {
  private TextNormalizer() {}

  /** The text in normal form. */
  public static String normalize(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int feeds = 0;
    boolean space = false;
    boolean afterReturn = false;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (endsLine(codePoint)) {
        feeds += codePoint == '\n' && afterReturn ? 0 : 1;
        afterReturn = codePoint == '\r';
        space = false;
        continue;
      }
      afterReturn = false;
      if (codePoint < 0x10000 && Characters.isWhite((char) codePoint)) {
        space = true;
        continue;
      }
      if (isDropped(codePoint)) {
        continue;
      }
      if (out.length() > 0) {
        if (feeds > 0) {
          out.append(feeds > 1 ? "\n\n" : "\n");
        } else if (space) {
          out.append(' ');
        }
      }
      feeds = 0;
      space = false;
      out.appendCodePoint(isLoneSurrogate(codePoint) ? 0xFFFD : codePoint);
    }
    String folded = out.toString();
    return Normalizer.isNormalized(folded, Normalizer.Form.NFC)
        ? folded
        : Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean endsLine(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isDropped(int c) {
    return c < 0x20
        || (c >= 0x7F && c < 0xA0)
        || c == 0xAD
        || c == 0xFEFF
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
