package org.tamiz.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.hadoop.ParquetReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.pipelines.parquet.ParquetFiles;

/**
 * The sample through the command line: every file it leaves, every row, the card. Run with {@code
 * -Dtamiz.updateGolden=true} to record what the code makes now.
 */
class GoldenRunTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/sample");
  private static final Path SAMPLE = Path.of("src/main/resources/sample");

  @TempDir static Path folder;

  private static Path dataset = Path.of("");

  @BeforeAll
  static void build() {
    dataset = folder.resolve("sample");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        new Main(new Console(stream, stream, false), Build.REAL)
            .run(
                List.of(
                    "build",
                    "--config=" + SAMPLE.resolve("sample.yaml"),
                    "--set",
                    "sources[0].commoncrawl.files=" + SAMPLE.resolve("sieves.warc"),
                    "--set",
                    "sources[1].reddit.files=" + SAMPLE.resolve("sieves-talk.jsonl"),
                    "--set",
                    "sources[2].wikipedia.files=" + SAMPLE.resolve("sieves-wiki.xml"),
                    "--output=" + dataset,
                    "--runner=direct"));
    assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
  }

  @Test
  void leavesExactlyTheseFiles() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(dataset)) {
      tree.filter(Files::isRegularFile)
          .forEach(file -> files.add(dataset.relativize(file).toString().replace('\\', '/')));
    }
    files.sort(null);
    compare("files.txt", String.join("\n", files) + "\n");
    assertThat(folder).isDirectoryContaining("glob:**sample");
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside).containsExactly(dataset);
    }
  }

  @Test
  void writesTheseRows() throws IOException {
    for (String kind : List.of("data", "rejected", "skipped", "bad-input")) {
      List<String> rows = new ArrayList<>();
      try (Stream<Path> tree = Files.walk(dataset.resolve(kind))) {
        for (Path shard :
            tree.filter(path -> path.toString().endsWith(".parquet")).sorted().toList()) {
          try (ParquetReader<GenericRecord> reader = ParquetFiles.genericReader(shard)) {
            for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
              rows.add(row.toString());
            }
          }
        }
      }
      rows.sort(null);
      compare(kind + ".jsonl", String.join("\n", rows) + "\n");
    }
  }

  @Test
  void writesThisCard() throws IOException {
    String card =
        Files.readString(dataset.resolve("README.md"))
            .replaceAll("Code revision \\| `[^`]*`", "Code revision | (revision)")
            .replaceAll("[0-9a-f]{32,64}", "(digest)");
    compare("README.md", card);
  }

  private static void compare(String name, String made) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("tamiz.updateGolden")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, made);
    }
    assertThat(made).as(name).isEqualTo(Files.readString(golden));
  }
}
