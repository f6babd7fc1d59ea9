package org.tamiz.pipelines.source.commoncrawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.WarcParser;

/**
 * Parses the heads of WARC records, ARC records and HTTP responses.
 *
 * <p>WARC and HTTP heads go through jwarc's lenient parsers. What these refuse is tried once more
 * without the lines that are no fields, as browsers do; an HTTP version that is none becomes 1.1,
 * and {@code warc/1.0} is read, too. Where a WARC field stands twice, both values are kept and the
 * first one counts.
 */
final class HeadParser {
  private static final Pattern STATUS_LINE =
      Pattern.compile("(?:HTTP(?:/\\S*)?|ICY)\\s+(\\d{3})(?!\\d)([^\\r\\n]*)");
  private static final Pattern ARC_DATE =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");

  private final WarcParser warc = new WarcParser();
  private final HttpParser http = new HttpParser();

  HeadParser() {
    warc.setLenient(true);
  }

  /**
   * The head of an HTTP response.
   *
   * @param status status code, 0 to 999
   */
  record HttpHead(int status, Fields fields) {}

  /** The fields of a WARC record whose head, with the empty line at its end, is given. */
  Optional<Fields> warc(byte[] bytes, int from, int to) {
    return parseWarc(ByteBuffer.wrap(bytes, from, to - from))
        .or(() -> parseWarc(ByteBuffer.wrap(onlyFields(bytes, from, to))));
  }

  /** The head of an HTTP response, with or without the empty line at its end. */
  Optional<HttpHead> http(byte[] bytes, int from, int to) {
    return parseHttp(ByteBuffer.wrap(bytes, from, to - from))
        .or(() -> parseHttp(ByteBuffer.wrap(onlyFields(bytes, from, to))));
  }

  /**
   * The fields of an ARC record, under the names that WARC has for them: its line has address, IP
   * address, date, then in version 1 the media type or in version 2 more, and the length.
   */
  static Fields arc(byte[] bytes, int from, int to) {
    String line = new String(bytes, from, to - from, ISO_8859_1).strip();
    String[] parts = line.split(" ", -1);
    int last = parts.length - 1;
    Map<String, String> fields = new TreeMap<>();
    boolean about = parts[0].startsWith("filedesc:");
    fields.put("WARC-Type", about ? "warcinfo" : "response");
    if (!about) {
      fields.put("WARC-Target-URI", parts[0]);
    }
    for (int i = 1; i < last; i++) {
      Matcher date = ARC_DATE.matcher(parts[i]);
      if (date.matches()) {
        fields.put("WARC-Date", date.replaceFirst("$1-$2-$3T$4:$5:$6Z"));
        break;
      }
    }
    boolean web = parts[0].startsWith("http:") || parts[0].startsWith("https:");
    fields.put("Content-Type", web ? "application/http" : parts[last - 1]);
    fields.put("Content-Length", parts[last]);
    TreeMap<String, List<String>> lists = new TreeMap<>();
    fields.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Fields(lists);
  }

  private Optional<Fields> parseWarc(ByteBuffer head) {
    warc.reset();
    warc.parse(head);
    return warc.isFinished() ? Optional.of(copy(warc.headers().map())) : Optional.empty();
  }

  private Optional<HttpHead> parseHttp(ByteBuffer head) {
    http.lenientResponse();
    http.reset();
    http.parse(head);
    return http.isFinished()
        ? Optional.of(new HttpHead(http.status(), copy(http.headers().map())))
        : Optional.empty();
  }

  private static Fields copy(Map<String, List<String>> map) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(map);
    return new Fields(copy);
  }

  /** The first line, repaired where it is a status line, and the lines that are fields. */
  private static byte[] onlyFields(byte[] bytes, int from, int to) {
    String[] lines = new String(bytes, from, to - from, ISO_8859_1).split("\n", -1);
    StringBuilder kept = new StringBuilder();
    Matcher status = STATUS_LINE.matcher(lines[0]);
    kept.append(
        status.lookingAt()
            ? "HTTP/1.1 " + status.group(1) + " -"
            : lines[0].stripTrailing().toUpperCase(Locale.ROOT));
    kept.append("\r\n");
    for (int i = 1; i < lines.length && !lines[i].isBlank(); i++) {
      if (lines[i].indexOf(':') > 0 && !Character.isWhitespace(lines[i].charAt(0))) {
        kept.append(lines[i].stripTrailing().replace('\r', ' ')).append("\r\n");
      }
    }
    return kept.append("\r\n").toString().getBytes(ISO_8859_1);
  }

  /**
   * The position behind the first empty line, or -1.
   *
   * @param bytes lines that end in LF or CR LF
   */
  static int endOfHead(byte[] bytes, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (bytes[i] == '\n') {
        if (bytes[i + 1] == '\n') {
          return i + 2;
        }
        if (bytes[i + 1] == '\r' && i + 2 < to && bytes[i + 2] == '\n') {
          return i + 3;
        }
      }
    }
    return -1;
  }
}
