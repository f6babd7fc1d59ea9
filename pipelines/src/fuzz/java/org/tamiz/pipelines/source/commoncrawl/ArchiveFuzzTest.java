package org.tamiz.pipelines.source.commoncrawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tamiz.transforms.chain.RecordReader;

/** Any bytes are an archive: reading them ends, throws nothing, and agrees with two ranges. */
class ArchiveFuzzTest {
  @FuzzTest
  void readsAnyBytes(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".warc");
    try {
      Files.write(file, bytes);
      CommonCrawlSource.Options options =
          new CommonCrawlSource.Options(List.of(), "", 1 << 16, true);
      List<RecordReader.Item> whole = Archives.read(file, options);
      assertThat(whole.size()).isLessThanOrEqualTo(bytes.length + 1);
      int cut = bytes.length / 2;
      List<RecordReader.Item> ranges = new ArrayList<>();
      Stream.of(
              Archives.read(file, options, 0, cut), Archives.read(file, options, cut, bytes.length))
          .forEach(ranges::addAll);
      if (cut > 0) {
        assertThat(Archives.lines(ranges)).isEqualTo(Archives.lines(whole));
      }
    } finally {
      Files.delete(file);
    }
  }
}
