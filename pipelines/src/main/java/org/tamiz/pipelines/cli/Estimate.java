package org.tamiz.pipelines.cli;

import java.io.IOException;
import java.util.List;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RecordReader;

/**
 * What a build will roughly take, from the sizes of its files and a look at the beginning of one.
 *
 * @param files files to read
 * @param bytes their size as stored
 * @param documents documents in them, estimated
 */
record Estimate(int files, long bytes, long documents) {
  /** No more is read for an estimate, bytes as stored. */
  private static final long SAMPLE_BYTES = 8 << 20;

  /** No more is read for an estimate, records. */
  private static final int SAMPLE_RECORDS = 2000;

  /**
   * Documents that one core takes through all stages in a second; 322 to 404 were measured on
   * embedded Flink with pages of 57 KB.
   */
  static final int DOCUMENTS_PER_CORE_SECOND = 300;

  /** Start-up of a build on embedded Flink, CPU seconds; 10 to 11 were measured. */
  static final int START_SECONDS = 11;

  /**
   * Bytes of one staged document; its text was 6.7 KB for a page of 57 KB, to which signature and
   * metadata are added.
   */
  static final int STAGED_BYTES = 8_500;

  /** Bytes of one row of the dataset, compressed, with its share of the evidence. */
  static final int ROW_BYTES = 3_500;

  static final Estimate NOTHING = new Estimate(0, 0, 0);

  /** Looks at the files of one source. */
  static Estimate of(SourceConfig source, List<SourceFile> files) throws IOException {
    long bytes = files.stream().mapToLong(SourceFile::bytes).sum();
    if (bytes == 0) {
      return new Estimate(files.size(), 0, 0);
    }
    SourceFile largest = files.get(0);
    for (SourceFile file : files) {
      largest = file.bytes() > largest.bytes() ? file : largest;
    }
    long documents = 0;
    long records = 0;
    long read = 0;
    InputSplit split = source.splits(largest, 0, Long.MAX_VALUE).get(0);
    try (RecordReader reader = source.open(split)) {
      while (records < SAMPLE_RECORDS && reader.bytesRead() < SAMPLE_BYTES && reader.hasNext()) {
        documents += reader.next() instanceof RecordReader.Read ? 1 : 0;
        records++;
      }
      read = Math.max(1, reader.hasNext() ? reader.bytesRead() : largest.bytes());
    }
    return new Estimate(files.size(), bytes, Math.round((double) documents * bytes / read));
  }

  Estimate plus(Estimate other) {
    return new Estimate(files + other.files, bytes + other.bytes, documents + other.documents);
  }

  /** Seconds on this many cores. */
  long seconds(int cores) {
    return Math.round(
        (START_SECONDS + (double) documents / DOCUMENTS_PER_CORE_SECOND) / Math.max(1, cores));
  }

  /** Bytes that the build needs while it runs. */
  long workBytes() {
    return documents * (STAGED_BYTES + ROW_BYTES);
  }

  /** Bytes of the dataset. */
  long outputBytes() {
    return documents * ROW_BYTES;
  }
}
