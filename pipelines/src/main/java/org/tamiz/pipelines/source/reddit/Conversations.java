package org.tamiz.pipelines.source.reddit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.reddit.Post;
import org.tamiz.transforms.reddit.ThreadPath;
import org.tamiz.transforms.reddit.ThreadPath.PathTurn;

/** Makes the records of one thread: reads the texts of its posts when they are wanted. */
final class Conversations {
  /** Posts that are held because they are the context of many conversations. */
  private static final int HELD = 32;

  private final RedditSource.Options options;
  private final String group;
  private final Assembler.Members members;
  private final ThreadPosts posts;
  private final Map<Integer, StoredPost> held =
      new LinkedHashMap<>(2 * HELD, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, StoredPost> eldest) {
          return size() > HELD;
        }
      };

  private @Nullable String title;

  Conversations(
      RedditSource.Options options, String group, Assembler.Members members, ThreadPosts posts) {
    this.options = options;
    this.group = group;
    this.members = members;
    this.posts = posts;
  }

  /** A member as it was read, without its text: for a rejection. */
  RawRecord single(int member) {
    StoredPost post = StoredPost.of(members.get(member));
    String id = PostIds.id(post.key());
    Post bare =
        new Post(
            id,
            post.parent() == 0 ? "" : PostIds.id(post.parent()),
            group,
            post.community(),
            "",
            "",
            "",
            "",
            post.written(),
            score(post),
            post.over18(),
            post.quarantined(),
            false,
            null);
    return record(id, id, post, "", post.written(), bare);
  }

  /**
   * A conversation.
   *
   * @param context posts that only give context, from the top
   * @param own posts that are its own, from the top, at least one
   */
  RawRecord of(List<Integer> context, List<Integer> own, ThreadTree tree) {
    List<PathTurn> turns = new ArrayList<>(context.size() + own.size());
    Map<String, Integer> numbers = new HashMap<>();
    for (int post : context) {
      StoredPost stored = held.computeIfAbsent(post, this::stored);
      turns.add(turn(stored, tree.depth[post], true, numbers));
    }
    List<String> ids = new ArrayList<>(own.size());
    StoredPost first = stored(own.get(0));
    String firstId = PostIds.id(first.key());
    String lastId = firstId;
    long latest = StoredPost.UNKNOWN;
    for (int post : own) {
      StoredPost stored = stored(post);
      turns.add(turn(stored, tree.depth[post], false, numbers));
      latest = Math.max(latest, stored.time());
      lastId = PostIds.id(stored.key());
      ids.add(PostIds.document(group, lastId));
    }
    Instant date = latest == StoredPost.UNKNOWN ? null : Instant.ofEpochMilli(latest);
    ThreadPath path = new ThreadPath(first.community(), group, turns, ids);
    return record(firstId, lastId, first, title(), date, path);
  }

  /** The title of the thread's submission, or empty. */
  private String title() {
    String known = title;
    if (known == null) {
      int submission = posts.find(PostIds.key(group));
      known = submission == ThreadTree.NONE ? "" : stored(submission).title();
      title = known;
    }
    return known;
  }

  private StoredPost stored(int post) {
    return StoredPost.of(members.get(posts.member[post]));
  }

  private PathTurn turn(StoredPost post, int depth, boolean context, Map<String, Integer> numbers) {
    return new PathTurn(
        speaker(post.speaker(), numbers),
        post.title(),
        post.body(),
        post.written(),
        score(post),
        depth,
        context);
  }

  private String speaker(String key, Map<String, Integer> numbers) {
    if (key.isEmpty() || options.speakers() == Speakers.NONE) {
      return "";
    }
    if (options.speakers() == Speakers.HASH) {
      return "u_" + HexFormat.of().formatHex(key.getBytes(StandardCharsets.ISO_8859_1));
    }
    int number = numbers.computeIfAbsent(key, k -> numbers.size() + 1);
    return Integer.toString(number);
  }

  private static @Nullable Long score(StoredPost post) {
    return post.score() == StoredPost.UNKNOWN ? null : post.score();
  }

  private RawRecord record(
      String first,
      String last,
      StoredPost post,
      String title,
      @Nullable Instant date,
      RawRecord.Payload payload) {
    String file = post.file();
    return new RawRecord(
        PostIds.document(group, last),
        RedditSource.NAME,
        RecordItems.snapshot(options.snapshot(), file),
        PostIds.address(post.community(), group, first),
        title,
        date,
        new Provenance(file, post.offset(), first, null, ""),
        payload,
        null,
        RecordItems.LICENSES,
        List.of());
  }
}
