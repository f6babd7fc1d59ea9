package org.tamiz.transforms.reddit;

import java.util.Locale;

/**
 * What the site leaves in the place of deleted and removed content: {@code [deleted]}, {@code
 * [removed]}, {@code [deleted by user]}, {@code [ Removed by Reddit ]}, {@code [ Removed by Reddit
 * on account of violating the [content policy](/help/contentpolicy). ]} and their like.
 */
public final class Tombstones {
  /** Longest one, in UTF-16 units. */
  private static final int MAX_LENGTH = 160;

  private Tombstones() {}

  /** True for a body or title that is nothing else. */
  public static boolean is(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_LENGTH + 10) {
      return false;
    }
    String words = text.strip();
    if (words.startsWith("\\")) {
      words = words.replace("\\", "");
    }
    int end = words.length() - 1;
    if (end < 1 || end > MAX_LENGTH || words.charAt(0) != '[' || closing(words) != end) {
      return false;
    }
    String said = words.substring(1, end).strip().toLowerCase(Locale.ROOT);
    return said.equals("deleted")
        || said.equals("removed")
        || said.startsWith("deleted by ")
        || said.startsWith("removed by ");
  }

  /** Where the bracket that a text begins with is closed; negative where it is not. */
  private static int closing(String text) {
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
