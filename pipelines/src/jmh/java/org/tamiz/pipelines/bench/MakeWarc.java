package org.tamiz.pipelines.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Wraps a folder of HTML pages ({@code .html}, {@code .htm}, also with {@code .gz}) into WARC files
 * of a wanted size, compressed per record. The pages are repeated until the size is reached; of the
 * repetitions {@value #NEAR_SHARE} are near duplicates, the others have most of their words
 * changed. The same arguments give the same bytes.
 */
final class MakeWarc {
  /** Share of the repeated pages that stay nearly as they are. */
  private static final double NEAR_SHARE = 0.12;

  private static final double CHANGED_WORDS = 0.6;

  private MakeWarc() {}

  /** What was made. */
  record Made(long pages, long htmlBytes, List<Path> files) {}

  /**
   * Makes the files.
   *
   * @param folder folder of pages, searched through
   * @param minBytes smallest page that is used
   * @param maxBytes largest page that is used
   * @param output folder for the files
   * @param htmlBytes bytes of HTML that are wanted, at least one round of all pages
   * @param files number of files, filled in turn
   * @param plain whether the files are not compressed
   */
  static Made make(
      Path folder,
      long minBytes,
      long maxBytes,
      Path output,
      long htmlBytes,
      int files,
      boolean plain)
      throws IOException {
    List<Path> names = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.filter(
              path -> path.getFileName().toString().matches("(?!expected\\.).*\\.html?(\\.gz)?"))
          .sorted()
          .forEach(names::add);
    }
    List<OutputStream> outs = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    Files.createDirectories(output);
    for (int i = 0; i < files; i++) {
      Path path =
          output.resolve(
              String.format(Locale.ROOT, plain ? "bench-%05d.warc" : "bench-%05d.warc.gz", i));
      paths.add(path);
      outs.add(new BufferedOutputStream(Files.newOutputStream(path), 1 << 20));
    }
    long pages = 0;
    long bytes = 0;
    long last = -1;
    for (int round = 0; (round == 0 || bytes < htmlBytes) && last != bytes; round++) {
      last = bytes;
      for (Path name : names) {
        if (round > 0 && bytes >= htmlBytes) {
          break;
        }
        byte[] page = read(name);
        if (page.length < minBytes || page.length > maxBytes) {
          continue;
        }
        byte[] body = round == 0 ? page : changed(page, round * 31L + pages);
        String url =
            "http://bench.example/"
                + folder.relativize(name).toString().replace(' ', '_')
                + "?"
                + round;
        outs.get((int) (pages % files)).write(record(url, body, plain));
        pages++;
        bytes += body.length;
      }
    }
    for (OutputStream out : outs) {
      out.close();
    }
    return new Made(pages, bytes, paths);
  }

  private static byte[] read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  /** Changes ASCII words between tags, bytes of other characters stay. */
  private static byte[] changed(byte[] page, long seed) {
    Random random = new Random(seed);
    double share = random.nextDouble() < NEAR_SHARE ? 0.003 : CHANGED_WORDS;
    byte[] body = page.clone();
    boolean markup = false;
    int start = -1;
    for (int i = 0; i < body.length; i++) {
      byte b = body[i];
      boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
      if (letter && !markup && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start >= 4 && b != ';' && random.nextDouble() < share) {
          for (int k = start + 1; k < i; k++) {
            body[k] = (byte) ('a' + random.nextInt(26));
          }
        }
        start = -1;
      }
      if (b == '<') {
        int end = skipped(body, i);
        if (end > i) {
          i = end;
        } else {
          markup = true;
        }
      } else if (b == '>') {
        markup = false;
      }
    }
    return body;
  }

  /** End of a script or style that starts here, or the place itself. */
  private static int skipped(byte[] body, int at) {
    for (String name : List.of("script", "style")) {
      if (matches(body, at + 1, name)) {
        for (int i = at + 1; i < body.length; i++) {
          if (body[i] == '<' && matches(body, i + 1, "/" + name)) {
            return i - 1;
          }
        }
        return body.length - 1;
      }
    }
    return at;
  }

  private static boolean matches(byte[] body, int at, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (at + i >= body.length || Character.toLowerCase((char) body[at + i]) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] record(String url, byte[] body, boolean plain) throws IOException {
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    String head =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Record-ID: <urn:uuid:"
                + UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8))
                + ">",
            "WARC-Date: 2026-01-01T00:00:00Z",
            "WARC-Target-URI: " + url,
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + (http.length + body.length),
            "",
            "");
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
    try (OutputStream member = plain ? out : new GZIPOutputStream(out)) {
      member.write(head.getBytes(StandardCharsets.UTF_8));
      member.write(http);
      member.write(body);
      member.write(new byte[] {'\r', '\n', '\r', '\n'});
    }
    return out.toByteArray();
  }
}
