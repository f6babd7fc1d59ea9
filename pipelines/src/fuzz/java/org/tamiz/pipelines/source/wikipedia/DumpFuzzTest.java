package org.tamiz.pipelines.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RecordReader;

/** Any bytes are a dump: reading them ends, throws nothing, and agrees with two ranges. */
class DumpFuzzTest {
  @FuzzTest
  void readsAnyBytes(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".xml");
    try {
      Files.write(file, bytes);
      WikipediaSource.Options options = Dumps.options("", 1 << 16, file.toString());
      List<RecordReader.Item> whole = Dumps.items(options, Long.MAX_VALUE);
      assertThat(whole.size()).isLessThanOrEqualTo(bytes.length + 1);
      long cut = bytes.length / 2;
      if (cut > 0 && DumpFile.of(file.toString()).isCut()) {
        List<RecordReader.Item> ranges = new ArrayList<>();
        ranges.addAll(Dumps.items(options, split(file, 0, cut, bytes.length)));
        ranges.addAll(Dumps.items(options, split(file, cut, bytes.length, bytes.length)));
        assertThat(Dumps.lines(ranges)).isEqualTo(Dumps.lines(whole));
      }
    } finally {
      Files.delete(file);
    }
  }

  private static InputSplit split(Path file, long start, long end, long size) {
    String name = String.valueOf(file.getFileName());
    return new InputSplit(0, file.toString(), name, start, end, size);
  }
}
