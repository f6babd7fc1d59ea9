package org.tamiz.pipelines.source.files;

import java.util.Locale;
import java.util.Optional;

/** How the documents of a file are stored. */
public enum FileFormat {
  /** By the ending of the file's name. */
  AUTO,
  /** One document is the whole file. */
  TEXT,
  /** One document is a line, a JSON object. */
  JSON_LINES,
  /** One document is a row. */
  PARQUET;

  /** The format that a file's name states; {@code .gz} and {@code .zst} may follow. */
  static Optional<FileFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.replaceFirst("\\.(gz|zst|zstd)$", "");
    if (bare.endsWith(".txt")) {
      return Optional.of(TEXT);
    }
    if (bare.endsWith(".jsonl") || bare.endsWith(".ndjson") || bare.endsWith(".json")) {
      return Optional.of(JSON_LINES);
    }
    return lower.endsWith(".parquet") ? Optional.of(PARQUET) : Optional.empty();
  }

  /** This format, or where it is {@link #AUTO} the one that the name states. */
  Optional<FileFormat> of(String name) {
    return this == AUTO ? ofName(name) : Optional.of(this);
  }
}
