package org.tamiz.pipelines.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tamiz.pipelines.source.reddit.Threads.Assembled;
import org.tamiz.schemas.testing.SharedData;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.reddit.Post;
import org.tamiz.transforms.reddit.ThreadPath;

/** Counts are those of the shared folder's description. */
class RealDumpsTest {
  private static final Set<String> GONE = Set.of("[deleted]", "[removed]");

  private static List<RecordReader.Item> items(String relative) throws IOException {
    String path = SharedData.path("data/reddit/" + relative).toString();
    return Archives.items(Archives.options(path), Long.MAX_VALUE);
  }

  private static long gone(List<Post> posts) {
    return posts.stream().filter(post -> GONE.contains(post.body())).count();
  }

  @Test
  void aMonthOf2005IsReadWhole() throws IOException {
    List<RecordReader.Item> items = items("tanaym42__anlp-project/RC_2005-12.zst");
    List<Post> posts = Archives.posts(items);

    assertThat(items).hasSize(1075);
    assertThat(posts).hasSize(1075).allMatch(post -> post.id().startsWith("t1_"));
    assertThat(gone(posts)).isEqualTo(120);
    assertThat(posts)
        .allMatch(post -> post.time() != null && post.time().toString().startsWith("2005-12"));
    assertThat(posts).allMatch(post -> post.thread().startsWith("t3_"));
    assertThat(posts).extracting(Post::community).containsOnly("reddit.com");
    assertThat(Archives.records(items)).extracting(RawRecord::snapshot).containsOnly("2005-12");
  }

  @Test
  void submissionsOf86FieldsAreReadWhole() throws IOException {
    List<RecordReader.Item> items = items("tanaym42__anlp-project/AskMen_submissions.zst");
    List<Post> posts = Archives.posts(items);

    assertThat(items).hasSize(13_050);
    assertThat(posts).hasSize(13_050).allMatch(post -> post.id().startsWith("t3_"));
    assertThat(gone(posts)).isEqualTo(10_373);
    assertThat(posts).filteredOn(Post::over18).hasSize(298);
    assertThat(posts).noneMatch(Post::quarantined).allMatch(post -> post.link().isEmpty());
  }

  @Test
  void linesOfManyMonthsAreReadWhole() throws IOException {
    List<Post> submissions =
        Archives.posts(items("Paul-E__Pushshift-Importer/test_data/test_submissions.json"));
    List<Post> comments =
        Archives.posts(items("Paul-E__Pushshift-Importer/test_data/test_comments.json"));

    assertThat(submissions).hasSize(31).allMatch(post -> post.id().startsWith("t3_"));
    assertThat(comments).hasSize(27).allMatch(post -> post.id().startsWith("t1_"));
    assertThat(submissions).noneMatch(post -> post.time() == null || post.score() == null);
    assertThat(comments).noneMatch(post -> post.time() == null || post.score() == null);
    assertThat(comments)
        .extracting(Post::time)
        .anyMatch(time -> time.isAfter(Instant.parse("2024-01-31T23:59:59Z")));
    assertThat(submissions).filteredOn(Post::crosspost).hasSize(1);
    assertThat(submissions)
        .extracting(Post::community)
        .noneMatch(name -> name.startsWith("u_") && !name.equals("u_[user]"));
  }

  @Test
  void everyCommentOfAMonthIsATurnOnceAndNobodyIsNamed() throws IOException {
    List<RawRecord> records = Archives.records(items("tanaym42__anlp-project/RC_2005-12.zst"));
    ThreadAssembler assembler = new ThreadAssembler(Archives.options());
    Map<String, List<byte[]>> groups = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    for (RawRecord record : records) {
      Post post = (Post) record.payload();
      names.add(post.author());
      byte[] member = assembler.member(record, !GONE.contains(post.body()));
      groups.computeIfAbsent(assembler.group(record), key -> new ArrayList<>()).add(member);
      String bytes = new String(member, StandardCharsets.ISO_8859_1);
      assertThat(bytes.contains(post.author()) && !post.body().contains(post.author()))
          .as("a name is handed on")
          .isFalse();
    }
    names.remove("[deleted]");
    assertThat(names).hasSizeGreaterThan(50);

    List<String> own = new ArrayList<>();
    for (Map.Entry<String, List<byte[]>> group : groups.entrySet()) {
      Assembled assembled = Threads.assemble(assembler, group.getKey(), group.getValue());
      for (RawRecord document : assembled.documents) {
        ThreadPath path = (ThreadPath) document.payload();
        own.addAll(path.own());
        assertThat(path.turns())
            .allMatch(turn -> turn.speaker().matches("[0-9]*"), "a numbered speaker");
        assertThat(names.contains(document.title()) || names.contains(document.url())).isFalse();
      }
      assertThat(assembled.rejected).isEmpty();
    }
    assertThat(own).hasSize(1075 - 120).doesNotHaveDuplicates();
  }
}
