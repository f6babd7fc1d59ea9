package org.tamiz.pipelines.build;

/** What a build has done so far, for display; safe to read while it runs. */
public interface BuildProgress {
  /**
   * What it is doing: {@code planning}, {@code reading}, {@code writing}, {@code checking} or
   * {@code done}.
   */
  String phase();

  /** Bytes of all input, as stored; 0 while planning. */
  long totalBytes();

  /** Bytes of input that were read. */
  long bytes();

  /** Documents that left the chain. */
  long documents();

  /** Documents that passed the chain. */
  long kept();

  /** Documents that the chain rejected. */
  long rejected();

  /** Rows of kept documents on their way into shards. */
  long written();
}
