package org.tamiz.pipelines.source.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.parquet.LocalFile;
import org.tamiz.pipelines.parquet.ZstdCodecs;
import org.tamiz.pipelines.source.stored.ItemReader;
import org.tamiz.schemas.InputSplit;

/** The rows of the row groups that start in one range of a Parquet file. */
final class ParquetRecords extends ItemReader {
  private final FilesSource.Options options;
  private final InputSplit split;
  private final RecordItems items;
  private final List<Integer> groups = new ArrayList<>();
  private @Nullable ParquetFileReader reader;
  private @Nullable Item broken;
  private MessageType schema = new MessageType("none");
  private org.apache.parquet.io.@Nullable RecordReader<Group> rows;
  private int nextGroup;
  private long row;
  private long endRow;
  private long bytesRead;

  ParquetRecords(FilesSource.Options options, InputSplit split, RecordItems items) {
    super(split.getPath());
    this.options = options;
    this.split = split;
    this.items = items;
    try {
      open();
    } catch (IOException | RuntimeException e) {
      // Parquet's reader tells a damaged footer by whatever exception its bytes lead to.
      broken = items.bad(0, RecordItems.FILE, "not_parquet", "no Parquet footer can be read");
    }
    if (broken != null && split.getStart() > 0) {
      // The first range tells what is wrong with the whole file.
      broken = null;
    }
  }

  private void open() throws IOException {
    ParquetReadOptions reading =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .build();
    ParquetFileReader opened =
        ParquetFileReader.open(new LocalFile(Path.of(split.getPath())), reading);
    reader = opened;
    MessageType all = opened.getFileMetaData().getSchema();
    List<Type> fields = new ArrayList<>();
    for (String name : options.columns().named()) {
      if (all.containsField(name) && ColumnValues.isReadable(all.getType(name))) {
        fields.add(all.getType(name));
      }
    }
    schema = new MessageType(all.getName(), fields);
    if (!schema.containsField(options.columns().text())) {
      broken = items.withoutText(0, RecordItems.FILE);
      return;
    }
    opened.setRequestedSchema(schema);
    List<BlockMetaData> blocks = opened.getRowGroups();
    for (int i = 0; i < blocks.size(); i++) {
      long start = blocks.get(i).getStartingPos();
      if (start >= split.getStart() && start < split.getEnd()) {
        groups.add(i);
      }
    }
  }

  @Override
  protected @Nullable Item pull() throws IOException {
    Item whole = broken;
    if (whole != null) {
      broken = null;
      return whole;
    }
    while (row == endRow) {
      if (nextGroup == groups.size()) {
        return null;
      }
      Item damage = startGroup();
      if (damage != null) {
        return damage;
      }
    }
    try {
      Group group = rows == null ? null : rows.read();
      if (group == null) {
        return damaged();
      }
      return item(row++, group);
    } catch (RuntimeException e) {
      return damaged();
    }
  }

  private @Nullable Item startGroup() {
    ParquetFileReader opened = reader;
    if (opened == null) {
      return null;
    }
    int group = groups.get(nextGroup++);
    BlockMetaData block = opened.getRowGroups().get(group);
    if (block.getRowCount() == 0) {
      // Holds nothing that could be damaged; Parquet's reader refuses it.
      return null;
    }
    row = Math.max(0, block.getRowIndexOffset());
    endRow = row + block.getRowCount();
    bytesRead += block.getCompressedSize();
    try {
      PageReadStore pages = opened.readRowGroup(group);
      rows =
          new ColumnIOFactory()
              .getColumnIO(schema, opened.getFileMetaData().getSchema())
              .getRecordReader(pages, new GroupRecordConverter(schema));
      return null;
    } catch (IOException | RuntimeException e) {
      return damaged();
    }
  }

  /** The rest of a row group is lost. */
  private Item damaged() {
    long lost = endRow - row;
    long first = row;
    row = endRow;
    return items.bad(
        first,
        RecordItems.RECORD,
        "row_group",
        "a row group cannot be read on, " + lost + " rows are lost");
  }

  private Item item(long at, Group group) {
    Map<String, String> values = new HashMap<>();
    for (Type field : schema.getFields()) {
      String value = ColumnValues.value(group, field);
      if (value != null) {
        values.put(field.getName(), value);
      }
    }
    String text = values.getOrDefault(options.columns().text(), "");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length > options.maxRecordBytes()
        ? items.tooLarge(at)
        : items.read(at, new Row(values), text, bytes);
  }

  @Override
  public long bytesRead() {
    return Math.min(bytesRead, split.getEnd() - split.getStart());
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
