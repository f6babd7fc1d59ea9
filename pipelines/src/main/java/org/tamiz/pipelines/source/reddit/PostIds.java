package org.tamiz.pipelines.source.reddit;

import java.util.Locale;
import org.tamiz.transforms.reddit.Post;

/**
 * Ids of comments ({@code t1_…}) and submissions ({@code t3_…}): up to 12 digits in base 36, lower
 * case.
 *
 * <p>As numbers, comments are positive and submissions negative, so that one order holds both; 0 is
 * none.
 */
final class PostIds {
  static final String COMMENT = "t1_";
  static final String SUBMISSION = "t3_";

  private static final int MAX_DIGITS = 12;
  private static final int BASE = 37;

  private PostIds() {}

  /** The id without prefix, in lower case; empty where it is none. */
  static String bare(String id) {
    String bare = id.startsWith(COMMENT) || id.startsWith(SUBMISSION) ? id.substring(3) : id;
    if (bare.isEmpty() || bare.length() > MAX_DIGITS) {
      return "";
    }
    boolean lower = true;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      lower &= !upper;
      if (!upper && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return "";
      }
    }
    return lower ? bare : bare.toLowerCase(Locale.ROOT);
  }

  /** The id as a number: one number for each id. */
  static long key(String id) {
    if (id.isEmpty()) {
      return 0;
    }
    long key = 0;
    // Digits count from 1, so that leading zeros make a difference.
    for (int i = 3; i < id.length(); i++) {
      key = key * BASE + 1 + Character.digit(id.charAt(i), 36);
    }
    return id.startsWith(SUBMISSION) ? -key : key;
  }

  /** The id of a number. */
  static String id(long key) {
    StringBuilder digits = new StringBuilder();
    for (long rest = Math.abs(key); rest > 0; rest /= BASE) {
      digits.append(Character.forDigit((int) (rest % BASE) - 1, 36));
    }
    return (key < 0 ? SUBMISSION : COMMENT) + digits.reverse();
  }

  /**
   * The thread that a post belongs to; where it does not say, what it answers, so that at least the
   * answers to one comment are together.
   */
  static String group(Post post) {
    return !post.thread().isEmpty()
        ? post.thread()
        : !post.parent().isEmpty() ? post.parent() : post.id();
  }

  /** The document id of a post, or of the conversation that ends with it. */
  static String document(String group, String id) {
    return RedditSource.NAME + ":" + group + ":" + id;
  }

  /** The address of a post. It names no user: of a user's own page the community is left out. */
  static String address(String community, String group, String id) {
    if (!group.startsWith(SUBMISSION)) {
      return "";
    }
    String thread = group.substring(3);
    boolean named = !community.isEmpty() && !community.equals(PostParser.USER_PAGE);
    String start = "https://www.reddit.com/" + (named ? "r/" + community + "/" : "");
    return id.startsWith(SUBMISSION)
        ? start + "comments/" + thread + "/"
        : start + "comments/" + thread + "/_/" + id.substring(3) + "/";
  }
}
