package org.tamiz.pipelines.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/**
 * Brings a small collection of records to the driver, as one sorted Avro file. No file where there
 * is none.
 */
final class Collect<T extends SpecificRecord> extends PTransform<PCollection<T>, PDone> {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final Class<T> type;

  Collect(Path path, Class<T> type) {
    this.path = path.toString();
    this.type = type;
  }

  @Override
  public PDone expand(PCollection<T> records) {
    records
        .apply("OneKey", WithKeys.of(""))
        .apply("Group", GroupByKey.create())
        .apply("Write", ParDo.of(new WriteFn<>(path, type)));
    return PDone.in(records.getPipeline());
  }

  /** Writes the group. */
  static final class WriteFn<T extends SpecificRecord> extends DoFn<KV<String, Iterable<T>>, Void> {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final Class<T> type;

    WriteFn(String path, Class<T> type) {
      this.path = path;
      this.type = type;
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<T>> group) throws IOException {
      List<T> records = new ArrayList<>();
      group.getValue().forEach(records::add);
      records.sort(Comparator.comparing(Object::toString));
      AvroFiles.write(Path.of(path), type, records);
    }
  }
}
