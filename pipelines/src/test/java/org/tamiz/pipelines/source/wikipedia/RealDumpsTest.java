package org.tamiz.pipelines.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.testing.SharedData;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/** Reads dumps that other projects publish, beside the repository. */
class RealDumpsTest {
  private static Path file(String end) throws IOException {
    Path root = SharedData.path("data/wikipedia");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(path -> path.toString().endsWith(end))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + end + " in " + root));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "p000000010p000030302-shortened.bz2, 206, 100, 0, 106",
    "enwiki-table-markup.xml.bz2, 5, 0, 0, 5",
    "testcorpus.xml.bz2, 9, 0, 0, 9",
    "article-stubs.xml.bz2, 5, 0, 5, 0",
    "enwiki-pages-articles-sample.xml.bz2, 3, 1, 0, 2",
  })
  void dumpsAreReadWhole(String end, int pages, int redirects, int blank, int read)
      throws IOException {
    List<RecordReader.Item> items = Dumps.read(file(end));

    assertThat(items).hasSize(pages);
    assertThat(Dumps.bad(items)).isEmpty();
    assertThat(Dumps.records(items)).hasSize(read);
    List<String> kinds = Dumps.skipped(items).stream().map(Skipped::getKind).toList();
    assertThat(kinds).filteredOn("redirect"::equals).hasSize(redirects);
    assertThat(kinds).filteredOn("blank"::equals).hasSize(blank);
  }

  @Test
  void theOnlyPageOutsideTheMainNamespaceIsARedirect() throws IOException {
    List<RecordReader.Item> items = Dumps.read(file("p000000010p000030302-shortened.bz2"));

    assertThat(Dumps.skipped(items))
        .filteredOn(skipped -> skipped.getUrl().contains("/wiki/Wikipedia:"))
        .extracting(Skipped::getKind)
        .containsExactly("redirect");
  }

  @Test
  void rangesOfOneStreamGiveTheSamePages() throws IOException {
    String file = file("p000000010p000030302-shortened.bz2").toString();
    WikipediaSource.Options options = Dumps.options("", 16 << 20, file);
    List<String> whole = Dumps.lines(Dumps.items(options, Long.MAX_VALUE));

    assertThat(Dumps.lines(Dumps.items(options, 400_000))).isEqualTo(whole);
  }

  @Test
  void minidumpsAreReadInTheLanguagesOfTheirFolders() throws IOException {
    String folder = SharedData.path("data/wikipedia/dbpedia__extraction-framework").toString();
    List<RecordReader.Item> items =
        Dumps.items(Dumps.options("folder", 16 << 20, folder), Long.MAX_VALUE);
    List<RawRecord> records = Dumps.records(items);

    assertThat(items).hasSize(100);
    assertThat(Dumps.bad(items)).isEmpty();
    assertThat(records.stream().map(record -> record.provenance().getFile()).distinct())
        .hasSize(66);
    assertThat(records)
        .filteredOn(record -> record.language() == null)
        .extracting(RawRecord::id)
        .containsExactly("wikipedia:commonswiki:468");
    // In the one further dump there is only a redirect, marked by its word.
    assertThat(Dumps.skipped(items))
        .filteredOn(skipped -> skipped.getFile().contains("/si/"))
        .extracting(Skipped::getKind)
        .containsExactly("redirect");
  }

  @Test
  void pagesWithoutHeadAreReadByTheirNames() throws IOException {
    String folder = SharedData.path("data/wikipedia/lintool__wikiclean").toString();
    List<RecordReader.Item> items =
        Dumps.items(Dumps.options("", 16 << 20, folder + "/**/*.xml"), Long.MAX_VALUE);

    assertThat(Dumps.records(items)).hasSize(28).hasSameSizeAs(items);
    assertThat(Dumps.records(items)).extracting(RawRecord::language).doesNotContainNull();
  }
}
