package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;

/**
 * Input that is full of ties: every record at least twice, in mirrors under other names, in
 * overlapping dumps, in files of two folders with one relative name, and in a file itself.
 */
class TiesTest {
  private static final int STORIES = 30;

  @TempDir static Path folder;

  private static SortedMap<String, String> reference = Collections.emptySortedMap();

  @BeforeAll
  static void write() throws IOException, BuildException {
    List<WebArchives.Page> pages = WebArchives.pages(40, 5);
    List<WebArchives.Page> mirrored = new ArrayList<>(pages);
    mirrored.addAll(pages.subList(0, pages.size() / 2));
    Collections.shuffle(mirrored, new Random(1));
    Files.createDirectories(folder.resolve("web"));
    WebArchives.write(folder.resolve("web/crawl.warc.gz"), pages);
    WebArchives.write(folder.resolve("web/mirror.warc.gz"), mirrored);

    List<String> rows = new ArrayList<>();
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      String text = "Row " + i + ": the miller of house " + i * 7 + " grinds grain on day " + i;
      rows.add("{\"id\": \"r" + i + "\", \"text\": \"" + text + ".\"}");
      posts.add(post(i, 3));
    }
    for (String place : List.of("one", "two")) {
      // The same name in two folders.
      Files.createDirectories(folder.resolve(place));
      List<String> twice = new ArrayList<>(rows);
      twice.addAll(rows);
      Collections.shuffle(twice, new Random(place.length()));
      Files.write(folder.resolve(place + "/rows.jsonl"), twice);
      List<String> dump = new ArrayList<>(posts);
      dump.add(post(0, place.equals("one") ? 4 : 5));
      dump.addAll(posts);
      Files.write(folder.resolve(place + "/RC_2026-01.jsonl"), dump);
    }
    reference = build("reference", 64, "direct", "--targetParallelism=2");
  }

  /** A comment; copies with other scores differ in nothing that decides. */
  private static String post(int i, int score) {
    return "{\"id\": \"c"
        + i
        + "\", \"link_id\": \"t3_s"
        + i % 4
        + "\", \"parent_id\": \"t3_s"
        + i % 4
        + "\", \"author\": \"someone"
        + i
        + "\", \"subreddit\": \"mills\", \"created_utc\": 1767225600, \"score\": "
        + score
        + ", \"body\": \"The wheel of mill "
        + i
        + " turns again, said the neighbour who had mended it in spring.\"}";
  }

  private static SortedMap<String, String> build(
      String name, int splitMib, String runner, String... arguments)
      throws IOException, BuildException {
    Path output = folder.resolve("out-" + name);
    CorpusConfig config =
        Builds.config(
            "sources:",
            "  - commoncrawl: {files: ['" + folder + "/web/*.warc.gz'], screen: []}",
            "  - files: {files: ['"
                + folder
                + "/one/rows.jsonl', '"
                + folder
                + "/two/rows.jsonl']}",
            "  - reddit: {files: ['"
                + folder
                + "/one/RC_2026-01.jsonl', '"
                + folder
                + "/two/RC_2026-01.jsonl']}",
            "output: {path: '" + output + "', runMiB: 1, rejectionSample: 1}",
            "limits: {splitMiB: " + splitMib + "}");
    Builds.run(config, runner, arguments);
    return Builds.files(output);
  }

  @Test
  void theWorldIsFullOfTies() throws IOException {
    Path output = folder.resolve("out-reference");
    List<Rejection> repeated =
        Builds.rows(output, RowKind.REJECTION, Rejection.class).stream()
            .filter(rejection -> rejection.getReason().equals("repeated_record"))
            .toList();
    assertThat(repeated).hasSizeGreaterThan(3 * STORIES);
    assertThat(Builds.rows(output, RowKind.DOCUMENT, Document.class))
        .extracting(Document::getSource)
        .contains("commoncrawl", "files", "reddit");
  }

  @Test
  void theDirectRunnerGivesOneDigest() throws IOException, BuildException {
    for (String parallelism : List.of("1", "2", "3", "4")) {
      int splitMib = Integer.parseInt(parallelism) % 2 == 0 ? 1 : 64;
      assertThat(
              build(
                  "direct" + parallelism, splitMib, "direct", "--targetParallelism=" + parallelism))
          .isEqualTo(reference);
    }
  }

  @Test
  void flinkGivesTheSameDigest() throws IOException, BuildException {
    for (String parallelism : List.of("1", "2", "3", "4")) {
      int splitMib = Integer.parseInt(parallelism) % 2 == 0 ? 1 : 64;
      assertThat(build("flink" + parallelism, splitMib, "flink", "--parallelism=" + parallelism))
          .isEqualTo(reference);
    }
  }

  @Test
  void ofEqualCopiesTheOneOfTheFirstFileStays() throws IOException {
    assertThat(Builds.rows(folder.resolve("out-reference"), RowKind.DOCUMENT, Document.class))
        .filteredOn(document -> document.getSource().equals("commoncrawl"))
        .extracting(document -> document.getProvenance().getFile())
        .containsOnly("crawl.warc.gz");
  }
}
