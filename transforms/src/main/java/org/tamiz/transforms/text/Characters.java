package org.tamiz.transforms.text;

/** Classes of characters, looked up in tables for the basic plane. */
final class Characters {
  // What a character does in a word; the order matters, see UnicodeWordBreaker.
  static final byte LETTER = 0;
  static final byte DIGIT = 1;
  static final byte CONNECTOR = 2;
  static final byte EXTEND = 3;
  static final byte MID_BOTH = 4;
  static final byte MID_LETTER = 5;
  static final byte MID_NUMBER = 6;
  static final byte SPACE = 7;
  static final byte SYMBOL = 8;

  /** Of a script that is written without spaces. */
  static final byte UNSPACED = 9;

  /** Half of a code point beyond the basic plane. */
  static final byte SURROGATE = 10;

  // Traits of a character that words add up.
  static final int ALPHABETIC = 1;
  static final int SOLID = 2;
  static final int PAIRED = 4;

  /** The role in the low {@value #ROLE_BITS} bits, the traits above them. */
  private static final byte[] CLASSES = new byte[1 << 16];

  private static final int ROLE_BITS = 4;
  private static final int ROLE_MASK = (1 << ROLE_BITS) - 1;
  private static final boolean[] WHITE = new boolean[1 << 16];

  static {
    for (int c = 0; c < 1 << 16; c++) {
      WHITE[c] = white(c);
      CLASSES[c] = (byte) (traits(c) << ROLE_BITS | role(c));
    }
  }

  private Characters() {}

  /** Role and traits of a character together. */
  static int classOf(char c) {
    return CLASSES[c];
  }

  static int roleIn(int characterClass) {
    return characterClass & ROLE_MASK;
  }

  /** The traits in one class, or in several that were joined by or. */
  static int traitsIn(int characterClasses) {
    return characterClasses >> ROLE_BITS;
  }

  static byte roleOf(char c) {
    return (byte) (CLASSES[c] & ROLE_MASK);
  }

  static byte roleOf(int codePoint) {
    return codePoint < 1 << 16 ? roleOf((char) codePoint) : role(codePoint);
  }

  static int traitsOf(char c) {
    return CLASSES[c] >> ROLE_BITS;
  }

  static int traitsOf(int codePoint) {
    return codePoint < 1 << 16 ? traitsOf((char) codePoint) : traits(codePoint);
  }

  /**
   * White space as Unicode's White_Space property has it, with the four information separators
   * U+001C to U+001F.
   */
  static boolean isWhite(char c) {
    return WHITE[c];
  }

  private static boolean white(int c) {
    return (c >= 0x09 && c <= 0x0D)
        || (c >= 0x1C && c <= 0x20)
        || c == 0x85
        || Character.isSpaceChar(c);
  }

  private static int traits(int c) {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return PAIRED;
    }
    return (Character.isLetter(c) ? ALPHABETIC : 0) | (Punctuation.isSymbol(c) ? 0 : SOLID);
  }

  private static byte role(int c) {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return SURROGATE;
    }
    if (c < 1 << 16 && WHITE[c]) {
      return SPACE;
    }
    if (c >= 0x1F3FB && c <= 0x1F3FF) {
      return EXTEND; // skin tones change the sign before them
    }
    return switch (c) {
      case '.', '\'', 0x2018, 0x2019, 0x2024, 0xFE52, 0xFF07, 0xFF0E -> MID_BOTH;
      case 0x00B7, 0x0387, 0x055F, 0x05F4, 0x2027, 0xFE13, 0xFE55 -> MID_LETTER;
      case ',', ';', 0x037E, 0x0589, 0x060C, 0x060D, 0x066C, 0x07F8, 0x2044, 0xFE10, 0xFE14 ->
          MID_NUMBER;
      default -> roleOfType(c);
    };
  }

  private static byte roleOfType(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          EXTEND;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.CONNECTOR_PUNCTUATION -> CONNECTOR;
      case Character.CONTROL -> SPACE;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          isUnspaced(c) ? UNSPACED : LETTER;
      default -> SYMBOL;
    };
  }

  private static boolean isUnspaced(int c) {
    if (c == 0x30FC || c == 0xFF70) {
      return true; // the long mark of Japanese, which Unicode gives to no one script
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
