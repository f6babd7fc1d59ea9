package org.tamiz.transforms.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Total;

/**
 * Finds the vertices that share a band with others. The rest are kept and leave here; keys and
 * preferences are shuffled, signatures only once.
 */
final class FindCompany extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Vertices with company, as {@link Pointers} packs them, by bucket of their key. */
  static final TupleTag<KV<Integer, byte[]>> IN_COMPANY = new TupleTag<>() {};

  /** For {@link Verdicts}: vertices that are not compared with all others of a band. */
  static final TupleTag<KV<Integer, byte[]>> BEYOND_CAP = new TupleTag<>() {};

  /** Counts of bands over the cap. */
  static final TupleTag<Total> TOTALS = new TupleTag<>() {};

  private static final TupleTag<KV<Integer, byte[]>> COMPANY = new TupleTag<>() {};
  private static final TupleTag<byte[]> HOT = new TupleTag<>() {};
  private static final int BAND = 2;

  private final Plan plan;

  FindCompany(Plan plan) {
    this.plan = plan;
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, byte[]>> vertices) {
    PCollectionTuple counted =
        vertices
            .apply("KeyByBand", ParDo.of(new KeyByBand(plan)))
            .apply("GroupByBand", GroupByKey.create())
            .apply(
                "Count",
                ParDo.of(new Count(plan))
                    .withOutputTags(COMPANY, TupleTagList.of(HOT).and(TOTALS)));
    PCollectionView<Iterable<byte[]>> hot =
        counted.get(HOT).apply("ViewHotBands", View.asIterable());
    PCollectionTuple joined =
        PCollectionList.of(vertices)
            .and(counted.get(COMPANY))
            .apply("Flatten", Flatten.pCollections())
            .apply("GroupByVertex", GroupByKey.create())
            .apply(
                "Join",
                ParDo.of(new Join(plan, hot))
                    .withSideInputs(hot)
                    .withOutputTags(IN_COMPANY, TupleTagList.of(BEYOND_CAP)));
    return joined.and(TOTALS, counted.get(TOTALS));
  }

  /** Hands each vertex to the groups of its bands, those of one bucket in few elements. */
  private static final class KeyByBand extends DoFn<KV<Integer, byte[]>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private static final int HELD_BYTES = 4 << 20;

    private final Plan plan;
    private transient @Nullable Map<Integer, Packer> held;
    private transient int heldBytes;

    KeyByBand(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void key(@Element KV<Integer, byte[]> packed, OutputReceiver<KV<Integer, byte[]>> out) {
      Map<Integer, Packer> open = held == null ? new HashMap<>() : held;
      held = open;
      Vertex vertex = Pointers.unpackVertex(packed.getValue());
      for (int band = 0; band < plan.near().bands(); band++) {
        byte[] key = BandKeys.of(vertex.signature(), band, plan.near().rows());
        Packer packer = open.computeIfAbsent(plan.bucket(key), bucket -> new Packer());
        heldBytes += Census.pack(key, vertex, packer);
      }
      if (heldBytes >= HELD_BYTES) {
        hand(out::output);
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      hand(
          element ->
              context.output(element, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE));
    }

    private void hand(Consumer<KV<Integer, byte[]>> out) {
      if (held != null) {
        held.forEach((bucket, packer) -> out.accept(KV.of(bucket, packer.take())));
      }
      held = null;
      heldBytes = 0;
    }
  }

  private static final class Count
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    Count(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void count(@Element KV<Integer, Iterable<byte[]>> bucket, MultiOutputReceiver out) {
      Census census = new Census(plan.near().bandCap(), plan.near().rows());
      bucket.getValue().forEach(census::add);
      Packer packer = new Packer();
      List<Long> hotCounts = new ArrayList<>();
      census.forEach(
          (vertex, band) ->
              out.get(COMPANY)
                  .output(
                      KV.of(
                          plan.bucket(vertex), packer.put(BAND).putFixed(vertex).put(band).take())),
          hot -> {
            out.get(HOT).output(hot.pack(packer));
            hotCounts.add(hot.count());
          });
      if (!hotCounts.isEmpty()) {
        long members = hotCounts.stream().mapToLong(Long::longValue).sum();
        out.get(TOTALS).output(new Total("dedup/near/hot_bands", (long) hotCounts.size()));
        out.get(TOTALS).output(new Total("dedup/near/hot_band_members", members));
      }
    }
  }

  private static final class Join extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;
    private final PCollectionView<Iterable<byte[]>> hot;
    private transient @Nullable HotTable table;

    Join(Plan plan, PCollectionView<Iterable<byte[]>> hot) {
      this.plan = plan;
      this.hot = hot;
    }

    @StartBundle
    public void start() {
      table = null;
    }

    @ProcessElement
    public void join(ProcessContext context, MultiOutputReceiver out) {
      HotTable hotTable = table;
      if (hotTable == null) {
        hotTable = new HotTable(context.sideInput(hot));
        table = hotTable;
      }
      Map<ByteKey, Long> company = new HashMap<>();
      List<Vertex> vertices = new ArrayList<>();
      for (byte[] packed : context.element().getValue()) {
        Unpacker in = new Unpacker(packed);
        if (in.get() == BAND) {
          company.merge(new ByteKey(in.getFixed(ByteKey.BYTES)), 1L << in.get(), (a, b) -> a | b);
        } else {
          vertices.add(Pointers.unpackVertex(packed));
        }
      }
      Packer packer = new Packer();
      Integer bucket = context.element().getKey();
      for (Vertex vertex : vertices) {
        long small = company.getOrDefault(new ByteKey(vertex.key()), 0L);
        Vertex complete = hotTable.complete(vertex, small, plan);
        if (complete.company() != 0) {
          out.get(IN_COMPANY).output(KV.of(bucket, Pointers.pack(complete, packer)));
        }
        if (complete.company() != complete.targets()) {
          out.get(BEYOND_CAP).output(KV.of(bucket, Verdicts.packBeyondCap(vertex.key(), packer)));
        }
      }
    }
  }
}
