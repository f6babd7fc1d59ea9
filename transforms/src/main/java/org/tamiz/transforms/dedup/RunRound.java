package org.tamiz.transforms.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * One round of decisions: every open vertex hears of its most preferred near vertex that is not
 * removed, and decides as far as that one has. Changes cost, never the result.
 */
final class RunRound extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Vertices that are not removed, as {@link Pointers} packs them, by bucket of their key. */
  static final TupleTag<KV<Integer, byte[]>> IN_PLAY = new TupleTag<>() {};

  /** Removals. */
  static final TupleTag<byte[]> REMOVALS = new TupleTag<>() {};

  private static final TupleTag<KV<Integer, byte[]>> KEPT = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, byte[]>> WAITING = new TupleTag<>() {};
  private static final TupleTag<KV<Integer, byte[]>> QUESTIONS = new TupleTag<>() {};
  private static final int FIRST = 0;
  private static final int SECOND = 1;

  private final Plan plan;

  RunRound(Plan plan) {
    this.plan = plan;
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, byte[]>> vertices) {
    PCollection<KV<Integer, byte[]>> pointers =
        vertices
            .apply("KeyByBand", ParDo.of(new SpreadBands(plan)))
            .apply("GroupByBand", GroupByKey.create())
            .apply("Point", ParDo.of(new Point(plan)));
    PCollectionTuple collected =
        PCollectionList.of(vertices)
            .and(pointers)
            .apply("FlattenPointers", Flatten.pCollections())
            .apply("GroupPointers", GroupByKey.create())
            .apply(
                "Collect",
                ParDo.of(new Collect(plan))
                    .withOutputTags(KEPT, TupleTagList.of(WAITING).and(QUESTIONS).and(REMOVALS)));
    PCollection<KV<Integer, byte[]>> answers =
        collected
            .get(QUESTIONS)
            .apply("GroupQuestions", GroupByKey.create())
            .apply("Answer", ParDo.of(new Answer(plan)));
    PCollectionTuple answered =
        PCollectionList.of(collected.get(WAITING))
            .and(answers)
            .apply("FlattenAnswers", Flatten.pCollections())
            .apply("GroupAnswers", GroupByKey.create())
            .apply(
                "Resolve",
                ParDo.of(new Resolve()).withOutputTags(WAITING, TupleTagList.of(REMOVALS)));
    PCollection<KV<Integer, byte[]>> inPlay =
        PCollectionList.of(collected.get(KEPT))
            .and(answered.get(WAITING))
            .apply("FlattenInPlay", Flatten.pCollections());
    PCollection<byte[]> removals =
        PCollectionList.of(collected.get(REMOVALS))
            .and(answered.get(REMOVALS))
            .apply("FlattenRemovals", Flatten.pCollections());
    return PCollectionTuple.of(IN_PLAY, inPlay).and(REMOVALS, removals);
  }

  /** Hands each vertex to the groups of its bands. */
  static final class SpreadBands extends DoFn<KV<Integer, byte[]>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    SpreadBands(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void spread(
        @Element KV<Integer, byte[]> packed, OutputReceiver<KV<Integer, byte[]>> out) {
      BandGroups.spread(
          Pointers.unpackVertex(packed.getValue()),
          plan.near(),
          new Packer(),
          (key, vertex) -> out.output(KV.of(plan.bucket(key), vertex)));
    }
  }

  private static final class Point
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    Point(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void point(
        @Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<KV<Integer, byte[]>> out) {
      BandGroups groups = new BandGroups(plan.near());
      bucket.getValue().forEach(groups::add);
      Packer packer = new Packer();
      groups.forEach(
          (seeker, target, band, agreement) -> {
            byte[] packed = Pointers.pack(Pointer.of(seeker, target, agreement), packer);
            out.output(KV.of(plan.bucket(seeker.key()), packed));
            return false;
          });
    }
  }

  private static final class Collect
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    Collect(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void collect(@Element KV<Integer, Iterable<byte[]>> bucket, MultiOutputReceiver out) {
      Pointers pointers = new Pointers();
      bucket.getValue().forEach(pointers::add);
      Integer key = bucket.getKey();
      Packer packer = new Packer();
      pointers.forEach(
          new Pointers.Outcome() {
            @Override
            public void kept(Vertex vertex) {
              out.get(KEPT).output(KV.of(key, Pointers.pack(vertex, packer)));
              tell(vertex);
            }

            @Override
            public void removed(Vertex vertex, Pointer survivor) {
              out.get(REMOVALS).output(Removal.of(vertex, survivor).pack(packer));
              tell(vertex);
            }

            @Override
            public void waits(Vertex vertex, Pointer target) {
              packer.put(FIRST);
              vertex.pack(packer);
              target.pack(packer);
              out.get(WAITING).output(KV.of(key, packer.take()));
              out.get(QUESTIONS)
                  .output(
                      KV.of(
                          plan.bucket(target.target()),
                          packer
                              .put(SECOND)
                              .putFixed(target.target())
                              .putFixed(vertex.key())
                              .take()));
              tell(vertex);
            }

            private void tell(Vertex vertex) {
              byte[] state =
                  packer.put(FIRST).putFixed(vertex.key()).put(vertex.state().code()).take();
              out.get(QUESTIONS).output(KV.of(key, state));
            }
          });
    }
  }

  private static final class Answer
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    Answer(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void answer(
        @Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<KV<Integer, byte[]>> out) {
      Map<ByteKey, Integer> states = new HashMap<>();
      List<byte[]> questions = new ArrayList<>();
      for (byte[] packed : bucket.getValue()) {
        Unpacker in = new Unpacker(packed);
        if (in.get() == FIRST) {
          states.put(new ByteKey(in.getFixed(ByteKey.BYTES)), in.get());
        } else {
          questions.add(packed);
        }
      }
      Packer packer = new Packer();
      for (byte[] question : questions) {
        Unpacker in = new Unpacker(question);
        in.get();
        Integer state = states.get(new ByteKey(in.getFixed(ByteKey.BYTES)));
        if (state == null) {
          throw new IllegalStateException("a question is about a document that is not known");
        }
        byte[] asker = in.getFixed(ByteKey.BYTES);
        out.output(KV.of(plan.bucket(asker), packer.put(SECOND).putFixed(asker).put(state).take()));
      }
    }
  }

  private static final class Resolve
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void resolve(@Element KV<Integer, Iterable<byte[]>> bucket, MultiOutputReceiver out) {
      Map<ByteKey, Pointers.Waiting> waiting = new HashMap<>();
      for (byte[] packed : bucket.getValue()) {
        Unpacker in = new Unpacker(packed);
        if (in.get() == FIRST) {
          Vertex vertex = Vertex.unpack(in);
          waiting
              .computeIfAbsent(new ByteKey(vertex.key()), key -> new Pointers.Waiting())
              .set(vertex, Pointer.unpack(in));
        } else {
          waiting
              .computeIfAbsent(
                  new ByteKey(in.getFixed(ByteKey.BYTES)), key -> new Pointers.Waiting())
              .answer(Vertex.State.of(in.get()));
        }
      }
      Packer packer = new Packer();
      for (Pointers.Waiting one : waiting.values()) {
        one.resolve(
            (vertex, survivor) ->
                out.get(REMOVALS).output(Removal.of(vertex, survivor).pack(packer)),
            vertex ->
                out.get(WAITING).output(KV.of(bucket.getKey(), Pointers.pack(vertex, packer))));
      }
    }
  }
}
