package org.tamiz.pipelines.source.commoncrawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.testing.SharedData;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.license.LicenseSummary;

class LicensedPagesTest {
  @Test
  void oneOfTheRealPagesIsLicensed() throws IOException {
    String path =
        SharedData.path("data/warc/allenai__dolma/tests/data/warc/sample-0000.warc.gz").toString();
    CommonCrawlSource source = new CommonCrawlSource();
    CommonCrawlSource.Options defaults = CommonCrawlSource.Options.defaults();
    CommonCrawlSource.Options options =
        new CommonCrawlSource.Options(
            List.of(path), defaults.snapshot(), defaults.maxPageBytes(), defaults.keepTruncated());
    Extractor extractor = source.extractor(options);
    List<String> licensed = new ArrayList<>();
    for (SourceFile file : source.files(options)) {
      try (RecordReader records = source.open(options, source.splits(options, file, 0, 0).get(0))) {
        while (records.hasNext()) {
          if (records.next() instanceof RecordReader.Read read
              && extractor.extract(read.record()) instanceof Extractor.Extracted extracted) {
            LicenseSummary summary = LicenseSummary.of(extracted.document().licenses());
            if (!summary.spdx().equals(LicenseSummary.NO_ASSERTION)) {
              licensed.add(summary.spdx());
            }
          }
        }
      }
    }
    assertThat(licensed).containsExactly("CC-BY-4.0");
  }
}
