package org.tamiz.pipelines.source.wikipedia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.Dates;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Provenance;
import org.tamiz.schemas.Skipped;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.extract.wikitext.WikiPage;
import org.tamiz.transforms.extract.wikitext.WikiSite;
import org.tamiz.transforms.license.LicenseDetector;

/** Makes the items of one file. */
final class DumpItems {
  /** Stage of bad input that spoils a file or a part of it. */
  static final String FILE = "file";

  /** Stage of bad input that is one page. */
  static final String RECORD = "record";

  /** The defect of a file in which no dump begins. */
  static final String NOT_A_DUMP = "not_a_dump";

  /** Longest detail of a skipped page. */
  private static final int MAX_DETAIL = 512;

  private static final String WIKITEXT = "wikitext";

  private final WikipediaSource.Options options;
  private final String file;
  private final Wiki wiki;
  private final List<License> licenses;

  DumpItems(WikipediaSource.Options options, String file, Wiki wiki) {
    this.options = options;
    this.file = file;
    this.wiki = wiki;
    this.licenses = license(options.license()).stream().toList();
  }

  /** The license that the configuration names, with how it asks to be met. */
  static Optional<License> license(String statement) {
    return LicenseDetector.fromStatement(
        statement,
        "source",
        "source",
        "terms of the wiki: texts under " + statement + ", attribution by address and revision");
  }

  /** The wiki of the file. */
  WikiSite site() {
    return wiki.site();
  }

  /** The licenses that the configuration names. */
  List<License> licenses() {
    return licenses;
  }

  /** A page: a document to be, or skipped for what it is. */
  RecordReader.Item page(long place, DumpPage page) {
    Integer stated = page.namespace();
    int namespace = stated == null ? wiki.site().namespace(page.title()) : stated;
    String target = page.redirect();
    if (target == null) {
      target = RedirectWords.target(page.text(), wiki.site().redirectWords());
    } else if (target.isEmpty()) {
      String named = RedirectWords.target(page.text(), wiki.site().redirectWords());
      target = named == null ? "" : named;
    }
    if (target != null) {
      return skip(place, "redirect", target, page.title());
    }
    if (namespace != WikiSite.MAIN) {
      return skip(place, "namespace", Integer.toString(namespace), page.title());
    }
    if (!page.model().isEmpty() && !page.model().equals(WIKITEXT)) {
      return skip(place, "content_model", page.model(), page.title());
    }
    if (page.text().isBlank()) {
      return skip(place, "blank", "", page.title());
    }
    WikiPage payload =
        new WikiPage(wiki.site(), page.pageId(), page.revisionId(), page.title(), page.text());
    String digest = page.sha1().isEmpty() ? null : "sha1:" + page.sha1();
    return read(
        place,
        page.pageId(),
        page.revisionId(),
        PageAddress.of(wiki.site().baseUrl(), page.title()),
        page.title(),
        Dates.iso(page.timestamp()),
        digest,
        payload,
        wiki.site().wiki(),
        wiki.language(),
        licenses);
  }

  /** A document to be. Pages without id have their title for it. */
  RecordReader.Item read(
      long place,
      long pageId,
      long revisionId,
      String url,
      String title,
      @Nullable Instant date,
      @Nullable String digest,
      RawRecord.Payload payload,
      String database,
      @Nullable String language,
      List<License> marks) {
    Provenance provenance =
        Provenance.newBuilder()
            .setFile(file)
            .setOffset(place)
            .setRecordId(revisionId < 0 ? null : Long.toString(revisionId))
            .setRecordDigest(digest)
            .setExtractor("")
            .build();
    String own = pageId < 0 ? title : Long.toString(pageId);
    return new RecordReader.Read(
        new RawRecord(
            WikipediaSource.NAME + ":" + database + ":" + own,
            WikipediaSource.NAME,
            wiki.snapshot(),
            url,
            title,
            date,
            provenance,
            payload,
            language,
            marks,
            List.of()));
  }

  /** A page that makes no document. */
  RecordReader.Item skip(long place, String kind, String detail, String title) {
    return skipAt(place, kind, detail, PageAddress.of(wiki.site().baseUrl(), title));
  }

  /** A page with this address that makes no document. */
  RecordReader.Item skipAt(long place, String kind, String detail, String url) {
    int end = Math.min(detail.length(), MAX_DETAIL);
    return new RecordReader.Skip(
        Skipped.newBuilder()
            .setSource(WikipediaSource.NAME)
            .setSnapshot(wiki.snapshot())
            .setFile(file)
            .setOffset(place)
            .setKind(kind)
            .setDetail(detail.substring(0, end))
            .setUrl(url)
            .build());
  }

  /** Bytes that cannot be read. */
  RecordReader.Item bad(long place, String stage, String error, String message) {
    return new RecordReader.Bad(
        BadInput.newBuilder()
            .setSource(WikipediaSource.NAME)
            .setSnapshot(wiki.snapshot())
            .setFile(file)
            .setOffset(place)
            .setStage(stage)
            .setError(error)
            .setMessage(message)
            .setUrl("")
            .build());
  }

  /** A record that is larger than allowed. */
  RecordReader.Item tooLarge(long place) {
    return bad(
        place,
        RECORD,
        "too_large",
        "more than maxRecordBytes = " + options.maxRecordBytes() + " bytes");
  }
}
