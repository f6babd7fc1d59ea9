package org.tamiz.transforms.extract.markdown;

/** What a line of Markdown can begin: pure questions about {@code in[from, to)}. */
final class Lines {
  private Lines() {}

  static boolean isBlank(char[] in, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!SourceText.isSpace(in[at])) {
        return false;
      }
    }
    return true;
  }

  /** Hash signs of a heading; 0 where there is none. One sign needs a space behind it. */
  static int heading(char[] in, int from, int to) {
    int at = from;
    while (at < to && in[at] == '#') {
      at++;
    }
    int signs = at - from;
    boolean spaced = at == to || in[at] == ' ' || in[at] == '\t';
    return spaced || signs > 1 ? signs : 0;
  }

  /** True for three or more of one of {@code * - _}, spaces between them or not. */
  static boolean isRule(char[] in, int from, int to) {
    char sign = in[from];
    if (sign != '*' && sign != '-' && sign != '_') {
      return false;
    }
    int signs = 0;
    for (int at = from; at < to; at++) {
      if (in[at] == sign) {
        signs++;
      } else if (in[at] != ' ' && in[at] != '\t') {
        return false;
      }
    }
    return signs > 2;
  }

  /** True for two or more of {@code =} or {@code -} alone, which underline a heading. */
  static boolean isUnderline(char[] in, int from, int to) {
    char sign = in[from];
    if (sign != '=' && sign != '-') {
      return false;
    }
    int at = from;
    while (at < to && in[at] == sign) {
      at++;
    }
    return at - from > 1 && isBlank(in, at, to);
  }

  /** Length of the mark of an item, without the space behind it; 0 where there is none. */
  static int itemMark(char[] in, int from, int to) {
    char c = in[from];
    int at = from;
    if (c == '-' || c == '*' || c == '+') {
      at++;
    } else {
      while (at < to && at - from < 9 && in[at] >= '0' && in[at] <= '9') {
        at++;
      }
      if (at == from || at == to || (in[at] != '.' && in[at] != ')')) {
        return 0;
      }
      at++;
    }
    return at == to || in[at] == ' ' || in[at] == '\t' ? at - from : 0;
  }

  /** Signs of a fence of code; 0 where there is none. */
  static int fence(char[] in, int from, int to) {
    char sign = in[from];
    if (sign != '`' && sign != '~') {
      return 0;
    }
    int at = from;
    while (at < to && in[at] == sign) {
      at++;
    }
    return at - from > 2 ? at - from : 0;
  }

  /** True where nothing but one word, the name of a language, stands behind a fence. */
  static boolean isFenceOnly(char[] in, int behind, int to) {
    int at = behind;
    while (at < to && SourceText.isSpace(in[at])) {
      at++;
    }
    while (at < to && in[at] != '`' && !SourceText.isSpace(in[at])) {
      at++;
    }
    return isBlank(in, at, to);
  }

  /** True for the row of dashes under the head of a table. */
  static boolean isTableRule(char[] in, int from, int to) {
    boolean bar = false;
    boolean dash = false;
    for (int at = from; at < to; at++) {
      switch (in[at]) {
        case '|' -> bar = true;
        case '-' -> dash = true;
        case ':', ' ', '\t' -> {}
        default -> {
          return false;
        }
      }
    }
    return bar && dash;
  }

  static boolean hasBar(char[] in, int from, int to) {
    for (int at = from; at < to; at++) {
      if (in[at] == '|') {
        return true;
      }
    }
    return false;
  }

  /** True where a line begins something that ends a paragraph. */
  static boolean interrupts(char[] in, int from, int to) {
    return switch (in[from]) {
      case '#' -> heading(in, from, to) > 0;
      case '-', '*', '_' -> isRule(in, from, to) || itemMark(in, from, to) > 0;
      case '+' -> itemMark(in, from, to) > 0;
      case '1' -> itemMark(in, from, to) == 2;
      case '`', '~' -> fence(in, from, to) > 0;
      default -> false;
    };
  }
}
