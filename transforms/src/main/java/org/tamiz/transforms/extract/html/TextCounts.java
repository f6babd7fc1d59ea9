package org.tamiz.transforms.extract.html;

/**
 * Counts over one text, free of any language.
 *
 * @param words runs of letters, digits and underscores; in scripts without spaces each character
 *     counts as half a word
 * @param capitals words that start with a capital letter
 * @param digits decimal digits
 * @param sentenceEnds full stops, question and exclamation marks of all scripts, where the sentence
 *     can end
 * @param commas commas, semicolons and colons of all scripts
 * @param separators bars, bullets, arrows and angle quotes
 * @param lines lines
 * @param flags the constants of this class, or-ed
 * @param hash of the text
 */
record TextCounts(
    float words,
    int capitals,
    int digits,
    int sentenceEnds,
    int commas,
    int separators,
    int lines,
    int flags,
    int hash) {
  static final int ENDS_SENTENCE = 1;
  static final int ENDS_COLON = 2;
  static final int ENDS_ELLIPSIS = 4;
  static final int STARTS_CAPITAL = 8;
  static final int STARTS_SMALL = 16;
  static final int STARTS_DIGIT = 32;
  static final int COPYRIGHT = 64;
  static final int CURRENCY = 128;
  static final int AT_SIGN = 256;
  static final int ADDRESS = 512;
  static final int DATE_LIKE = 1024;
  static final int STARTS_MARK = 2048;
  static final int FLAGS = 12;

  static TextCounts of(String text) {
    float words = 0;
    int capitals = 0;
    int digits = 0;
    int sentenceEnds = 0;
    int commas = 0;
    int separators = 0;
    int lines = 1;
    int flags = startFlags(text);
    boolean inWord = false;
    int length = text.length();
    int digitRuns = 0;
    boolean inDigits = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (digit && !inDigits) {
        digitRuns++;
      }
      inDigits = digit;
      if (isWordCharacter(c)) {
        if (digit) {
          digits++;
        }
        if (TextMass.isDense(c)) {
          words += 0.5f;
          inWord = false;
        } else if (!inWord) {
          inWord = true;
          words++;
          if (c < 0x80 ? c <= 'Z' && c >= 'A' : Character.isUpperCase(c)) {
            capitals++;
          }
        }
        continue;
      }
      inWord = false;
      switch (c) {
        case '.', '!', '?' -> {
          if (i + 1 == length || !isWordCharacter(text.charAt(i + 1))) {
            sentenceEnds++;
          }
        }
        case '\u3002',
            '\uFF01',
            '\uFF1F',
            '\u0964',
            '\u061F',
            '\u06D4',
            '\u1362',
            '\u104B',
            '\u0589',
            '\uFF61',
            '\u17D4' ->
            sentenceEnds++;
        case ',', ';', ':', '\u3001', '\uFF0C', '\u060C', '\uFF1B', '\uFF1A' -> commas++;
        case '|',
            '\u00BB',
            '\u00AB',
            '\u203A',
            '\u2039',
            '\u2022',
            '\u00B7',
            '>',
            '\u2192',
            '\u2190',
            '/' ->
            separators++;
        case '\n' -> lines++;
        case '\u00A9' -> flags |= COPYRIGHT;
        case '$', '\u20AC', '\u00A3', '\u00A5', '\u20B9', '\u20BD', '\u20A9' -> flags |= CURRENCY;
        case '@' -> flags |= AT_SIGN;
        default -> {}
      }
    }
    if (text.indexOf("://") >= 0 || text.indexOf("www.") >= 0) {
      flags |= ADDRESS;
    }
    if (digitRuns >= 2 && digits >= 4 && length < 60) {
      flags |= DATE_LIKE;
    }
    return new TextCounts(
        words,
        capitals,
        digits,
        sentenceEnds,
        commas,
        separators,
        lines,
        flags | endFlags(text),
        text.hashCode());
  }

  private static int startFlags(String text) {
    char first = text.charAt(0);
    if (Character.isUpperCase(first)) {
      return STARTS_CAPITAL;
    }
    if (Character.isLowerCase(first)) {
      return STARTS_SMALL;
    }
    if (Character.isDigit(first)) {
      return STARTS_DIGIT;
    }
    return Character.isLetter(first) ? 0 : STARTS_MARK;
  }

  private static int endFlags(String text) {
    int at = text.length() - 1;
    while (at > 0 && isClosing(text.charAt(at))) {
      at--;
    }
    return switch (text.charAt(at)) {
      case '.' -> text.endsWith("...") ? ENDS_ELLIPSIS : ENDS_SENTENCE;
      case '!',
          '?',
          '\u3002',
          '\uFF01',
          '\uFF1F',
          '\u0964',
          '\u061F',
          '\u06D4',
          '\u1362',
          '\u104B',
          '\u0589',
          '\uFF61',
          '\u17D4' ->
          ENDS_SENTENCE;
      case '\u2026' -> ENDS_ELLIPSIS;
      case ':', '\uFF1A' -> ENDS_COLON;
      default -> 0;
    };
  }

  private static boolean isClosing(char c) {
    return c == '"'
        || c == '\''
        || c == ')'
        || c == ']'
        || c == ' '
        || c == '\n'
        || c == '\u201D'
        || c == '\u2019'
        || c == '\u00BB'
        || c == '\u300D'
        || c == '\u300F'
        || c == '\uFF09'
        || c == '\u201C';
  }

  private static boolean isWordCharacter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
