package org.tamiz.pipelines.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Shard;

/**
 * Writes the rows of one kind and bundle to staging files of at most {@value #FILE_ROWS} rows.
 * Files of failed bundles are never named and go with the staging folder.
 */
final class RowFiles<T extends SpecificRecord> {
  // What is counted over a file, sites above all, stands in memory while it is read.
  private static final int FILE_ROWS = 100_000;

  private final Workspace workspace;
  private final RowKind kind;
  private final Class<T> type;
  private final List<Shard> complete = new ArrayList<>();
  private @Nullable DataFileWriter<T> writer;
  private String name = "";
  private long rows;
  private long bytes;

  RowFiles(Workspace workspace, RowKind kind, Class<T> type) {
    this.workspace = workspace;
    this.kind = kind;
    this.type = type;
  }

  /** Writes a row. */
  void write(T row) {
    try {
      append(Rows.binary(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(byte[] encoded) throws IOException {
    DataFileWriter<T> open = writer;
    if (open == null) {
      name = kind.folder() + "/" + UUID.randomUUID() + ".avro";
      open = AvroFiles.writer(workspace.staging(name), type);
      writer = open;
    }
    open.appendEncoded(ByteBuffer.wrap(encoded));
    rows++;
    bytes += encoded.length;
    if (rows == FILE_ROWS) {
      complete(open);
    }
  }

  private void complete(DataFileWriter<T> open) throws IOException {
    open.close();
    complete.add(new Shard(name, rows, bytes, ""));
    writer = null;
    rows = 0;
    bytes = 0;
  }

  /** Completes the last file and gives all of the bundle. */
  List<Shard> close() throws IOException {
    DataFileWriter<T> open = writer;
    if (open != null) {
      complete(open);
    }
    return List.copyOf(complete);
  }
}
