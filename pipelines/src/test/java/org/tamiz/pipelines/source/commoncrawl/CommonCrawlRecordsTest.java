package org.tamiz.pipelines.source.commoncrawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamiz.pipelines.source.commoncrawl.Archives.crlf;
import static org.tamiz.pipelines.source.commoncrawl.Archives.gzip;
import static org.tamiz.pipelines.source.commoncrawl.Archives.gzipEach;
import static org.tamiz.pipelines.source.commoncrawl.Archives.join;
import static org.tamiz.pipelines.source.commoncrawl.Archives.joinAll;
import static org.tamiz.pipelines.source.commoncrawl.Archives.lines;
import static org.tamiz.pipelines.source.commoncrawl.Archives.page;
import static org.tamiz.pipelines.source.commoncrawl.Archives.record;
import static org.tamiz.pipelines.source.commoncrawl.Archives.records;
import static org.tamiz.pipelines.source.commoncrawl.Archives.request;
import static org.tamiz.pipelines.source.commoncrawl.Archives.response;
import static org.tamiz.pipelines.source.commoncrawl.Archives.utf8;
import static org.tamiz.pipelines.source.commoncrawl.Archives.uuid;
import static org.tamiz.pipelines.source.commoncrawl.Archives.warcinfo;
import static org.tamiz.pipelines.source.commoncrawl.Archives.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

class CommonCrawlRecordsTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html";
  private static final byte[] HTML = utf8("<p>Sieve");

  @TempDir private Path folder;

  private List<RecordReader.Item> read(byte[] archive) {
    return Archives.read(write(folder, "a.warc.gz", archive));
  }

  private String only(byte[] record) {
    List<String> lines = lines(read(record));
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  @Test
  void readsTheSameRecordsFromEveryForm() {
    List<byte[]> parts =
        List.of(warcinfo("software: a"), request(1), page(2, "<p>a"), page(3, "b"));
    List<String> expected =
        List.of(
            "skip warcinfo ",
            "skip request ",
            "read commoncrawl:" + uuid(2) + " <p>a",
            "read commoncrawl:" + uuid(3) + " b");
    for (byte[] archive : List.of(joinAll(parts), gzip(joinAll(parts)), gzipEach(parts))) {
      assertThat(lines(read(archive)))
          .extracting(line -> line.replaceFirst(" \\d+", ""))
          .isEqualTo(expected);
    }
  }

  @Test
  void namesThePlaceOfEachRecord() {
    byte[] info = warcinfo("software: a");
    List<byte[]> parts = List.of(info, page(2, "a"));
    assertThat(lines(read(joinAll(parts))).get(1)).startsWith("read " + info.length + " ");
    assertThat(lines(read(gzip(joinAll(parts)))).get(1)).startsWith("read " + info.length + " ");
    assertThat(lines(read(gzipEach(parts))).get(1)).startsWith("read " + gzip(info).length + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.17", "0.18", "1.0", "1.1"})
  void readsEveryVersion(String version) {
    byte[] content = join(utf8(OK + "\r\n\r\n"), HTML);
    byte[] record =
        record(version, "response", 1, content, "Content-Type: application/http;msgtype=response");
    assertThat(only(record)).isEqualTo("read 0 commoncrawl:" + uuid(1) + " <p>Sieve");
  }

  @Test
  void readsLineEndsOfOneLineFeed() {
    String head = "WARC/0.18\nWARC-Type: response\nContent-Length: 39\n\n";
    String http = "HTTP/1.1 200 OK\nContent-Type: text/html";
    assertThat(only(utf8(head.replace("39", "" + (http.length() + 3)) + http + "\n\na\n\n")))
        .startsWith("read 0 ")
        .endsWith(" a");
  }

  @Test
  void carriesWhatTheRecordStates() {
    byte[] record =
        response(
            1,
            crlf(
                "HTTP/1.1 200 OK",
                "Content-Type: Text/HTML ; Charset=\"x-sjis\"",
                "X-Robots-Tag: noai",
                "tdm-reservation: 1",
                "Link: <https://creativecommons.org/licenses/by/4.0/>; rel=\"license\""),
            HTML,
            "WARC-Payload-Digest: sha1:AAAA");
    RawRecord read =
        records(read(join(gzip(warcinfo("isPartOf: CC-MAIN-2024-22")), gzip(record)))).get(0);
    assertThat(read.source()).isEqualTo("commoncrawl");
    assertThat(read.snapshot()).isEqualTo("CC-MAIN-2024-22");
    assertThat(read.url()).isEqualTo("https://example.org/1");
    assertThat(read.recordDate()).isEqualTo(Instant.parse("2024-05-18T01:58:10Z"));
    assertThat(read.provenance().getFile()).isEqualTo("a.warc.gz");
    assertThat(read.provenance().getRecordId()).isEqualTo("<urn:uuid:" + uuid(1) + ">");
    assertThat(read.provenance().getRecordDigest()).isEqualTo("sha1:AAAA");
    assertThat(read.optOuts()).containsExactly("tdm_reservation:http", "x_robots_tag:noai");
    assertThat(read.licenses())
        .extracting(license -> license.getSpdx())
        .containsExactly("CC-BY-4.0");
    RawRecord.Page page = (RawRecord.Page) read.payload();
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.charset()).isEqualTo("x-sjis");
  }

  @Test
  void namesARecordWithoutIdByWhatItHolds() {
    String record =
        crlf(
            "WARC/1.0",
            "WARC-Type: conversion",
            "Content-Type: text/plain",
            "WARC-Target-URI: <https://example.org/>",
            "WARC-Date: 20240518015810",
            "Content-Length: 1",
            "",
            "a",
            "",
            "");
    RawRecord read = records(read(utf8(record))).get(0);
    assertThat(read.url()).isEqualTo("https://example.org/");
    assertThat(read.recordDate()).isEqualTo(Instant.parse("2024-05-18T01:58:10Z"));
    assertThat(read.provenance().getRecordId()).isNull();
    assertThat(read.provenance().getRecordDigest())
        .isEqualTo("sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    assertThat(read.id())
        .isEqualTo("commoncrawl:d61b395fb71cc6c51465d9e15ae2898423ceeddd3645531727ce4a6ef00fe13c");
  }

  @ParameterizedTest
  @CsvSource({
    "301, text/html, redirect, 301",
    "304, text/html, redirect, 304",
    "404, text/html, status, 404",
    "206, text/html, status, 206",
    "200, image/png, media_type, image/png",
    "200, text/htmlx, media_type, text/htmlx",
    "200, application/pdf; x=1, media_type, application/pdf",
  })
  void skipsOtherResponsesByKind(int status, String type, String kind, String detail) {
    byte[] record = response(1, "HTTP/1.1 " + status + " X\r\nContent-Type: " + type, HTML);
    assertThat(only(record)).isEqualTo("skip 0 " + kind + " " + detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"warcinfo", "request", "metadata", "revisit", "continuation"})
  void skipsOtherRecordsByKind(String type) {
    assertThat(only(record("1.0", type, 1, HTML))).isEqualTo("skip 0 " + type + " ");
  }

  @Test
  void skipsWhatItDoesNotKnow() {
    assertThat(only(record("1.0", "monkeys", 1, HTML))).isEqualTo("skip 0 unknown_type monkeys");
    assertThat(only(record("1.0", "resource", 1, HTML, "Content-Type: text/plain")))
        .isEqualTo("skip 0 resource text/plain");
    assertThat(only(record("1.0", "conversion", 1, HTML, "Content-Type: image/png")))
        .isEqualTo("skip 0 conversion image/png");
    assertThat(only(record("1.0", "response", 1, HTML, "Content-Type: text/dns")))
        .isEqualTo("skip 0 media_type text/dns");
  }

  @Test
  void readsTextsAndHtmlResources() {
    assertThat(only(record("1.0", "conversion", 1, utf8("día"), "Content-Type: text/plain")))
        .endsWith(" día");
    assertThat(only(record("1.0", "resource", 1, HTML, "Content-Type: text/html")))
        .endsWith(" <p>Sieve");
  }

  @Test
  void takesTheIdentifiedTypeWhereTheServerStatedNone() {
    byte[] record =
        response(1, "HTTP/1.1 200 OK", HTML, "WARC-Identified-Payload-Type: application/xhtml+xml");
    assertThat(only(record)).endsWith(" <p>Sieve");
    assertThat(only(response(1, "HTTP/1.1 200 OK", HTML))).isEqualTo("skip 0 media_type ");
  }

  @Test
  void readsArcRecords() {
    String about = "1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n";
    String http = OK + "\r\n\r\n<p>Sieve";
    byte[] arc =
        utf8(
            ("filedesc://a.arc 0.0.0.0 20080430204825 text/plain " + about.length() + "\n")
                + (about + "\n")
                + ("http://example.org/a b 10.0.0.1 20080430204826 text/html " + http.length())
                + ("\n" + http + "\n")
                + "dns:example.org 10.0.0.1 20080430204826 text/dns 3\nabc\n");
    List<RecordReader.Item> items = read(arc);
    assertThat(lines(items))
        .extracting(line -> line.replaceFirst(" \\d+", "").replaceFirst(":[0-9a-f]{64}", ""))
        .containsExactly("skip warcinfo ", "read commoncrawl <p>Sieve", "skip media_type text/dns");
    assertThat(records(items).get(0).url()).isEqualTo("http://example.org/a");
    assertThat(records(items).get(0).recordDate()).isEqualTo(Instant.parse("2008-04-30T20:48:26Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200\r\nContent-Type: text/html",
        "HTTP/1.1  200  OK\r\ncontent-type:text/html",
        "HTTP/2 200\r\nContent-Type: text/html",
        "HTTP/1.1 200 OK\nContent-Type: text/html\n",
        "HTTP/1.1 200 OK\r\nno field\r\nContent-Type: text/html",
        "HTTP/1.0 200 OK\r\nX: \u00e9\u0001\r\nContent-Type : text/html",
        "ICY 200 OK\r\nContent-Type: text/html",
      })
  void readsSloppyHttpHeads(String head) {
    assertThat(only(response(1, head, HTML))).endsWith("<p>Sieve");
  }

  @Test
  void reportsWhatIsNoHttpHead() {
    assertThat(only(response(1, "<html>", HTML))).isEqualTo("bad 0 http invalid_head");
    assertThat(only(response(1, OK + "\r\nX: " + "x".repeat(70_000), HTML)))
        .isEqualTo("bad 0 http head_too_long");
  }

  @Test
  void readsAPageOfExactlyTheLargestSize() {
    CommonCrawlSource.Options options = new CommonCrawlSource.Options(List.of(), "", 1024, true);
    // No zeros: those of no text are skipped, whatever their size.
    byte[] largest = response(1, OK, "a".repeat(1024).getBytes(StandardCharsets.UTF_8));
    byte[] larger = response(2, OK, new byte[1025]);
    byte[] image = response(3, "HTTP/1.1 200 OK\r\nContent-Type: image/png", new byte[100_000]);
    byte[] decoded = response(4, OK + "\r\nContent-Encoding: gzip", gzip(new byte[1025]));
    Path file = write(folder, "b.warc", join(largest, larger, image, decoded));
    assertThat(lines(Archives.read(file, options)))
        .extracting(line -> line.replaceFirst(" \\d+", "").replaceFirst("\\s*a{1024}", ""))
        .containsExactly(
            "read commoncrawl:" + uuid(1),
            "bad record too_large",
            "skip media_type image/png",
            "bad content_encoding too_large");
  }

  @Test
  void readsOrSkipsWhatTheCrawlerCutOff() {
    Path file = write(folder, "c.warc", response(1, OK, HTML, "WARC-Truncated: length"));
    assertThat(lines(Archives.read(file))).first().asString().startsWith("read");
    CommonCrawlSource.Options strict = new CommonCrawlSource.Options(List.of(), "", 1024, false);
    assertThat(lines(Archives.read(file, strict))).containsExactly("skip 0 truncated length");
  }

  @Test
  void takesTheSnapshotOfTheConfigurationFirst() {
    Path file = write(folder, "d.warc", join(warcinfo("isPartOf: CC-MAIN-2024-22"), page(1, "a")));
    CommonCrawlSource.Options options =
        new CommonCrawlSource.Options(List.of(), "mine", 1024, true);
    assertThat(records(Archives.read(file, options)).get(0).snapshot()).isEqualTo("mine");
    Path other = write(folder, "e.warc", join(warcinfo("isPartOf: basic"), page(1, "a")));
    assertThat(records(Archives.read(other)).get(0).snapshot()).isEmpty();
  }

  @Test
  void reportsAFileOfAnotherCompressionOnce() {
    byte[] lz4 = join(new byte[] {4, 0x22, 0x4d, 0x18}, new byte[100]);
    Path file = write(folder, "f.warc.lz4", lz4);
    assertThat(lines(Archives.read(file))).containsExactly("bad 0 file unsupported_compression");
    CommonCrawlSource.Options options = CommonCrawlSource.Options.defaults();
    assertThat(Archives.read(file, options, 50, 104)).isEmpty();
    assertThat(lines(read(new byte[0]))).containsExactly("bad 0 file empty_file");
  }

  @Test
  void goesOnWhereARecordIsSpreadOverMembers() {
    byte[] all = join(warcinfo("a: b"), page(1, "<p>" + "x".repeat(500)), page(2, "b"));
    List<byte[]> blocks = new ArrayList<>();
    for (int at = 0; at < all.length; at += 100) {
      blocks.add(Arrays.copyOfRange(all, at, Math.min(all.length, at + 100)));
    }
    blocks.add(new byte[0]);
    assertThat(lines(read(gzipEach(blocks))))
        .extracting(line -> line.substring(0, 4))
        .containsExactly("skip", "read", "read");
  }

  @Test
  void countsTheBytesOfTheFile() throws Exception {
    byte[] archive = gzipEach(List.of(request(1), page(2, "a"), page(3, "b")));
    Path file = write(folder, "g.warc.gz", archive);
    try (RecordReader reader =
        CommonCrawlRecords.open(
            CommonCrawlSource.Options.defaults(), Archives.split(file, 0, archive.length))) {
      long before = 0;
      while (reader.hasNext()) {
        reader.next();
        assertThat(reader.bytesRead()).isGreaterThanOrEqualTo(before);
        before = reader.bytesRead();
      }
      assertThat(reader.bytesRead()).isEqualTo(archive.length);
    }
  }
}
