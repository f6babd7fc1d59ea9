package org.tamiz.pipelines.source.commoncrawl;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/** All text of a page's body, as UTF-8. */
final class BodyText implements Extractor {
  @Override
  public String version() {
    return "tamiz-body-text-1";
  }

  @Override
  public Extraction extract(RawRecord record) {
    if (record.payload() instanceof RawRecord.PlainText text) {
      return new Extracted(Draft.of(record, text.text()));
    }
    RawRecord.Page page = (RawRecord.Page) record.payload();
    Document parsed = Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8), record.url());
    return new Extracted(Draft.of(record, parsed.body().text()).withTitle(parsed.title()));
  }
}
