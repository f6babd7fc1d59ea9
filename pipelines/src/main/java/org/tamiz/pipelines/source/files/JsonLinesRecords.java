package org.tamiz.pipelines.source.files;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.DamagedStream;
import org.tamiz.pipelines.source.stored.ItemReader;
import org.tamiz.pipelines.source.stored.Lines;
import org.tamiz.pipelines.source.stored.StoredFile;
import org.tamiz.schemas.InputSplit;

/** The records of one range of a file of JSON Lines: those whose line starts in it. */
final class JsonLinesRecords extends ItemReader {
  private final FilesSource.Options options;
  private final RecordItems items;
  private final JsonLine parser;
  private final StoredFile.Counted in;
  private final Lines lines;
  private final long end;

  JsonLinesRecords(FilesSource.Options options, InputSplit split, RecordItems items)
      throws IOException {
    super(split.getPath());
    this.options = options;
    this.items = items;
    this.parser = new JsonLine(options.columns(), options.maxRecordBytes());
    long start = split.getStart();
    StoredFile file = new StoredFile(split.getPath());
    if (start > 0) {
      // One byte earlier: where it is a line feed, a line starts with the range.
      this.in = file.openAt(start - 1);
      this.lines = new Lines(in.content(), start - 1, options.maxRecordBytes());
      lines.next();
    } else {
      this.in = file.open();
      this.lines = new Lines(in.content(), 0, options.maxRecordBytes());
    }
    // A compressed file is one range, whose end says nothing of uncompressed offsets.
    this.end = in.content() == in.stored() ? split.getEnd() : Long.MAX_VALUE;
  }

  @Override
  protected @Nullable Item pull() throws IOException {
    while (lines.position() < end) {
      Lines.Line line = lines.next();
      if (line == null) {
        return null;
      }
      Item item = item(line);
      if (item != null) {
        return item;
      }
    }
    return null;
  }

  private @Nullable Item item(Lines.Line line) {
    DamagedStream damage = line.damage();
    if (damage != null) {
      String message = String.valueOf(damage.getMessage());
      return items.bad(line.start(), RecordItems.FILE, damage.error(), message);
    }
    byte[] bytes = line.bytes();
    if (bytes == null) {
      return items.tooLarge(line.start());
    }
    if (line.start() == 0 && startsWithMark(bytes)) {
      bytes = Arrays.copyOfRange(bytes, 3, bytes.length);
    }
    if (isBlank(bytes)) {
      return null;
    }
    try {
      Row row = parser.parse(bytes);
      String text = row.raw(options.columns().text());
      return text == null
          ? items.withoutText(line.start(), RecordItems.RECORD)
          : items.read(line.start(), row, text, bytes);
    } catch (JsonLine.Unreadable e) {
      String message = String.valueOf(e.getMessage());
      return items.bad(line.start(), RecordItems.RECORD, e.error(), message);
    }
  }

  /** U+FEFF in UTF-8. */
  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xFF) == 0xEF
        && (bytes[1] & 0xFF) == 0xBB
        && (bytes[2] & 0xFF) == 0xBF;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public long bytesRead() {
    return in.stored().count();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
