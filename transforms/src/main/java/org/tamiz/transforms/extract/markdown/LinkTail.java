package org.tamiz.transforms.extract.markdown;

/**
 * What follows the text of a link: {@code (destination "title")}.
 *
 * <p>Destinations may hold balanced parentheses up to a depth of {@value #MAX_PARENTHESES}. As in
 * snudown, and unlike CommonMark, an address may hold spaces and a title the sign that ends it.
 */
final class LinkTail {
  private static final int MAX_PARENTHESES = 32;

  private final char[] in;
  private final int end;

  /** Position behind the tail that was read last. */
  int behind;

  /** The destination that was read last. */
  int from;

  int to;

  /** The title that was read last; empty where both are equal. */
  int titleFrom;

  int titleTo;

  // No title of this sign ends in what is left; so that a long text is not searched again and
  // again.
  private boolean noDouble;
  private boolean noSingle;

  LinkTail(char[] in, int end) {
    this.in = in;
    this.end = end;
  }

  /**
   * Reads a tail.
   *
   * @param open position of the opening parenthesis
   * @return whether there is one
   */
  boolean read(int open) {
    int at = white(open + 1);
    titleFrom = 0;
    titleTo = 0;
    from = at;
    if (at < end && in[at] == '<') {
      return readAngled(at);
    }
    int depth = 0;
    for (; at < end; at++) {
      char c = in[at];
      if (c == '\\' && at + 1 < end) {
        at++;
      } else if (c == '(') {
        if (++depth > MAX_PARENTHESES) {
          return false;
        }
      } else if (c == ')') {
        if (depth == 0) {
          return finish(from, at, at + 1);
        }
        depth--;
      } else if (Delimiters.isWhite(c)) {
        int next = white(at);
        if (next < end && (in[next] == '"' || in[next] == '\'') && readTitle(next)) {
          return finish(from, at, behind);
        }
        if (next < end && in[next] != ')' && !isAddress(in, from, at)) {
          return false;
        }
        at = next - 1;
      }
    }
    return false;
  }

  /** True where the destination says that the title, not the text, is a spoiler. */
  boolean isSpoiler() {
    int length = to - from;
    if (length < 2 || length > 8 || (in[from] != '/' && in[from] != '#')) {
      return false;
    }
    String name = new String(in, from + 1, length - 1);
    return name.equalsIgnoreCase("s")
        || name.equalsIgnoreCase("sp")
        || name.equalsIgnoreCase("spoiler");
  }

  private boolean readAngled(int open) {
    for (int at = open + 1; at < end && in[at] != '<' && in[at] != '\n'; at++) {
      if (in[at] == '>') {
        int next = white(at + 1);
        if (next < end && in[next] == ')') {
          return finish(open + 1, at, next + 1);
        }
        return next < end
            && (in[next] == '"' || in[next] == '\'')
            && readTitle(next)
            && finish(open + 1, at, behind);
      }
    }
    return false;
  }

  /** Reads a title up to its sign before a closing parenthesis. */
  private boolean readTitle(int open) {
    char sign = in[open];
    if (sign == '"' ? noDouble : noSingle) {
      return false;
    }
    for (int at = open + 1; at < end; at++) {
      if (in[at] == sign) {
        int next = white(at + 1);
        if (next < end && in[next] == ')') {
          titleFrom = open + 1;
          titleTo = at;
          behind = next + 1;
          return true;
        }
        at = next - 1;
      }
    }
    if (sign == '"') {
      noDouble = true;
    } else {
      noSingle = true;
    }
    return false;
  }

  private boolean finish(int newFrom, int newTo, int newBehind) {
    from = newFrom;
    to = newTo;
    behind = newBehind;
    return true;
  }

  /** True for what begins like an address, so that white space in it is taken for a slip. */
  static boolean isAddress(char[] in, int from, int to) {
    if (from >= to) {
      return false;
    }
    return in[from] == '/'
        || in[from] == '#'
        || begins(in, from, to, "http")
        || begins(in, from, to, "www.");
  }

  static boolean begins(char[] in, int from, int to, String prefix) {
    if (to - from < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if ((in[from + i] | 0x20) != (prefix.charAt(i) | 0x20)) {
        return false;
      }
    }
    return true;
  }

  /** The next position that holds no white space. */
  private int white(int at) {
    int next = at;
    while (next < end && Delimiters.isWhite(in[next])) {
      next++;
    }
    return next;
  }
}
