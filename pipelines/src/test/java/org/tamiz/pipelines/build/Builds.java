package org.tamiz.pipelines.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.hadoop.ParquetReader;
import org.tamiz.pipelines.config.ConfigLoader;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.pipelines.parquet.ParquetFiles;
import org.tamiz.schemas.RunManifest;

/** Builds for tests, and what they left. */
final class Builds {
  private Builds() {}

  static CorpusConfig config(String... yaml) {
    return ConfigLoader.standard().parse(String.join("\n", yaml), "test", List.of());
  }

  static RunManifest run(CorpusConfig config, String runner, String... arguments)
      throws BuildException {
    return new BuildRun(new BuildRequest(config, runner, Arrays.asList(arguments), Long.MAX_VALUE))
        .run();
  }

  /** SHA-256 of every file below a folder, by path. */
  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.filter(Files::isRegularFile)
          .forEach(
              file -> {
                try {
                  files.put(folder.relativize(file).toString(), WriteShards.sha256(file));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return files;
  }

  /** All rows of a kind, in the order of paths and rows. */
  static <T extends SpecificRecord> List<T> rows(Path dataset, RowKind kind, Class<T> type)
      throws IOException {
    List<T> rows = new ArrayList<>();
    Path folder = dataset.resolve(kind.folder());
    if (!Files.exists(folder)) {
      return rows;
    }
    List<Path> shards = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.filter(path -> path.toString().endsWith(".parquet")).forEach(shards::add);
    }
    Collections.sort(shards);
    for (Path shard : shards) {
      try (ParquetReader<T> reader = ParquetFiles.reader(shard, type)) {
        for (T row = reader.read(); row != null; row = reader.read()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
