package org.tamiz.pipelines.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.schemas.Skipped;

class ParquetFilesTest {
  @TempDir Path folder;

  @Test
  void appendedRunsReadBackInOrder() throws IOException {
    Path first = write("a", 0, 100);
    Path second = write("b", 100, 250);
    Path shard = folder.resolve("shard.parquet");

    ParquetFiles.append(shard, List.of(first, second));

    assertThat(ParquetFiles.rows(shard)).isEqualTo(250);
    assertThat(offsets(shard)).hasSize(250).isSorted().startsWith(0L).endsWith(249L);
  }

  @Test
  void theSameRowsGiveTheSameBytes() throws IOException {
    assertThat(write("a", 0, 500)).hasSameBinaryContentAs(write("b", 0, 500));
  }

  private Path write(String name, int from, int to) throws IOException {
    Path path = folder.resolve(name);
    Files.deleteIfExists(path);
    try (var writer =
        ParquetFiles.writer(path, Skipped.getClassSchema(), Map.of("tamiz.config", "x"), 3)) {
      for (int i = from; i < to; i++) {
        writer.write(new Skipped("commoncrawl", "", "file", (long) i, "request", "", ""));
      }
    }
    return path;
  }

  private static List<Long> offsets(Path path) throws IOException {
    List<Long> offsets = new ArrayList<>();
    try (ParquetReader<Skipped> reader = ParquetFiles.reader(path, Skipped.class)) {
      for (Skipped row = reader.read(); row != null; row = reader.read()) {
        offsets.add(row.getOffset());
      }
    }
    return offsets;
  }
}
