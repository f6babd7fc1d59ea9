package org.tamiz.pipelines.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PDone;
import org.tamiz.transforms.chain.RecordCodec;

/**
 * Brings a small collection of records to the driver, as one sorted Avro file. The file is there
 * even where there are no records: one that is missing means that its writer did not run, or wrote
 * elsewhere.
 */
final class Collect<T extends SpecificRecord> extends PTransform<PCollection<T>, PDone> {
  private static final long serialVersionUID = 1L;

  /** Shorter than any record. */
  private static final byte[] NOTHING = {};

  private final String path;
  private final Class<T> type;

  Collect(Path path, Class<T> type) {
    this.path = path.toString();
    this.type = type;
  }

  @Override
  public PDone expand(PCollection<T> records) {
    PCollection<byte[]> encoded =
        records.apply("Encode", ParDo.of(new EncodeFn<>())).setCoder(ByteArrayCoder.of());
    PCollection<byte[]> nothing =
        records
            .getPipeline()
            .apply("Nothing", Create.of(List.of(NOTHING)).withCoder(ByteArrayCoder.of()));
    PCollectionList.of(encoded)
        .and(nothing)
        .apply("WithNothing", Flatten.pCollections())
        .apply("OneKey", WithKeys.of(""))
        .apply("Group", GroupByKey.create())
        .apply("Write", ParDo.of(new WriteFn<>(path, type)));
    return PDone.in(records.getPipeline());
  }

  private static final class EncodeFn<T extends SpecificRecord> extends DoFn<T, byte[]> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element T record, OutputReceiver<byte[]> out) {
      out.output(Rows.binary(record));
    }
  }

  /** Writes the group. */
  static final class WriteFn<T extends SpecificRecord>
      extends DoFn<KV<String, Iterable<byte[]>>, Void> {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final Class<T> type;

    WriteFn(String path, Class<T> type) {
      this.path = path;
      this.type = type;
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<byte[]>> group) throws IOException {
      List<T> records = new ArrayList<>();
      for (byte[] encoded : group.getValue()) {
        if (encoded.length > 0) {
          records.add(RecordCodec.of(type).decode(encoded, 0, encoded.length));
        }
      }
      records.sort(Comparator.comparing(Object::toString));
      AvroFiles.write(Path.of(path), type, records);
    }
  }
}
