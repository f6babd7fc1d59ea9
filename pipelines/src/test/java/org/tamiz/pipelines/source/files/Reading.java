package org.tamiz.pipelines.source.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/** Reads files for tests. */
final class Reading {
  static final FilesSource SOURCE = new FilesSource();

  private Reading() {}

  static FilesSource.Options options(String... files) {
    return options(Columns.defaults(), 16 << 20, files);
  }

  static FilesSource.Options options(Columns columns, int maxRecordBytes, String... files) {
    return new FilesSource.Options(
        List.of(files), FileFormat.AUTO, columns, "2026-01", "", "", maxRecordBytes);
  }

  /** All items of all files, cut into ranges of about so many bytes. */
  static List<RecordReader.Item> items(FilesSource.Options options, long splitBytes)
      throws IOException {
    List<RecordReader.Item> items = new ArrayList<>();
    for (SourceFile file : SOURCE.files(options)) {
      for (InputSplit split : SOURCE.splits(options, file, 0, splitBytes)) {
        items.addAll(items(options, split));
      }
    }
    return items;
  }

  static List<RecordReader.Item> items(FilesSource.Options options, InputSplit split)
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

  static List<RawRecord> records(FilesSource.Options options) throws IOException {
    return records(items(options, Long.MAX_VALUE));
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

  static List<BadInput> bad(List<RecordReader.Item> items) {
    List<BadInput> bad = new ArrayList<>();
    for (RecordReader.Item item : items) {
      if (item instanceof RecordReader.Bad one) {
        bad.add(one.badInput());
      }
    }
    return bad;
  }

  static String text(RawRecord record) {
    return ((RawRecord.PlainText) record.payload()).text();
  }

  /** One line an item, for comparisons. */
  static List<String> lines(List<RecordReader.Item> items) {
    return items.stream().map(Object::toString).toList();
  }

  static String write(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.write(file, bytes).toString();
  }

  static String write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
