package org.tamiz.transforms.extract.html;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a text can have the encoding that a label claims.
 *
 * <p>A multi-byte encoding is believed when at least half of the characters are frequent ones of
 * its language. A single-byte one when hardly anything is undefined, a control character, a capital
 * after a small letter, a sign between letters or a mix of scripts in a word; a Latin one only
 * while letters from 0x80 on stay below half of all letters, another one only while capitals do not
 * prevail and letter statistics do not speak clearly for a third. A page in a language whose
 * letters windows-1252 lacks is not windows-1252. Of two encodings with the same letters, only the
 * one whose bytes stand there.
 */
final class Plausibility {
  private static final double MIN_COMMON = 0.5;
  private static final double MAX_LEAD = 0.25;
  private static final double MAX_ODD = 0.1;
  private static final double MAX_FOREIGN = 0.5;
  private static final double MAX_CAPITALS = 0.6;
  private static final int FEW = 12;
  private static final int MANY = 100;

  private static final Set<String> NOT_LATIN =
      Set.of(
          "ibm866",
          "iso-8859-5",
          "iso-8859-6",
          "iso-8859-7",
          "iso-8859-8",
          "iso-8859-8-i",
          "koi8-r",
          "koi8-u",
          "windows-874",
          "windows-1251",
          "windows-1253",
          "windows-1255",
          "windows-1256",
          "windows-1258",
          "x-mac-cyrillic");

  /** Languages whose letters windows-1252 lacks. */
  private static final Set<String> BEYOND_LATIN_1 =
      Set.of("az", "bs", "cs", "eo", "hr", "hu", "lt", "lv", "mt", "pl", "ro", "sk", "sl", "tr");

  private Plausibility() {}

  /**
   * True where the text can have the encoding.
   *
   * @param text bytes without markup
   * @param name encoding by its name in the standard; not UTF-8 or UTF-16
   * @param language primary language that the page states, or empty
   */
  static boolean holds(byte[] text, String name, String language) {
    if (name.equals("replacement") || name.equals("x-user-defined")) {
      return false;
    }
    if (name.equals("iso-2022-jp")
        || (name.equals(Encodings.WINDOWS_1252) && BEYOND_LATIN_1.contains(language))) {
      return false;
    }
    if (!Twins.choose(text, name).equals(name)) {
      return false;
    }
    String decoded = Encodings.decode(text, name);
    if (Encodings.isMultiByte(name)) {
      return holdsMultiByte(text, decoded, name);
    }
    boolean latin = !NOT_LATIN.contains(name);
    return holdsSingleByte(decoded, latin)
        && (latin || !SingleByteDetector.contradicts(text, name));
  }

  private static boolean holdsMultiByte(byte[] text, String decoded, String name) {
    int foreign = 0;
    int broken = 0;
    for (int i = 0; i < decoded.length(); i++) {
      foreign += decoded.charAt(i) >= 0x80 ? 1 : 0;
      broken += decoded.charAt(i) == '\uFFFD' ? 1 : 0;
    }
    return broken <= foreign * 0.02 && (foreign < FEW || isClosest(text, name));
  }

  private static boolean isClosest(byte[] text, String name) {
    double own = MultiByteDetector.share(text, name);
    Optional<String> other = MultiByteDetector.detect(text);
    return own >= MIN_COMMON
        && (other.isEmpty() || MultiByteDetector.share(text, other.get()) <= own + MAX_LEAD);
  }

  private static boolean holdsSingleByte(String decoded, boolean latin) {
    int foreign = 0;
    int foreignLetters = 0;
    int letters = 0;
    int capitals = 0;
    int odd = 0;
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      boolean letter = Character.isLetter(c);
      letters += letter ? 1 : 0;
      if (c < 0x80) {
        continue;
      }
      foreign++;
      foreignLetters += letter ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      char before = i == 0 ? ' ' : decoded.charAt(i - 1);
      char after = i + 1 == decoded.length() ? ' ' : decoded.charAt(i + 1);
      if (c == '\uFFFD' || (c >= 0x80 && c < 0xA0)) {
        odd++;
      } else if (letter) {
        boolean caseBreak = Character.isUpperCase(c) && Character.isLowerCase(before);
        odd += caseBreak || (!latin && (isAsciiLetter(before) || isAsciiLetter(after))) ? 1 : 0;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !isJoiner(c)) {
        odd += Character.isLetter(before) && Character.isLetter(after) ? 1 : 0;
      }
    }
    boolean foreignText = foreignLetters >= FEW && foreignLetters > letters * MAX_FOREIGN;
    boolean shouting = foreignLetters >= MANY && capitals > foreignLetters * MAX_CAPITALS;
    return odd <= foreign * MAX_ODD && !(latin && foreignText) && !(shouting && !latin);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isJoiner(char c) {
    return c == '’'
        || c == '‘'
        || c == '·'
        || c == '\u00AD'
        || c == '–'
        || c == '—'
        || c == '\u00A0';
  }
}
