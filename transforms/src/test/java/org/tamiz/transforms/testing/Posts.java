package org.tamiz.transforms.testing;

import java.util.Map;
import java.util.TreeMap;
import org.tamiz.transforms.reddit.Post;

/** Comments and submissions for tests. */
public final class Posts {
  private Posts() {}

  /**
   * A post.
   *
   * @param fields {@code key=value} separated by spaces, {@code +} for a space in a value: {@code
   *     author}, {@code community}, {@code score}, {@code title} and {@code link} (which make it a
   *     submission), and the words {@code over18}, {@code quarantined}, {@code crosspost}
   */
  public static Post of(String body, String fields) {
    Map<String, String> given = new TreeMap<>();
    for (String field : fields.split(" +", -1)) {
      int equals = field.indexOf('=');
      String value = equals < 0 ? "" : field.substring(equals + 1).replace('+', ' ');
      given.put(equals < 0 ? field : field.substring(0, equals), value);
    }
    boolean submission = given.containsKey("title") || given.containsKey("link");
    String score = given.get("score");
    return new Post(
        submission ? "t3_abc" : "t1_def",
        submission ? "" : "t3_abc",
        "t3_abc",
        given.getOrDefault("community", "AskSieves"),
        given.getOrDefault("author", "miller"),
        given.getOrDefault("title", ""),
        body,
        given.getOrDefault("link", ""),
        null,
        score == null ? null : Long.valueOf(score),
        given.containsKey("over18"),
        given.containsKey("quarantined"),
        given.containsKey("crosspost"),
        null);
  }

  /** A post whose every text is the same. */
  public static Post allOver(String text) {
    return new Post(
        text, text, text, text, text, text, text, text, null, 1L, false, false, false, null);
  }
}
