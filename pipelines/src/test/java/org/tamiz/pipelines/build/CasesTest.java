package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;

/** Small inputs made after public bug reports of other tools, with the right values. */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TempDir Path folder;

  /** Builds one source over files of a case; what follows is the configuration beside it. */
  private Path build(String source, String options, String rest) throws BuildException {
    Path output = folder.resolve("out");
    Builds.run(
        Builds.config(
            "sources: [{" + source + ": {" + options + "}}]",
            "limits: {maxBadInputShare: 1}",
            "output: {path: '" + output + "', overwrite: true}",
            rest),
        "direct");
    return output;
  }

  private static List<Document> kept(Path output) throws IOException {
    return Builds.rows(output, RowKind.DOCUMENT, Document.class);
  }

  private static final String NO_DEDUP = "dedup: {exact: false, near: {enabled: false}}";

  @Test
  void jsonNan() throws IOException, BuildException {
    Path output =
        build("files", "files: ['" + CASES + "/json-nan/docs.jsonl'], screen: []", NO_DEDUP);
    assertThat(kept(output)).hasSize(4);
    assertThat(Builds.rows(output, RowKind.BAD_INPUT, BadInput.class)).isEmpty();
  }

  @Test
  void numbersThatNoTypeHoldsCostNoRecord() throws IOException, BuildException {
    Path docs = folder.resolve("docs.jsonl");
    Files.write(
        docs,
        List.of(
            line("a", "\"x\": -Infinity"),
            line("b", "\"x\": 1e99999"),
            line("c", "\"x\": " + "9".repeat(5000)),
            line("d", "\"date\": NaN"),
            line("e", "\"date\": 99999999999999999999999"),
            line("f", "\"date\": \"+999999999-01-01T00:00:00Z\""),
            line("g", "\"date\": -999999999999999999"),
            line("h", "\"date\": 1e308")));
    Path output =
        build("files", "files: ['" + docs + "'], columns: {date: date}, screen: []", NO_DEDUP);
    assertThat(kept(output)).hasSize(8).allMatch(row -> row.getRecordDate() == null);
  }

  @Test
  void datesOutOfRangeCostNoPage() throws IOException, BuildException {
    Path archive = folder.resolve("a.warc");
    StringBuilder records = new StringBuilder();
    for (String date :
        List.of("+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "99999999999999")) {
      String page =
          "<html><body><p>A wheel of the mill turns on day "
              + records.length()
              + ", and the neighbours bake bread of its flour.</p></body></html>";
      String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
      records.append(
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
              + "00000000-0000-0000-0000-00000000"
              + (1000 + records.length())
              + ">\r\nWARC-Date: "
              + date
              + "\r\nWARC-Target-URI: https://example.org/"
              + records.length()
              + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
              + http.length()
              + "\r\n\r\n"
              + http
              + "\r\n\r\n");
    }
    Files.writeString(archive, records);
    Path output = build("commoncrawl", "files: ['" + archive + "'], screen: []", NO_DEDUP);
    assertThat(kept(output)).hasSize(3).allMatch(row -> row.getRecordDate() == null);
  }

  private static String line(String id, String field) {
    return "{\"id\": \"" + id + "\", \"text\": \"The mill of " + id + " turns.\", " + field + "}";
  }

  @Test
  void emptyRowGroup() throws IOException, BuildException {
    Path output =
        build("files", "files: ['" + CASES + "/empty-row-group/docs'], screen: []", NO_DEDUP);
    assertThat(kept(output)).hasSize(9);
    assertThat(Builds.rows(output, RowKind.BAD_INPUT, BadInput.class)).isEmpty();
    assertThat(Builds.rows(output, RowKind.REJECTION, Rejection.class)).isEmpty();
  }

  @Test
  void softHyphens() throws IOException, BuildException {
    Path output =
        build("commoncrawl", "files: ['" + CASES + "/soft-hyphens/pages.warc.gz'], screen: []", "");
    assertThat(kept(output)).noneMatch(row -> (row.getText() + row.getTitle()).contains("\u00AD"));
    assertThat(kept(output))
        .filteredOn(row -> row.getText().contains("Donaudampfschifffahrtsgesellschaft"))
        .singleElement()
        .satisfies(row -> assertThat(row.getClusterSize()).isEqualTo(4));
    assertThat(Builds.rows(output, RowKind.REJECTION, Rejection.class))
        .extracting(Rejection::getReason)
        .containsExactly("exact_duplicate", "exact_duplicate", "exact_duplicate");
    assertThat(kept(output)).anyMatch(row -> row.getText().contains("<EMAIL>"));
  }

  @Test
  void languageTags() throws IOException, BuildException {
    String files = "files: ['" + CASES + "/language-tags/docs.jsonl'], columns: {language: lang}, ";
    String rules =
        "{gopher-repetition: {}}, {gopher-quality: {}}, {c4: {requireEndMark: false}}, {fineweb: {}}]";
    String keep = "screen: [{language: {keep: [zh, ja, th, ko, en, fr]}}, ";
    for (String screen : List.of(keep + rules, "screen: [" + rules)) {
      Path output = build("files", files + screen, NO_DEDUP);
      Map<String, Set<String>> ends = new TreeMap<>();
      for (Document row : kept(output)) {
        String text = language(row.getId());
        assertThat(row.getLanguage()).isEqualTo(text);
        ends.computeIfAbsent(text, key -> new TreeSet<>()).add("kept " + row.getMasked());
      }
      for (Rejection row : Builds.rows(output, RowKind.REJECTION, Rejection.class)) {
        ends.computeIfAbsent(language(row.getDocumentId()), key -> new TreeSet<>())
            .add(row.getReason());
      }
      assertThat(ends.values()).allSatisfy(end -> assertThat(end).hasSize(1));
      assertThat(ends).containsKeys("zh", "ja", "th", "ko", "en", "fr");
      assertThat(String.valueOf(ends.get("fr"))).contains("phone");
    }
  }

  private static String language(String id) {
    return id.substring("files:".length(), id.indexOf('_'));
  }

  @Test
  void binaryAsHtml() throws IOException, BuildException {
    Path output =
        build(
            "commoncrawl", "files: ['" + CASES + "/binary-as-html/pages.warc.gz'], screen: []", "");
    assertThat(kept(output)).isEmpty();
    assertThat(Builds.rows(output, RowKind.REJECTION, Rejection.class)).isEmpty();
  }
}
