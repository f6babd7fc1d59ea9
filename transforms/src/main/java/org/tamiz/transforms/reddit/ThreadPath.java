package org.tamiz.transforms.reddit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamiz.transforms.chain.RawRecord;

/**
 * One path of replies through a thread, top to bottom: turns for context, then its own.
 *
 * @param community name of the subreddit
 * @param thread id of the submission, {@code t3_…}
 * @param turns in the order of the path
 * @param own ids of the records of its own turns, in that order
 */
public record ThreadPath(String community, String thread, List<PathTurn> turns, List<String> own)
    implements RawRecord.Payload {
  public ThreadPath {
    turns = List.copyOf(turns);
    own = List.copyOf(own);
  }

  /** A path that does not say which records it was made of. */
  public ThreadPath(String community, String thread, List<PathTurn> turns) {
    this(community, thread, turns, List.of());
  }

  @Override
  public boolean holds(String recordId) {
    return own.contains(recordId);
  }

  /** The turns that are its own. */
  @Override
  public int records() {
    return (int) turns.stream().filter(turn -> !turn.context()).count();
  }

  /**
   * One turn.
   *
   * @param speaker salted hash or number of the speaker, or empty; never a name
   * @param title title of a submission, or empty
   * @param body text in the site's Markdown
   * @param time when it was written
   * @param score votes for less votes against
   * @param depth replies above it up to the submission, 0 for the submission
   * @param context true for a turn of another path that only gives context
   */
  public record PathTurn(
      String speaker,
      String title,
      String body,
      @Nullable Instant time,
      @Nullable Long score,
      int depth,
      boolean context) {}
}
