package org.tamiz.pipelines.build;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.Survivor;
import org.tamiz.transforms.chain.RecordCodec;

/**
 * Rows as they are sorted: the length of the sort key, the sort key in UTF-8, the record in Avro's
 * binary form.
 */
final class Rows {
  private Rows() {}

  /**
   * Sort key of a record: its id where it has one, else its place; unique but for records that
   * repeat an id.
   */
  static String key(SpecificRecord row) {
    if (row instanceof Document document) {
      return document.getId();
    }
    if (row instanceof Survivor survivor) {
      return survivor.getId();
    }
    if (row instanceof Rejection rejection) {
      return rejection.getDocumentId();
    }
    if (row instanceof Skipped skipped) {
      return skipped.getSource() + ":" + skipped.getFile() + "@" + skipped.getOffset();
    }
    BadInput bad = (BadInput) row;
    return bad.getSource() + ":" + bad.getFile() + "@" + bad.getOffset();
  }

  /** Stable hash of a sort key, by XXH3. */
  static long hash(String key) {
    return Hashing.xxh3_64().hashBytesToLong(key.getBytes(StandardCharsets.UTF_8));
  }

  /** A row. */
  static <T extends SpecificRecord> byte[] encode(T row) {
    byte[] key = key(row).getBytes(StandardCharsets.UTF_8);
    byte[] record = binary(row);
    return ByteBuffer.allocate(Integer.BYTES + key.length + record.length)
        .putInt(key.length)
        .put(key)
        .put(record)
        .array();
  }

  /** A record in Avro's binary form. */
  @SuppressWarnings("unchecked")
  static <T extends SpecificRecord> byte[] binary(T row) {
    return RecordCodec.of((Class<T>) row.getClass()).encode(row);
  }

  /** The record of a row. */
  static <T extends SpecificRecord> T decode(byte[] row, Class<T> type) {
    int start = Integer.BYTES + keyLength(row);
    return RecordCodec.of(type).decode(row, start, row.length - start);
  }

  /** Order of rows: by sort key, as unsigned bytes, then by the whole row. */
  static int compare(byte[] a, byte[] b) {
    int byKey =
        Arrays.compareUnsigned(
            a,
            Integer.BYTES,
            Integer.BYTES + keyLength(a),
            b,
            Integer.BYTES,
            Integer.BYTES + keyLength(b));
    return byKey != 0 ? byKey : Arrays.compareUnsigned(a, b);
  }

  private static int keyLength(byte[] row) {
    return ByteBuffer.wrap(row).getInt();
  }
}
