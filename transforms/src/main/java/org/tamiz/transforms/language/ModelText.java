package org.tamiz.transforms.language;

import java.util.Arrays;

/**
 * A text as OpenNLP's language model was trained on it: emoji, addresses, hash tags, smileys,
 * laughter, digits and runs of space folded, in lower case. Gives exactly what OpenNLP 2.5's
 * normalizers give (Emoji, Url, Twitter, Number and Shrink, in this order), oddities included, in
 * one pass each over arrays instead of nine regular expressions.
 */
final class ModelText {
  /** Code points that OpenNLP's pattern for emoji holds, beside the hyphen. */
  static final int EMOJI_FIRST = 0xD83C;

  private static final int EMOJI_LAST = 0x10FC00;

  private char[] in;
  private char[] out;
  private int size;
  private int written;

  /** Room for texts of so many chars. */
  ModelText(int most) {
    in = new char[most];
    out = new char[most];
  }

  /** The folded text. */
  static char[] of(String text) {
    ModelText folded = new ModelText(text.length());
    folded.fold(text.toCharArray(), 0, text.length());
    return folded.trimmed();
  }

  /** Folds a range of a text, but for its ends and its case; the length of what is left. */
  int fold(char[] text, int from, int to) {
    size = to - from;
    System.arraycopy(text, from, in, 0, size);
    emoji();
    urls();
    mails();
    tags();
    retweets();
    faces();
    laughs();
    digits();
    spaces();
    repeats();
    return size;
  }

  /** A char of what the last call left. */
  char at(int place) {
    return in[place];
  }

  private void swap() {
    char[] spare = in;
    in = out;
    out = spare;
    size = written;
    written = 0;
  }

  private void put(char c) {
    out[written++] = c;
  }

  /** Runs of emoji become one space. */
  private void emoji() {
    boolean last = false;
    for (int i = 0; i < size; ) {
      int codePoint = Character.codePointAt(in, i, size);
      boolean emoji = codePoint == '-' || (codePoint >= EMOJI_FIRST && codePoint <= EMOJI_LAST);
      if (!emoji) {
        put(in[i]);
        if (codePoint > Character.MAX_VALUE) {
          put(in[i + 1]);
        }
      } else if (!last) {
        put(' ');
      }
      last = emoji;
      i += Character.charCount(codePoint);
    }
    swap();
  }

  /** {@code https?://[-_.?&~;+=/#0-9A-Za-z]+} */
  private void urls() {
    if (!holds(':')) {
      return;
    }
    for (int i = 0; i < size; ) {
      int end = i;
      if (starts(i, "http")) {
        int colon = i + (starts(i + 4, "s") ? 5 : 4);
        int rest = run(colon + 3, "-_.?&~;+=/#");
        end = starts(colon, "://") && rest > colon + 3 ? rest : i;
      }
      i = replace(i, end);
    }
    swap();
  }

  /** {@code (?<![-+_.0-9A-Za-z])[-+_.0-9A-Za-z]+@[-0-9A-Za-z]+[-.0-9A-Za-z]+} */
  private void mails() {
    if (!holds('@')) {
      return;
    }
    for (int i = 0; i < size; ) {
      int end = i;
      if (i == 0 || run(i - 1, "-+_.") == i - 1) {
        int at = run(i, "-+_.");
        if (at > i && at < size && in[at] == '@') {
          int host = run(at + 1, "-.");
          end = host >= at + 3 && in[at + 1] != '.' ? host : i;
        }
      }
      i = replace(i, end);
    }
    swap();
  }

  /** {@code [#@]\S+} */
  private void tags() {
    if (!holds('#') && !holds('@')) {
      return;
    }
    for (int i = 0; i < size; ) {
      int end = i;
      if (in[i] == '#' || in[i] == '@') {
        end = i + 1;
        while (end < size && !isSpace(in[end])) {
          end++;
        }
        end = end == i + 1 ? i : end;
      }
      i = replace(i, end);
    }
    swap();
  }

  /** {@code \b(rt[ :])+}, in any case. */
  private void retweets() {
    for (int i = 0; i < size; ) {
      int end = i;
      if (lower(in[i]) == 'r' && !isWordBefore(i)) {
        while (end + 2 < size
            && lower(in[end]) == 'r'
            && lower(in[end + 1]) == 't'
            && (in[end + 2] == ' ' || in[end + 2] == ':')) {
          end += 3;
        }
      }
      i = replace(i, end);
    }
    swap();
  }

  /** {@code [:;x]-?[()dop]}, in any case; hyphens are gone already. */
  private void faces() {
    for (int i = 0; i < size; ) {
      char eyes = lower(in[i]);
      boolean face =
          (eyes == 'x' || eyes == ':' || eyes == ';')
              && i + 1 < size
              && "()dop".indexOf(lower(in[i + 1])) >= 0;
      i = replace(i, face ? i + 2 : i);
    }
    swap();
  }

  /** {@code ([hj])+([aieou])+(\1+\2+)+} becomes {@code $1$2$1$2}, in any case. */
  private void laughs() {
    for (int i = 0; i < size; ) {
      char first = lower(in[i]);
      if (first != 'h' && first != 'j') {
        put(in[i++]);
        continue;
      }
      int vowels = any(i, "hj");
      int rest = vowels > i ? any(vowels, "aieou") : i;
      int end = rest > vowels ? laugh(rest) : rest;
      if (vowels > i && end > rest) {
        for (int twice = 0; twice < 2; twice++) {
          put(in[vowels - 1]);
          put(in[rest - 1]);
        }
        i = end;
      } else {
        put(in[i++]);
      }
    }
    swap();
  }

  /** End of the syllables that repeat the two chars around the last vowel run. */
  private int laugh(int rest) {
    char vowel = lower(in[rest - 1]);
    int start = rest - 1;
    while ("aieou".indexOf(lower(in[start])) >= 0) {
      start--;
    }
    char consonant = lower(in[start]);
    int end = rest;
    while (true) {
      int middle = same(end, consonant);
      int last = same(middle, vowel);
      if (middle == end || last == middle) {
        return end;
      }
      end = last;
    }
  }

  private void digits() {
    boolean last = false;
    for (int i = 0; i < size; i++) {
      boolean digit = in[i] >= '0' && in[i] <= '9';
      if (!digit) {
        put(in[i]);
      } else if (!last) {
        put(' ');
      }
      last = digit;
    }
    swap();
  }

  private void spaces() {
    for (int i = 0; i < size; ) {
      int end = i;
      while (end < size && isSpace(in[end])) {
        end++;
      }
      i = replace(i, end > i + 1 ? end : i);
    }
    swap();
  }

  /** {@code (.)\1{2,}} becomes {@code $1$1}, in any case. */
  private void repeats() {
    for (int i = 0; i < size; ) {
      put(in[i]);
      if (i + 1 < size && lower(in[i]) != lower(in[i + 1])) {
        i++;
        continue;
      }
      int end = same(i, lower(in[i]));
      if (end >= i + 3 && !isLineEnd(in[i])) {
        put(in[i]);
        i = end;
      } else {
        i++;
      }
    }
    swap();
  }

  private char[] trimmed() {
    int from = 0;
    int to = size;
    while (from < to && in[from] <= ' ') {
      from++;
    }
    while (to > from && in[to - 1] <= ' ') {
      to--;
    }
    char[] text = Arrays.copyOfRange(in, from, to);
    for (int i = 0; i < text.length; i++) {
      text[i] = Character.toLowerCase(text[i]);
    }
    return text;
  }

  /** Writes a space for a match, or the char itself where there is none; the place to go on. */
  private int replace(int from, int to) {
    put(to > from ? ' ' : in[from]);
    return Math.max(to, from + 1);
  }

  private boolean holds(char c) {
    for (int i = 0; i < size; i++) {
      if (in[i] == c) {
        return true;
      }
    }
    return false;
  }

  private boolean starts(int at, String word) {
    if (at + word.length() > size) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (in[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** End of the run of ASCII letters, digits and these signs. */
  private int run(int at, String signs) {
    int end = at;
    while (end < size && (isAlphanumeric(in[end]) || signs.indexOf(in[end]) >= 0)) {
      end++;
    }
    return end;
  }

  /** End of the run of these letters, in any case. */
  private int any(int at, String letters) {
    int end = at;
    while (end < size && letters.indexOf(lower(in[end])) >= 0) {
      end++;
    }
    return end;
  }

  /** End of the run of one letter, in any case. */
  private int same(int at, char letter) {
    int end = at;
    while (end < size && lower(in[end]) == letter) {
      end++;
    }
    return end;
  }

  /** As the pattern {@code \b} of Java 17 sees the char before a place. */
  private boolean isWordBefore(int at) {
    int i = at - 1;
    if (i < 0) {
      return false;
    }
    if (in[i] == '_' || Character.isLetterOrDigit(in[i])) {
      return true;
    }
    while (i >= 0 && Character.getType(in[i]) == Character.NON_SPACING_MARK) {
      i--;
    }
    return i < at - 1 && i >= 0 && Character.isLetterOrDigit(in[i]);
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
