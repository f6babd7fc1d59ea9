package org.tamiz.transforms.extract.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/** Pages for tests. */
final class Pages {
  private Pages() {}

  static RawRecord record(String html) {
    return record(html.getBytes(StandardCharsets.UTF_8));
  }

  static RawRecord record(byte[] html) {
    return record(html, "text/html", "");
  }

  static RawRecord record(byte[] html, String mediaType, String charset) {
    Provenance provenance =
        Provenance.newBuilder().setFile("test.warc").setOffset(0L).setExtractor("").build();
    return new RawRecord(
        "commoncrawl:1",
        "commoncrawl",
        "test",
        "https://example.org/page",
        "",
        null,
        provenance,
        new RawRecord.Page(html, mediaType, charset),
        null,
        List.of(),
        List.of());
  }

  /** The text that the default extractor finds, or empty. */
  static String text(String html) {
    return new HtmlExtractor().extract(record(html)) instanceof Extractor.Extracted found
        ? found.document().text()
        : "";
  }
}
