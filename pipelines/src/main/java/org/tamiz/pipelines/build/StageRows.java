package org.tamiz.pipelines.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Shard;

/**
 * Writes rows to staging files of at most {@value #FILE_ROWS} rows, new ones for every bundle, and
 * gives the files of bundles that succeeded. Files of failed bundles are never named and go with
 * the staging folder.
 */
final class StageRows<T extends SpecificRecord> extends DoFn<T, Shard> {
  private static final long serialVersionUID = 1L;

  // What is counted over a file, sites above all, stands in memory while it is read.
  private static final int FILE_ROWS = 100_000;

  private final Workspace workspace;
  private final RowKind kind;
  private final Class<T> type;
  private transient @Nullable DataFileWriter<T> writer;
  private transient String name = "";
  private transient long rows;
  private transient long bytes;

  StageRows(Workspace workspace, RowKind kind, Class<T> type) {
    this.workspace = workspace;
    this.kind = kind;
    this.type = type;
  }

  @ProcessElement
  public void process(@Element T row, OutputReceiver<Shard> out) throws IOException {
    DataFileWriter<T> open = writer;
    if (open == null) {
      name = kind.folder() + "/" + UUID.randomUUID() + ".avro";
      open = AvroFiles.writer(workspace.staging(name), type);
      writer = open;
    }
    byte[] encoded = Rows.binary(row);
    open.appendEncoded(ByteBuffer.wrap(encoded));
    rows++;
    bytes += encoded.length;
    if (rows == FILE_ROWS) {
      out.output(close(open));
    }
  }

  @FinishBundle
  public void finish(FinishBundleContext context) throws IOException {
    DataFileWriter<T> open = writer;
    if (open != null) {
      context.output(close(open), GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
    }
  }

  private Shard close(DataFileWriter<T> open) throws IOException {
    open.close();
    Shard file = new Shard(name, rows, bytes, "");
    writer = null;
    rows = 0;
    bytes = 0;
    return file;
  }
}
