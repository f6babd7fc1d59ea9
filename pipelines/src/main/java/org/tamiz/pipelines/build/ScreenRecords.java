package org.tamiz.pipelines.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.schemas.Total;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.Ending;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.dedup.MinHashOptions;

/**
 * Reads ranges of input and runs every record through its source's chain. Records never leave the
 * worker.
 */
final class ScreenRecords extends PTransform<PCollection<InputSplit>, ScreenRecords.Screened> {
  private static final long serialVersionUID = 1L;

  private static final TupleTag<StagedDocument> DOCUMENTS = new TupleTag<>() {};
  private static final TupleTag<Rejection> REJECTIONS = new TupleTag<>() {};
  private static final TupleTag<Skipped> SKIPPED = new TupleTag<>() {};
  private static final TupleTag<BadInput> BAD = new TupleTag<>() {};
  private static final TupleTag<Total> TOTALS = new TupleTag<>() {};

  private final ChainFactory chains;
  private final RecordLimits limits;
  private final String run;

  /**
   * A screen.
   *
   * @param chains makes the sources' chains
   * @param limits how many records of a range are read
   * @param run name of the run, for its counters
   */
  ScreenRecords(ChainFactory chains, RecordLimits limits, String run) {
    this.chains = chains;
    this.limits = limits;
    this.run = run;
  }

  @Override
  public Screened expand(PCollection<InputSplit> splits) {
    PCollectionTuple outputs =
        splits.apply(
            "Screen",
            ParDo.of(new ScreenFn(chains, limits, run))
                .withOutputTags(
                    DOCUMENTS, TupleTagList.of(REJECTIONS).and(SKIPPED).and(BAD).and(TOTALS)));
    return new Screened(outputs);
  }

  /** What became of the records. */
  static final class Screened implements POutput {
    private final PCollectionTuple outputs;

    Screened(PCollectionTuple outputs) {
      this.outputs = outputs;
    }

    PCollection<StagedDocument> documents() {
      return outputs.get(DOCUMENTS);
    }

    PCollection<Rejection> rejections() {
      return outputs.get(REJECTIONS);
    }

    PCollection<Skipped> skipped() {
      return outputs.get(SKIPPED);
    }

    PCollection<BadInput> badInput() {
      return outputs.get(BAD);
    }

    /**
     * {@code records/<source>} as counted by the reader, and {@code
     * not_applicable/<unit>/<signal>/<language>}.
     */
    PCollection<Total> totals() {
      return outputs.get(TOTALS);
    }

    @Override
    public Pipeline getPipeline() {
      return outputs.getPipeline();
    }

    @Override
    public Map<TupleTag<?>, PValue> expand() {
      return outputs.expand();
    }

    @Override
    public void finishSpecifyingOutput(
        String transformName, PInput input, PTransform<?, ?> transform) {
      outputs.finishSpecifyingOutput(transformName, input, transform);
    }
  }

  /** Reads one range. */
  static final class ScreenFn extends DoFn<InputSplit, StagedDocument> {
    private static final long serialVersionUID = 1L;
    private static final int RECORDS_A_REPORT = 16;

    private final ChainFactory factory;
    private final RecordLimits limits;
    private final String run;
    private transient List<DocumentChain> chains = List.of();
    private transient DocumentStager stager = new DocumentStager(MinHashOptions.defaults());
    private transient RunCounters counters = RunCounters.of("");

    ScreenFn(ChainFactory factory, RecordLimits limits, String run) {
      this.factory = factory;
      this.limits = limits;
      this.run = run;
    }

    @Setup
    public void setUp() {
      counters = RunCounters.of(run);
      stager = new DocumentStager(factory.near());
      List<DocumentChain> made = new ArrayList<>();
      for (int i = 0; i < factory.sources().size(); i++) {
        made.add(factory.chain(i));
      }
      chains = made;
    }

    @ProcessElement
    public void process(@Element InputSplit split, MultiOutputReceiver out) throws IOException {
      SourceConfig source = factory.sources().get(split.getSourceIndex());
      DocumentChain chain = chains.get(split.getSourceIndex());
      Totals totals = new Totals();
      long items = 0;
      long reported = 0;
      try (RecordReader reader = source.open(split)) {
        while (items < limits.of(split) && reader.hasNext()) {
          RecordReader.Item item = reader.next();
          items++;
          if (item instanceof RecordReader.Read read) {
            totals.add("records/" + read.record().source(), read.record().records());
            run(chain, read.record(), totals, out);
          } else if (item instanceof RecordReader.Skip skip) {
            totals.add("records/" + skip.skipped().getSource(), 1);
            out.get(SKIPPED).output(skip.skipped());
          } else if (item instanceof RecordReader.Bad bad) {
            totals.add("records/" + bad.badInput().getSource(), 1);
            out.get(BAD).output(bad.badInput());
          }
          if (items % RECORDS_A_REPORT == 0) {
            long bytes = reader.bytesRead();
            counters.bytes.add(bytes - reported);
            counters.records.add(RECORDS_A_REPORT);
            reported = bytes;
          }
        }
        counters.bytes.add(split.getEnd() - split.getStart() - reported);
        counters.records.add(items % RECORDS_A_REPORT);
      }
      totals.asList().forEach(out.get(TOTALS)::output);
    }

    private void run(
        DocumentChain chain, RawRecord record, Totals totals, MultiOutputReceiver out) {
      Ending ending = chain.run(record);
      if (ending instanceof Ending.Kept kept) {
        counters.kept.increment();
        String language = kept.document().language().tag();
        kept.notApplicable()
            .forEach(check -> totals.add("not_applicable/" + check + "/" + language, 1));
        out.get(DOCUMENTS).output(stager.stage(kept));
      } else if (ending instanceof Ending.Rejected rejected) {
        counters.rejected.increment();
        out.get(REJECTIONS).output(rejected.rejection());
      } else if (ending instanceof Ending.Unread unread) {
        out.get(BAD).output(unread.badInput());
      }
    }
  }
}
