package org.tamiz.pipelines.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Web archives of made-up pages. */
final class WebArchives {
  private static final String[] WORDS =
      ("the a of and to with in that have be it for as was on are they from this by at which river stone bread"
              + " mill water wheel grain flour sieve cloth frame baker morning market garden winter summer bridge"
              + " house paper letter story field horse cart road village town hill forest wood iron silver copper"
              + " smith hammer fire wind rain snow cloud light shadow window door table chair bowl spoon knife"
              + " carries holds turns breaks makes finds keeps leaves brings shows takes gives stands grows falls")
          .split(" ");

  private WebArchives() {}

  /**
   * A page of an archive.
   *
   * @param url its address
   * @param html its markup
   * @param day day of January 2026 on which it was recorded
   */
  record Page(String url, String html, int day) {
    String recordId() {
      return UUID.nameUUIDFromBytes((url + "@" + day).getBytes(StandardCharsets.UTF_8)).toString();
    }
  }

  /** Writes pages as response records, each a gzip member of its own. */
  static Path write(Path file, List<Page> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Page page : pages) {
      try (GZIPOutputStream member = new GZIPOutputStream(out)) {
        member.write(record(page));
      }
    }
    return Files.write(file, out.toByteArray());
  }

  private static byte[] record(Page page) {
    byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + html.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] head =
        String.join(
                "\r\n",
                "WARC/1.0",
                "WARC-Type: response",
                "WARC-Record-ID: <urn:uuid:" + page.recordId() + ">",
                String.format(Locale.ROOT, "WARC-Date: 2026-01-%02dT00:00:00Z", page.day()),
                "WARC-Target-URI: " + page.url(),
                "Content-Type: application/http; msgtype=response",
                "Content-Length: " + (http.length + html.length),
                "",
                "")
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head);
    record.writeBytes(http);
    record.writeBytes(html);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return record.toByteArray();
  }

  /** Pages of made-up English: some alone, some copied, some changed a little, some too short. */
  static List<Page> pages(int families, long seed) {
    Random random = new Random(seed);
    List<Page> pages = new ArrayList<>();
    for (int family = 0; family < families; family++) {
      List<String> sentences = sentences(random, 12 + random.nextInt(20));
      int copies = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 1;
      for (int copy = 0; copy < copies; copy++) {
        List<String> text = new ArrayList<>(sentences);
        if (copy > 0 && random.nextBoolean()) {
          text.set(random.nextInt(text.size()), sentences(random, 1).get(0));
        }
        pages.add(
            new Page(
                "https://site" + random.nextInt(7) + ".example.org/" + family + "/" + copy,
                html("Page " + family, text),
                1 + random.nextInt(28)));
      }
      if (random.nextInt(9) == 0) {
        pages.add(
            new Page(
                "https://short.example.org/" + family, html("Short", List.of("Closed today.")), 5));
      }
    }
    return pages;
  }

  static List<String> sentences(Random random, int count) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder("The");
      int words = 8 + random.nextInt(10);
      for (int word = 0; word < words; word++) {
        sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      sentences.add(sentence.append('.').toString());
    }
    return sentences;
  }

  private static String html(String title, List<String> sentences) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html><html lang=en><head><title>")
        .append(title)
        .append("</title></head><body>");
    html.append("<nav><a href=/>Home</a></nav><article><h1>").append(title).append("</h1>");
    for (int i = 0; i < sentences.size(); i += 4) {
      html.append("<p>")
          .append(String.join(" ", sentences.subList(i, Math.min(i + 4, sentences.size()))));
      html.append("</p>");
    }
    return html.append("</article><footer>Imprint</footer></body></html>").toString();
  }
}
