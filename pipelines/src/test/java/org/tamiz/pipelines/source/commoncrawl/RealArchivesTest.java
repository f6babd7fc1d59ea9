package org.tamiz.pipelines.source.commoncrawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.testing.SharedData;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/** Reads archives that other projects publish, beside the repository. */
class RealArchivesTest {
  private static Path file(String start, String end) throws IOException {
    Path root = SharedData.path("data/warc");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(path -> root.relativize(path).toString().startsWith(start))
          .filter(path -> path.toString().endsWith("/" + end))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + end + " in " + root));
    }
  }

  /** Skipped records of some kinds, parts divided by +. */
  private static long skipped(List<RecordReader.Item> items, String kinds) {
    Set<String> wanted = Set.of(kinds.split("\\+"));
    return items.stream()
        .filter(RecordReader.Skip.class::isInstance)
        .filter(item -> wanted.contains(((RecordReader.Skip) item).skipped().getKind()))
        .count();
  }

  private static long bad(List<RecordReader.Item> items) {
    return items.stream().filter(RecordReader.Bad.class::isInstance).count();
  }

  // In the crawl of 2008, 140 responses are HTML; of these 94 have status 200.
  @ParameterizedTest
  @CsvSource({
    "archivesunleashed, example.warc.gz, 822, 94, 1, 261, 261, 205, 0",
    "archivesunleashed, example.arc.gz, 300, 94, 1, 0, 0, 205, 0",
    "allenai, sample-0000.warc.gz, 48, 22, 1, 22, 1, 0, 0",
    "commoncrawl__whirl, whirlwind.warc, 4, 1, 1, 1, 1, 0, 0",
    "commoncrawl__whirl, whirlwind.warc.gz, 4, 1, 1, 1, 1, 0, 0",
    "commoncrawl__whirl, whirlwind.warc.wet, 2, 1, 1, 0, 0, 0, 0",
    "commoncrawl__whirl, whirlwind.warc.wet.gz, 2, 1, 1, 0, 0, 0, 0",
    "commoncrawl__whirl, whirlwind.warc.wat.gz, 2, 0, 1, 0, 1, 0, 0",
    "jeffharwell, filter_test_1.wet.gz, 26, 25, 1, 0, 0, 0, 0",
    "jeffharwell, file_headers_only.wet.gz, 1, 0, 0, 0, 0, 0, 1",
    "chatnoir, clueweb-quirk.warc.gz, 30, 29, 1, 0, 0, 0, 0",
    "chatnoir, block-sized-records.warc, 3, 0, 0, 0, 0, 0, 0",
    "chatnoir, block-sized-records.warc.gz, 3, 0, 0, 0, 0, 0, 0",
    "chatnoir, block-sized-records.warc.lz4, 1, 0, 0, 0, 0, 0, 1",
    "webrecorder__pywb, iana.warc.gz, 343, 16, 1, 171, 0, 32, 0",
    "iipc__webarchive-commons, IAH-urls-wget.warc, 36, 2, 1, 16, 0, 14, 0",
    "ukwa, sopa-wikipedia-homepage.warc.gz, 164, 1, 1, 86, 0, 73, 0",
    "ukwa, main-page.warc.gz, 151, 1, 1, 77, 0, 69, 0",
    "ukwa, post-blackout.warc.gz, 117, 1, 1, 62, 0, 50, 0",
    "netarchivesuite__jwat, invalid-warcfile-duplicate-fields.warc, 1, 0, 1, 0, 0, 0, 0",
    "netarchivesuite__jwat, invalid-warcfile-contenttype-recommended.warc, 7, 0, 1, 1, 1, 0, 1",
    "netarchivesuite__jwat, invalid-warcfile-encoding-headers.warc.gz, 4, 2, 1, 0, 0, 1, 0",
    "netarchivesuite__jwat, invalid-warcfile-segment-number-response.warc, 2, 2, 0, 0, 0, 0, 0",
    "netarchivesuite__jwat, invalid-warcfile-lonely-warcinfo-metadata.warc, 2, 0, 1, 0, 1, 0, 0",
    "netarchivesuite__jwat, invalid-warcfile-record-then-garbage.warc, 2, 0, 0, 0, 0, 1, 1",
    "netarchivesuite__jwat, valid-warcfile-upper-lower-case.warc, 5, 0, 1, 0, 0, 4, 0",
    "webrecorder__warcio, example.warc, 6, 1, 2, 2, 0, 0, 0",
    "webrecorder__warcio, example-wrong-chunks.warc.gz, 2, 1, 0, 1, 0, 0, 0",
    "webrecorder__warcio, example-bad-non-chunked.warc.gz, 6, 1, 2, 2, 0, 0, 0",
    "webrecorder__warcio.js, example-bad-length.warc, 6, 0, 2, 2, 0, 0, 1",
    "webrecorder__warcio, example-trunc.warc, 4, 0, 2, 1, 0, 0, 1",
  })
  void countsAsDocumented(
      String start,
      String end,
      int items,
      int read,
      int warcinfos,
      int requests,
      int metadata,
      int otherResponses,
      int bad)
      throws IOException {
    List<RecordReader.Item> found = Archives.read(file(start, end));
    assertThat(found).hasSize(items);
    assertThat(Archives.records(found)).hasSize(read);
    assertThat(skipped(found, "warcinfo")).isEqualTo(warcinfos);
    assertThat(skipped(found, "request")).isEqualTo(requests);
    assertThat(skipped(found, "metadata")).isEqualTo(metadata);
    assertThat(skipped(found, "status+redirect+media_type")).isEqualTo(otherResponses);
    assertThat(bad(found)).isEqualTo(bad);
  }

  @Test
  void readsEveryArchiveToItsEndOrItsDamage() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(SharedData.path("data/warc"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      if (Files.size(file) == 0) {
        continue;
      }
      long bytes = Files.size(file);
      try (RecordReader reader =
          CommonCrawlRecords.open(
              CommonCrawlSource.Options.defaults(), Archives.split(file, 0, bytes))) {
        while (reader.hasNext()) {
          assertThat(Archives.line(reader.next())).isNotEmpty();
        }
        assertThat(reader.bytesRead()).as(file.toString()).isEqualTo(bytes);
      }
    }
  }

  @Test
  void readsTheSamePageFromEveryEncoding() throws IOException {
    Set<String> pages = new HashSet<>();
    int count = 0;
    for (String encoding : List.of("brotli", "gzip", "none")) {
      for (String form : List.of(".warc", ".warc.gz")) {
        String name = "transfer_compression_" + encoding + form;
        List<RawRecord> records =
            Archives.records(Archives.read(file("netarchivesuite__solrwayback", name)));
        assertThat(records).hasSize(1);
        pages.add(Archives.text(records.get(0)));
        count++;
      }
    }
    assertThat(count).isEqualTo(6);
    assertThat(pages).hasSize(1);
    assertThat(pages.iterator().next().stripLeading()).startsWith("<html>");
  }

  @Test
  void takesPlainPagesThatClaimToBeGzipped() throws IOException {
    List<RecordReader.Item> items = Archives.read(file("chatnoir", "clueweb-quirk.warc.gz"));
    assertThat(Archives.records(items))
        .allSatisfy(
            record -> {
              RawRecord.Page page = (RawRecord.Page) record.payload();
              assertThat(page.charset()).isEqualTo("EUC-JP");
              assertThat(Archives.text(record)).contains("<html>");
            });
  }

  @Test
  void knowsTheCrawl() throws IOException {
    List<RawRecord> records =
        Archives.records(Archives.read(file("commoncrawl__whirl", "whirlwind.warc.gz")));
    assertThat(records).hasSize(1);
    assertThat(records.get(0).snapshot()).isEqualTo("CC-MAIN-2024-22");
    assertThat(records.get(0).id())
        .matches("commoncrawl:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  @Test
  void rangesOfARealArchiveOwnEveryRecordOnce() throws IOException {
    for (String name : List.of("example.warc.gz", "example.arc.gz")) {
      Path file = file("archivesunleashed", name);
      long bytes = Files.size(file);
      List<String> whole = Archives.lines(Archives.read(file));
      SourceFile source = new SourceFile(file.toString(), name, bytes);
      List<InputSplit> splits = CommonCrawlFiles.splits(source, 0, bytes / 7);
      assertThat(splits).hasSizeGreaterThan(6);
      String[] joined =
          splits.stream()
              .flatMap(
                  split ->
                      Archives.read(
                          file,
                          CommonCrawlSource.Options.defaults(),
                          split.getStart(),
                          split.getEnd())
                          .stream())
              .map(Archives::line)
              .toArray(String[]::new);
      assertThat(Arrays.asList(joined)).isEqualTo(whole);
    }
  }
}
