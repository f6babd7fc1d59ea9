package org.tamiz.transforms.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Brings texts to one form, so that texts that read the same are the same: NFC, lines ended by line
 * feeds, and no characters that nobody sees. White space within lines stays as it is.
 *
 * <p>Taken out are soft hyphens (with the line end after them, where a word goes on there), control
 * characters, noncharacters, U+FEFF, word joiners and other invisible operators, tags that belong
 * to no flag, zero-width spaces outside of scripts that mark word ends with them, joiners outside
 * of scripts and emoji that are shaped by them, and direction marks in texts without a letter that
 * is written from right to left. Halves of surrogate pairs become U+FFFD. Of a run of combining
 * marks the first {@value #MAX_MARKS} stay: no writing system needs as many (Unicode's Stream-Safe
 * Text Format, UAX 15), and composing takes time that grows with the square of a run. Applying it
 * twice equals once.
 */
public final class TextNormalizer {
  /** Combining marks of one run that stay. */
  static final int MAX_MARKS = 30;

  // Below it there is nothing to take out but controls and the soft hyphen, and nothing composes.
  private static final char FIRST_MARK = 0x300;

  /** Scripts whose letters joiners never shape. */
  private static final Set<UnicodeScript> UNSHAPED =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.HEBREW,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.COMMON,
          UnicodeScript.UNKNOWN);

  /** Scripts without spaces between words, where a zero-width space ends a word. */
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN,
          UnicodeScript.JAVANESE,
          UnicodeScript.BALINESE,
          UnicodeScript.TAI_LE,
          UnicodeScript.NEW_TAI_LUE,
          UnicodeScript.TAI_THAM,
          UnicodeScript.TAI_VIET);

  private static final byte SUSPECT = 1;
  private static final byte MARK = 2;
  private static final byte SURROGATE = 3;
  private static final byte[] KINDS = kinds();

  private final String text;
  private final StringBuilder out;
  private int marks;
  // Script of the last letter, of combining marks that of their letter.
  private UnicodeScript script = UnicodeScript.UNKNOWN;
  private boolean emoji;
  private boolean flag;
  private int rightToLeft = -1;

  private TextNormalizer(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /** The text in normal form; the same text where it is in that form. */
  public static String normalize(String text) {
    String visible = isVisible(text) ? text : new TextNormalizer(text).visible();
    return isBelowMarks(visible) || Normalizer.isNormalized(visible, Normalizer.Form.NFC)
        ? visible
        : Normalizer.normalize(visible, Normalizer.Form.NFC);
  }

  private static boolean isBelowMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return false;
      }
    }
    return true;
  }

  /** False for a text of which something may have to be taken out or changed: a cheap look. */
  private static boolean isVisible(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte kind = KINDS[c];
      if (kind == SUSPECT) {
        return false;
      }
      boolean mark = kind == MARK;
      if (kind == SURROGATE) {
        int codePoint = text.codePointAt(i);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT || isNoncharacter(codePoint)) {
          return false;
        }
        mark = isMark(codePoint);
        i++;
      }
      run = mark ? run + 1 : 0;
      if (run > MAX_MARKS) {
        return false;
      }
    }
    return true;
  }

  /** What each UTF-16 code unit may be. */
  private static byte[] kinds() {
    byte[] kinds = new byte[1 << 16];
    for (int c = 0; c < 1 << 16; c++) {
      if (Character.isSurrogate((char) c)) {
        kinds[c] = SURROGATE;
      } else if (isMark(c)) {
        kinds[c] = MARK;
      } else if (!isPlain(c)
          && (c < FIRST_MARK || isFormat(c) || endsLine(c) || isNoncharacter(c))) {
        kinds[c] = SUSPECT;
      }
    }
    for (int c = Character.MIN_SUPPLEMENTARY_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
      if (isFormat(c)) {
        kinds[Character.highSurrogate(c)] = SUSPECT;
      }
    }
    return kinds;
  }

  private static boolean isFormat(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private static boolean isPlain(int c) {
    return (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c != 0xAD && c < FIRST_MARK)
        || c == '\n'
        || c == '\t';
  }

  private String visible() {
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      at = c == 0xAD ? afterHyphen(next) : next;
      if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
        continue;
      }
      if (stays(c, next)) {
        append(c);
      }
    }
    return text.contentEquals(out) ? text : out.toString();
  }

  /**
   * Where the text goes on after a soft hyphen: a word that it divides goes on in the next line.
   */
  private int afterHyphen(int from) {
    int at = skipSpaces(from);
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at >= text.length() || text.charAt(at) != '\n') {
      return from;
    }
    at = skipSpaces(at + 1);
    return at < text.length() && Character.isLowerCase(text.codePointAt(at)) ? at : from;
  }

  private int skipSpaces(int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private boolean stays(int c, int next) {
    if (c < FIRST_MARK) {
      return isPlain(c) || endsLine(c);
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          ++marks <= MAX_MARKS;
      case Character.FORMAT -> formatStays(c, next);
      default -> !isNoncharacter(c);
    };
  }

  private boolean formatStays(int c, int next) {
    if (c == 0x200B) {
      return UNSPACED.contains(script);
    }
    if (c == 0x200C || c == 0x200D) {
      return !UNSHAPED.contains(script) || (c == 0x200D && emoji && beginsEmoji(next));
    }
    if (c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)) {
      return hasRightToLeft();
    }
    if (c >= 0xE0000 && c <= 0xE007F) {
      return flag;
    }
    // Signs of numbers and verses of Arabic, Syriac and Kaithi are seen.
    return (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x8E2 || c == 0x110BD;
  }

  private boolean beginsEmoji(int at) {
    return at < text.length() && isEmoji(text.codePointAt(at));
  }

  private static boolean isEmoji(int c) {
    return Character.getType(c) == Character.OTHER_SYMBOL
        || (c >= 0x1F000 && c <= 0x1FAFF)
        || (c >= 0x2190 && c <= 0x2BFF);
  }

  private boolean hasRightToLeft() {
    if (rightToLeft < 0) {
      rightToLeft = text.codePoints().anyMatch(TextNormalizer::isRightToLeft) ? 1 : 0;
    }
    return rightToLeft == 1;
  }

  private static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return Character.isLetter(c)
        && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private void append(int c) {
    if (endsLine(c)) {
      out.append('\n');
      begin(UnicodeScript.UNKNOWN, false);
      return;
    }
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      out.append('\uFFFD');
      begin(UnicodeScript.UNKNOWN, false);
      return;
    }
    out.appendCodePoint(c);
    if (c < FIRST_MARK) {
      begin(
          Character.isLetter(c) ? UnicodeScript.LATIN : UnicodeScript.COMMON,
          c == 0xA9 || c == 0xAE);
      return;
    }
    UnicodeScript of = UnicodeScript.of(c);
    boolean modifies = (c >= 0x1F3FB && c <= 0x1F3FF) || isFormat(c);
    if (of != UnicodeScript.INHERITED && !isMark(c) && !modifies) {
      begin(of, isEmoji(c));
      flag = c == 0x1F3F4;
    }
  }

  private void begin(UnicodeScript newScript, boolean isEmoji) {
    marks = 0;
    script = newScript;
    emoji = isEmoji;
    flag = false;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
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

  private static boolean isNoncharacter(int c) {
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
  }
}
