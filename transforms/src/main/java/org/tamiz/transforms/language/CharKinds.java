package org.tamiz.transforms.language;

/** What detection asks of each char, in tables; halves of surrogate pairs stand for themselves. */
final class CharKinds {
  /** White space, as Java sees it. */
  static final int WHITE = 1;

  /** A letter, or a half of a surrogate pair. */
  static final int LETTER = 1 << 1;

  /** A sign of ASCII that prose seldom has: a digit, a bracket, an operator. */
  static final int SIGN = 1 << 2;

  /** A char that begins something that the model's text leaves out: a digit, a colon, an emoji. */
  static final int FOLDED = 1 << 3;

  /** The second char of a smiley, in any case. */
  static final int MOUTH = 1 << 4;

  /** A vowel of ASCII, in any case. */
  static final int VOWEL = 1 << 5;

  /** A letter of ASCII. */
  static final int ASCII_LETTER = 1 << 6;

  /** A sign of ASCII that program code has and prose hardly ever. */
  static final int CODE = 1 << 7;

  /** The signs of code. Round brackets, slash and dash stand in prose too. */
  private static final String OF_CODE = "{}[]<>;=_\\|&*$#~^`";

  /** ASCII signs that stand in prose. */
  private static final String SENTENCE = ".,!?'\"-";

  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];
  private static final char[] LOWER = new char[Character.MAX_VALUE + 1];
  private static final char[] PROFILE = new char[Character.MAX_VALUE + 1];

  static {
    for (int i = 0; i <= Character.MAX_VALUE; i++) {
      KINDS[i] = (byte) kind((char) i);
      LOWER[i] = Character.toLowerCase((char) i);
      PROFILE[i] = profile((char) i);
    }
  }

  private CharKinds() {}

  /** The kinds of a char: a set of bits. */
  static int of(char c) {
    return KINDS[c];
  }

  static char lower(char c) {
    return LOWER[c];
  }

  /**
   * True where a word of prose does not go on: between a small letter and a capital, or a letter
   * and a digit.
   */
  static boolean isSeam(char before, char c) {
    int kind = of(c);
    int last = of(before);
    if ((last & LETTER) != 0) {
      return (kind & LETTER) != 0 ? lower(before) == before && lower(c) != c : isDigit(c);
    }
    return (kind & LETTER) != 0 && isDigit(before);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A char as profiles see it: a letter or its mark in lower case, an apostrophe, or a space. */
  static char profile(int c) {
    return PROFILE[c];
  }

  private static int kind(char c) {
    boolean letter = Character.isLetter(c);
    boolean white = Character.isWhitespace(c);
    boolean ascii = c < 0x80;
    int kind = white ? WHITE : 0;
    kind |= letter || Character.isSurrogate(c) ? LETTER : 0;
    kind |= ascii && !letter && !white && SENTENCE.indexOf(c) < 0 ? SIGN : 0;
    kind |= c >= ModelText.EMOJI_FIRST || Character.isSurrogate(c) ? FOLDED : 0;
    kind |= "-:;@#0123456789".indexOf(c) >= 0 ? FOLDED : 0;
    kind |= "()dopDOP".indexOf(c) >= 0 ? MOUTH : 0;
    kind |= "aieouAIEOU".indexOf(c) >= 0 ? VOWEL : 0;
    kind |= ascii && letter ? ASCII_LETTER : 0;
    kind |= OF_CODE.indexOf(c) >= 0 ? CODE : 0;
    return kind;
  }

  private static char profile(char c) {
    char lower = Character.toLowerCase(c);
    int type = Character.getType(lower);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (Character.isLetter(lower) || mark || lower == '\'') {
      return lower;
    }
    return lower == '’' ? '\'' : ' ';
  }
}
