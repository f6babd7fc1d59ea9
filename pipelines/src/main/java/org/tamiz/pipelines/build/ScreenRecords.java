package org.tamiz.pipelines.build;

import java.io.IOException;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Member;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.schemas.Total;
import org.tamiz.transforms.chain.RecordReader;

/**
 * Reads ranges of input and runs every record through its source's chain. Records never leave the
 * worker, but those that make documents only as groups: they cross once, by buckets of groups.
 */
final class ScreenRecords extends PTransform<PCollection<InputSplit>, ScreenRecords.Screened> {
  private static final long serialVersionUID = 1L;

  private static final TupleTag<StagedDocument> DOCUMENTS = new TupleTag<>() {};
  private static final TupleTag<Member> MEMBERS = new TupleTag<>() {};
  private static final TupleTag<Rejection> REJECTIONS = new TupleTag<>() {};
  private static final TupleTag<Skipped> SKIPPED = new TupleTag<>() {};
  private static final TupleTag<BadInput> BAD = new TupleTag<>() {};
  private static final TupleTag<Total> TOTALS = new TupleTag<>() {};

  private final ChainFactory chains;
  private final RecordLimits limits;
  private final int buckets;
  private final String run;

  /**
   * A screen.
   *
   * @param chains makes the sources' chains
   * @param limits how many records of a range are read
   * @param buckets how many pieces of work groups are assembled in; changes cost, never the result
   * @param run name of the run, for its counters
   */
  ScreenRecords(ChainFactory chains, RecordLimits limits, int buckets, String run) {
    this.chains = chains;
    this.limits = limits;
    this.buckets = buckets;
    this.run = run;
  }

  @Override
  public Screened expand(PCollection<InputSplit> splits) {
    PCollectionTuple read =
        splits.apply(
            "Screen",
            ParDo.of(new ScreenFn(chains, limits, run))
                .withOutputTags(
                    DOCUMENTS,
                    TupleTagList.of(MEMBERS).and(REJECTIONS).and(SKIPPED).and(BAD).and(TOTALS)));
    boolean groups = chains.sources().stream().anyMatch(source -> source.assembler().isPresent());
    return new Screened(groups ? merge(read, assemble(read.get(MEMBERS))) : read);
  }

  private PCollectionTuple assemble(PCollection<Member> members) {
    return members
        .apply("KeyByBucket", ParDo.of(new BucketFn(buckets)))
        .apply("GroupByBucket", GroupByKey.create())
        .apply(
            "Assemble",
            ParDo.of(new AssembleFn(chains, run))
                .withOutputTags(DOCUMENTS, TupleTagList.of(REJECTIONS).and(BAD).and(TOTALS)));
  }

  private static PCollectionTuple merge(PCollectionTuple read, PCollectionTuple assembled) {
    return PCollectionTuple.of(DOCUMENTS, flat("AllDocuments", read, assembled, DOCUMENTS))
        .and(REJECTIONS, flat("AllRejections", read, assembled, REJECTIONS))
        .and(SKIPPED, read.get(SKIPPED))
        .and(BAD, flat("AllBadInput", read, assembled, BAD))
        .and(TOTALS, flat("AllTotals", read, assembled, TOTALS));
  }

  private static <T> PCollection<T> flat(
      String name, PCollectionTuple first, PCollectionTuple second, TupleTag<T> tag) {
    return PCollectionList.of(first.get(tag))
        .and(second.get(tag))
        .apply(name, Flatten.pCollections());
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
     * {@code records/<source>} as counted by the reader, {@code
     * not_applicable/<unit>/<signal>/<language>}, and {@code assembled/<source>/<what>}.
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

  /** Hands results to the outputs of a step. */
  private record Tagged(MultiOutputReceiver receiver) implements RecordScreen.Output {
    @Override
    public void document(StagedDocument document) {
      receiver.get(DOCUMENTS).output(document);
    }

    @Override
    public void member(Member member) {
      receiver.get(MEMBERS).output(member);
    }

    @Override
    public void rejection(Rejection rejection) {
      receiver.get(REJECTIONS).output(rejection);
    }

    @Override
    public void skipped(Skipped skipped) {
      receiver.get(SKIPPED).output(skipped);
    }

    @Override
    public void bad(BadInput bad) {
      receiver.get(BAD).output(bad);
    }

    void totals(Totals totals) {
      totals.asList().forEach(receiver.get(TOTALS)::output);
    }
  }

  /** A step that runs chains. */
  abstract static class ChainFn<T> extends DoFn<T, StagedDocument> {
    private static final long serialVersionUID = 1L;

    private final ChainFactory factory;
    private final String run;
    private transient @Nullable RecordScreen screen;

    ChainFn(ChainFactory factory, String run) {
      this.factory = factory;
      this.run = run;
    }

    @Setup
    public void setUp() {
      screen = new RecordScreen(factory, run);
    }

    RecordScreen screen() {
      RecordScreen made = screen;
      if (made == null) {
        throw new IllegalStateException("the step was not set up");
      }
      return made;
    }

    SourceConfig source(int index) {
      return factory.sources().get(index);
    }
  }

  /** Reads one range. */
  static final class ScreenFn extends ChainFn<InputSplit> {
    private static final long serialVersionUID = 1L;
    private static final int RECORDS_A_REPORT = 16;

    private final RecordLimits limits;

    ScreenFn(ChainFactory factory, RecordLimits limits, String run) {
      super(factory, run);
      this.limits = limits;
    }

    @ProcessElement
    public void process(@Element InputSplit split, MultiOutputReceiver receiver)
        throws IOException {
      Tagged out = new Tagged(receiver);
      RunCounters counters = screen().counters();
      Totals totals = new Totals();
      long items = 0;
      long reported = 0;
      try (RecordReader reader = source(split.getSourceIndex()).open(split)) {
        while (items < limits.of(split) && reader.hasNext()) {
          screen().take(split.getSourceIndex(), reader.next(), totals, out);
          items++;
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
      out.totals(totals);
    }
  }

  /** Spreads groups over buckets. */
  static final class BucketFn extends DoFn<Member, KV<Integer, Member>> {
    private static final long serialVersionUID = 1L;

    private final int buckets;

    BucketFn(int buckets) {
      this.buckets = buckets;
    }

    @ProcessElement
    public void process(@Element Member member, OutputReceiver<KV<Integer, Member>> out) {
      long hash = Rows.hash(member.getSourceIndex() + ":" + member.getGroup());
      out.output(KV.of((int) Long.remainderUnsigned(hash, buckets), member));
    }
  }

  /** Assembles the groups of one bucket. */
  static final class AssembleFn extends ChainFn<KV<Integer, Iterable<Member>>> {
    private static final long serialVersionUID = 1L;

    AssembleFn(ChainFactory factory, String run) {
      super(factory, run);
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Member>> bucket, MultiOutputReceiver receiver)
        throws IOException {
      Tagged out = new Tagged(receiver);
      Totals totals = new Totals();
      try (MemberSpool spool = new MemberSpool()) {
        for (Member member : bucket.getValue()) {
          spool.add(member);
        }
        for (MemberSpool.Group group : spool.groups()) {
          int source = group.source();
          screen().assemble(source, source(source).source(), group.key(), group, totals, out);
        }
      }
      out.totals(totals);
    }
  }
}
