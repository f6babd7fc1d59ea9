package org.tamiz.pipelines.source;

import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/** Hands each record to the extractor for its kind of payload. */
public final class PayloadExtractor implements Extractor {
  private final Extractor pages;
  private final Extractor texts;

  /**
   * An extractor of two.
   *
   * @param pages takes records with a {@link RawRecord.Page}
   * @param texts takes records with a {@link RawRecord.PlainText}
   */
  public PayloadExtractor(Extractor pages, Extractor texts) {
    this.pages = pages;
    this.texts = texts;
  }

  /** The version for pages; a text comes as it is. */
  @Override
  public String version() {
    return pages.version();
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
    return record.payload() instanceof RawRecord.Page ? pages : texts;
  }
}
