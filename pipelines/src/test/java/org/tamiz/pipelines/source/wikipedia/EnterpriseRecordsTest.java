package org.tamiz.pipelines.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.ArticleLink;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InfoboxField;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Section;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.testing.SharedData;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

class EnterpriseRecordsTest {
  private static final String HTML =
      """
      <html><body><section data-mw-section-id='0'><table class='infobox'>
      <tr><th>Material:</th><td>wire</td></tr></table>
      <p>A <b>sieve</b> parts <a rel='mw:WikiLink' href='./Grain' title='Grain'>grains</a>\
      <sup class='mw-ref reference'>[1]</sup>.</p></section>
      <section><h2>Use</h2><p>Bakers use it.</p>
      <section><h3>At home</h3><p>So do cooks.</p></section></section>
      <section><h2>References</h2><div class='mw-references-wrap'>A book.</div></section>
      <div class='navbox'>All sieves</div></body></html>
      """;

  @TempDir Path folder;

  private static String article(int id, String namespace, String html) {
    return "{\"name\":\"Sieve\",\"identifier\":"
        + id
        + ",\"version\":{\"identifier\":77},\"date_modified\":\"2026-07-30T10:20:30Z\","
        + "\"url\":\"https://en.wikipedia.org/wiki/Sieve\",\"namespace\":{\"identifier\":"
        + namespace
        + "},\"in_language\":{\"identifier\":\"en\"},\"is_part_of\":{\"identifier\":\"enwiki\"},"
        + "\"categories\":[{\"name\":\"Category:Tools\"}],"
        + "\"license\":[{\"identifier\":\"CC-BY-SA-3.0\","
        + "\"url\":\"https://creativecommons.org/licenses/by-sa/3.0/\"}],"
        + "\"article_body\":{\"html\":\""
        + html.replace("\n", "\\n")
        + "\"}}\n";
  }

  private static byte[] tarGz(String... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (int i = 0; i < files.length; i++) {
        byte[] content = Dumps.utf8(files[i]);
        TarArchiveEntry entry = new TarArchiveEntry("enwiki_" + "0".repeat(150) + i + ".ndjson");
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private List<RecordReader.Item> read(String name, byte[] content) throws IOException {
    return Dumps.read(Dumps.write(folder, name, content));
  }

  @Test
  void anArticleIsRead() throws IOException {
    RawRecord record = Dumps.records(read("a.ndjson", Dumps.utf8(article(5, "0", HTML)))).get(0);

    assertThat(record.id()).isEqualTo("wikipedia:enwiki:5");
    assertThat(record.url()).isEqualTo("https://en.wikipedia.org/wiki/Sieve");
    assertThat(record.language()).isEqualTo("en");
    assertThat(record.provenance().getRecordId()).isEqualTo("77");
    assertThat(record.recordDate()).isEqualTo(Instant.parse("2026-07-30T10:20:30Z"));
    assertThat(record.licenses())
        .extracting(License::getSpdx, License::getScope)
        .containsExactly(tuple("CC-BY-SA-3.0", "page"));
  }

  @Test
  void anArticleHasTextAndStructure() throws IOException {
    RawRecord record = Dumps.records(read("a.ndjson", Dumps.utf8(article(5, "0", HTML)))).get(0);
    Extractor.Extraction extraction =
        Dumps.SOURCE.extractor(WikipediaSource.Options.defaults()).extract(record);
    Draft document = ((Extractor.Extracted) extraction).document();

    assertThat(document.text())
        .isEqualTo("A sieve parts grains.\nUse\nBakers use it.\nAt home\nSo do cooks.");
    assertThat(document.article())
        .isEqualTo(
            Article.newBuilder()
                .setPageId(5)
                .setRevisionId(77)
                .setLead("A sieve parts grains.")
                .setSections(
                    List.of(
                        new Section(2, "Use", "Bakers use it."),
                        new Section(3, "At home", "So do cooks.")))
                .setCategories(List.of("Tools"))
                .setInfobox(List.of(new InfoboxField("Material", "wire")))
                .setLinks(List.of(new ArticleLink("Grain", "grains")))
                .setStub(false)
                .setListPage(false)
                .setDisambiguation(false)
                .build());
  }

  @Test
  void filesOfAnArchiveAreReadOneAfterTheOther() throws IOException {
    String first = article(1, "0", "<p>one</p>") + article(2, "14", "<p>two</p>");
    String second = article(3, "0", "<p>three</p>") + "\n" + article(4, "0", "");
    List<RecordReader.Item> items = read("a.tar.gz", tarGz(first, second));

    assertThat(Dumps.records(items))
        .extracting(RawRecord::id)
        .containsExactly("wikipedia:enwiki:1", "wikipedia:enwiki:3");
    assertThat(Dumps.skipped(items))
        .extracting(Skipped::getKind, Skipped::getDetail)
        .containsExactly(tuple("namespace", "14"), tuple("blank", ""));
  }

  @Test
  void anArchiveCutAnywhereTellsIt() throws IOException {
    byte[] whole = tarGz(article(1, "0", "<p>one</p>"), article(2, "0", "<p>two</p>"));
    for (int cut = 0; cut < whole.length; cut++) {
      List<RecordReader.Item> items = read("a.tar.gz", Arrays.copyOf(whole, cut));
      assertThat(Dumps.bad(items)).as("cut at %s", cut).isNotEmpty();
    }
  }

  @Test
  void aBadLineCostsThatLine() throws IOException {
    String content = "{broken\n{}\n[1]\n" + article(1, "0", "<p>one</p>") + "{\"name\":\"A";
    List<RecordReader.Item> items = read("a.ndjson", Dumps.utf8(content));

    assertThat(Dumps.records(items)).hasSize(1);
    assertThat(Dumps.bad(items))
        .extracting(BadInput::getError)
        .containsExactly("not_json", "no_title", "no_object", "not_json");
  }

  @Test
  void realArticlesAreRead() throws IOException {
    Path file =
        SharedData.path(
            "data/wikipedia/wikimedia-enterprise__wme-sdk-python/modules/api/testdata/articles.ndjson");
    List<RecordReader.Item> items = Dumps.read(file);

    assertThat(Dumps.records(items))
        .hasSize(3)
        .extracting(RawRecord::language)
        .containsExactly("de", "en", "ru");
    Extractor extractor = Dumps.SOURCE.extractor(WikipediaSource.Options.defaults());
    for (RawRecord record : Dumps.records(items)) {
      Draft document = ((Extractor.Extracted) extractor.extract(record)).document();
      assertThat(document.text()).doesNotContain("[1]", "{{", "[[");
      assertThat(document.article()).isNotNull();
    }
  }
}
