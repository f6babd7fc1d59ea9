package org.tamiz.pipelines.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Skipped;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.extract.wikitext.WikiPage;

class DumpRecordsTest {
  @TempDir Path folder;

  private List<RecordReader.Item> xml(String name, String content) throws IOException {
    return Dumps.read(Dumps.write(folder, name, Dumps.utf8(content)));
  }

  @Test
  void aPageIsRead() throws IOException {
    String page = Dumps.page(12, "Süßes Sieb", "Ein &lt;b&gt;Sieb&lt;/b&gt; &amp;nbsp;");
    RawRecord record =
        Dumps.records(xml("dewiki-20260801-pages-articles.xml", Dumps.dump(page))).get(0);

    assertThat(record.id()).isEqualTo("wikipedia:dewiki:12");
    assertThat(record.snapshot()).isEqualTo("dewiki-20260801");
    assertThat(record.url()).isEqualTo("https://de.wikipedia.org/wiki/S%C3%BC%C3%9Fes_Sieb");
    assertThat(record.title()).isEqualTo("Süßes Sieb");
    assertThat(record.language()).isEqualTo("de");
    assertThat(record.recordDate()).isEqualTo(Instant.parse("2026-07-30T10:20:30Z"));
    assertThat(record.provenance().getRecordId()).isEqualTo("1012");
    assertThat(record.provenance().getOffset()).isEqualTo(Dumps.utf8(Dumps.head()).length + 2);
    WikiPage payload = (WikiPage) record.payload();
    assertThat(payload.wikitext()).isEqualTo("Ein <b>Sieb</b> &nbsp;");
    assertThat(payload.pageId()).isEqualTo(12);
    assertThat(payload.revisionId()).isEqualTo(1012);
    assertThat(record.licenses())
        .extracting(License::getSpdx, License::getScope, License::getPlace)
        .containsExactly(tuple("CC-BY-SA-4.0", "source", "source"));
  }

  @Test
  void pagesOfOtherKindsAreSkipped() throws IOException {
    String content =
        Dumps.dump(
            Dumps.page(1, "A", "text").replace("<id>1</id>", "<id>1</id><redirect title=\"B\" />"),
            Dumps.page(2, "B", "#WEITERLEITUNG [[Ein_Sieb#Teil|x]]"),
            Dumps.page(3, "Vorlage:C", "text").replace("<ns>0</ns>", "<ns>10</ns>"),
            Dumps.page(4, "Siebwiki:D", "text").replace("<ns>0</ns>", ""),
            Dumps.page(5, "Bild:E", "text").replace("<ns>0</ns>", ""),
            Dumps.page(6, "F", "return 1").replace(">wikitext<", ">Scribunto<"),
            Dumps.page(7, "G", " \n"),
            Dumps.page(8, "H", "x").replaceAll("<text.*</text>", "<text deleted=\"deleted\" />"),
            Dumps.page(9, "Sieb: Mitte", "kept").replace("<ns>0</ns>", ""));
    List<RecordReader.Item> items = xml("a.xml", content);

    assertThat(Dumps.skipped(items))
        .extracting(Skipped::getKind, Skipped::getDetail)
        .containsExactly(
            tuple("redirect", "B"),
            tuple("redirect", "Ein Sieb#Teil"),
            tuple("namespace", "10"),
            tuple("namespace", "4"),
            tuple("namespace", "6"),
            tuple("content_model", "Scribunto"),
            tuple("blank", ""),
            tuple("blank", ""));
    assertThat(Dumps.skipped(items).get(0).getUrl()).isEqualTo("https://de.wikipedia.org/wiki/A");
    assertThat(Dumps.texts(items)).containsExactly("kept");
    assertThat(Dumps.bad(items)).isEmpty();
  }

  @Test
  void theLastRevisionCounts() throws IOException {
    String revision = "<revision><id>5</id><text>later</text></revision></page>";
    String page = Dumps.page(1, "A", "first").replace("</page>", revision);
    RawRecord record = Dumps.records(xml("a.xml", Dumps.dump(page))).get(0);

    assertThat(Dumps.markup(record)).isEqualTo("later");
    assertThat(record.provenance().getRecordId()).isEqualTo("5");
    assertThat(record.recordDate()).isNull();
  }

  @Test
  void textsOfOtherSlotsAreNotTheText() throws IOException {
    String slot =
        "</text><content><role>mediainfo</role><model>other</model><text>no</text></content>";
    String page = Dumps.page(1, "A", "yes").replace("</text>", slot);

    assertThat(Dumps.texts(xml("a.xml", Dumps.dump(page)))).containsExactly("yes");
  }

  @Test
  void barePagesAreReadByTheFilesName() throws IOException {
    String page = Dumps.page(1, "Ficheiro:A", "x").replace("<ns>0</ns>", "");
    List<RecordReader.Item> items =
        xml("ptwiki-20260801-x.xml", page + Dumps.page(2, "B", "Uma peneira"));

    assertThat(Dumps.skipped(items)).extracting(Skipped::getDetail).containsExactly("6");
    RawRecord record = Dumps.records(items).get(0);
    assertThat(record.id()).isEqualTo("wikipedia:ptwiki:2");
    assertThat(record.language()).isEqualTo("pt");
    assertThat(record.snapshot()).isEqualTo("ptwiki-20260801");
    assertThat(Dumps.bad(items)).isEmpty();
  }

  @Test
  void ofAnUnknownWikiTheLanguageIsLeftOpen() throws IOException {
    RawRecord record = Dumps.records(xml("x.xml", Dumps.page(2, "B", "text"))).get(0);

    assertThat(record.id()).isEqualTo("wikipedia:unknown:2");
    assertThat(record.language()).isNull();
    assertThat(record.url()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "folder, de, fr/x.xml, frwiki, fr",
    "folder, '', zh_yue/x.xml, zh_yuewiki, yue",
    "be-x-old, '', x.xml, be_x_oldwiki, be",
    "simplewiki, '', x.xml, simplewiki, en",
    "nowiki, '', x.xml, nowiki, nb",
    "'', pt-BR, x.xml, dewiki, pt",
    "commonswiki, '', x.xml, commonswiki, ",
  })
  void theConfigurationGoesBeforeTheHead(
      String wiki, String language, String name, String database, String tag) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Dumps.dump(Dumps.page(1, "A", "text")));
    String tagged = name.startsWith("fr") ? "" : language;
    WikipediaSource.Options options =
        new WikipediaSource.Options(
            List.of(file.toString()), wiki, tagged, "", "CC-BY-SA-4.0", 1 << 20);
    RawRecord record = Dumps.records(Dumps.items(options, Long.MAX_VALUE)).get(0);

    assertThat(record.id()).isEqualTo("wikipedia:" + database + ":1");
    assertThat(record.language()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"dumps", "wikipedia", "xq", "2026"})
  void aFolderThatNamesNoWikiIsAnErrorThatSaysWhatIsAllowed(String name) throws IOException {
    Path file = folder.resolve(name).resolve("x.xml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, Dumps.dump(Dumps.page(1, "A", "text")));
    WikipediaSource.Options options =
        new WikipediaSource.Options(
            List.of(file.toString()), "folder", "", "", "CC-BY-SA-4.0", 1 << 20);

    assertThatThrownBy(() -> Dumps.items(options, Long.MAX_VALUE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("\"" + name + "\" names none")
        .hasMessageContaining("such as dewiki");
  }

  @ParameterizedTest
  @CsvSource({"als", "frwiki", "tum", "be_x_old", "dewiktionary", "xyzwiki"})
  void aFolderNamesAWikiByDatabaseOrEdition(String name) throws IOException {
    Wiki.checkFolder(folder.resolve(name).resolve("x.xml").toString());
  }

  @Test
  void otherEncodingsAndCompressionsAreSeenByContent() throws IOException {
    String content = "<?xml version=\"1.0\"?>\n" + Dumps.dump(Dumps.page(1, "A", "Größe 𝄞"));
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(Dumps.utf8(content));
    }
    List<byte[]> forms =
        List.of(
            Dumps.utf8("\uFEFF" + content),
            ("\uFEFF" + content).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + content).getBytes(StandardCharsets.UTF_16BE),
            content.getBytes(StandardCharsets.UTF_16LE),
            Dumps.bzip2(("\uFEFF" + content).getBytes(StandardCharsets.UTF_16BE)),
            com.github.luben.zstd.Zstd.compress(Dumps.utf8(content)),
            gzip.toByteArray());
    for (byte[] form : forms) {
      List<RecordReader.Item> items = Dumps.read(Dumps.write(folder, "a.xml", form));
      assertThat(Dumps.texts(items)).containsExactly("Größe 𝄞");
      assertThat(Dumps.bad(items)).isEmpty();
    }
  }

  @Test
  void aDamagedPageCostsThatPage() throws IOException {
    String[] damaged = {
      Dumps.page(1, "A", "&nothing;"),
      Dumps.page(2, "B", "x").replace("</revision>", ""),
      Dumps.page(3, "C", "x").replace("</page>\n", ""),
      Dumps.page(4, "", "x"),
      Dumps.page(5, "D", "\u0001"),
      Dumps.page(6, "E", "y".repeat(3000)),
      Dumps.page(7, "F", "kept"),
    };
    Path file = Dumps.write(folder, "a.xml", Dumps.utf8(Dumps.dump(damaged)));
    List<RecordReader.Item> items =
        Dumps.items(Dumps.options("", 2000, file.toString()), Long.MAX_VALUE);

    assertThat(Dumps.bad(items))
        .extracting(BadInput::getError)
        .containsExactly("not_xml", "not_xml", "unclosed", "no_title", "not_xml", "too_large");
    assertThat(Dumps.texts(items)).containsExactly("kept");
  }

  @Test
  void bytesThatAreNoUtf8CostThePage() throws IOException {
    byte[] content = Dumps.utf8(Dumps.dump(Dumps.page(1, "A", "x@x"), Dumps.page(2, "B", "kept")));
    for (int i = 0; i < content.length; i++) {
      content[i] = content[i] == '@' ? (byte) 0xE4 : content[i];
    }
    List<RecordReader.Item> items = Dumps.read(Dumps.write(folder, "a.xml", content));

    assertThat(Dumps.bad(items)).extracting(BadInput::getError).containsExactly("not_utf8");
    assertThat(Dumps.texts(items)).containsExactly("kept");
  }

  @Test
  void entitiesOfADocumentAreNeverExpanded() throws IOException {
    String type =
        "<!DOCTYPE mediawiki [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"bbbb\">]>\n";
    String content = type + Dumps.dump(Dumps.page(1, "A", "&a;"), Dumps.page(2, "B", "&b;"));
    String inside = Dumps.dump(Dumps.page(3, "C", "&b;").replace("<page>", "<page>" + type));
    for (String hostile : List.of(content, inside)) {
      List<RecordReader.Item> items = xml("a.xml", hostile);
      assertThat(Dumps.records(items)).isEmpty();
      assertThat(Dumps.bad(items)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "enwiki-20260801-pages-articles1.xml-p1p41242.bz2, true",
    "enwiki-20260801-pages-articles-multistream.xml.bz2, true",
    "enwiki-20260801-pages-articles-multistream-index.txt.bz2, false",
    "enwiki-NS0-20260801-ENTERPRISE-HTML.json.tar.gz, true",
    "articles.ndjson, true",
    "brwiki-test.xml, true",
    "README.md, false",
    "enwiki-20260801-md5sums.txt, false",
  })
  void inAFolderDumpsAreReadByTheirNames(String name, boolean dump) {
    assertThat(DumpName.isDump(name)).isEqualTo(dump);
  }

  @ParameterizedTest
  @CsvSource({"a.xml, nothing", "b.xml, ''", "c.xml, '<html><page'", "d.json, '[1, 2]'"})
  void aFileThatIsNoDumpIsTold(String name, String content) throws IOException {
    List<RecordReader.Item> items = xml(name, content);

    assertThat(Dumps.bad(items)).extracting(BadInput::getError).containsExactly("not_a_dump");
    assertThat(items).hasSize(1);
  }
}
