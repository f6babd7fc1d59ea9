package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Shard;

class BuildRunTest {
  @TempDir static Path folder;

  private static List<WebArchives.Page> pages = List.of();
  private static Path reference = Path.of("");
  private static RunManifest manifest = new RunManifest();

  @BeforeAll
  static void build() throws IOException, BuildException {
    pages = WebArchives.pages(120, 7);
    WebArchives.write(folder.resolve("crawl.warc.gz"), pages);
    reference = folder.resolve("reference");
    manifest = Builds.run(config("crawl.warc.gz", reference, "splitMiB: 64"), "direct");
  }

  /** Runs are so small that several make a shard, and several shards a partition. */
  private static CorpusConfig config(String files, Path output, String limits) {
    return config(files, output, limits, "");
  }

  private static CorpusConfig config(String files, Path output, String limits, String options) {
    return Builds.config(
        "sources:",
        "  - commoncrawl:",
        "      files: ['" + folder.resolve(files) + "']",
        "      screen: [{gopher-quality: {}}]",
        "output: {"
            + options
            + "path: '"
            + output
            + "', runMiB: 1, runsPerShard: 2, rejectionSample: 0.5}",
        "limits: {" + limits + "}");
  }

  @Test
  void everyRecordEndsOnceAndIsAccountedFor() throws IOException {
    List<Document> kept = Builds.rows(reference, RowKind.DOCUMENT, Document.class);
    List<Rejection> rejected = Builds.rows(reference, RowKind.REJECTION, Rejection.class);

    assertThat(kept.size() + rejected.size()).isEqualTo(pages.size());
    assertThat(kept).extracting(Document::getId).doesNotHaveDuplicates();
    assertThat(rejected)
        .extracting(Rejection::getReason)
        .contains("too_few_words", "exact_duplicate", "near_duplicate");
    assertThat(total("records/commoncrawl")).isEqualTo(pages.size());
  }

  @Test
  void everyRemovedDuplicateNamesAKeptDocument() throws IOException {
    List<String> kept =
        Builds.rows(reference, RowKind.DOCUMENT, Document.class).stream()
            .map(Document::getId)
            .toList();

    for (Rejection rejection : Builds.rows(reference, RowKind.REJECTION, Rejection.class)) {
      if (rejection.getStage().equals("dedup")) {
        assertThat(kept).contains(rejection.getSurvivorId());
        assertThat(rejection.getMeasured()).isGreaterThanOrEqualTo(0.75);
      }
    }
  }

  @Test
  void embeddedFlinkGivesTheSameBytesAtEveryParallelism() throws IOException, BuildException {
    for (String parallelism : List.of("1", "4")) {
      Path output = folder.resolve("flink" + parallelism);
      Builds.run(
          config("crawl.warc.gz", output, "splitMiB: 64"), "flink", "--parallelism=" + parallelism);
      assertThat(Builds.files(output)).isEqualTo(Builds.files(reference));
    }
  }

  @Test
  void directRunnerGivesTheSameBytesInOtherRangesAndParallelism()
      throws IOException, BuildException {
    Path output = folder.resolve("direct4");
    Builds.run(config("crawl.warc.gz", output, "splitMiB: 1"), "direct", "--targetParallelism=4");
    assertThat(Builds.files(output)).isEqualTo(Builds.files(reference));
  }

  @Test
  void otherFilesAndOrderGiveTheSameTextsAndVerdicts() throws IOException, BuildException {
    List<WebArchives.Page> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, new Random(3));
    Path split = Files.createDirectory(folder.resolve("split"));
    for (int part = 0; part < 3; part++) {
      int from = shuffled.size() * part / 3;
      int to = shuffled.size() * (part + 1) / 3;
      WebArchives.write(split.resolve("part" + part + ".warc.gz"), shuffled.subList(from, to));
    }
    Path output = folder.resolve("otherFiles");
    Builds.run(
        config("split/*.warc.gz", output, "splitMiB: 64"), "direct", "--targetParallelism=1");

    assertThat(verdicts(output)).isEqualTo(verdicts(reference));
  }

  private static SortedMap<String, String> verdicts(Path dataset) throws IOException {
    SortedMap<String, String> verdicts = new TreeMap<>();
    for (Document row : Builds.rows(dataset, RowKind.DOCUMENT, Document.class)) {
      verdicts.put(row.getId(), row.getText() + row.getClusterSize() + row.getSignals());
    }
    for (Rejection row : Builds.rows(dataset, RowKind.REJECTION, Rejection.class)) {
      verdicts.put(
          row.getDocumentId(),
          row.getReason() + row.getMeasured() + row.getSurvivorId() + row.getText());
    }
    return verdicts;
  }

  @Test
  void aFailedBuildLeavesTheEarlierOutputAndNothingElse() throws IOException, BuildException {
    Path output = folder.resolve("again");
    Builds.run(config("crawl.warc.gz", output, "splitMiB: 64"), "direct");
    SortedMap<String, String> before = Builds.files(output);
    Files.write(folder.resolve("broken.warc.gz"), new byte[] {1, 2, 3, 4});
    CorpusConfig broken =
        Builds.config(
            "sources: [{commoncrawl: {files: ['" + folder.resolve("broken.warc.gz") + "']}}]",
            "output: {path: '" + output + "', overwrite: true}");

    assertThatThrownBy(() -> Builds.run(broken, "direct"))
        .isInstanceOfSatisfying(
            BuildException.class,
            e -> assertThat(e.failure()).isEqualTo(BuildException.Failure.BAD_INPUT))
        .hasMessageContaining("limits.maxBadInputShare")
        .hasMessageContaining("broken.warc.gz@0");
    assertThat(Builds.files(output)).isEqualTo(before);
    assertThat(folder.resolve("again.building")).doesNotExist();
  }

  @Test
  void workersThatLeaveNothingHereEndNoEarlierDataset() throws IOException, BuildException {
    Path output = folder.resolve("elsewhere");
    Builds.run(config("crawl.warc.gz", output, "splitMiB: 64"), "direct");
    SortedMap<String, String> before = Builds.files(output);
    CorpusConfig again = config("crawl.warc.gz", output, "splitMiB: 64", "overwrite: true, ");

    assertThatThrownBy(() -> Builds.run(again, IdleRunner.class.getName()))
        .isInstanceOfSatisfying(
            BuildException.class,
            e -> assertThat(e.failure()).isEqualTo(BuildException.Failure.RUNNER))
        .hasMessageContaining("left no")
        .hasMessageContaining("share the disk");
    assertThat(Builds.files(output)).isEqualTo(before);
    assertThat(folder.resolve("elsewhere.building")).doesNotExist();
  }

  @Test
  void aLinkStaysAndTheDatasetThatItNamesIsReplaced() throws IOException, BuildException {
    Path real = Files.createDirectory(folder.resolve("disk"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Builds.run(config("crawl.warc.gz", link, "splitMiB: 64"), "direct");

    assertThat(link).isSymbolicLink();
    assertThat(real.resolve("manifest.json")).exists();
    assertThat(folder.resolve("disk.building")).doesNotExist();
  }

  @Test
  void anOutputThatIsThereIsReplacedOnlyWhenAsked() {
    CorpusConfig config = config("crawl.warc.gz", reference, "splitMiB: 64");

    assertThatThrownBy(() -> Builds.run(config, "direct"))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("output.overwrite");
  }

  @Test
  void auditAndRetuneKeepWhatABuildWithTheseThresholdsKeeps() throws IOException, BuildException {
    Path audit = folder.resolve("audit");
    Builds.run(
        Builds.config(
            "sources:",
            "  - commoncrawl:",
            "      files: ['" + folder.resolve("crawl.warc.gz") + "']",
            "      mode: audit",
            "      screen: [{gopher-quality: {minWords: 1}}]",
            "dedup: {exact: false, near: {enabled: false}}",
            "output: {path: '" + audit + "'}"),
        "direct");
    Path retuned = folder.resolve("retuned");
    Builds.run(
        Builds.config(
            "sources: [{curated: {dataset: '" + audit + "', screen: [{gopher-quality: {}}]}}]",
            "output: {path: '" + retuned + "'}"),
        "direct");

    assertThat(Builds.rows(audit, RowKind.DOCUMENT, Document.class)).hasSize(pages.size());
    assertThat(Builds.rows(retuned, RowKind.DOCUMENT, Document.class))
        .extracting(Document::getId)
        .isEqualTo(
            Builds.rows(reference, RowKind.DOCUMENT, Document.class).stream()
                .map(Document::getId)
                .toList());
  }

  @Test
  void duckDbReadsWhatTheManifestStates() throws SQLException, IOException {
    for (RowKind kind : RowKind.values()) {
      List<Shard> shards = new ArrayList<>();
      manifest.getShards().stream()
          .filter(s -> RowKind.ofPath(s.getPath()) == kind)
          .forEach(shards::add);
      if (shards.isEmpty()) {
        continue;
      }
      long rows = shards.stream().mapToLong(Shard::getRows).sum();
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement();
          ResultSet result =
              statement.executeQuery(
                  "select count(*) from read_parquet('"
                      + reference
                      + "/"
                      + kind.folder()
                      + "/**/*.parquet')")) {
        assertThat(result.next()).isTrue();
        assertThat(result.getLong(1)).isEqualTo(rows);
      }
      for (Shard shard : shards) {
        assertThat(WriteShards.sha256(reference.resolve(shard.getPath())))
            .isEqualTo(shard.getSha256());
      }
    }
  }

  @Test
  void inputWithoutAnyRecordMakesAnEmptyDataset() throws IOException, BuildException {
    Files.writeString(folder.resolve("empty.jsonl"), "");
    for (String runner : List.of("direct", "flink")) {
      Path output = folder.resolve("empty-" + runner);
      RunManifest made =
          Builds.run(
              Builds.config(
                  "sources: [{files: {files: ['" + folder.resolve("empty.jsonl") + "']}}]",
                  "output: {path: '" + output + "'}"),
              runner);
      assertThat(made.getShards()).isEmpty();
      assertThat(made.getInputs()).hasSize(1);
      assertThat(Builds.files(output)).containsOnlyKeys("README.md", "manifest.json");
    }
  }

  @Test
  void aTrialSaysSo() throws IOException, BuildException {
    Path output = folder.resolve("trial");
    CorpusConfig config = config("crawl.warc.gz", output, "splitMiB: 64");
    RunManifest made = new BuildRun(new BuildRequest(config, "direct", List.of(), 7)).run();

    assertThat(Totals.of(made.getTotals()).get("trial/record_limit")).isEqualTo(7);
    assertThat(output.resolve("README.md"))
        .content()
        .contains("A trial, no complete dataset:** the build read at most 7 records");
    assertThat(reference.resolve("README.md")).content().doesNotContain("A trial");
  }

  @Test
  void aBuildThatKeepsNothingReplacesNoDataset() throws IOException, BuildException {
    Path output = folder.resolve("kept");
    Builds.run(config("crawl.warc.gz", output, "splitMiB: 64"), "direct");
    SortedMap<String, String> before = Builds.files(output);
    CorpusConfig nothing =
        Builds.config(
            "sources:",
            "  - commoncrawl:",
            "      files: ['" + folder.resolve("crawl.warc.gz") + "']",
            "      screen: [{language: {keep: [ja]}}]",
            "output: {path: '" + output + "', overwrite: true}");

    assertThatThrownBy(() -> Builds.run(nothing, "direct"))
        .isInstanceOfSatisfying(
            BuildException.class,
            e -> assertThat(e.failure()).isEqualTo(BuildException.Failure.OUTPUT))
        .hasMessageContaining("no document was kept")
        .hasMessageContaining("language/other_language");
    assertThat(Builds.files(output)).isEqualTo(before);
  }

  @Test
  void theLevelOfCompressionChangesSizesAndNoRow() throws IOException, BuildException {
    Path output = folder.resolve("level19");
    RunManifest made =
        Builds.run(config("crawl.warc.gz", output, "splitMiB: 64", "zstdLevel: 19, "), "direct");
    assertThat(Builds.rows(output, RowKind.DOCUMENT, Document.class))
        .isEqualTo(Builds.rows(reference, RowKind.DOCUMENT, Document.class));
    assertThat(made.getShards().stream().mapToLong(Shard::getBytes).sum())
        .isLessThan(manifest.getShards().stream().mapToLong(Shard::getBytes).sum());
  }

  @Test
  void retuneAsksOtherListsOfLicensesAnew() throws IOException, BuildException {
    Path audit = folder.resolve("licenses");
    Builds.run(
        Builds.config(
            "sources:",
            "  - commoncrawl:",
            "      files: ['src/main/resources/sample/sieves.warc']",
            "      mode: audit",
            "      screen: [{license: {allow: [CC-BY-4.0]}}]",
            "output: {path: '" + audit + "'}"),
        "direct");
    Path retuned = folder.resolve("licenses-retuned");
    Builds.run(
        Builds.config(
            "sources: [{curated: {dataset: '"
                + audit
                + "', screen: [{license: {allow: [CC-BY-SA-4.0]}}]}}]",
            "output: {path: '" + retuned + "'}"),
        "direct");
    assertThat(Builds.rows(retuned, RowKind.DOCUMENT, Document.class))
        .extracting(Document::getLicense)
        .containsExactly("CC-BY-SA-4.0");
  }

  private static long total(String name) {
    return Totals.of(manifest.getTotals()).get(name);
  }
}
