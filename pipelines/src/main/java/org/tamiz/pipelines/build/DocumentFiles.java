package org.tamiz.pipelines.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.avro.file.DataFileWriter;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Hash128;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.transforms.dedup.ContentDigest;

/**
 * Writes the screened documents of one bundle to staging files of bounded size and gives what
 * deduplication needs to know of each. The files of a failed bundle are named by no candidate that
 * survives.
 */
final class DocumentFiles {
  private static final long FILE_BYTES = 64L << 20;

  private final Workspace workspace;
  private @Nullable DataFileWriter<StagedDocument> writer;
  private String name = "";
  private int index;
  private long bytes;

  DocumentFiles(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Writes a document. */
  Candidate write(StagedDocument staged) {
    try {
      return append(staged, Rows.binary(staged));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Candidate append(StagedDocument staged, byte[] encoded) throws IOException {
    DataFileWriter<StagedDocument> open = writer;
    if (open == null) {
      name = UUID.randomUUID() + ".avro";
      open = AvroFiles.writer(workspace.staging("documents").resolve(name), StagedDocument.class);
      writer = open;
    }
    open.appendEncoded(ByteBuffer.wrap(encoded));
    Candidate candidate = candidate(staged, encoded);
    index++;
    bytes += encoded.length;
    if (bytes >= FILE_BYTES) {
      close();
    }
    return candidate;
  }

  /** Completes the last file. */
  void close() throws IOException {
    DataFileWriter<StagedDocument> open = writer;
    if (open != null) {
      open.close();
    }
    writer = null;
    index = 0;
    bytes = 0;
  }

  private Candidate candidate(StagedDocument staged, byte[] encoded) {
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
        .setRowBytes(encoded.length)
        .setFile(document.getProvenance().getFile())
        .setOffset(document.getProvenance().getOffset())
        .setRowDigest(new Hash128(ContentDigest.ofBytes(encoded)))
        .setStagedFile(name)
        .setStagedIndex(index)
        .build();
  }
}
