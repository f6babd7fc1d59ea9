package org.tamiz.pipelines.source.commoncrawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/** Makes small archives and reads archives. */
final class Archives {
  private Archives() {}

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** Lines joined by CR LF. */
  static String crlf(String... lines) {
    return String.join("\r\n", lines);
  }

  static String uuid(int number) {
    return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
  }

  /** A record without its end mark, its head ending in further header lines. */
  static byte[] record(String version, String type, int number, byte[] content, String... fields) {
    StringBuilder head = new StringBuilder("WARC/" + version + "\r\n");
    head.append("WARC-Type: ").append(type).append("\r\n");
    head.append("WARC-Record-ID: <urn:uuid:").append(uuid(number)).append(">\r\n");
    head.append("WARC-Date: 2024-05-18T01:58:10Z\r\n");
    for (String field : fields) {
      head.append(field).append("\r\n");
    }
    head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
    return join(utf8(head.toString()), content, utf8("\r\n\r\n"));
  }

  /** A response; {@code http} is its head up to the last field, without line end. */
  static byte[] response(int number, String http, byte[] body, String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "WARC-Target-URI: https://example.org/" + number;
    all[1] = "Content-Type: application/http; msgtype=response";
    System.arraycopy(fields, 0, all, 2, fields.length);
    return record("1.0", "response", number, join(utf8(http + "\r\n\r\n"), body), all);
  }

  static byte[] page(int number, String html) {
    return response(
        number, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8", utf8(html));
  }

  static byte[] request(int number) {
    return record(
        "1.0",
        "request",
        number,
        utf8("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"),
        "WARC-Target-URI: https://example.org/" + number,
        "Content-Type: application/http; msgtype=request");
  }

  static byte[] warcinfo(String... lines) {
    return record(
        "1.0",
        "warcinfo",
        0,
        utf8(String.join("\r\n", lines) + "\r\n"),
        "Content-Type: application/warc-fields");
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Each part as a gzip member of its own. */
  static byte[] gzipEach(List<byte[]> parts) {
    return join(parts.stream().map(Archives::gzip).toArray(byte[][]::new));
  }

  static byte[] joinAll(List<byte[]> parts) {
    return join(parts.toArray(byte[][]::new));
  }

  static List<RecordReader.Item> read(Path file) {
    return read(file, CommonCrawlSource.Options.defaults());
  }

  static List<RecordReader.Item> read(Path file, CommonCrawlSource.Options options) {
    try {
      return read(file, options, 0, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<RecordReader.Item> read(
      Path file, CommonCrawlSource.Options options, long start, long end) {
    List<RecordReader.Item> items = new ArrayList<>();
    try (RecordReader reader = CommonCrawlRecords.open(options, split(file, start, end))) {
      reader.forEachRemaining(items::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items;
  }

  static InputSplit split(Path file, long start, long end) throws IOException {
    String name = String.valueOf(file.getFileName());
    return new InputSplit(0, file.toString(), name, start, end, Files.size(file));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line for an item: how it ended, its place, and what it holds. */
  static String line(RecordReader.Item item) {
    if (item instanceof RecordReader.Read read) {
      RawRecord record = read.record();
      return "read " + record.provenance().getOffset() + " " + record.id() + " " + text(record);
    }
    if (item instanceof RecordReader.Skip skip) {
      return ("skip " + skip.skipped().getOffset() + " " + skip.skipped().getKind() + " ")
          + skip.skipped().getDetail();
    }
    RecordReader.Bad bad = (RecordReader.Bad) item;
    return ("bad " + bad.badInput().getOffset() + " " + bad.badInput().getStage() + " ")
        + bad.badInput().getError();
  }

  static List<String> lines(List<RecordReader.Item> items) {
    return items.stream().map(Archives::line).toList();
  }

  static String text(RawRecord record) {
    return record.payload() instanceof RawRecord.Page page
        ? new String(page.body(), UTF_8)
        : ((RawRecord.PlainText) record.payload()).text();
  }

  static List<RawRecord> records(List<RecordReader.Item> items) {
    return items.stream()
        .filter(RecordReader.Read.class::isInstance)
        .map(item -> ((RecordReader.Read) item).record())
        .toList();
  }
}
