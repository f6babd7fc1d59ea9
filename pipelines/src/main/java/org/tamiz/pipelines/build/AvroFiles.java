package org.tamiz.pipelines.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Intermediate files of Avro records. */
final class AvroFiles {
  private static final int ZSTD_LEVEL = 1;

  private AvroFiles() {}

  /** Opens a new file for records of a type; its folder is made where it is missing. */
  static <T extends SpecificRecord> DataFileWriter<T> writer(Path path, Class<T> type)
      throws IOException {
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    DataFileWriter<T> writer = new DataFileWriter<>(new SpecificDatumWriter<>(type));
    writer.setCodec(CodecFactory.zstandardCodec(ZSTD_LEVEL));
    return writer.create(
        SpecificData.get().getSchema(type),
        new BufferedOutputStream(
            Files.newOutputStream(path, StandardOpenOption.CREATE_NEW), 1 << 16));
  }

  /** Opens a file for reading. */
  static <T extends SpecificRecord> DataFileReader<T> reader(Path path, Class<T> type)
      throws IOException {
    return new DataFileReader<>(path.toFile(), new SpecificDatumReader<>(type));
  }

  /** Writes a whole file and moves it to its name when it is complete. */
  static <T extends SpecificRecord> void write(Path path, Class<T> type, Iterable<T> records)
      throws IOException {
    Path temporary = path.resolveSibling("." + path.getFileName() + "-" + UUID.randomUUID());
    try (DataFileWriter<T> writer = writer(temporary, type)) {
      for (T record : records) {
        writer.append(record);
      }
    }
    Files.move(
        temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads a whole file. */
  static <T extends SpecificRecord> List<T> read(Path path, Class<T> type) throws IOException {
    List<T> records = new ArrayList<>();
    try (DataFileReader<T> reader = reader(path, type)) {
      reader.forEach(records::add);
    }
    return records;
  }
}
