package org.tamiz.transforms.dedup;

import java.util.HashSet;
import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.tamiz.schemas.Total;

/** Decides what the rounds have left open, on one worker; fails past the limit of pairs. */
final class DecideRest extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Removals. */
  static final TupleTag<byte[]> REMOVALS = new TupleTag<>() {};

  /** Counts of what was open. */
  static final TupleTag<Total> TOTALS = new TupleTag<>() {};

  private final Plan plan;

  DecideRest(Plan plan) {
    this.plan = plan;
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, byte[]>> vertices) {
    return vertices
        .apply("KeyByBand", ParDo.of(new RunRound.SpreadBands(plan)))
        .apply("GroupByBand", GroupByKey.create())
        .apply("Pair", ParDo.of(new Pair(plan)))
        .apply("GatherPairs", GroupByKey.create())
        .apply(
            "Decide", ParDo.of(new Decide(plan)).withOutputTags(REMOVALS, TupleTagList.of(TOTALS)));
  }

  private static final class Pair extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    Pair(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void pair(
        @Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<KV<Integer, byte[]>> out) {
      BandGroups groups = new BandGroups(plan.near());
      bucket.getValue().forEach(groups::add);
      Packer packer = new Packer();
      Set<ByteKey> told = new HashSet<>();
      groups.forEach(
          (seeker, target, band, agreement) -> {
            if (groups.isFirst(seeker, target, band)) {
              for (Vertex vertex : new Vertex[] {seeker, target}) {
                if (told.add(new ByteKey(vertex.key()))) {
                  out.output(KV.of(0, KeptSet.pack(vertex, packer)));
                }
              }
              out.output(KV.of(0, KeptSet.pack(seeker, target, agreement, packer)));
            }
            return target.state() != Vertex.State.KEPT;
          });
    }
  }

  private static final class Decide extends DoFn<KV<Integer, Iterable<byte[]>>, byte[]> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    Decide(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void decide(@Element KV<Integer, Iterable<byte[]>> all, MultiOutputReceiver out) {
      KeptSet kept = new KeptSet(plan.near().maxOpenPairs());
      all.getValue().forEach(kept::add);
      Packer packer = new Packer();
      kept.forEach(removal -> out.get(REMOVALS).output(removal.pack(packer)));
      out.get(TOTALS).output(new Total("dedup/near/open_pairs", (long) kept.pairs()));
      out.get(TOTALS).output(new Total("dedup/near/open_documents", (long) kept.vertices()));
    }
  }
}
