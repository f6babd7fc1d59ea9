package org.tamiz.transforms.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** How many letters of each script a text holds, by Unicode's property Script. */
final class Scripts {
  /** ISO 15924 code for text without letters. */
  static final String NONE = "Zyyy";

  private static final int COUNT = UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1;
  private static final short[] BMP = table();

  private final int[] letters = new int[COUNT];

  /** Adds the letters of a text. */
  void add(String text) {
    add(text.toCharArray(), 0, text.length());
  }

  /** Adds the letters of a range of a text. */
  void add(char[] text, int from, int to) {
    for (int i = from; i < to; ) {
      int codePoint = text[i];
      if (Character.isHighSurrogate(text[i])) {
        codePoint = Character.codePointAt(text, i, to);
      }
      int script = codePoint < BMP.length ? BMP[codePoint] : look(codePoint);
      if (script >= 0) {
        letters[script]++;
      }
      i += Character.charCount(codePoint);
    }
  }

  /** Adds what others hold. */
  void add(Scripts others) {
    for (int i = 0; i < letters.length; i++) {
      letters[i] += others.letters[i];
    }
  }

  /** Letters of all scripts. */
  int total() {
    int total = 0;
    for (int count : letters) {
      total += count;
    }
    return total;
  }

  /**
   * Letters of one script.
   *
   * @param script one of {@link UScript}'s constants
   */
  int of(int script) {
    return letters[script];
  }

  /** The script of most letters, one of {@link UScript}'s constants. */
  int dominant() {
    int most = UScript.COMMON;
    for (int i = 0; i < letters.length; i++) {
      most = letters[i] > letters[most] ? i : most;
    }
    return most;
  }

  /** ISO 15924 code of a script. */
  static String code(int script) {
    return UScript.getShortName(script);
  }

  private static short[] table() {
    short[] table = new short[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = look(i);
    }
    return table;
  }

  /** The script of a letter; −1 for what is no letter or belongs to all scripts. */
  private static short look(int codePoint) {
    if (!Character.isLetter(codePoint)) {
      return -1;
    }
    int script = UScript.getScript(codePoint);
    return script == UScript.COMMON || script == UScript.INHERITED || script == UScript.UNKNOWN
        ? -1
        : (short) script;
  }
}
