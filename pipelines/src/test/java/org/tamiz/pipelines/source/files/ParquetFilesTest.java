package org.tamiz.pipelines.source.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.testing.SharedData;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

class ParquetFilesTest {
  private static final String LID =
      "data/lid/IBM__data-prep-kit/transforms/language/lang_id/python";
  private static final String EXACT =
      "data/dedup/IBM__data-prep-kit/transforms/universal/ededup/python/test-data/input";

  @TempDir Path folder;

  private String write(String name, String select, String format) throws SQLException {
    Path file = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy ("
              + select
              + ") to '"
              + file
              + "' (format parquet, row_group_size 2048"
              + format
              + ")");
    }
    return file.toString();
  }

  private String many(String format) throws SQLException {
    return write(
        "many.parquet",
        "select range as id, 'Text ' || range as text, 'https://example.org/' || range as url,"
            + " [range] as tags, range * 1.5 as \"count()\" from range(7000)",
        format);
  }

  @Test
  void rowsAreReadByTheirColumns() throws SQLException, IOException {
    String file =
        write(
            "a.parquet",
            "select 'one' as text, 3 as id, timestamp '2026-01-02 03:04:05.678' as date,"
                + " 'CC0-1.0' as license, {'a': 1} as title"
                + " union all select null, 4, null, null, null order by id",
            "");

    List<RawRecord> records = Reading.records(Reading.options(file));

    assertThat(records).extracting(RawRecord::id).containsExactly("files:3", "files:4");
    assertThat(records).extracting(Reading::text).containsExactly("one", "");
    assertThat(records)
        .extracting(RawRecord::recordDate)
        .containsExactly(Instant.parse("2026-01-02T03:04:05.678Z"), null);
    assertThat(records.get(0).licenses()).hasSize(1);
    assertThat(records).extracting(r -> r.provenance().getOffset()).containsExactly(0L, 1L);
  }

  @Test
  void everyCodecIsReadAndRangesOwnEveryRowOnce() throws SQLException, IOException {
    for (String codec : List.of("snappy", "zstd", "gzip", "uncompressed")) {
      String file = many(", codec " + codec);
      FilesSource.Options options = Reading.options(file);
      List<String> whole = Reading.lines(Reading.items(options, Long.MAX_VALUE));
      assertThat(whole).hasSize(7000).allMatch(line -> line.startsWith("Read["));
      for (long splitBytes : List.of(1000L, 20_000L)) {
        assertThat(Reading.lines(Reading.items(options, splitBytes))).isEqualTo(whole);
      }
    }
  }

  @Test
  void rangesMayBeginAnywhere() throws SQLException, IOException {
    Path file = Path.of(many(""));
    long size = Files.size(file);
    FilesSource.Options options = Reading.options(file.toString());
    TreeSet<Long> cuts = new TreeSet<>(List.of(0L, 1L, 4L, 5L, size / 3, size / 2, size - 1, size));
    List<String> joined = new ArrayList<>();
    Long start = cuts.first();
    for (Long end : cuts.tailSet(1L)) {
      InputSplit split = new InputSplit(0, file.toString(), "many.parquet", start, end, size);
      joined.addAll(Reading.lines(Reading.items(options, split)));
      start = end;
    }
    assertThat(joined).isEqualTo(Reading.lines(Reading.items(options, Long.MAX_VALUE)));
  }

  @Test
  void aFileWithoutTheTextColumnIsBadInputOnce() throws SQLException, IOException {
    String file = write("b.parquet", "select range as id, 'x' as body from range(10)", "");

    List<BadInput> bad = Reading.bad(Reading.items(Reading.options(file), 50));

    assertThat(bad).extracting(BadInput::getError).containsExactly("no_text_column");
    assertThat(bad).extracting(BadInput::getStage).containsExactly("file");
  }

  @Test
  void aFileCutAnywhereIsBadInputOnce() throws SQLException, IOException {
    byte[] whole =
        Files.readAllBytes(Path.of(write("c.parquet", "select 'some text' as text", "")));
    assertThat(whole.length).isLessThan(4096);
    for (int cut = 0; cut < whole.length; cut++) {
      String file = Reading.write(folder, "cut.parquet", Arrays.copyOf(whole, cut));
      List<RecordReader.Item> items = Reading.items(Reading.options(file), 100);
      assertThat(Reading.records(items)).isEmpty();
      assertThat(Reading.bad(items)).extracting(BadInput::getError).containsExactly("not_parquet");
    }
  }

  @Test
  void aDamagedRowGroupCostsItsRowsOnly() throws SQLException, IOException {
    Path file = Path.of(many(", codec zstd"));
    byte[] bytes = Files.readAllBytes(file);
    // The first row group begins behind the magic number.
    Arrays.fill(bytes, 4, 600, (byte) 0xA5);
    Files.write(file, bytes);

    List<RecordReader.Item> items = Reading.items(Reading.options(file.toString()), Long.MAX_VALUE);

    assertThat(Reading.bad(items)).extracting(BadInput::getError).containsExactly("row_group");
    assertThat(Reading.records(items)).hasSizeBetween(7000 - 2048, 6999);
    assertThat(Reading.records(items).get(4000).id()).isEqualTo("files:" + (4000 + 2048));
  }

  @Test
  void realFilesWithNamesThatAvroRefusesAreRead() throws IOException {
    Columns columns = new Columns("text", "", "", "", "", "", "");
    String files = SharedData.path(LID + "/test-data/input").toString();

    assertThat(Reading.records(Reading.options(columns, 1 << 20, files)))
        .hasSize(600)
        .allSatisfy(record -> assertThat(Reading.text(record)).isNotEmpty());
  }

  @Test
  void realFilesAreReadByTheMapping() throws IOException {
    Columns columns = new Columns("contents", "document_id", "", "title", "language", "", "");
    String files = SharedData.path(EXACT).toString();

    assertThat(Reading.records(Reading.options(columns, 1 << 20, files)))
        .hasSize(5)
        .allSatisfy(record -> assertThat(record.language()).isEqualTo("en"));
  }
}
