package org.tamiz.pipelines.source;

import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/** Hands each record to the extractor for its kind of payload. */
public final class PayloadExtractor implements Extractor {
  private final Class<? extends RawRecord.Payload> kind;
  private final Extractor extractor;
  private final Extractor others;

  /**
   * An extractor of two.
   *
   * @param kind payloads that the first takes
   * @param extractor takes records with such a payload
   * @param others takes all others
   */
  public PayloadExtractor(
      Class<? extends RawRecord.Payload> kind, Extractor extractor, Extractor others) {
    this.kind = kind;
    this.extractor = extractor;
    this.others = others;
  }

  /** The version of the first. */
  @Override
  public String version() {
    return extractor.version();
  }

  @Override
  public String version(RawRecord record) {
    return of(record).version(record);
  }

  @Override
  public Extraction extract(RawRecord record) {
    return of(record).extract(record);
  }

  private Extractor of(RawRecord record) {
    return kind.isInstance(record.payload()) ? extractor : others;
  }
}
