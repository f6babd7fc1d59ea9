package org.tamiz.transforms.chain;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.util.VarInt;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Codes records of one generated class: their length as a variable-length integer, then Avro's
 * binary form. A record is written to and read from the stream in one piece, which costs a runner's
 * streams much less than field by field. Deterministic, because no record has a map.
 */
final class RecordCoder<T extends SpecificRecord> extends CustomCoder<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;

  RecordCoder(Class<T> type) {
    this.type = type;
  }

  @Override
  public void encode(T record, OutputStream out) throws IOException {
    byte[] bytes = RecordCodec.of(type).encode(record);
    VarInt.encode(bytes.length, out);
    out.write(bytes);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    byte[] bytes = new byte[VarInt.decodeInt(in)];
    new DataInputStream(in).readFully(bytes);
    return RecordCodec.of(type).decode(bytes, 0, bytes.length);
  }

  @Override
  public void verifyDeterministic() {}

  @Override
  public TypeDescriptor<T> getEncodedTypeDescriptor() {
    return TypeDescriptor.of(type);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordCoder<?> coder && coder.type.equals(type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }
}
