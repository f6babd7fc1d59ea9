package org.tamiz.pipelines.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;

/** Writes, appends and reads Parquet files of Avro records. */
public final class ParquetFiles {
  private static final int PAGE_BYTES = 1 << 20;
  private static final int PAGE_ROWS = 20_000;

  /** The key by which parquet-avro knows it; its constant is private. */
  private static final String READ_SCHEMA = "parquet.avro.read.schema";

  private ParquetFiles() {}

  /**
   * A writer of one row group: whatever is written until it is closed. The same rows give the same
   * bytes.
   *
   * @param metadata key-value metadata of the footer
   * @param level level of Zstandard
   */
  public static ParquetWriter<IndexedRecord> writer(
      Path path, Schema schema, Map<String, String> metadata, int level) throws IOException {
    var builder =
        AvroParquetWriter.<IndexedRecord>builder(new LocalFile(path))
            .withSchema(schema)
            .withDataModel(model(schema))
            .withConf(configuration())
            .withCodecFactory(new ZstdCodecs(level))
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(Long.MAX_VALUE)
            .withRowGroupRowCountLimit(Integer.MAX_VALUE)
            .withPageSize(PAGE_BYTES)
            .withPageRowCountLimit(PAGE_ROWS)
            .withDictionaryEncoding(true)
            .withPageWriteChecksumEnabled(true)
            .withExtraMetaData(metadata);
    for (String wide : List.of("id", "text", "document_id", "text_digest")) {
      builder = builder.withDictionaryEncoding(wide, false);
    }
    return builder.build();
  }

  /** Copies the row groups of files of one schema into one file, in order, with their indexes. */
  public static void append(Path target, List<Path> runs) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .build();
    MessageType schema;
    Map<String, String> metadata;
    try (ParquetFileReader first = ParquetFileReader.open(new LocalFile(runs.get(0)), options)) {
      schema = first.getFileMetaData().getSchema();
      metadata = first.getFileMetaData().getKeyValueMetaData();
    }
    try (ParquetFileWriter writer =
        new ParquetFileWriter(
            new LocalFile(target),
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            0,
            0,
            null,
            ParquetProperties.builder().build())) {
      writer.start();
      for (Path run : runs) {
        appendRun(writer, schema, run, options);
      }
      writer.end(metadata);
    }
  }

  private static void appendRun(
      ParquetFileWriter writer, MessageType schema, Path run, ParquetReadOptions options)
      throws IOException {
    LocalFile file = new LocalFile(run);
    try (ParquetFileReader reader = ParquetFileReader.open(file, options);
        SeekableInputStream in = file.newStream()) {
      for (BlockMetaData block : reader.getRowGroups()) {
        writer.startBlock(block.getRowCount());
        for (ColumnChunkMetaData column : block.getColumns()) {
          writer.appendColumnChunk(
              schema.getColumnDescription(column.getPath().toArray()),
              in,
              column,
              reader.readBloomFilter(column),
              reader.readColumnIndex(column),
              reader.readOffsetIndex(column));
        }
        writer.endBlock();
      }
    }
  }

  /** Rows of a file, from its footer. */
  public static long rows(Path path) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalFile(path), options)) {
      return reader.getRecordCount();
    }
  }

  /**
   * A reader of records of a generated class, from a file that was written with this class's
   * schema.
   */
  public static <T extends SpecificRecord> ParquetReader<T> reader(Path path, Class<T> type)
      throws IOException {
    PlainParquetConfiguration configuration = configuration();
    configuration.set(
        AvroReadSupport.AVRO_REQUESTED_PROJECTION, SpecificData.get().getSchema(type).toString());
    configuration.set(AvroReadSupport.READ_INT96_AS_FIXED, "true");
    return AvroParquetReader.<T>builder(new LocalFile(path), configuration)
        .withDataModel(SpecificData.getForClass(type))
        .withCodecFactory(new ZstdCodecs())
        .build();
  }

  /**
   * A reader of some columns of a file that was written with this class's schema, as generic
   * records of those columns.
   */
  public static ParquetReader<GenericRecord> reader(
      Path path, Class<? extends SpecificRecord> type, Set<String> columns) throws IOException {
    Schema whole = SpecificData.get().getSchema(type);
    Schema part =
        Schema.createRecord(
            whole.getName(),
            null,
            whole.getNamespace(),
            false,
            whole.getFields().stream()
                .filter(field -> columns.contains(field.name()))
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
    PlainParquetConfiguration configuration = configuration();
    configuration.set(AvroReadSupport.AVRO_REQUESTED_PROJECTION, part.toString());
    configuration.set(READ_SCHEMA, part.toString());
    return AvroParquetReader.<GenericRecord>builder(new LocalFile(path), configuration)
        .withDataModel(GenericData.get())
        .withCodecFactory(new ZstdCodecs())
        .build();
  }

  /** A reader of any Parquet file, as generic records of the schema that the file states. */
  public static ParquetReader<GenericRecord> genericReader(Path path) throws IOException {
    return AvroParquetReader.<GenericRecord>builder(new LocalFile(path), configuration())
        .withDataModel(GenericData.get())
        .withCodecFactory(new ZstdCodecs())
        .build();
  }

  private static SpecificData model(Schema schema) {
    return SpecificData.getForSchema(schema);
  }

  private static PlainParquetConfiguration configuration() {
    PlainParquetConfiguration configuration = new PlainParquetConfiguration();
    configuration.setBoolean("parquet.avro.write-old-list-structure", false);
    configuration.setBoolean("parquet.avro.add-list-element-records", false);
    configuration.setBoolean(AvroReadSupport.READ_INT96_AS_FIXED, true);
    return configuration;
  }
}
