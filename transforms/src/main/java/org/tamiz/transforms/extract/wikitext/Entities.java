package org.tamiz.transforms.extract.wikitext;

/** Character references of HTML. */
final class Entities {
  private static final int LONGEST = 34;

  private Entities() {}

  /**
   * Writes the character that the reference stands for, or the ampersand where it is none.
   *
   * @return the place behind what was read
   */
  static int read(String text, int at, int to, TextLines out) {
    int end = at + 1;
    while (end < to && end - at < LONGEST && isPart(text.charAt(end), end == at + 1)) {
      end++;
    }
    if (end < to && end > at + 1 && text.charAt(end) == ';') {
      String decoded = decode(text.substring(at + 1, end));
      if (!decoded.isEmpty()) {
        out.text(decoded);
        return end + 1;
      }
    }
    out.text("&");
    return at + 1;
  }

  /** A text with its references decoded. */
  static String decode(CharSequence text, int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int at = from; at < to; ) {
      char c = text.charAt(at);
      if (c == '&') {
        int end = at + 1;
        while (end < to && end - at < LONGEST && isPart(text.charAt(end), end == at + 1)) {
          end++;
        }
        if (end < to && end > at + 1 && text.charAt(end) == ';') {
          String decoded = decode(text.subSequence(at + 1, end).toString());
          if (!decoded.isEmpty()) {
            out.append(decoded);
            at = end + 1;
            continue;
          }
        }
      }
      out.append(c);
      at++;
    }
    return out.toString();
  }

  private static boolean isPart(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (first && c == '#');
  }

  private static String decode(String name) {
    if (name.charAt(0) != '#') {
      return org.jsoup.nodes.Entities.getByName(name);
    }
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    String digits = name.substring(hex ? 2 : 1);
    if (digits.isEmpty() || digits.length() > 8) {
      return "";
    }
    try {
      int code = Integer.parseInt(digits, hex ? 16 : 10);
      boolean valid = code > 0 && code <= Character.MAX_CODE_POINT;
      return valid ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
