package org.tamiz.transforms.text;

import static org.tamiz.transforms.text.Characters.CONNECTOR;
import static org.tamiz.transforms.text.Characters.DIGIT;
import static org.tamiz.transforms.text.Characters.EXTEND;
import static org.tamiz.transforms.text.Characters.LETTER;
import static org.tamiz.transforms.text.Characters.MID_BOTH;
import static org.tamiz.transforms.text.Characters.MID_LETTER;
import static org.tamiz.transforms.text.Characters.MID_NUMBER;
import static org.tamiz.transforms.text.Characters.SPACE;
import static org.tamiz.transforms.text.Characters.SURROGATE;
import static org.tamiz.transforms.text.Characters.SYMBOL;
import static org.tamiz.transforms.text.Characters.UNSPACED;

/**
 * Words by Unicode's default word boundaries (UAX #29), every sign that is no white space included.
 *
 * <p>Letters, digits, marks and connectors that follow one another are one word; a point or an
 * apostrophe between letters, and a point, comma or semicolon between digits, stays inside. Every
 * other sign is a word of its own. Three deviations: a run of one and the same sign ({@code ...},
 * {@code ----}) is one word, so that rulers and dot leaders do not count as many; a colon
 * separates, as in CLDR's root locale; control characters and marks without a base are no words.
 *
 * <p>Han, Kana, Thai, Lao, Khmer and Burmese, which are written without spaces, are cut by
 * dictionary. Words that other scripts write without a space between them are not cut.
 */
public final class UnicodeWordBreaker implements WordBreaker {
  /** The one breaker there is. */
  public static final UnicodeWordBreaker INSTANCE = new UnicodeWordBreaker();

  private static final char ZERO_WIDTH_JOINER = 0x200D;

  private UnicodeWordBreaker() {}

  @Override
  public Words words(String text) {
    Words.Builder words = new Words.Builder(text);
    char[] units = words.chars();
    int length = units.length;
    DictionaryWords dictionary = null;
    int at = 0;
    while (at < length) {
      int start = at;
      int role = Characters.roleOf(units[at]);
      if (role == SURROGATE) {
        int codePoint = text.codePointAt(at);
        role = outside(codePoint);
        at += Character.charCount(codePoint);
      } else if (role <= CONNECTOR) {
        at = plainWord(units, at, words);
        if (at < 0) {
          at = alphanumericEnd(text, units, start + 1, role);
          words.add(start, at);
        }
        continue;
      } else {
        at++;
      }
      if (role <= CONNECTOR) {
        at = alphanumericEnd(text, units, at, role);
        words.add(start, at);
      } else if (role == UNSPACED) {
        at = unspacedEnd(text, at);
        if (at - start == 1) {
          words.add(start, at);
        } else {
          if (dictionary == null) {
            dictionary = new DictionaryWords();
          }
          dictionary.add(text, start, at, words);
        }
      } else if (role != SPACE && role != EXTEND) {
        at = symbolEnd(text, start, at);
        words.add(start, at);
      }
    }
    return words.build();
  }

  /**
   * Adds a word of letters, digits and connectors of the basic plane alone, and reads its hash on
   * the way.
   *
   * @return the word's end, or -1 where something follows that may belong to the word
   */
  private static int plainWord(char[] units, int start, Words.Builder words) {
    int classes = 0;
    long hash = 0;
    int at = start;
    while (at < units.length) {
      char c = units[at];
      int own = Characters.classOf(c);
      int role = Characters.roleIn(own);
      if (role > CONNECTOR) {
        if (role != SPACE && role != SYMBOL && mayGoOn(units, at, role)) {
          return -1;
        }
        break;
      }
      classes |= own;
      hash = hash * TextHash.BASE + (c + 1);
      at++;
    }
    words.add(start, at, hash, Characters.traitsIn(classes));
    return at;
  }

  /**
   * False where a sign inside words is followed by what parts them, as at most ends of sentences.
   */
  private static boolean mayGoOn(char[] units, int at, int role) {
    return role == EXTEND
        || role == SURROGATE
        || (role != UNSPACED
            && at + 1 < units.length
            && Characters.roleOf(units[at + 1]) <= CONNECTOR);
  }

  private static int alphanumericEnd(String text, char[] units, int from, int first) {
    int length = units.length;
    int last = first;
    int at = from;
    while (at < length) {
      byte role = Characters.roleOf(units[at]);
      if (role == LETTER) {
        last = LETTER;
        at++;
        continue;
      }
      int count = 1;
      if (role == SURROGATE) {
        int codePoint = text.codePointAt(at);
        role = outside(codePoint);
        count = Character.charCount(codePoint);
      }
      if (role <= CONNECTOR) {
        last = role;
        at += count;
      } else if (role == EXTEND) {
        at += count;
      } else if (at + 1 < length && joins(last, role, Characters.roleOf(units[at + 1]))) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean joins(int before, int mid, int after) {
    if (before != after) {
      return false;
    }
    return (before == LETTER && (mid == MID_BOTH || mid == MID_LETTER))
        || (before == DIGIT && (mid == MID_BOTH || mid == MID_NUMBER));
  }

  private static int unspacedEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      byte role = Characters.roleOf(codePoint);
      if (role != UNSPACED && role != EXTEND) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  /** The end of a sign: its repetitions, the marks on it, and what joiners tie to it. */
  private static int symbolEnd(String text, int start, int from) {
    int first = text.codePointAt(start);
    boolean flag = isRegionalIndicator(first);
    boolean tied = false;
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (flag && isRegionalIndicator(codePoint)) {
        flag = false; // two letters make one flag
      } else if (codePoint == first && !isRegionalIndicator(first)) {
        tied = false;
      } else if (Characters.roleOf(codePoint) == EXTEND) {
        tied = codePoint == ZERO_WIDTH_JOINER;
      } else if (tied && Characters.roleOf(codePoint) == SYMBOL) {
        tied = false;
      } else {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static boolean isRegionalIndicator(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  /** The role of a code point beyond the basic plane, or of half a one that lost its other half. */
  private static byte outside(int codePoint) {
    byte role = Characters.roleOf(codePoint);
    return role == SURROGATE ? SYMBOL : role;
  }
}
