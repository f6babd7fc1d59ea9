package org.tamiz.pipelines.source.commoncrawl;

import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/** Text that another extractor has made, as it is. */
final class TextAsItIs implements Extractor {
  @Override
  public String version() {
    return "tamiz-text-1";
  }

  @Override
  public Extraction extract(RawRecord record) {
    return record.payload() instanceof RawRecord.PlainText text
        ? new Extracted(Draft.of(record, text.text()))
        : new Unreadable("not_a_text", "the record holds a page, expected plain text");
  }
}
