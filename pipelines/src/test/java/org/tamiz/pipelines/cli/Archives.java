package org.tamiz.pipelines.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small web archives. */
final class Archives {
  private Archives() {}

  /** An archive of one page for each of the given texts, at {@code http://example.org/0} and on. */
  static Path write(Path file, String... texts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < texts.length; i++) {
        out.write(
            member(
                "http://example.org/" + i,
                "00000000-0000-0000-0000-%012d".formatted(i),
                "<html><head><title>Page "
                    + i
                    + "</title></head><body><main><p>"
                    + texts[i]
                    + "</p></main></body></html>"));
      }
    }
    return file;
  }

  private static byte[] member(String url, String uuid, String html) throws IOException {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + html.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + html;
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
            + uuid
            + ">\r\nWARC-Date: 2024-05-18T01:58:10Z\r\nWARC-Target-URI: "
            + url
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(record.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
