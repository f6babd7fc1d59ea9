package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Turn;

/** Builds from archives of comments and submissions. */
class RedditBuildTest {
  private static final String SALT = "some grains that nobody knows";

  @TempDir Path folder;

  private static final String SUBMISSIONS =
      """
      {"id":"f1","title":"Which heddle for linen?","selftext":"Mine breaks the warp, says u/weaver_one.","is_self":true,"subreddit":"looms","author":"weaver_one","created_utc":1296518400,"score":9,"over_18":false}
      {"id":"f2","title":"A link","url":"https://example.org/","is_self":false,"subreddit":"looms","author":"weaver_two","created_utc":"1296518401","score":4}
      {"id":"f3","title":"Not for minors","selftext":"Text","is_self":true,"subreddit":"looms","author":"weaver_two","created_utc":1296518402.0,"over_18":true}
      """;

  private static final String COMMENTS =
      """
      {"id":"c1","link_id":"t3_f1","parent_id":"t3_f1","body":"Use one of &lt;steel&gt;, not of string.","author":"weaver_two","subreddit":"looms","created_utc":1296518410,"score":5}
      {"id":"c2","link_id":"t3_f1","parent_id":"t1_c1","body":"[deleted]","author":"[deleted]","subreddit":"looms","created_utc":1296518420,"score":1}
      {"id":"c3","link_id":"t3_f1","parent_id":"t1_c2","body":"Thanks, steel it will be.","author":"weaver_one","subreddit":"looms","created_utc":1296518430,"score":2}
      {"id":"c4","link_id":"t3_f1","parent_id":"t3_f1","body":"Or wax the thread before you begin.","author":"weaver_3","subreddit":"looms","created_utc":1296518440,"score":1}
      {"id":"c5","link_id":"t3_f2","parent_id":"t3_f2","body":"A page worth reading twice.","author":"weaver_3","subreddit":"looms","created_utc":1296518450,"score":1}
      {"id":"c6","link_id":"t3_f3","parent_id":"t3_f3","body":"Below a marked submission.","author":"weaver_3","subreddit":"looms","created_utc":1296518460,"score":1}
      {"id":"c7","link_id":"t3_f9","parent_id":"t1_c0","body":"Its parent is of another month.","author":"weaver_3","subreddit":"looms","created_utc":1296518470,"score":1}
      {"id":"c4","link_id":"t3_f1","parent_id":"t3_f1","body":"Or wax the thread before you begin.","author":"weaver_3","subreddit":"looms","created_utc":1296518440,"score":1}
      {"id":"c8","link_id":
      """;

  private RunManifest build(String output, String more, List<String> order)
      throws IOException, BuildException {
    List<String> files = new ArrayList<>();
    for (String lines : order) {
      String name = lines.equals(SUBMISSIONS) ? "RS_2011-02.json" : "RC_2011-02.json";
      files.add("'" + Files.writeString(folder.resolve(name), lines) + "'");
    }
    return Builds.run(
        Builds.config(
            "sources:",
            "  - reddit:",
            "      files: " + files,
            "      speakers: hash",
            "      salt: '" + more + "'",
            "      screen: [reddit-posts]",
            "dedup: {near: {enabled: false}}",
            "limits: {maxBadInputShare: 0.5}",
            "output: {path: '" + folder.resolve(output) + "', overwrite: true}"),
        "direct");
  }

  private String salt() throws IOException {
    return "file:" + Files.writeString(folder.resolve("salt"), SALT);
  }

  @Test
  void threadsBecomeConversationsAndEveryPostEndsOnce() throws IOException, BuildException {
    RunManifest manifest = build("out", salt(), List.of(COMMENTS, SUBMISSIONS));

    Path output = folder.resolve("out");
    Map<String, String> texts = new TreeMap<>();
    List<String> speakers = new ArrayList<>();
    for (Document row : Builds.rows(output, RowKind.DOCUMENT, Document.class)) {
      texts.put(row.getId(), row.getText());
      assertThat(row.getLicense()).isEqualTo("LicenseRef-Reddit-User-Content");
      for (Turn turn : row.getConversation().getTurns()) {
        speakers.add(row.getId() + " " + turn.getSpeaker());
      }
    }
    assertThat(texts)
        .containsExactly(
            Map.entry(
                "reddit:t3_f1:t1_c3",
                "Which heddle for linen?\nMine breaks the warp, says u/[user].\n\n"
                    + "Use one of <steel>, not of string.\n\nThanks, steel it will be."),
            Map.entry("reddit:t3_f1:t1_c4", "Or wax the thread before you begin."),
            Map.entry("reddit:t3_f2:t1_c5", "A page worth reading twice."),
            Map.entry("reddit:t3_f9:t1_c7", "Its parent is of another month."));
    assertThat(speakers).allMatch(speaker -> speaker.matches("\\S+ u_[0-9a-f]{24}"));
    assertThat(speakers).filteredOn(turn -> turn.contains("t1_c3")).hasSize(3);
    assertThat(speakers.stream().map(turn -> turn.split(" ", -1)[1]).distinct()).hasSize(3);

    assertThat(Builds.rows(output, RowKind.REJECTION, Rejection.class))
        .extracting(row -> row.getDocumentId() + " " + row.getStage() + " " + row.getReason())
        .containsExactlyInAnyOrder(
            "reddit:t3_f1:t1_c2 reddit-posts deleted",
            "reddit:t3_f2:t3_f2 reddit-posts link_only",
            "reddit:t3_f3:t3_f3 reddit-posts over_18",
            "reddit:t3_f3:t1_c6 assemble over_18_thread",
            "reddit:t3_f1:t1_c4 assemble repeated_record");
    Map<String, Long> totals = new TreeMap<>();
    for (Total total : manifest.getTotals()) {
      totals.put(total.getName(), total.getValue());
    }
    assertThat(totals)
        .containsEntry("records/reddit", 12L)
        .containsEntry("assembled/reddit/orphans", 1L);
  }

  @Test
  void nothingThatIsWrittenHoldsTheSaltOrAName() throws IOException, BuildException {
    build("one", salt(), List.of(COMMENTS, SUBMISSIONS));

    List<Path> written = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(folder.resolve("one"))) {
      tree.filter(Files::isRegularFile).forEach(written::add);
    }
    Collections.sort(written);
    assertThat(written).hasSizeGreaterThan(4);
    for (Path file : written) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(bytes).as("%s", file).doesNotContain(SALT).doesNotContain("weaver_");
    }
    // Shards are compressed: what their rows say is seen by reading them.
    for (RowKind kind : RowKind.values()) {
      List<?> rows = Builds.rows(folder.resolve("one"), kind, kind.type());
      assertThat(rows).as("%s", kind).hasSizeGreaterThan(kind == RowKind.SKIPPED ? -1 : 0);
      assertThat(rows.toString()).as("%s", kind).doesNotContain(SALT).doesNotContain("weaver_");
    }
    assertThat(Files.readString(folder.resolve("one/README.md"))).contains("no open license");
  }

  @Test
  void aMissingSaltStopsTheBuildBeforeAnythingIsRead() {
    assertThatThrownBy(() -> build("none", "env:NO_SUCH_VARIABLE", List.of(COMMENTS)))
        .isInstanceOf(BuildException.class)
        .hasMessage(
            "sources[0].reddit.salt: there is no variable NO_SUCH_VARIABLE in the environment");
  }
}
