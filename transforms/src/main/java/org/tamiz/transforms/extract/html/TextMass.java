package org.tamiz.transforms.extract.html;

/** How much a character weighs, so that texts of different scripts compare. */
final class TextMass {
  private TextMass() {}

  /**
   * True for characters of scripts that write about a word with one or two characters and no
   * spaces: Han, Hiragana, Katakana.
   */
  static boolean isDense(char c) {
    return c >= 0x3040
        && (c <= 0x30FF || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF));
  }

  /** Weight of a character: 0 for white space, 1 for most, 2 for Hangul, 3 for dense scripts. */
  static int of(char c) {
    if (c < 0x3040) {
      return c <= ' ' || c == 0xA0 ? 0 : 1;
    }
    if (isDense(c)) {
      return 3;
    }
    return c >= 0xAC00 && c <= 0xD7A3 ? 2 : 1;
  }
}
