package org.tamiz.pipelines.source.reddit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamiz.transforms.reddit.Post;

/**
 * The fields of one line that make a post. Archives differ by month and by maker: times are whole
 * numbers, fractions or text; ids come with and without prefix, parents also as numbers; marks have
 * had several names.
 */
final class PostFields {
  private static final String DELETED = "[deleted]";
  private static final int MAX_NAME = 50;
  private static final String REMOVED = "[removed]";

  private String id = "";
  private String name = "";
  private String author = "";
  private @Nullable String body;
  private @Nullable String title;
  private @Nullable String selfText;
  private String link = "";
  private String linkGiven = "";
  private String domain = "";
  private String thread = "";
  private String parent = "";
  private String subreddit = "";
  private String subredditPrefixed = "";
  private String permalink = "";
  private @Nullable Instant time;
  private @Nullable Instant seen;
  private @Nullable Long score;
  private boolean hasThread;
  private boolean hasSubmissionField;
  private boolean self;
  private boolean over18;
  private boolean quarantined;
  private boolean crosspost;
  private boolean deleted;
  private boolean removed;

  /** Takes one field, or passes it over. */
  void read(String field, JsonToken value, JsonParser parser) throws IOException {
    switch (field) {
      case "id" -> id = FieldValues.text(value, parser);
      case "name" -> name = FieldValues.text(value, parser);
      case "author" -> author = FieldValues.text(value, parser);
      case "body" -> body = FieldValues.text(value, parser);
      case "title" -> title = FieldValues.text(value, parser);
      case "selftext" -> selfText = FieldValues.text(value, parser);
      case "url" -> link = FieldValues.text(value, parser);
      case "url_overridden_by_dest" -> linkGiven = FieldValues.text(value, parser);
      case "domain" -> {
        domain = FieldValues.text(value, parser);
        hasSubmissionField = true;
      }
      case "is_self" -> {
        self = FieldValues.truth(value, parser);
        hasSubmissionField = true;
      }
      case "link_id" -> {
        thread = FieldValues.id(value, parser);
        hasThread = true;
      }
      case "parent_id" -> {
        parent = FieldValues.id(value, parser);
        hasThread = true;
      }
      case "subreddit" -> subreddit = FieldValues.text(value, parser);
      case "subreddit_name_prefixed" -> subredditPrefixed = FieldValues.text(value, parser);
      case "permalink" -> permalink = FieldValues.text(value, parser);
      case "created_utc" -> time = FieldValues.time(value, parser);
      case "retrieved_on", "retrieved_utc", "updated_on", "updated_utc", "edited" ->
          seen(FieldValues.time(value, parser));
      case "score" -> score = FieldValues.number(value, parser);
      case "over_18", "over18" -> over18 |= FieldValues.truth(value, parser);
      case "quarantine", "quarantined" -> quarantined |= FieldValues.truth(value, parser);
      case "crosspost_parent" -> crosspost = !FieldValues.text(value, parser).isEmpty();
      case "removed" -> removed |= FieldValues.truth(value, parser);
      case "removal_reason" -> removed |= !FieldValues.text(value, parser).isEmpty();
      case "removed_by_category" -> removedBy(FieldValues.text(value, parser));
      case "_meta" -> meta(value, parser);
      default -> parser.skipChildren();
    }
  }

  /** The latest of all such times is that of the text. */
  private void seen(@Nullable Instant when) {
    if (when != null && (seen == null || when.isAfter(seen))) {
      seen = when;
    }
  }

  private void removedBy(String category) {
    boolean byAuthor = category.equals("deleted") || category.equals("author");
    deleted |= byAuthor;
    removed |= !byAuthor && !category.isEmpty();
  }

  /** What Arctic Shift notes of a second look at the post, 36 hours later. */
  private void meta(JsonToken value, JsonParser parser) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      JsonToken inner = parser.nextToken();
      switch (key) {
        case "retrieved_2nd_on" -> seen(FieldValues.time(inner, parser));
        case "was_deleted_later" -> deleted |= FieldValues.truth(inner, parser);
        case "removal_type" -> removedBy(FieldValues.text(inner, parser));
        default -> parser.skipChildren();
      }
    }
  }

  boolean isComment() {
    return hasThread || (body != null && title == null);
  }

  boolean isSubmission() {
    return title != null || selfText != null || hasSubmissionField;
  }

  Post comment() throws PostParser.Unreadable {
    String own = PostIds.COMMENT + own();
    String submission = thread();
    String answered = PostIds.bare(parent);
    if (answered.isEmpty()) {
      answered = submission;
    } else if (parent.startsWith(PostIds.SUBMISSION)) {
      answered = PostIds.SUBMISSION + answered;
    } else {
      boolean top = !parent.startsWith(PostIds.COMMENT) && submission.endsWith("_" + answered);
      answered = top ? submission : PostIds.COMMENT + answered;
    }
    if (submission.isEmpty() && answered.startsWith(PostIds.SUBMISSION)) {
      submission = answered;
    }
    return new Post(
        own,
        answered,
        submission,
        community(),
        author,
        "",
        stated(body),
        "",
        time,
        score,
        over18,
        quarantined,
        crosspost,
        seen);
  }

  Post submission() throws PostParser.Unreadable {
    String own = PostIds.SUBMISSION + own();
    String address = linkGiven.isEmpty() ? link : linkGiven;
    boolean toItself =
        self
            || domain.startsWith("self.")
            || address.contains("/comments/" + own.substring(3) + "/");
    return new Post(
        own,
        "",
        own,
        community(),
        author,
        title == null ? "" : title,
        stated(selfText == null ? body : selfText),
        toItself ? "" : address,
        time,
        score,
        over18,
        quarantined,
        crosspost,
        seen);
  }

  private String own() throws PostParser.Unreadable {
    String own = PostIds.bare(id);
    if (own.isEmpty()) {
      own = PostIds.bare(name);
    }
    if (own.isEmpty()) {
      throw new PostParser.Unreadable(
          "no_id", "neither id nor name holds 1 to 12 digits in base 36");
    }
    return own;
  }

  private String thread() {
    String stated = PostIds.bare(thread);
    if (stated.isEmpty()) {
      stated = PostIds.bare(between(permalink, "/comments/"));
    }
    return stated.isEmpty() ? "" : PostIds.SUBMISSION + stated;
  }

  private String community() {
    String stated = subreddit;
    if (stated.isEmpty()) {
      stated = subredditPrefixed.startsWith("r/") ? subredditPrefixed.substring(2) : "";
      boolean user = subredditPrefixed.startsWith("u/") || permalink.startsWith("/user/");
      stated = user ? PostParser.USER_PAGE : stated;
    }
    if (stated.isEmpty()) {
      stated = between(permalink, "/r/");
    }
    if (stated.regionMatches(true, 0, "u_", 0, 2)) {
      return PostParser.USER_PAGE;
    }
    return isName(stated) ? stated : "";
  }

  /** Names are letters, digits and underscores; {@code reddit.com} and {@code t:…} are old ones. */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && "_-.:".indexOf(c) < 0) {
        return false;
      }
    }
    return name.length() <= MAX_NAME;
  }

  /** What was taken back is not read, even where an archive still holds it. */
  private String stated(@Nullable String text) {
    if (text == null || text.equals(DELETED) || text.equals(REMOVED)) {
      return text == null && (deleted || removed) ? mark() : text == null ? "" : text;
    }
    return deleted || removed ? mark() : text;
  }

  private String mark() {
    return deleted ? DELETED : REMOVED;
  }

  private static String between(String text, String start) {
    int at = text.indexOf(start);
    if (at < 0) {
      return "";
    }
    int from = at + start.length();
    int to = text.indexOf('/', from);
    return to < 0 ? text.substring(from) : text.substring(from, to);
  }
}
