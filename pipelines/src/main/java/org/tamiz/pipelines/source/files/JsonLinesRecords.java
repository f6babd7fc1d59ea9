package org.tamiz.pipelines.source.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.DamagedStream;
import org.tamiz.pipelines.source.stored.ItemReader;
import org.tamiz.pipelines.source.stored.LineRange;
import org.tamiz.pipelines.source.stored.Lines;
import org.tamiz.schemas.InputSplit;

/** The records of one range of a file of JSON Lines: those whose line starts in it. */
final class JsonLinesRecords extends ItemReader {
  private final FilesSource.Options options;
  private final RecordItems items;
  private final JsonLine parser;
  private final LineRange lines;

  JsonLinesRecords(FilesSource.Options options, InputSplit split, RecordItems items)
      throws IOException {
    super(split.getPath());
    this.options = options;
    this.items = items;
    this.parser = new JsonLine(options.columns(), options.maxRecordBytes());
    this.lines = new LineRange(split, options.maxRecordBytes());
  }

  @Override
  protected @Nullable Item pull() throws IOException {
    Lines.Line line = lines.next();
    return line == null ? null : item(line);
  }

  private Item item(Lines.Line line) {
    DamagedStream damage = line.damage();
    if (damage != null) {
      String message = String.valueOf(damage.getMessage());
      return items.bad(line.start(), RecordItems.FILE, damage.error(), message);
    }
    byte[] bytes = line.bytes();
    if (bytes == null) {
      return items.tooLarge(line.start());
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

  @Override
  public long bytesRead() {
    return lines.bytesRead();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
