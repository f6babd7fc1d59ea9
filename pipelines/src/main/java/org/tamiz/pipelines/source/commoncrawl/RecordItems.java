package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Provenance;
import org.tamiz.schemas.Skipped;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/**
 * Turns the records of archives into items by their kind.
 *
 * <p>Read are HTTP responses of status 200 that are HTML or XHTML, resources of these types, and
 * conversions to plain text (WET). A response without Content-Type has the media type that the
 * crawler identified, if it states one.
 */
final class RecordItems implements ArchiveScanner.Meaning<RecordReader.Item> {
  /** Longest detail of a skipped record, in characters. */
  private static final int MAX_DETAIL = 100;

  private static final int FIRST_READ = 1 << 12;
  private static final int GROWTH = 1 << 18;
  private static final byte[] NOTHING = new byte[0];

  private final CommonCrawlSource.Options options;
  private final String file;
  private final String snapshot;
  private final HeadParser heads = new HeadParser();

  /**
   * Items of one file.
   *
   * @param file its path, as in provenance
   * @param snapshot its snapshot, or empty
   */
  RecordItems(CommonCrawlSource.Options options, String file, String snapshot) {
    this.options = options;
    this.file = file;
    this.snapshot = snapshot;
  }

  @Override
  public RecordReader.Item of(long offset, @Nullable Fields fields, Damage damage) {
    return new RecordReader.Bad(
        BadInput.newBuilder()
            .setSource(CommonCrawlSource.NAME)
            .setSnapshot(snapshot)
            .setFile(file)
            .setOffset(offset)
            .setStage(damage.stage())
            .setError(damage.error())
            .setMessage(damage.message())
            .setUrl(fields == null ? "" : RecordNames.url(fields))
            .build());
  }

  @Override
  public RecordReader.Item of(long offset, Fields fields, ArchiveScanner.Content content)
      throws IOException {
    Found record = new Found(offset, fields, content);
    String type = fields.first("WARC-Type").toLowerCase(Locale.ROOT);
    String mediaType = MediaTypes.essence(fields.first("Content-Type"));
    return switch (type) {
      case "response" ->
          mediaType.isEmpty() || mediaType.equals("application/http")
              ? response(record)
              : skip(record, "media_type", mediaType);
      case "resource" ->
          MediaTypes.isPage(mediaType)
              ? resource(record, mediaType)
              : skip(record, "resource", mediaType);
      case "conversion" ->
          mediaType.equals(MediaTypes.PLAIN_TEXT)
              ? text(record)
              : skip(record, "conversion", mediaType);
      case "continuation", "metadata", "request", "revisit", "warcinfo" -> skip(record, type, "");
      default -> skip(record, "unknown_type", type);
    };
  }

  /** A record with its place and its content. */
  private record Found(long offset, Fields fields, ArchiveScanner.Content content) {
    String cut() {
      return fields.first("WARC-Truncated");
    }
  }

  private RecordReader.Item response(Found record) throws IOException {
    byte[] begin = NOTHING;
    int size = 0;
    int headEnd = -1;
    int read = 1;
    while (headEnd < 0 && read > 0 && size < ArchiveScanner.MAX_HEAD) {
      begin = Arrays.copyOf(begin, size == 0 ? FIRST_READ : 2 * size);
      read = record.content.read(begin, size, begin.length - size);
      size += read;
      headEnd = HeadParser.endOfHead(begin, 0, size);
    }
    if (headEnd < 0 && size == ArchiveScanner.MAX_HEAD) {
      return bad(record, Damage.http("head_too_long", "the head has more than " + size + " bytes"));
    }
    headEnd = headEnd < 0 ? size : headEnd;
    Optional<HeadParser.HttpHead> head = heads.http(begin, 0, headEnd);
    if (head.isEmpty()) {
      return bad(record, Damage.http("invalid_head", "the head is not one of an HTTP response"));
    }
    int status = head.get().status();
    if (status != 200) {
      boolean redirect = status >= 300 && status < 400;
      return skip(record, redirect ? "redirect" : "status", Integer.toString(status));
    }
    Fields http = head.get().fields();
    String mediaType = MediaTypes.essence(http.first("Content-Type"));
    if (mediaType.isEmpty()) {
      mediaType = MediaTypes.essence(record.fields.first("WARC-Identified-Payload-Type"));
    }
    if (!MediaTypes.isPage(mediaType)) {
      return skip(record, "media_type", mediaType);
    }
    String identified = MediaTypes.essence(record.fields.first("WARC-Identified-Payload-Type"));
    if (BinaryContent.isBinaryType(identified)) {
      return skip(record, "media_type", identified);
    }
    if (isLeftOut(record)) {
      return skip(record, "truncated", record.cut());
    }
    Optional<byte[]> stored = read(record, Arrays.copyOfRange(begin, headEnd, size));
    if (stored.isEmpty()) {
      return tooLarge(record);
    }
    ContentDecoder.Decoded decoded =
        ContentDecoder.decode(stored.get(), http, options.maxPageBytes(), !record.cut().isEmpty());
    if (decoded instanceof ContentDecoder.Undecodable undecodable) {
      return bad(record, undecodable.damage());
    }
    byte[] body = ((ContentDecoder.Body) decoded).bytes();
    if (BinaryContent.isBinary(body)) {
      return skip(record, "media_type", "binary");
    }
    String charset = MediaTypes.charset(http.first("Content-Type"));
    RawRecord.Page page = new RawRecord.Page(body, mediaType, charset);
    return read(record, page, body, TransportSignals.of(http));
  }

  private RecordReader.Item resource(Found record, String mediaType) throws IOException {
    if (isLeftOut(record)) {
      return skip(record, "truncated", record.cut());
    }
    Optional<byte[]> body = read(record, NOTHING);
    if (body.isEmpty()) {
      return tooLarge(record);
    }
    String charset = MediaTypes.charset(record.fields.first("Content-Type"));
    RawRecord.Page page = new RawRecord.Page(body.get(), mediaType, charset);
    return read(record, page, body.get(), TransportSignals.NONE);
  }

  private RecordReader.Item text(Found record) throws IOException {
    Optional<byte[]> body = read(record, NOTHING);
    if (body.isEmpty()) {
      return tooLarge(record);
    }
    String text = new String(body.get(), StandardCharsets.UTF_8);
    return read(record, new RawRecord.PlainText(text), body.get(), TransportSignals.NONE);
  }

  private RecordReader.Item read(
      Found record, RawRecord.Payload payload, byte[] body, TransportSignals signals) {
    String digest = RecordNames.digest(record.fields, body);
    String recordId = record.fields.first("WARC-Record-ID");
    Provenance provenance =
        Provenance.newBuilder()
            .setFile(file)
            .setOffset(record.offset)
            .setRecordId(recordId.isEmpty() ? null : recordId)
            .setRecordDigest(digest)
            .setExtractor("")
            .build();
    return new RecordReader.Read(
        new RawRecord(
            CommonCrawlSource.NAME + ":" + RecordNames.id(record.fields, digest),
            CommonCrawlSource.NAME,
            snapshot,
            RecordNames.url(record.fields),
            "",
            RecordNames.date(record.fields),
            provenance,
            payload,
            null,
            signals.licenses(),
            signals.optOuts()));
  }

  private boolean isLeftOut(Found record) {
    return !options.keepTruncated() && !record.cut().isEmpty();
  }

  /** The given bytes and the rest of the content; empty where that is more than a page may have. */
  private Optional<byte[]> read(Found record, byte[] before) throws IOException {
    long length = before.length + record.content.remaining();
    if (length > options.maxPageBytes()) {
      return Optional.empty();
    }
    byte[] all = Arrays.copyOf(before, (int) Math.min(length, before.length + GROWTH));
    int size = before.length;
    while (size < length) {
      if (size == all.length) {
        all = Arrays.copyOf(all, (int) Math.min(length, 2L * size));
      }
      int read = record.content.read(all, size, all.length - size);
      size += read;
      if (read == 0) {
        break;
      }
    }
    return Optional.of(size == all.length ? all : Arrays.copyOf(all, size));
  }

  private RecordReader.Item tooLarge(Found record) {
    return bad(
        record,
        Damage.record("too_large", "the page has more than " + options.maxPageBytes() + " bytes"));
  }

  private RecordReader.Item bad(Found record, Damage damage) {
    return of(record.offset, record.fields, damage);
  }

  private RecordReader.Item skip(Found record, String kind, String detail) {
    return new RecordReader.Skip(
        Skipped.newBuilder()
            .setSource(CommonCrawlSource.NAME)
            .setSnapshot(snapshot)
            .setFile(file)
            .setOffset(record.offset)
            .setKind(kind)
            .setDetail(detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail)
            .setUrl(RecordNames.url(record.fields))
            .build());
  }
}
