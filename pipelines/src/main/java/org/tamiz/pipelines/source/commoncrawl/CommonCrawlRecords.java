package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Provenance;
import org.tamiz.schemas.Skipped;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/** Records of one range of a web archive. */
final class CommonCrawlRecords implements RecordReader {
  private final CommonCrawlSource.Options options;
  private final InputSplit split;
  private final WarcReader reader;
  private @Nullable Item next;
  private boolean ended;
  private long bytesRead;

  private CommonCrawlRecords(
      CommonCrawlSource.Options options, InputSplit split, WarcReader reader) {
    this.options = options;
    this.split = split;
    this.reader = reader;
  }

  static CommonCrawlRecords open(CommonCrawlSource.Options options, InputSplit split)
      throws IOException {
    return new CommonCrawlRecords(options, split, new WarcReader(Path.of(split.getPath())));
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = read();
      } catch (IOException e) {
        next = bad(e);
        ended = true;
      }
      ended |= next == null;
    }
    return next != null;
  }

  @Override
  public Item next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Item item = next;
    next = null;
    return item;
  }

  private @Nullable Item read() throws IOException {
    Optional<WarcRecord> found = reader.next();
    bytesRead = found.isPresent() ? Math.max(bytesRead, reader.position()) : split.getEnd();
    if (found.isEmpty()) {
      return null;
    }
    WarcRecord record = found.get();
    String id = record.headers().first("WARC-Record-ID").orElse("");
    String url = record.headers().first("WARC-Target-URI").orElse("");
    if (record instanceof WarcResponse response && response.http().status() == 200) {
      String type = response.http().contentType().base().toString().toLowerCase(Locale.ROOT);
      if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
        byte[] body = response.http().body().stream().readNBytes(options.maxPageBytes());
        Provenance provenance =
            Provenance.newBuilder()
                .setFile(split.getFile())
                .setOffset(reader.position())
                .setRecordId(id)
                .setExtractor("")
                .build();
        return new Read(
            new RawRecord(
                CommonCrawlSource.NAME + ":" + id.replaceAll("[<>]|urn:uuid:", ""),
                CommonCrawlSource.NAME,
                options.snapshot(),
                url,
                "",
                record.date(),
                provenance,
                new RawRecord.Page(body, type, ""),
                null,
                List.of(),
                List.of()));
      }
    }
    return new Skip(
        Skipped.newBuilder()
            .setSource(CommonCrawlSource.NAME)
            .setSnapshot(options.snapshot())
            .setFile(split.getFile())
            .setOffset(reader.position())
            .setKind(record.type())
            .setDetail("")
            .setUrl(url)
            .build());
  }

  private Item bad(IOException e) {
    return new Bad(
        BadInput.newBuilder()
            .setSource(CommonCrawlSource.NAME)
            .setSnapshot(options.snapshot())
            .setFile(split.getFile())
            .setOffset(reader.position())
            .setStage("record")
            .setError("unreadable")
            .setMessage(e.getClass().getSimpleName())
            .setUrl("")
            .build());
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
