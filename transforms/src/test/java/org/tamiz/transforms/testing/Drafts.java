package org.tamiz.transforms.testing;

import java.time.Instant;
import java.util.List;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.RawRecord;

/** Documents for tests. */
public final class Drafts {
  private Drafts() {}

  /** An English document. */
  public static Draft withText(String text) {
    return withText(text, "en");
  }

  /** A document whose source states the language. */
  public static Draft withText(String text, String language) {
    return Draft.of(record("https://example.org/page", text, language), text);
  }

  /** A document without text. */
  public static Draft withUrl(String url) {
    return Draft.of(record(url, "", "en"), "");
  }

  /** A record of this content before anything is extracted of it. */
  public static Draft withPayload(RawRecord.Payload payload) {
    return Draft.of(record("https://example.org/page", payload, "en"), "");
  }

  private static RawRecord record(String url, String text, String language) {
    return record(url, new RawRecord.PlainText(text), language);
  }

  /** A record of this content. */
  public static RawRecord record(String url, RawRecord.Payload payload, String language) {
    return new RawRecord(
        "test:1",
        "test",
        "",
        url,
        "",
        Instant.EPOCH,
        Provenance.newBuilder().setFile("test").setOffset(0).setExtractor("test").build(),
        payload,
        language,
        List.of(),
        List.of());
  }
}
