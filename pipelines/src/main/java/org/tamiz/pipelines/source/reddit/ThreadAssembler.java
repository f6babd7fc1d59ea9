package org.tamiz.pipelines.source.reddit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.reddit.Post;

/**
 * Puts comments and submissions together into threads and cuts these into conversations.
 *
 * <p>From its first post a path goes on with the best-scored answer; every other answer begins a
 * path of its own. So every kept post is a turn of exactly one path. A path that is longer than
 * allowed becomes several conversations. The nearest posts above the first own turn come along as
 * context.
 *
 * <p>What is counted: {@code orphans}, kept comments whose parent is not in the input.
 */
final class ThreadAssembler implements Assembler {
  private static final long serialVersionUID = 1L;

  private final RedditSource.Options options;
  private final SpeakerKeys speakers;

  ThreadAssembler(RedditSource.Options options) {
    this.options = options;
    this.speakers = new SpeakerKeys(options.speakers(), options.salt());
  }

  @Override
  public String group(RawRecord record) {
    return PostIds.group(post(record));
  }

  @Override
  public byte[] member(RawRecord record, boolean kept) {
    Post post = post(record);
    byte[] speaker = kept ? speakers.of(PostIds.group(post), post.author()) : new byte[0];
    return StoredPost.encode(record, post, kept, speaker);
  }

  private static Post post(RawRecord record) {
    return (Post) record.payload();
  }

  @Override
  public void assemble(String group, Members members, Sink out) {
    ThreadPosts posts = new ThreadPosts(members);
    Conversations conversations = new Conversations(options, group, members, posts);
    for (int i = 0; i < posts.repeated.length; i++) {
      RedditReason why =
          posts.withdrawn[i] ? RedditReason.TAKEN_BACK : RedditReason.REPEATED_RECORD;
      reject(conversations.single(posts.repeated[i]), why, out);
    }
    if (!options.sensitiveThreads() && (posts.over18 || posts.quarantined)) {
      RedditReason why =
          posts.over18 ? RedditReason.OVER_18_THREAD : RedditReason.QUARANTINED_THREAD;
      for (int post = 0; post < posts.size; post++) {
        if (posts.kept[post]) {
          reject(conversations.single(posts.member[post]), why, out);
        }
      }
      return;
    }
    ThreadTree tree = new ThreadTree(posts);
    if (tree.orphans > 0) {
      out.count("orphans", tree.orphans);
    }
    for (int head = 0; head < posts.size; head++) {
      if (tree.isHead(head)) {
        path(head, posts, tree, conversations, out);
      }
    }
  }

  private static void reject(RawRecord record, RedditReason why, Sink out) {
    out.reject(record, new Decision.Reject(why, 1, 0));
  }

  private void path(
      int head, ThreadPosts posts, ThreadTree tree, Conversations conversations, Sink out) {
    List<Integer> own = new ArrayList<>();
    long chars = 0;
    for (int post = head; post != ThreadTree.NONE; post = tree.best[post]) {
      boolean full =
          own.size() >= options.maxTurns() || chars + posts.chars[post] > options.maxChars();
      if (full && !own.isEmpty()) {
        out.document(conversations.of(context(own.get(0), posts, tree), own, tree));
        own = new ArrayList<>();
        chars = 0;
      }
      own.add(post);
      chars += posts.chars[post];
    }
    out.document(conversations.of(context(own.get(0), posts, tree), own, tree));
  }

  /** The nearest posts above, as many as allowed, from the top. */
  private List<Integer> context(int first, ThreadPosts posts, ThreadTree tree) {
    List<Integer> context = new ArrayList<>();
    long chars = 0;
    int post = tree.above[first];
    while (post != ThreadTree.NONE && context.size() < options.contextTurns()) {
      chars += posts.chars[post];
      if (chars > options.contextChars()) {
        break;
      }
      context.add(post);
      post = tree.above[post];
    }
    Collections.reverse(context);
    return context;
  }
}
