package org.tamiz.transforms.extract.wikitext;

/**
 * Mends lines from which something was left out: parentheses without content go, a separator behind
 * an opening parenthesis goes, and so does a space before a closing mark.
 */
final class Gaps {
  private Gaps() {}

  /** Mends the end of a text, from {@code start} on. */
  static void mend(StringBuilder text, int start) {
    int to = start;
    int length = text.length();
    for (int at = start; at < length; at++) {
      char c = text.charAt(at);
      if (c == ')' || c == ']' || c == '）') {
        int back = separators(text, start, to);
        if (back > start && opens(text.charAt(back - 1), c)) {
          to = spaces(text, start, back - 1);
          if (to > start && at + 1 < length && text.charAt(at + 1) != ' ' && c != '）') {
            // Words on both sides of the parentheses stay apart.
            to = Character.isLetterOrDigit(text.charAt(at + 1)) && to < back - 1 ? to + 1 : to;
          }
          continue;
        }
        // A separator before the parenthesis that closes has lost what it parted.
        boolean loose = c != ']' && back < to && " ,;".indexOf(text.charAt(to - 1)) >= 0;
        to = loose && back > start ? ends(text, start, to) : to;
      } else if (c == ',' || c == ';' || c == '，' || c == '、' || c == '；') {
        int back = spaces(text, start, to);
        char before = back > start ? text.charAt(back - 1) : '(';
        if (before == '(' || before == '（') {
          to = back;
          continue;
        }
        if (c == ',' || c == '，' || c == '、') {
          to = back;
          if (before == ',' || before == ';') {
            continue;
          }
        }
      } else if (c == '.' && (at + 1 == length || text.charAt(at + 1) == ' ')) {
        to = spaces(text, start, to);
      } else if (c == ' ' && to > start) {
        char before = text.charAt(to - 1);
        if (before == '(' || before == '（' || before == ' ') {
          continue;
        }
      } else if (c == ' ') {
        continue;
      }
      if (to < at) {
        text.setCharAt(to, c);
      }
      to++;
    }
    text.setLength(spaces(text, start, to));
  }

  private static boolean opens(char open, char close) {
    return open == (close == ')' ? '(' : close == ']' ? '[' : '（');
  }

  private static int spaces(StringBuilder text, int start, int end) {
    int at = end;
    while (at > start && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }

  private static int ends(StringBuilder text, int start, int end) {
    int at = end;
    while (at > start && " ,;".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static int separators(StringBuilder text, int start, int end) {
    int at = end;
    while (at > start && " ,;:–-/、，；：".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
