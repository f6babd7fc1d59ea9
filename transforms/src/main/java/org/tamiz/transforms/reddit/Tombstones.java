package org.tamiz.transforms.reddit;

import java.util.Locale;

/**
 * What the site leaves in the place of deleted and removed content: {@code [deleted]}, {@code
 * [removed]}, {@code [deleted by user]}, {@code [ Removed by Reddit ]} and their like.
 */
public final class Tombstones {
  /** Longest one, in UTF-16 units. */
  private static final int MAX_LENGTH = 60;

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
    if (end < 1 || end > MAX_LENGTH || words.charAt(0) != '[' || words.indexOf(']') != end) {
      return false;
    }
    String said = words.substring(1, end).strip().toLowerCase(Locale.ROOT);
    return said.equals("deleted")
        || said.equals("removed")
        || said.startsWith("deleted by ")
        || said.startsWith("removed by ");
  }
}
