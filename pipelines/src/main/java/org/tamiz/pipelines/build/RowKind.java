package org.tamiz.pipelines.build;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.Survivor;

/** The kinds of row that a build writes, each under a folder of its own. */
enum RowKind {
  /** Kept documents; below the folder one folder a source and language. */
  DOCUMENT("data", "train", Document.class),
  /** Documents that were not kept. */
  REJECTION("rejected", "rejected", Rejection.class),
  /** Records of other kinds. */
  SKIPPED("skipped", "skipped", Skipped.class),
  /** Bytes that could not be read. */
  BAD_INPUT("bad-input", "bad-input", BadInput.class),
  /** What a refresh needs to know of kept documents. */
  SURVIVOR("state", "state", Survivor.class);

  private final String folder;
  private final String stem;
  private final Class<? extends SpecificRecord> type;

  RowKind(String folder, String stem, Class<? extends SpecificRecord> type) {
    this.folder = folder;
    this.stem = stem;
    this.type = type;
  }

  /** Folder below the dataset. */
  String folder() {
    return folder;
  }

  /** First part of a shard's file name. */
  String stem() {
    return stem;
  }

  Class<? extends SpecificRecord> type() {
    return type;
  }

  Schema schema() {
    return SpecificData.get().getSchema(type);
  }

  /** The kind whose folder a path below the dataset starts with. */
  static RowKind ofPath(String path) {
    for (RowKind kind : values()) {
      if (path.startsWith(kind.folder + "/")) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of row is written to " + path);
  }
}
