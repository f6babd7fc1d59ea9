package org.tamiz.transforms.extract.markdown;

import java.util.Arrays;

/**
 * Runs of the signs of emphasis and strikethrough, and which of them pair up.
 *
 * <p>Pairs are found as CommonMark does (0.31, appendix "phase 2: inline structure"), with two
 * deviations: asterisks and tildes open before anything but white space and close behind anything
 * but white space, as in snudown; and two single asterisks that both stand inside words pair up
 * within one word only.
 */
final class Delimiters {
  /** What takes the place of a sign that is taken away; no text holds this noncharacter. */
  static final char GONE = '\uFFFF';

  private static final int KINDS = 3 * 2 * 2 * 3;

  private char[] sign = {};
  private int[] place = {};
  private int[] source = {};
  private int[] size = {};
  private int[] left = {};
  private boolean[] opens = {};
  private boolean[] closes = {};
  private boolean[] inWord = {};
  private int[] before = {};
  private int count;

  void clear() {
    count = 0;
  }

  /**
   * Adds a run.
   *
   * @param in the source
   * @param at where the run stands in the source's part {@code [start, end)}
   * @param length its signs
   * @param written where its first sign stands in the output
   */
  void add(char[] in, int start, int end, int at, int length, int written) {
    char c = in[at];
    int behind = at + length;
    boolean whiteBefore = at == start || isWhite(in[at - 1]);
    boolean whiteBehind = behind == end || isWhite(in[behind]);
    boolean wordBefore = !whiteBefore && isWord(in[at - 1]);
    boolean wordBehind = !whiteBehind && isWord(in[behind]);
    boolean canOpen = !whiteBehind && (c != '_' || !wordBefore);
    boolean canClose = !whiteBefore && (c != '_' || !wordBehind);
    if (!canOpen && !canClose) {
      return;
    }
    if (count == sign.length) {
      grow();
    }
    sign[count] = c;
    place[count] = written;
    source[count] = at;
    size[count] = length;
    left[count] = length;
    opens[count] = canOpen;
    closes[count] = canClose;
    inWord[count] = c == '*' && length == 1 && wordBefore && wordBehind;
    before[count] = count - 1;
    count++;
  }

  /** Takes the signs of all pairs away from the output. */
  void pair(char[] in, char[] out) {
    if (count < 2) {
      return;
    }
    int[] bottom = new int[KINDS];
    Arrays.fill(bottom, -1);
    for (int closer = 1; closer < count; closer++) {
      while (closes[closer] && left[closer] > 0) {
        int kind = kind(closer);
        int opener = opener(in, closer, bottom[kind]);
        if (opener < 0) {
          bottom[kind] = before[closer];
          break;
        }
        int used = sign[closer] == '~' || (left[opener] > 1 && left[closer] > 1) ? 2 : 1;
        take(out, opener, closer, used);
        // What stands between the two pairs with nothing any more.
        before[closer] = left[opener] > 0 ? opener : before[opener];
      }
      if (left[closer] == 0 || !opens[closer] || (sign[closer] == '~' && left[closer] < 2)) {
        skip(closer);
      }
    }
  }

  /** Leaves a run out of those that later ones look at. */
  private void skip(int run) {
    if (run + 1 < count) {
      before[run + 1] = before[run];
    }
  }

  private int opener(char[] in, int closer, int bottom) {
    int white = -1;
    for (int opener = before[closer]; opener > bottom; opener = before[opener]) {
      if (sign[opener] != sign[closer] || !opens[opener] || left[opener] == 0) {
        continue;
      }
      if (sign[closer] == '~') {
        if (left[opener] > 1 && left[closer] > 1) {
          return opener;
        }
        continue;
      }
      boolean either = closes[opener] || opens[closer];
      if (either
          && (size[opener] + size[closer]) % 3 == 0
          && (size[opener] % 3 != 0 || size[closer] % 3 != 0)) {
        continue;
      }
      if (inWord[opener] && inWord[closer]) {
        if (white < 0) {
          white = source[closer] - 1;
          while (white > source[opener] && !isWhite(in[white])) {
            white--;
          }
        }
        if (white > source[opener]) {
          continue;
        }
      }
      return opener;
    }
    return -1;
  }

  private void take(char[] out, int opener, int closer, int used) {
    for (int i = 0; i < used; i++) {
      out[place[opener] + left[opener] - 1 - i] = GONE;
      out[place[closer] + size[closer] - left[closer] + i] = GONE;
    }
    left[opener] -= used;
    left[closer] -= used;
  }

  private int kind(int run) {
    int of = sign[run] == '*' ? 0 : sign[run] == '_' ? 1 : 2;
    return ((of * 2 + (inWord[run] ? 1 : 0)) * 2 + (opens[run] ? 1 : 0)) * 3 + size[run] % 3;
  }

  private void grow() {
    int larger = Math.max(16, 2 * count);
    sign = Arrays.copyOf(sign, larger);
    place = Arrays.copyOf(place, larger);
    source = Arrays.copyOf(source, larger);
    size = Arrays.copyOf(size, larger);
    left = Arrays.copyOf(left, larger);
    opens = Arrays.copyOf(opens, larger);
    closes = Arrays.copyOf(closes, larger);
    inWord = Arrays.copyOf(inWord, larger);
    before = Arrays.copyOf(before, larger);
  }

  static boolean isWhite(char c) {
    return c == '\n' || SourceText.isSpace(c);
  }

  /** True for letters, digits, marks and halves of code points, which words are made of. */
  static boolean isWord(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
