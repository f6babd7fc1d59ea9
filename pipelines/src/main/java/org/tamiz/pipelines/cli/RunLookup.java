package org.tamiz.pipelines.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.hadoop.ParquetReader;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.manifest.ManifestFile;
import org.tamiz.pipelines.parquet.ParquetFiles;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Skipped;

/**
 * Finds what became of a record in a finished dataset: reads the columns that tell which record a
 * row is of, and whole rows only where one is asked about.
 */
final class RunLookup {
  private static final int MAX_HITS = 20;

  private final Path dataset;
  private final Wanted wanted;
  private final int textChars;
  private final List<String> lines = new ArrayList<>();
  private int hits;

  private RunLookup(Path dataset, Wanted wanted, int textChars) {
    this.dataset = dataset;
    this.wanted = wanted;
    this.textChars = textChars;
  }

  /**
   * What became of the record, a paragraph for each place where it stands; at most {@value
   * #MAX_HITS}. Empty where it stands nowhere.
   *
   * @throws IOException when the folder is no dataset or cannot be read
   */
  static List<String> find(Path dataset, Wanted wanted, int textChars) throws IOException {
    RunLookup lookup = new RunLookup(dataset, wanted, textChars);
    RunManifest manifest = ManifestFile.read(dataset);
    for (Shard shard : manifest.getShards()) {
      lookup.shard(shard.getPath());
    }
    return lookup.lines;
  }

  private void shard(String path) throws IOException {
    if (path.startsWith("data/")) {
      scan(path, Document.class, this::kept);
    } else if (path.startsWith("rejected/")) {
      scan(path, Rejection.class, this::rejected);
    } else if (path.startsWith("skipped/")) {
      scan(path, Skipped.class, Explanation::of);
    } else if (path.startsWith("bad-input/")) {
      scan(path, BadInput.class, Explanation::of);
    }
  }

  private <T extends SpecificRecord> void scan(
      String path, Class<T> type, Function<T, List<String>> describe) throws IOException {
    List<Long> asked = asked(path, type);
    if (asked.isEmpty()) {
      return;
    }
    try (ParquetReader<T> reader = ParquetFiles.reader(dataset.resolve(path), type)) {
      long row = 0;
      for (T record = read(reader);
          record != null && row <= asked.get(asked.size() - 1);
          record = read(reader)) {
        if (asked.contains(row)) {
          lines.addAll(describe.apply(record));
          lines.add("row       " + row + " of " + path);
          lines.add("");
        }
        row++;
      }
    }
  }

  /** Numbers of the rows that are asked about, from the columns that tell. */
  private List<Long> asked(String path, Class<? extends SpecificRecord> type) throws IOException {
    List<Long> asked = new ArrayList<>();
    try (ParquetReader<GenericRecord> reader =
        ParquetFiles.reader(dataset.resolve(path), type, Wanted.COLUMNS)) {
      long row = 0;
      for (GenericRecord record = read(reader);
          record != null && hits < MAX_HITS;
          record = read(reader)) {
        if (wanted.is(record)) {
          asked.add(row);
          hits++;
        }
        row++;
      }
    }
    return asked;
  }

  private static <T> @Nullable T read(ParquetReader<T> reader) throws IOException {
    return reader.read();
  }

  private List<String> kept(Document document) {
    List<String> kept = new ArrayList<>();
    kept.add("kept      " + document.getId() + "  " + Printable.line(document.getUrl()));
    kept.add("place     " + Explanation.place(document.getProvenance()));
    kept.add("title     " + Printable.line(document.getTitle()));
    kept.add(
        String.format(
            Locale.ROOT,
            "language  %s, script %s, confidence %s",
            document.getLanguage(),
            document.getScript(),
            Quantity.measure(document.getLanguageConfidence())));
    kept.add("license   " + document.getLicense());
    kept.add(
        String.format(
            Locale.ROOT,
            "quality   %s (%s)",
            Quantity.measure(document.getQualityScore()),
            document.getQualityVersion()));
    kept.add("cluster   " + document.getClusterSize());
    document
        .getSignals()
        .forEach(
            signal ->
                kept.add(
                    "signal    " + signal.getName() + " = " + Quantity.measure(signal.getValue())));
    kept.add("text      " + Printable.line(Printable.head(document.getText(), textChars)));
    return kept;
  }

  private List<String> rejected(Rejection rejection) {
    List<String> rejected = new ArrayList<>();
    rejected.add(
        Explanation.reason(rejection)
            + "  "
            + rejection.getDocumentId()
            + "  "
            + Printable.line(rejection.getUrl()));
    rejected.add("place     " + Explanation.place(rejection.getProvenance()));
    rejected.add("language  " + rejection.getLanguage());
    if (rejection.getSurvivorId() != null) {
      rejected.add(
          "kept is   " + rejection.getSurvivorId() + snapshot(rejection.getSurvivorSnapshot()));
    }
    if (rejection.getText() != null) {
      rejected.add("text      " + Printable.line(Printable.head(rejection.getText(), textChars)));
    }
    return rejected;
  }

  private static String snapshot(@Nullable String snapshot) {
    return snapshot == null || snapshot.isEmpty() ? "" : " of " + snapshot;
  }
}
