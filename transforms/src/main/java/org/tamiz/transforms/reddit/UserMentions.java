package org.tamiz.transforms.reddit;

/**
 * Puts {@value #MASK} in the place of what names a user by the site's own form: {@code u/name},
 * {@code /user/name} and {@code r/u_name}, the community of one user, alone or within an address.
 *
 * <p>A name is three or more of {@code A-Z a-z 0-9 _ -}; the site allows twenty, and longer ones
 * are masked whole. Backslashes before {@code _} and {@code -} belong to it. Left alone are names
 * without such a form, shorter ones, and forms that follow a letter or digit of ASCII. Masking a
 * masked text changes nothing.
 */
public final class UserMentions {
  /** What stands for a user. */
  public static final String MASK = "u/[user]";

  private static final int MIN_LENGTH = 3;

  private UserMentions() {}

  /** The text with every mention masked; the same text where there is none. */
  public static String mask(String text) {
    int slash = text.indexOf('/');
    StringBuilder out = null;
    int copied = 0;
    while (slash >= 0) {
      int start = start(text, slash);
      int end = start < copied ? -1 : end(text, start, slash);
      if (end >= 0) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, start).append(MASK);
        copied = end;
      }
      slash = text.indexOf('/', Math.max(slash + 1, end));
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /**
   * The name of a community, {@code u_[user]} for that of one user.
   *
   * @param community name without {@code r/}
   */
  public static String maskCommunity(String community) {
    return community.regionMatches(true, 0, "u_", 0, 2) ? "u_[user]" : community;
  }

  /** Where the word before a slash begins, if it is {@code u}, {@code user} or {@code r}. */
  private static int start(String text, int slash) {
    int start = slash;
    while (start > 0 && slash - start < 5 && isAlphanumeric(text.charAt(start - 1))) {
      start--;
    }
    return isWord(text, start, slash, "u")
            || isWord(text, start, slash, "user")
            || isWord(text, start, slash, "r")
        ? start
        : -1;
  }

  private static boolean isWord(String text, int start, int end, String word) {
    return end - start == word.length() && text.regionMatches(true, start, word, 0, word.length());
  }

  /** Where the name behind a slash ends; negative where there is none. */
  private static int end(String text, int start, int slash) {
    int from = slash + 1;
    if (slash - start == 1 && (text.charAt(start) | 0x20) == 'r') {
      boolean own =
          text.regionMatches(true, from, "u_", 0, 2)
              || text.regionMatches(true, from, "u\\_", 0, 3);
      if (!own) {
        return -1;
      }
      from = text.indexOf('_', from) + 1;
    }
    int length = 0;
    int at = from;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isNamePart(c)) {
        length++;
      } else if (c != '\\' || at + 1 == text.length() || "_-".indexOf(text.charAt(at + 1)) < 0) {
        break;
      }
    }
    return length >= MIN_LENGTH ? at : -1;
  }

  private static boolean isNamePart(char c) {
    return isAlphanumeric(c) || c == '_' || c == '-';
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
