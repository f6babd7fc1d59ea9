package org.tamiz.pipelines.source.wikipedia;

import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.extract.wikitext.WikiPage;

/** Gives a page's markup as its text. */
final class MarkupExtractor implements Extractor {
  @Override
  public String version() {
    return "tamiz-markup-1";
  }

  @Override
  public Extraction extract(RawRecord record) {
    return record.payload() instanceof WikiPage page
        ? new Extracted(Draft.of(record, page.wikitext()))
        : new Unreadable("wrong_payload", "not a page of a wiki");
  }
}
