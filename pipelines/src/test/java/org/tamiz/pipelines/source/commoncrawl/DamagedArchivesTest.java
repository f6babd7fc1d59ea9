package org.tamiz.pipelines.source.commoncrawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamiz.pipelines.source.commoncrawl.Archives.crlf;
import static org.tamiz.pipelines.source.commoncrawl.Archives.gzip;
import static org.tamiz.pipelines.source.commoncrawl.Archives.gzipEach;
import static org.tamiz.pipelines.source.commoncrawl.Archives.join;
import static org.tamiz.pipelines.source.commoncrawl.Archives.joinAll;
import static org.tamiz.pipelines.source.commoncrawl.Archives.lines;
import static org.tamiz.pipelines.source.commoncrawl.Archives.page;
import static org.tamiz.pipelines.source.commoncrawl.Archives.request;
import static org.tamiz.pipelines.source.commoncrawl.Archives.response;
import static org.tamiz.pipelines.source.commoncrawl.Archives.utf8;
import static org.tamiz.pipelines.source.commoncrawl.Archives.uuid;
import static org.tamiz.pipelines.source.commoncrawl.Archives.warcinfo;
import static org.tamiz.pipelines.source.commoncrawl.Archives.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedArchivesTest {
  private static final List<byte[]> PARTS =
      List.of(
          warcinfo("isPartOf: CC-MAIN-2024-22"),
          request(1),
          page(2, "<p>The miller's sieve " + "keeps the bran. ".repeat(5)),
          response(
              3,
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
              gzip(utf8("<p>A finer sieve."))),
          page(4, "<p>Last"));

  @TempDir private Path folder;

  private List<String> read(byte[] archive) {
    return lines(Archives.read(write(folder, "a.warc.gz", archive)));
  }

  /** Cuts at each byte: what is whole is read, and a cut inside a record is told. */
  private void cutAtEveryByte(byte[] archive, List<Integer> ends) {
    List<String> whole = read(archive);
    assertThat(archive.length).isLessThan(4096);
    for (int cut = 1; cut < archive.length; cut++) {
      List<String> lines = read(Arrays.copyOf(archive, cut));
      int limit = cut;
      int records = (int) ends.stream().filter(end -> end <= limit).count();
      if (ends.contains(cut)) {
        assertThat(lines).as("cut at %s", cut).isEqualTo(whole.subList(0, records));
      } else {
        assertThat(lines).as("cut at %s", cut).hasSize(records + 1);
        assertThat(lines.subList(0, records)).isEqualTo(whole.subList(0, records));
        assertThat(lines.get(records)).as("cut at %s", cut).startsWith("bad ");
      }
    }
  }

  private static List<Integer> ends(List<byte[]> parts) {
    int[] sum = {0};
    return parts.stream().map(part -> sum[0] += part.length).toList();
  }

  @Test
  void tellsEveryCutOfAPlainFile() {
    cutAtEveryByte(joinAll(PARTS), ends(PARTS));
  }

  @Test
  void tellsEveryCutOfAFileGzippedByRecord() {
    cutAtEveryByte(gzipEach(PARTS), ends(PARTS.stream().map(Archives::gzip).toList()));
  }

  @Test
  void tellsEveryCutOfAFileGzippedWhole() {
    byte[] archive = gzip(joinAll(PARTS));
    List<String> whole = read(archive);
    for (int cut = 1; cut < archive.length; cut++) {
      List<String> lines = read(Arrays.copyOf(archive, cut));
      assertThat(lines).last().asString().as("cut at %s", cut).startsWith("bad ");
      assertThat(whole).containsAll(lines.subList(0, lines.size() - 1));
    }
  }

  @Test
  void tellsEveryCutOfAnArcFile() {
    String about = "1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n";
    String http = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Sieve";
    List<byte[]> parts =
        List.of(
            utf8(
                ("filedesc://a.arc 0.0.0.0 20080430204825 text/plain " + about.length() + "\n")
                    + (about + "\n")),
            utf8(
                ("http://example.org/ 10.0.0.1 20080430204826 text/html " + http.length() + "\n")
                    + (http + "\n")));
    cutAtEveryByte(joinAll(parts), ends(parts));
    cutAtEveryByte(gzipEach(parts), ends(parts.stream().map(Archives::gzip).toList()));
  }

  @Test
  void survivesFlippedBytes() {
    Random random = new Random(7);
    for (byte[] archive : List.of(joinAll(PARTS), gzipEach(PARTS), gzip(joinAll(PARTS)))) {
      for (int round = 0; round < 700; round++) {
        byte[] flipped = archive.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
          flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        assertThat(read(flipped)).isNotEmpty().hasSizeLessThan(20);
      }
    }
  }

  @Test
  void losesOneRecordToAFlippedByteOfItsMember() {
    List<byte[]> members = PARTS.stream().map(Archives::gzip).toList();
    byte[] archive = joinAll(members);
    List<String> whole = read(archive);
    int start = ends(members).get(1);
    for (int at = start; at < start + members.get(2).length; at++) {
      byte[] flipped = archive.clone();
      flipped[at] ^= 0x10;
      List<String> lines = read(flipped);
      assertThat(lines).hasSize(5);
      assertThat(lines.subList(0, 2)).isEqualTo(whole.subList(0, 2));
      assertThat(lines.subList(3, 5)).isEqualTo(whole.subList(3, 5));
      // What no checksum covers, such as the time in the head, may change.
      assertThat(lines.get(2))
          .satisfiesAnyOf(
              line -> assertThat(line).startsWith("bad " + start + " "),
              line -> assertThat(line).isEqualTo(whole.get(2)));
    }
  }

  @Test
  void goesOnBehindAWrongLength() {
    for (String length : List.of("1", "99999999999", "160", "x")) {
      byte[] wrong =
          utf8(
              new String(page(1, "<p>a"), StandardCharsets.UTF_8)
                  .replaceFirst("Content-Length: \\d+", "Content-Length: " + length));
      byte[] plain = join(wrong, page(2, "b"));
      assertThat(read(plain)).hasSize(2).first().asString().startsWith("bad 0 record ");
      assertThat(read(plain)).last().asString().endsWith(uuid(2) + " b");
      byte[] gzipped = join(gzip(wrong), gzip(page(2, "b")));
      assertThat(read(gzipped)).hasSize(2).first().asString().startsWith("bad 0 record ");
      assertThat(read(gzipped)).last().asString().endsWith(uuid(2) + " b");
    }
  }

  @Test
  void tellsGarbageBetweenRecordsOnce() {
    byte[] garbage = utf8("this is no record\nWARC/ neither\n".repeat(10));
    byte[] plain = join(page(1, "a"), garbage, page(2, "b"), garbage);
    assertThat(read(plain))
        .extracting(line -> line.replaceFirst(" \\d+", ""))
        .containsExactly(
            "read commoncrawl:" + uuid(1) + " a",
            "bad record no_record",
            "read commoncrawl:" + uuid(2) + " b",
            "bad record no_record");
    byte[] gzipped = join(gzip(page(1, "a")), garbage, gzip(page(2, "b")), garbage);
    assertThat(read(gzipped))
        .extracting(line -> line.replaceFirst(" \\d+", ""))
        .containsExactly(
            "read commoncrawl:" + uuid(1) + " a",
            "bad file not_gzip",
            "read commoncrawl:" + uuid(2) + " b",
            "bad file not_gzip");
  }

  @Test
  void endsARecordWithAnEndlessHead() {
    byte[] endless = utf8("WARC/1.0\r\n" + "X: y\r\n".repeat(100_000) + "\r\n\r\n");
    assertThat(read(join(endless, page(1, "a"))))
        .hasSize(2)
        .first()
        .isEqualTo("bad 0 record head_too_long");
    assertThat(read(join(gzip(endless), gzip(page(1, "a")))))
        .hasSize(2)
        .first()
        .isEqualTo("bad 0 record head_too_long");
  }

  @Test
  void stopsAtABombInsideARecord() {
    byte[] bomb =
        response(
            1,
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip, gzip",
            gzip(gzip(new byte[100 << 20])));
    assertThat(read(join(bomb, page(2, "b"))))
        .hasSize(2)
        .first()
        .isEqualTo("bad 0 content_encoding decompression_bomb");
  }

  @Test
  void stopsAtAMemberThatIsABomb() throws IOException {
    byte[] head =
        utf8(
            crlf(
                "WARC/1.0",
                "WARC-Type: response",
                "Content-Length: 2000000000",
                "",
                "HTTP/1.1 200 OK",
                "Content-Type: text/html",
                "",
                ""));
    Path file = folder.resolve("bomb.warc.gz");
    Files.write(file, join(deflated(head, 200 << 20), gzip(page(2, "b"))));
    assertThat(lines(Archives.read(file)))
        .hasSize(2)
        .first()
        .isEqualTo("bad 0 record decompression_bomb");
  }

  /** A gzip member of some bytes and zeros behind them, without a right trailer. */
  private static byte[] deflated(byte[] head, int zeros) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    byte[] buffer = new byte[1 << 16];
    byte[] zero = new byte[1 << 20];
    deflater.setInput(head);
    for (int done = 0; done <= zeros; done += zero.length) {
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      deflater.setInput(zero);
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    out.writeBytes(new byte[8]);
    return out.toByteArray();
  }
}
