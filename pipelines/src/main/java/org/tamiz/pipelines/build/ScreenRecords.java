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
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
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
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Member;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.schemas.Total;
import org.tamiz.transforms.chain.RecordReader;

/**
 * Reads ranges of input, runs every record through its source's chain and stages what comes of it.
 * Records and texts never leave the worker, but those of records that make documents only as
 * groups: they cross once, by buckets of groups.
 *
 * <p>Staging is part of the step because a runner may hand all that a step gives to each of those
 * that read one of its outputs.
 */
final class ScreenRecords extends PTransform<PCollection<InputSplit>, ScreenRecords.Screened> {
  private static final long serialVersionUID = 1L;

  private static final TupleTag<Candidate> CANDIDATES = new TupleTag<>() {};
  private static final TupleTag<Member> MEMBERS = new TupleTag<>() {};
  private static final TupleTag<Shard> STAGED = new TupleTag<>() {};
  private static final TupleTag<Total> TOTALS = new TupleTag<>() {};

  /** Prefix of totals that count the ranges that were read to their end, by source. */
  static final String RANGES = "ranges/";

  private final Workspace workspace;
  private final ChainFactory chains;
  private final RecordLimits limits;
  private final int buckets;
  private final String run;

  /**
   * A screen.
   *
   * @param workspace where results are staged
   * @param chains makes the sources' chains
   * @param limits how many records of a range are read
   * @param buckets how many pieces of work groups are assembled in; changes cost, never the result
   * @param run name of the run, for its counters
   */
  ScreenRecords(
      Workspace workspace, ChainFactory chains, RecordLimits limits, int buckets, String run) {
    this.workspace = workspace;
    this.chains = chains;
    this.limits = limits;
    this.buckets = buckets;
    this.run = run;
  }

  @Override
  public Screened expand(PCollection<InputSplit> splits) {
    boolean groups = chains.sources().stream().anyMatch(source -> source.assembler().isPresent());
    TupleTagList others = TupleTagList.of(STAGED).and(TOTALS);
    PCollectionTuple read =
        splits.apply(
            "Screen",
            ParDo.of(new ScreenFn(workspace, chains, limits, run))
                .withOutputTags(CANDIDATES, groups ? others.and(MEMBERS) : others));
    return new Screened(groups ? merge(read, assemble(read.get(MEMBERS))) : read);
  }

  private PCollectionTuple assemble(PCollection<Member> members) {
    return members
        .apply("KeyByBucket", ParDo.of(new BucketFn(buckets)))
        .apply("GroupByBucket", GroupByKey.create())
        .apply(
            "Assemble",
            ParDo.of(new AssembleFn(workspace, chains, run))
                .withOutputTags(CANDIDATES, TupleTagList.of(STAGED).and(TOTALS)));
  }

  private static PCollectionTuple merge(PCollectionTuple read, PCollectionTuple assembled) {
    return PCollectionTuple.of(CANDIDATES, flat("AllCandidates", read, assembled, CANDIDATES))
        .and(STAGED, flat("AllStaged", read, assembled, STAGED))
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

    /** The documents, which stand in staging files. */
    PCollection<Candidate> candidates() {
      return outputs.get(CANDIDATES);
    }

    /** Staging files of rejections, skipped records and bad input. */
    PCollection<Shard> staged() {
      return outputs.get(STAGED);
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

  /** Stages results and hands what is known of them to the outputs of a step. */
  private record Results(Staging staging, MultiOutputReceiver receiver)
      implements RecordScreen.Output {
    @Override
    public void document(StagedDocument document) {
      receiver.get(CANDIDATES).output(staging.write(document));
    }

    @Override
    public void member(Member member) {
      receiver.get(MEMBERS).output(member);
    }

    @Override
    public void rejection(Rejection rejection) {
      staging.write(rejection);
    }

    @Override
    public void skipped(Skipped skipped) {
      staging.write(skipped);
    }

    @Override
    public void bad(BadInput bad) {
      staging.write(bad);
    }

    void totals(Totals totals) {
      totals.asList().forEach(receiver.get(TOTALS)::output);
    }
  }

  /** A step that runs chains. */
  abstract static class ChainFn<T> extends DoFn<T, Candidate> {
    private static final long serialVersionUID = 1L;

    private final Workspace workspace;
    private final ChainFactory factory;
    private final String run;
    private transient @Nullable RecordScreen screen;
    private transient @Nullable Staging staging;

    ChainFn(Workspace workspace, ChainFactory factory, String run) {
      this.workspace = workspace;
      this.factory = factory;
      this.run = run;
    }

    @Setup
    public void setUp() {
      screen = new RecordScreen(factory, run);
    }

    @StartBundle
    public void start() {
      staging = new Staging(workspace);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      for (Shard file : made(staging).close()) {
        context.output(STAGED, file, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      }
    }

    RecordScreen screen() {
      return made(screen);
    }

    Results results(MultiOutputReceiver receiver) {
      return new Results(made(staging), receiver);
    }

    private static <V> V made(@Nullable V part) {
      if (part == null) {
        throw new IllegalStateException("the step was not set up");
      }
      return part;
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

    ScreenFn(Workspace workspace, ChainFactory factory, RecordLimits limits, String run) {
      super(workspace, factory, run);
      this.limits = limits;
    }

    @ProcessElement
    public void process(@Element InputSplit split, MultiOutputReceiver receiver)
        throws IOException {
      Results out = results(receiver);
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
      totals.add(RANGES + split.getSourceIndex(), 1);
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

    AssembleFn(Workspace workspace, ChainFactory factory, String run) {
      super(workspace, factory, run);
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Member>> bucket, MultiOutputReceiver receiver)
        throws IOException {
      Results out = results(receiver);
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
