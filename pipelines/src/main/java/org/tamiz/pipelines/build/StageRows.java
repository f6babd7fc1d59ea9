package org.tamiz.pipelines.build;

import java.io.IOException;
import java.util.UUID;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Shard;

/**
 * Writes rows to staging files, a new one for every bundle, and gives the files of bundles that
 * succeeded. Files of failed bundles are never named and go with the staging folder.
 */
final class StageRows<T extends SpecificRecord> extends DoFn<T, Shard> {
  private static final long serialVersionUID = 1L;

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
  public void process(@Element T row) throws IOException {
    DataFileWriter<T> open = writer;
    if (open == null) {
      name = kind.folder() + "/" + UUID.randomUUID() + ".avro";
      open = AvroFiles.writer(workspace.staging(name), type);
      writer = open;
    }
    open.append(row);
    rows++;
    bytes += Rows.bytes(row);
  }

  @FinishBundle
  public void finish(FinishBundleContext context) throws IOException {
    DataFileWriter<T> open = writer;
    if (open != null) {
      open.close();
      context.output(
          new Shard(name, rows, bytes, ""),
          GlobalWindow.INSTANCE.maxTimestamp(),
          GlobalWindow.INSTANCE);
    }
    writer = null;
    rows = 0;
    bytes = 0;
  }
}
