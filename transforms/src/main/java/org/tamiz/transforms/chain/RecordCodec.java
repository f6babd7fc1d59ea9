package org.tamiz.transforms.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro's binary form of the records of one generated class, without their schema. Instances are
 * shared by threads, and so are writers and readers: only the buffers are a thread's own.
 */
public final class RecordCodec<T extends SpecificRecord> {
  // A larger one is not held for the next record.
  private static final int HELD_BYTES = 1 << 20;

  private static final ThreadLocal<Buffers> BUFFERS = ThreadLocal.withInitial(Buffers::new);

  private static final ClassValue<RecordCodec<?>> CODECS =
      new ClassValue<>() {
        @Override
        protected RecordCodec<?> computeValue(Class<?> type) {
          return new RecordCodec<>(type.asSubclass(SpecificRecord.class));
        }
      };

  private final DatumWriter<T> writer;
  private final DatumReader<T> reader;

  private RecordCodec(Class<T> type) {
    Schema schema = SpecificData.get().getSchema(type);
    SpecificData model = model(type);
    writer = new SpecificDatumWriter<>(schema, model);
    reader = new SpecificDatumReader<>(schema, schema, model);
  }

  /** The codec of a class. */
  @SuppressWarnings("unchecked")
  public static <T extends SpecificRecord> RecordCodec<T> of(Class<T> type) {
    return (RecordCodec<T>) CODECS.get(type);
  }

  /** The generated classes' own way to write, which asks no schema where a field stands. */
  private static SpecificData model(Class<?> type) {
    SpecificData model = new SpecificData(type.getClassLoader());
    model.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    model.setCustomCoders(true);
    return model;
  }

  private static final class Buffers {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private @Nullable BinaryEncoder encoder;
    private @Nullable BinaryDecoder decoder;
  }

  /** The bytes of a record. */
  public byte[] encode(T record) {
    Buffers buffers = BUFFERS.get();
    ByteArrayOutputStream out = buffers.bytes;
    out.reset();
    try {
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, buffers.encoder);
      buffers.encoder = encoder;
      writer.write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (out.size() > HELD_BYTES) {
      buffers.bytes = new ByteArrayOutputStream(1 << 12);
    }
    return out.toByteArray();
  }

  /** The record of bytes that {@link #encode} gave. */
  public T decode(byte[] bytes, int start, int length) {
    Buffers buffers = BUFFERS.get();
    try {
      BinaryDecoder decoder =
          DecoderFactory.get().binaryDecoder(bytes, start, length, buffers.decoder);
      buffers.decoder = decoder;
      return reader.read(null, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
