package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.schemas.Conversation;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Turn;

/** Web pages, an encyclopedia and conversations in one corpus. */
class ThreeSourcesTest {
  /** Each is said by a web page and, with other ends, by an article and a post. */
  private static final int STORIES = 12;

  private static final int THREADS = 30;

  @TempDir static Path folder;

  private static Path reference = Path.of("");
  private static RunManifest manifest = new RunManifest();
  private static List<String> lines = List.of();

  @BeforeAll
  static void build() throws IOException, BuildException {
    List<WebArchives.Page> pages = new ArrayList<>();
    StringBuilder dump = new StringBuilder(DUMP_HEAD);
    lines = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      String story = story(i);
      pages.add(
          new WebArchives.Page(
              "https://example.org/" + i,
              "<html><body><article><p>" + story + "</p></article></body></html>",
              1 + i));
      dump.append(page(10 + i, "Mill " + i, story + " This stands in an article."));
      lines.add(submission("s" + i, "Mill " + i, story + " This stands in a post."));
    }
    dump.append(page(99, "Moved", "#REDIRECT [[Mill 1]]"));
    thread(lines);
    WebArchives.write(folder.resolve("crawl.warc.gz"), pages);
    Files.writeString(folder.resolve("xxwiki.xml"), dump + "</mediawiki>\n");
    Files.createDirectory(folder.resolve("reddit"));
    Files.write(folder.resolve("reddit/RS_2026-01.jsonl"), lines);
    reference = folder.resolve("reference");
    manifest = Builds.run(config("reddit", reference), "direct");
  }

  private static final String DUMP_HEAD =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
        <siteinfo>
          <sitename>Wikipedia</sitename>
          <dbname>enwiki</dbname>
          <base>https://en.wikipedia.org/wiki/Main_Page</base>
          <namespaces><namespace key="0" case="first-letter" /></namespaces>
        </siteinfo>
      """;

  private static CorpusConfig config(String reddit, Path output) {
    return Builds.config(
        "sources:",
        "  - commoncrawl: {files: ['" + folder.resolve("crawl.warc.gz") + "'], screen: []}",
        "  - wikipedia: {files: ['" + folder.resolve("xxwiki.xml") + "'], screen: []}",
        "  - reddit: {files: ['" + folder.resolve(reddit) + "'], screen: [{reddit-posts: {}}]}",
        "output: {path: '" + output + "', runMiB: 1}");
  }

  private static String story(int seed) {
    return String.join(" ", WebArchives.sentences(new Random(seed), 20));
  }

  private static String says(String what) {
    return String.join(" ", WebArchives.sentences(new Random(what.hashCode()), 2));
  }

  private static String page(int id, String title, String text) {
    return """
        <page>
          <title>%s</title>
          <ns>0</ns>
          <id>%d</id>
          <revision>
            <id>%d</id>
            <timestamp>2026-01-01T00:00:00Z</timestamp>
            <model>wikitext</model>
            <format>text/x-wiki</format>
            <text xml:space="preserve">%s</text>
          </revision>
        </page>
      """
        .formatted(title, id, 1000 + id, text);
  }

  private static String submission(String id, String title, String text) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"title\":\"%s\",\"selftext\":\"%s\",\"subreddit\":\"mills\",\"author\":"
            + "\"Miller_%s\",\"created_utc\":1767225600,\"score\":5,\"over_18\":false,\"is_self\":true}",
        id,
        title,
        text,
        id);
  }

  private static String comment(String id, String thread, String parent, int score, String text) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"link_id\":\"t3_%s\",\"parent_id\":\"%s\",\"body\":\"%s\",\"subreddit\":"
            + "\"mills\",\"author\":\"Miller_%s\",\"created_utc\":1767225700,\"score\":%d}",
        id,
        thread,
        parent,
        text,
        id,
        score);
  }

  /** Threads of a submission, two answers, an answer to the better one, and a deleted one. */
  private static void thread(List<String> lines) {
    for (int i = 0; i < THREADS; i++) {
      String t = "q" + i;
      lines.add(submission(t, "Which mill is it?", says(t)));
      lines.add(comment(t + "a", t, "t3_" + t, 9, says(t + "a")));
      lines.add(comment(t + "b", t, "t3_" + t, 2, says(t + "b")));
      lines.add(comment(t + "c", t, "t1_" + t + "a", 4, says(t + "c")));
      lines.add(comment(t + "d", t, "t1_" + t + "b", 1, "[deleted]"));
    }
  }

  @Test
  void recordsOfEverySourceAddUp() {
    assertThat(total("records/commoncrawl")).isEqualTo(STORIES);
    assertThat(total("records/wikipedia")).isEqualTo(STORIES + 1);
    assertThat(total("skipped/wikipedia/redirect")).isEqualTo(1);
    assertThat(total("records/reddit")).isEqualTo(lines.size());
    assertThat(total("kept_records/reddit")).isEqualTo(THREADS * 4L);
  }

  @Test
  void nearDuplicatesAreFoundAcrossSources() throws IOException {
    List<Rejection> near =
        Builds.rows(reference, RowKind.REJECTION, Rejection.class).stream()
            .filter(row -> row.getReason().equals("near_duplicate"))
            .toList();
    // The openest license stays: the article's.
    assertThat(near).hasSize(2 * STORIES);
    assertThat(near)
        .allSatisfy(row -> assertThat(row.getSurvivorId()).startsWith("wikipedia:enwiki:"));
    TreeSet<String> sources = new TreeSet<>();
    near.forEach(row -> sources.add(row.getSource()));
    assertThat(sources).containsExactly("commoncrawl", "reddit");
  }

  @Test
  void everyCommentIsItsOwnTurnOnce() throws IOException {
    List<String> own = new ArrayList<>();
    for (Document row : Builds.rows(reference, RowKind.DOCUMENT, Document.class)) {
      Conversation conversation = row.getConversation();
      if (conversation != null) {
        List<Turn> turns = conversation.getTurns().stream().filter(t -> !t.getContext()).toList();
        assertThat(turns).hasSize(row.getRecords());
        turns.forEach(turn -> own.add(turn.getText()));
        turns.forEach(turn -> assertThat(row.getText()).contains(turn.getText()));
      }
    }
    assertThat(own).hasSize(THREADS * 4).doesNotHaveDuplicates();
  }

  @Test
  void shardsLieBySourceAndLanguageWithOneCard() throws IOException {
    assertThat(Builds.files(reference).keySet())
        .contains("README.md", "manifest.json")
        .anyMatch(path -> path.startsWith("data/wikipedia/en/"))
        .anyMatch(path -> path.startsWith("data/reddit/en/"));
    assertThat(Files.readString(reference.resolve("README.md")))
        .contains("`wikipedia`", "`reddit`", "`commoncrawl`");
  }

  @Test
  void namesOfUsersAreNowhere() throws IOException {
    for (Document row : Builds.rows(reference, RowKind.DOCUMENT, Document.class)) {
      assertThat(row.toString()).doesNotContain("Miller_");
    }
    for (Rejection row : Builds.rows(reference, RowKind.REJECTION, Rejection.class)) {
      assertThat(row.toString()).doesNotContain("Miller_");
    }
  }

  @Test
  void bothRunnersGiveTheSameBytesAtEveryParallelism() throws IOException, BuildException {
    for (String parallelism : List.of("1", "4")) {
      Path flink = folder.resolve("flink" + parallelism);
      Builds.run(config("reddit", flink), "flink", "--parallelism=" + parallelism);
      assertThat(Builds.files(flink)).isEqualTo(Builds.files(reference));
    }
    Path direct = folder.resolve("direct1");
    Builds.run(config("reddit", direct), "direct", "--targetParallelism=1");
    assertThat(Builds.files(direct)).isEqualTo(Builds.files(reference));
  }

  @Test
  void threadsDoNotDependOnFilesAndTheirOrder() throws IOException, BuildException {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(5));
    Path other = Files.createDirectory(folder.resolve("other"));
    for (int i = 0; i < 3; i++) {
      Files.write(
          other.resolve("part" + i + ".jsonl"),
          shuffled.subList(shuffled.size() * i / 3, shuffled.size() * (i + 1) / 3));
    }
    Path output = folder.resolve("otherFiles");
    Builds.run(config("other", output), "direct");
    assertThat(conversations(output)).isEqualTo(conversations(reference));
  }

  private static List<String> conversations(Path dataset) throws IOException {
    return Builds.rows(dataset, RowKind.DOCUMENT, Document.class).stream()
        .filter(row -> row.getConversation() != null)
        .map(row -> row.getId() + row.getText() + row.getConversation())
        .sorted()
        .toList();
  }

  private static long total(String name) {
    return manifest.getTotals().stream()
        .filter(total -> total.getName().equals(name))
        .mapToLong(Total::getValue)
        .sum();
  }
}
