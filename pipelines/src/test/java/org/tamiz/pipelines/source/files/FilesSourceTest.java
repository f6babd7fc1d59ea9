package org.tamiz.pipelines.source.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.License;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

class FilesSourceTest {
  @TempDir Path folder;

  @Test
  void aFolderGivesTheFilesOfKnownEndings() throws IOException {
    Reading.write(folder, "b/one.txt", "first text");
    Reading.write(folder, "a.jsonl", "{\"text\":\"second\"}\n{\"text\":\"third\"}");
    Reading.write(folder, "c.ndjson.gz", Reading.gzip("{\"text\":\"fourth\"}\n"));
    Reading.write(
        folder,
        "d.json.zst",
        Zstd.compress("{\"text\":\"fifth\"}".getBytes(StandardCharsets.UTF_8)));
    Reading.write(folder, "notes.md", "no document");

    assertThat(Reading.records(Reading.options(folder.toString())))
        .extracting(Reading::text)
        .containsExactly("second", "third", "first text", "fourth", "fifth");
  }

  @Test
  void aFileOfUnknownEndingNeedsAFormat() throws IOException {
    String file = Reading.write(folder, "corpus.train", "{\"text\":\"a\"}");

    assertThatThrownBy(() -> Reading.SOURCE.files(Reading.options(file)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set format");
    FilesSource.Options stated =
        new FilesSource.Options(
            List.of(file), FileFormat.JSON_LINES, Columns.defaults(), "", "", "", 1024);
    assertThat(Reading.records(stated)).hasSize(1);
  }

  @Test
  void theMappingNamesWhatIsRead() throws IOException {
    String file =
        Reading.write(
            folder,
            "a.jsonl",
            "{\"contents\":\"a\\nb\",\"docid\":7,\"link\":\"https://example.org/\",\"name\":\"N\","
                + "\"lang\":\"pt_br\",\"terms\":\"cc-by-4.0\",\"day\":\"2026-01-02 03:04:05\","
                + "\"text\":\"other\",\"more\":{\"contents\":[1,2]}}\n");
    Columns columns = new Columns("contents", "docid", "link", "name", "lang", "terms", "day");

    RawRecord record = Reading.records(Reading.options(columns, 1 << 20, file)).get(0);

    assertThat(Reading.text(record)).isEqualTo("a\nb");
    assertThat(record.id()).isEqualTo("files:7");
    assertThat(record.provenance().getRecordId()).isEqualTo("7");
    assertThat(record.provenance().getRecordDigest()).startsWith("sha256:");
    assertThat(record.url()).isEqualTo("https://example.org/");
    assertThat(record.title()).isEqualTo("N");
    assertThat(record.language()).isEqualTo("pt");
    assertThat(record.recordDate()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(record.snapshot()).isEqualTo("2026-01");
    assertThat(record.licenses()).extracting(License::getSpdx).containsExactly("CC-BY-4.0");
    assertThat(record.licenses()).extracting(License::getPlace).containsExactly("source");
  }

  @Test
  void theSourceStatesLanguageAndLicenseOfDocumentsThatDoNot() throws IOException {
    String file =
        Reading.write(
            folder, "a.jsonl", "{\"text\":\"a\",\"l\":\"de\"}\n{\"text\":\"b\",\"l\":null}\n");
    FilesSource.Options options =
        new FilesSource.Options(
            List.of(file),
            FileFormat.AUTO,
            new Columns("text", "", "", "", "l", "", ""),
            "",
            "es",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            1024);

    List<RawRecord> records = Reading.records(options);

    assertThat(records).extracting(RawRecord::language).containsExactly("de", "es");
    assertThat(records.get(1).licenses())
        .extracting(License::getSpdx)
        .containsExactly("CC-BY-SA-4.0");
    assertThat(records.get(1).licenses()).extracting(License::getScope).containsExactly("source");
  }

  @Test
  void aLineThatCannotBeReadCostsItselfOnly() throws IOException {
    String file =
        Reading.write(
            folder,
            "a.jsonl",
            "\ufeff{\"text\":\"good 1\"}\r\n\n{\"text\":\n[1]\n{\"text\":4}\n{\"body\":\"x\"}\n"
                + "{\"text\":\"a\"} 2\n{\"text\":\""
                + "x".repeat(2000)
                + "\"}\n{\"text\":null}\n{\"text\":\"good \\ud83d\\ude00\"}");

    List<RecordReader.Item> items =
        Reading.items(Reading.options(Columns.defaults(), 1024, file), Long.MAX_VALUE);

    assertThat(Reading.records(items))
        .extracting(Reading::text)
        .containsExactly("good 1", "", "good \uD83D\uDE00");
    assertThat(Reading.bad(items))
        .extracting(BadInput::getError)
        .containsExactly(
            "not_json",
            "no_object",
            "text_not_a_string",
            "no_text_column",
            "not_json",
            "too_large");
    assertThat(Reading.bad(items)).extracting(BadInput::getOffset).startsWith(23L, 32L, 36L);
    assertThat(Reading.bad(items)).extracting(BadInput::getStage).containsOnly("record");
  }

  @Test
  void linesThatAreNotUtf8AreBadInput() throws IOException {
    String file =
        Reading.write(
            folder, "a.jsonl", "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Reading.bad(Reading.items(Reading.options(file), Long.MAX_VALUE)))
        .extracting(BadInput::getError)
        .containsExactly("not_utf8");
  }

  @Test
  void nestingWithoutEndIsBadInput() throws IOException {
    String file = Reading.write(folder, "a.jsonl", "{\"a\":" + "[".repeat(100_000) + "\n");

    assertThat(Reading.bad(Reading.items(Reading.options(file), Long.MAX_VALUE)))
        .extracting(BadInput::getError)
        .containsExactly("not_json");
  }

  @Test
  void textFilesAreDecodedByTheirBytes() throws IOException {
    String words = "Съешь ещё этих мягких французских булок, да выпей чаю. ".repeat(8);
    Reading.write(folder, "b.txt", ("\ufeff" + words).getBytes(StandardCharsets.UTF_16LE));
    Reading.write(folder, "a.txt.gz", Reading.gzip(words));

    assertThat(Reading.records(Reading.options(folder.toString())))
        .extracting(record -> Reading.text(record).strip())
        .containsOnly(words.strip());
  }

  @Test
  void aTextFileThatIsTooLargeIsBadInput() throws IOException {
    String file = Reading.write(folder, "a.txt.gz", Reading.gzip("x".repeat(5 << 20)));

    List<RecordReader.Item> items =
        Reading.items(Reading.options(Columns.defaults(), 1 << 20, file), Long.MAX_VALUE);

    assertThat(Reading.records(items)).isEmpty();
    assertThat(Reading.bad(items)).extracting(BadInput::getError).containsExactly("too_large");
  }

  @Test
  void idsWithoutAColumnComeFromPathAndPlace() throws IOException {
    String file = Reading.write(folder, "a.jsonl", "{\"text\":\"same\"}\n{\"text\":\"same\"}\n");

    List<RawRecord> records = Reading.records(Reading.options(file));

    assertThat(records).extracting(RawRecord::id).doesNotHaveDuplicates();
    assertThat(records)
        .allSatisfy(record -> assertThat(record.id()).matches("files:\\p{XDigit}{64}"));
    assertThat(records).extracting(r -> r.provenance().getOffset()).containsExactly(0L, 16L);
  }

  @ParameterizedTest
  @CsvSource({"en, en", "EN_us, en", "zh-hant-TW, zh", "English,", "../x,", "x-a,", "'',"})
  void languagesAreTags(String given, String expected) {
    assertThat(Stated.language(given)).isEqualTo(expected);
  }

  @Test
  void optionsRefuseWhatIsNoLanguageLicenseOrTextColumn() {
    assertThatThrownBy(() -> stated("not a tag", "")).hasMessageContaining("BCP 47");
    assertThatThrownBy(() -> stated("", "whatever")).hasMessageContaining("SPDX");
    assertThatThrownBy(() -> new Columns("", "", "", "", "", "", ""))
        .hasMessageContaining("text must name a field");
  }

  private static FilesSource.Options stated(String language, String license) {
    return new FilesSource.Options(
        List.of(), FileFormat.AUTO, Columns.defaults(), "", language, license, 1024);
  }
}
