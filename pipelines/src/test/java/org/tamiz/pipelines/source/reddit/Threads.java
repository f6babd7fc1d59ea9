package org.tamiz.pipelines.source.reddit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.reddit.Post;
import org.tamiz.transforms.reddit.ThreadPath;

/** Posts that tests make, and what an assembler makes of them. */
final class Threads {
  static final String THREAD = "t3_loom";

  private Threads() {}

  /** A post of the thread; of its submission the parent is empty. */
  static Post post(String id, String parent, long score, long second, String body) {
    return new Post(
        id,
        parent,
        THREAD,
        "looms",
        "name of " + id,
        parent.isEmpty() ? "Title" : "",
        body,
        "",
        Instant.ofEpochSecond(second),
        score,
        false,
        false,
        false,
        null);
  }

  static Post comment(String id, String parent, long score) {
    return post("t1_" + id, parent, score, 100, "body of " + id);
  }

  static Post submission() {
    return post(THREAD, "", 1, 50, "What is a heddle?");
  }

  static Post by(String author, Post post) {
    return new Post(
        post.id(),
        post.parent(),
        post.thread(),
        post.community(),
        author,
        post.title(),
        post.body(),
        post.link(),
        post.time(),
        post.score(),
        post.over18(),
        post.quarantined(),
        post.crosspost(),
        post.seen());
  }

  /** The same post as it was seen at this second. */
  static Post seen(Post post, long second) {
    return new Post(
        post.id(),
        post.parent(),
        post.thread(),
        post.community(),
        post.author(),
        post.title(),
        post.body(),
        post.link(),
        post.time(),
        post.score(),
        post.over18(),
        post.quarantined(),
        post.crosspost(),
        Instant.ofEpochSecond(second));
  }

  static Post marked(Post post, boolean over18, boolean quarantined) {
    return new Post(
        post.id(),
        post.parent(),
        post.thread(),
        post.community(),
        post.author(),
        post.title(),
        post.body(),
        post.link(),
        post.time(),
        post.score(),
        over18,
        quarantined,
        post.crosspost(),
        post.seen());
  }

  static RawRecord record(Post post, String file, long offset) {
    return new RawRecord(
        PostIds.document(PostIds.group(post), post.id()),
        "reddit",
        "",
        "",
        "",
        post.time(),
        new Provenance(file, offset, post.id(), null, ""),
        post,
        null,
        RecordItems.LICENSES,
        List.of());
  }

  /** Gathers members and assembles them. */
  static final class Gathered {
    private final ThreadAssembler assembler;
    private final List<byte[]> members = new ArrayList<>();

    Gathered(RedditSource.Options options) {
      this.assembler = new ThreadAssembler(options);
    }

    Gathered keep(Post... posts) {
      for (Post post : posts) {
        add(record(post, "RC_2011-02.zst", members.size()), true);
      }
      return this;
    }

    Gathered reject(Post... posts) {
      for (Post post : posts) {
        add(record(post, "RC_2011-02.zst", members.size()), false);
      }
      return this;
    }

    Gathered add(RawRecord record, boolean kept) {
      members.add(assembler.member(record, kept));
      return this;
    }

    List<byte[]> members() {
      return members;
    }

    Assembled assemble() {
      return Threads.assemble(assembler, THREAD, members);
    }
  }

  static Assembled assemble(Assembler assembler, String group, List<byte[]> members) {
    Assembled assembled = new Assembled();
    assembler.assemble(
        group,
        new Assembler.Members() {
          @Override
          public int size() {
            return members.size();
          }

          @Override
          public byte[] get(int index) {
            return members.get(index);
          }
        },
        assembled);
    return assembled;
  }

  /** What came of a group. */
  static final class Assembled implements Assembler.Sink {
    final List<RawRecord> documents = new ArrayList<>();
    final List<String> rejected = new ArrayList<>();
    final List<RawRecord> rejectedRecords = new ArrayList<>();
    final TreeMap<String, Long> counts = new TreeMap<>();

    @Override
    public void document(RawRecord record) {
      documents.add(record);
    }

    @Override
    public void reject(RawRecord member, Decision.Reject why) {
      rejected.add(member.id() + " " + why.reason().code());
      rejectedRecords.add(member);
    }

    @Override
    public void count(String name, long more) {
      counts.merge(name, more, Long::sum);
    }

    ThreadPath path(int document) {
      return (ThreadPath) documents.get(document).payload();
    }

    /** The last words of the turns of each document; context in parentheses. */
    List<String> turns() {
      List<String> all = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        StringBuilder turns = new StringBuilder();
        for (ThreadPath.PathTurn turn : path(i).turns()) {
          String word = turn.body().substring(turn.body().lastIndexOf(' ') + 1);
          turns.append(turns.isEmpty() ? "" : " ");
          turns.append(turn.context() ? "(" + word + ")" : word);
        }
        all.add(turns.toString());
      }
      return all;
    }

    @Nullable RawRecord find(String id) {
      return documents.stream().filter(d -> d.id().equals(id)).findFirst().orElse(null);
    }
  }
}
