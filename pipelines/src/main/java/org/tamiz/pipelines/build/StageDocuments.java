package org.tamiz.pipelines.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.avro.file.DataFileWriter;
import org.apache.beam.sdk.transforms.DoFn;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.StagedDocument;

/**
 * Writes screened documents to staging files of bounded size and gives what deduplication needs to
 * know of each. The files of a failed bundle are named by no candidate that survives.
 */
final class StageDocuments extends DoFn<StagedDocument, Candidate> {
  private static final long serialVersionUID = 1L;
  private static final long FILE_BYTES = 64L << 20;

  private final Workspace workspace;
  private transient @Nullable DataFileWriter<StagedDocument> writer;
  private transient String name = "";
  private transient int index;
  private transient long bytes;

  StageDocuments(Workspace workspace) {
    this.workspace = workspace;
  }

  @ProcessElement
  public void process(@Element StagedDocument staged, OutputReceiver<Candidate> out)
      throws IOException {
    byte[] encoded = Rows.binary(staged);
    DataFileWriter<StagedDocument> open = writer;
    if (open == null) {
      name = UUID.randomUUID() + ".avro";
      open = AvroFiles.writer(workspace.staging("documents").resolve(name), StagedDocument.class);
      writer = open;
    }
    open.appendEncoded(ByteBuffer.wrap(encoded));
    out.output(candidate(staged, encoded.length));
    index++;
    bytes += encoded.length;
    if (bytes >= FILE_BYTES) {
      close();
    }
  }

  @FinishBundle
  public void finish() throws IOException {
    close();
  }

  private void close() throws IOException {
    DataFileWriter<StagedDocument> open = writer;
    if (open != null) {
      open.close();
    }
    writer = null;
    index = 0;
    bytes = 0;
  }

  private Candidate candidate(StagedDocument staged, int rowBytes) {
    Document document = staged.getDocument();
    return Candidate.newBuilder()
        .setId(document.getId())
        .setSnapshot(document.getSnapshot())
        .setRecordMillis(
            document.getRecordDate() == null
                ? Long.MIN_VALUE
                : document.getRecordDate().toEpochMilli())
        .setDigest(staged.getDigest())
        .setSignature(staged.getSignature())
        .setPreference(staged.getPreference())
        .setPartition(Documents.partition(document))
        .setRowBytes(rowBytes)
        .setStagedFile(name)
        .setStagedIndex(index)
        .build();
  }
}
