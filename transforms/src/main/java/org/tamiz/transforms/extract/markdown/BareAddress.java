package org.tamiz.transforms.extract.markdown;

/**
 * Addresses that stand in a text without markup, as GitHub Flavored Markdown 0.29, 6.9, bounds
 * them.
 */
final class BareAddress {
  private BareAddress() {}

  /**
   * True at the colon of {@code http://} and {@code https://} and at the point behind {@code www}
   * that begins a word.
   */
  static boolean startsAt(char[] in, int start, int at, int end) {
    if (in[at] == '.') {
      return isWord(in, start, at, "www") && at + 1 < end && Delimiters.isWord(in[at + 1]);
    }
    return at + 2 < end
        && in[at + 1] == '/'
        && in[at + 2] == '/'
        && (isWord(in, start, at, "http") || isWord(in, start, at, "https"));
  }

  /**
   * Where an address ends: at white space and angle brackets, without the marks and closing
   * parentheses that belong to the sentence.
   *
   * @param at a position within the address
   * @param inBrackets whether a closing bracket ends it too
   */
  static int end(char[] in, int at, int end, boolean inBrackets) {
    int stop = at;
    int depth = 0;
    int closed = end;
    for (; stop < end; stop++) {
      char c = in[stop];
      if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == '`' || (c == ']' && inBrackets)) {
        break;
      }
      if (c == '\u00A0' || (c >= 0x1680 && Delimiters.isWhite(c))) {
        break;
      }
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth < 0) {
        closed = stop;
        break;
      }
    }
    int behind = Math.min(stop, closed);
    while (behind > at + 1 && "?!.,:*_~';".indexOf(in[behind - 1]) >= 0) {
      behind--;
    }
    return behind;
  }

  private static boolean isWord(char[] in, int start, int at, String word) {
    int from = at - word.length();
    return from >= start
        && LinkTail.begins(in, from, at, word)
        && (from == start || !Delimiters.isWord(in[from - 1]));
  }
}
