package org.tamiz.transforms.reddit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamiz.transforms.chain.RawRecord;

/**
 * One comment or submission as its dump states it.
 *
 * @param id with its prefix: {@code t1_…} for a comment, {@code t3_…} for a submission
 * @param parent id of what a comment answers, with its prefix; empty for a submission
 * @param thread id of the submission, {@code t3_…}
 * @param community name of the subreddit, without {@code r/}
 * @param author name of the user, or empty; never leaves the worker that reads it
 * @param title title of a submission, or empty
 * @param body text in the site's Markdown, as the dump states it; may be {@code [deleted]}
 * @param link address that a submission links to, or empty
 * @param time when it was written
 * @param score votes for less votes against
 * @param over18 marked as not fit for minors, itself or its community
 * @param quarantined community under quarantine
 * @param crosspost a copy of another submission that says so
 * @param seen when the dump's maker last saw it, or it was last edited; tells apart copies of it
 */
public record Post(
    String id,
    String parent,
    String thread,
    String community,
    String author,
    String title,
    String body,
    String link,
    @Nullable Instant time,
    @Nullable Long score,
    boolean over18,
    boolean quarantined,
    boolean crosspost,
    @Nullable Instant seen)
    implements RawRecord.Payload {
  /** The id alone: messages and logs that hold a post name no user. */
  @Override
  public String toString() {
    return "Post[" + id + "]";
  }
}
