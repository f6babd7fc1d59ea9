package org.tamiz.pipelines.source.wikipedia;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Skipped;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.extract.wikitext.WikiPage;

/** Makes and reads dumps for tests. */
final class Dumps {
  static final WikipediaSource SOURCE = new WikipediaSource();
  static final String END = "</mediawiki>\n";

  private Dumps() {}

  /** The head of a dump of a German wiki. */
  static String head() {
    return """
        <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="de">
          <siteinfo>
            <sitename>Siebwiki</sitename>
            <dbname>dewiki</dbname>
            <base>https://de.wikipedia.org/wiki/Hauptseite</base>
            <namespaces>
              <namespace key="0" case="first-letter" />
              <namespace key="4" case="first-letter">Siebwiki</namespace>
              <namespace key="10" case="first-letter">Vorlage</namespace>
            </namespaces>
          </siteinfo>
        """;
  }

  static String page(int id, String title, String text) {
    return "  <page>\n    <title>"
        + title
        + "</title>\n    <ns>0</ns>\n    <id>"
        + id
        + "</id>\n    <revision>\n      <id>"
        + (1000 + id)
        + "</id>\n      <timestamp>2026-07-30T10:20:30Z</timestamp>\n      <contributor>"
        + "<username>Anyone</username><id>7</id></contributor>\n      <model>wikitext</model>\n"
        + "      <text bytes=\"9\" xml:space=\"preserve\">"
        + text
        + "</text>\n    </revision>\n  </page>\n";
  }

  static String dump(String... pages) {
    return head() + String.join("", pages) + END;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One bzip2 stream with blocks of 100 kB. */
  static byte[] bzip2(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes, 1)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  static WikipediaSource.Options options(String wiki, int maxRecordBytes, String... files) {
    return new WikipediaSource.Options(
        List.of(files), wiki, "", "", "CC-BY-SA-4.0", maxRecordBytes);
  }

  static Path write(Path folder, String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  static List<RecordReader.Item> read(Path... files) throws IOException {
    String[] names = List.of(files).stream().map(Path::toString).toArray(String[]::new);
    return items(options("", 16 << 20, names), Long.MAX_VALUE);
  }

  /** All items of all files, cut into ranges of about so many bytes. */
  static List<RecordReader.Item> items(WikipediaSource.Options options, long splitBytes)
      throws IOException {
    List<RecordReader.Item> items = new ArrayList<>();
    for (SourceFile file : SOURCE.files(options)) {
      for (InputSplit split : SOURCE.splits(options, file, 0, splitBytes)) {
        items.addAll(items(options, split));
      }
    }
    return items;
  }

  static List<RecordReader.Item> items(WikipediaSource.Options options, InputSplit split)
      throws IOException {
    List<RecordReader.Item> items = new ArrayList<>();
    try (RecordReader reader = SOURCE.open(options, split)) {
      long bytes = 0;
      while (reader.hasNext()) {
        items.add(reader.next());
        if (reader.bytesRead() < bytes) {
          throw new AssertionError("bytes read fell from " + bytes);
        }
        bytes = reader.bytesRead();
      }
    }
    return items;
  }

  static List<RawRecord> records(List<RecordReader.Item> items) {
    List<RawRecord> records = new ArrayList<>();
    for (RecordReader.Item item : items) {
      if (item instanceof RecordReader.Read read) {
        records.add(read.record());
      }
    }
    return records;
  }

  static List<String> texts(List<RecordReader.Item> items) {
    return records(items).stream().map(record -> markup(record)).toList();
  }

  static String markup(RawRecord record) {
    return ((WikiPage) record.payload()).wikitext();
  }

  static List<Skipped> skipped(List<RecordReader.Item> items) {
    List<Skipped> skipped = new ArrayList<>();
    for (RecordReader.Item item : items) {
      if (item instanceof RecordReader.Skip skip) {
        skipped.add(skip.skipped());
      }
    }
    return skipped;
  }

  static List<BadInput> bad(List<RecordReader.Item> items) {
    List<BadInput> bad = new ArrayList<>();
    for (RecordReader.Item item : items) {
      if (item instanceof RecordReader.Bad one) {
        bad.add(one.badInput());
      }
    }
    return bad;
  }

  /** Items without what pages of one wiki share. */
  static List<String> lines(List<RecordReader.Item> items) {
    List<String> lines = new ArrayList<>();
    for (RecordReader.Item item : items) {
      if (item instanceof RecordReader.Read read) {
        RawRecord record = read.record();
        lines.add(record.provenance() + " " + record.id() + " " + record.payload().hashCode());
      } else {
        lines.add(item.toString());
      }
    }
    return lines;
  }
}
