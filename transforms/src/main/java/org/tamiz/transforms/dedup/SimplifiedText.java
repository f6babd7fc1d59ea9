package org.tamiz.transforms.dedup;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The normal form of a text in which near duplicates are looked for, as datatrove 0.10 ({@code
 * utils/text.py}, {@code simplify_text}) makes it.
 *
 * <p>In this order: lower case; a run of decimal digits of any script, with one decimal separator
 * and a second run where there is one, becomes {@code 0}; punctuation of a fixed set and control
 * characters become spaces; white space is folded to single spaces; NFD without nonspacing marks;
 * spaces at both ends go. A word that is all marks leaves two spaces.
 */
final class SimplifiedText {
  /** datatrove's set without its control characters. */
  private static final String PUNCTUATION =
      "!/—”:％１〈&(、━\\【#%「」，】；+^]~“《„';’{|∶´[=-`*．（–？！：$～«〉,><》)?）。…@_.\"}►»";

  /** What may stand between the two runs of digits of one number. */
  private static final String SEPARATORS = ".,،٫⎖⎗⎘";

  private static final byte PLAIN = 0;
  private static final byte SPACE = 1;
  private static final byte DIGIT = 2;
  private static final byte MARK = 3;
  private static final byte LONG = 4;
  private static final byte REORDERED = 5;

  /** What becomes of each UTF-16 code unit. */
  private static final byte[] KIND = new byte[1 << 16];

  /** What a plain code unit becomes. */
  private static final char[] BASE = new char[1 << 16];

  static {
    for (int c = 0; c < 1 << 16; c++) {
      BASE[c] = (char) c;
      KIND[c] = kind((char) c);
    }
  }

  private SimplifiedText() {}

  /** The normal form. */
  static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    boolean space = false;
    int length = lower.length();
    int i = 0;
    while (i < length) {
      char c = lower.charAt(i);
      byte kind = KIND[c];
      if (kind == SPACE) {
        space = true;
        i++;
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      switch (kind) {
        case PLAIN -> {
          out.append(BASE[c]);
          i++;
        }
        case DIGIT -> {
          out.append('0');
          i = endOfNumber(lower, i);
        }
        case MARK -> i++;
        case LONG -> {
          int point = lower.codePointAt(i);
          int digits = isDigit(point) ? endOfNumber(lower, i) : i;
          if (digits > i) {
            out.append('0');
            i = digits;
          } else if (isReordered(point)) {
            return slowly(lower);
          } else {
            appendBase(out, point);
            i += Character.charCount(point);
          }
        }
        default -> {
          return slowly(lower);
        }
      }
    }
    return trim(out);
  }

  /** The same for texts with marks whose order NFD may change. */
  private static String slowly(String lower) {
    StringBuilder spaced = new StringBuilder(lower.length());
    boolean space = false;
    for (int i = 0; i < lower.length(); ) {
      int point = lower.codePointAt(i);
      if (point < 1 << 16 && KIND[point] == SPACE) {
        space = true;
        i++;
        continue;
      }
      if (space) {
        spaced.append(' ');
        space = false;
      }
      if (isDigit(point)) {
        spaced.append('0');
        i = endOfNumber(lower, i);
      } else {
        spaced.appendCodePoint(point);
        i += Character.charCount(point);
      }
    }
    StringBuilder out = new StringBuilder(spaced.length());
    appendUnmarked(out, Normalizer.normalize(spaced, Normalizer.Form.NFD));
    return trim(out);
  }

  private static int endOfNumber(String text, int start) {
    int end = endOfDigits(text, start);
    if (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) >= 0) {
      int second = endOfDigits(text, end + 1);
      return second > end + 1 ? second : end;
    }
    return end;
  }

  private static int endOfDigits(String text, int start) {
    int i = start;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (!isDigit(point)) {
        break;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private static boolean isDigit(int point) {
    return point < 1 << 16
        ? KIND[point] == DIGIT
        : Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
  }

  private static void appendBase(StringBuilder out, int point) {
    // Pictographs are the most frequent of these and stand for themselves.
    if (point >= 0x1F000 && point < 0x20000) {
      out.appendCodePoint(point);
    } else {
      appendUnmarked(out, Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD));
    }
  }

  private static void appendUnmarked(StringBuilder out, String decomposed) {
    for (int i = 0; i < decomposed.length(); ) {
      int point = decomposed.codePointAt(i);
      if (Character.getType(point) != Character.NON_SPACING_MARK) {
        out.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
  }

  private static String trim(StringBuilder out) {
    int start = 0;
    int end = out.length();
    while (start < end && out.charAt(start) == ' ') {
      start++;
    }
    while (end > start && out.charAt(end - 1) == ' ') {
      end--;
    }
    return out.substring(start, end);
  }

  /** Also fills {@link #BASE}. */
  private static byte kind(char c) {
    int type = Character.getType(c);
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return DIGIT;
    }
    if (type == Character.CONTROL
        || type == Character.SPACE_SEPARATOR
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || PUNCTUATION.indexOf(c) >= 0) {
      return SPACE;
    }
    if (type == Character.NON_SPACING_MARK) {
      return MARK;
    }
    if (isReordered(c)) {
      return REORDERED;
    }
    if (Character.isSurrogate(c)) {
      return LONG;
    }
    StringBuilder base = new StringBuilder();
    appendUnmarked(base, Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD));
    if (base.length() != 1) {
      return LONG;
    }
    BASE[c] = base.charAt(0);
    return PLAIN;
  }

  /** True for a mark that stays and that NFD may move: one of a combining class other than 0. */
  private static boolean isReordered(int point) {
    int type = Character.getType(point);
    if (type != Character.COMBINING_SPACING_MARK && type != Character.ENCLOSING_MARK) {
      return false;
    }
    // A mark of class 0 keeps its place before one of class 1, U+0334, and behind class 230.
    String mark = Character.toString(point);
    String before = "\u0301" + mark;
    String after = mark + "\u0334";
    return !Normalizer.isNormalized(before, Normalizer.Form.NFD)
        || !Normalizer.isNormalized(after, Normalizer.Form.NFD);
  }
}
