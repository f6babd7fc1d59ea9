package org.tamiz.pipelines.source.curated;

import org.tamiz.schemas.Document;
import org.tamiz.transforms.chain.RawRecord;

/**
 * A row of a dataset that was built before.
 *
 * @param row the row
 */
record CuratedRow(Document row) implements RawRecord.Payload {
  @Override
  public int records() {
    return row.getRecords();
  }
}
