package org.tamiz.pipelines.source.curated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.apache.parquet.hadoop.ParquetReader;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.parquet.ParquetFiles;
import org.tamiz.pipelines.source.Partitions;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/** Reads the rows of one shard. */
final class CuratedRecords implements RecordReader {
  private final ParquetReader<Document> reader;
  private final String file;
  private final long bytes;
  private final long rows;
  private long read;
  private @Nullable Document next;

  CuratedRecords(InputSplit split) throws IOException {
    Path path = Path.of(split.getPath());
    this.reader = ParquetFiles.reader(path, Document.class);
    this.file = split.getFile();
    this.bytes = split.getFileBytes();
    this.rows = Math.max(1, ParquetFiles.rows(path));
    this.next = reader.read();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Item next() {
    Document row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    try {
      next = reader.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read++;
    if (!Partitions.isOne(row.getSource(), row.getLanguage())) {
      return new Bad(
          BadInput.newBuilder()
              .setSource(CuratedSource.NAME)
              .setSnapshot(row.getSnapshot())
              .setFile(file)
              .setOffset(read - 1)
              .setStage("record")
              .setError("invalid_row")
              .setMessage("source or language of the row is no plain name")
              .setUrl(row.getUrl())
              .build());
    }
    return new Read(
        new RawRecord(
            row.getId(),
            row.getSource(),
            row.getSnapshot(),
            row.getUrl(),
            row.getTitle(),
            row.getRecordDate(),
            row.getProvenance(),
            new CuratedRow(row),
            row.getLanguage(),
            row.getLicenseEvidence(),
            row.getOptOuts()));
  }

  @Override
  public long bytesRead() {
    return bytes * read / rows;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
