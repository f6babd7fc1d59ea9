package org.tamiz.transforms.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Verdict;

/** Leaves one candidate of each id: the later record, then the smaller digest. */
final class ResolveRepeats extends PTransform<PCollection<Candidate>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** One candidate of each id. */
  static final TupleTag<Candidate> UNIQUE = new TupleTag<>() {};

  /** Verdicts on the others. */
  static final TupleTag<Verdict> REPEATED = new TupleTag<>() {};

  /** Count of the others. */
  static final TupleTag<Total> TOTALS = new TupleTag<>() {};

  private final Plan plan;

  ResolveRepeats(Plan plan) {
    this.plan = plan;
  }

  @Override
  public PCollectionTuple expand(PCollection<Candidate> candidates) {
    return candidates
        .apply("KeyById", ParDo.of(new KeyById(plan)))
        .apply("GroupById", GroupByKey.create())
        .apply(
            "ChooseCopy",
            ParDo.of(new ChooseCopy())
                .withOutputTags(UNIQUE, TupleTagList.of(REPEATED).and(TOTALS)));
  }

  private static final class KeyById extends DoFn<Candidate, KV<Integer, Candidate>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    KeyById(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void key(@Element Candidate candidate, OutputReceiver<KV<Integer, Candidate>> out) {
      byte[] idHash = Candidates.idHash(Candidates.preference(candidate));
      out.output(KV.of(plan.bucket(idHash), candidate));
    }
  }

  private static final class ChooseCopy extends DoFn<KV<Integer, Iterable<Candidate>>, Candidate> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void choose(@Element KV<Integer, Iterable<Candidate>> bucket, MultiOutputReceiver out) {
      Map<ByteKey, Candidate> survivors = new HashMap<>();
      List<Candidate> others = new ArrayList<>();
      for (Candidate candidate : bucket.getValue()) {
        ByteKey key = key(candidate);
        Candidate known = survivors.putIfAbsent(key, candidate);
        if (known == null) {
          continue;
        }
        if (!known.getId().equals(candidate.getId())) {
          throw new IllegalStateException(
              "two ids have one hash: " + known.getId() + " and " + candidate.getId());
        }
        if (Candidates.COPIES.compare(candidate, known) < 0) {
          survivors.put(key, candidate);
          others.add(light(known));
        } else {
          others.add(light(candidate));
        }
      }
      for (Candidate other : others) {
        Candidate survivor = survivors.get(key(other));
        if (survivor != null) {
          out.get(REPEATED).output(Candidates.repeated(other, survivor));
        }
      }
      if (!others.isEmpty()) {
        out.get(TOTALS).output(new Total("dedup/repeated_records", (long) others.size()));
      }
      survivors.values().forEach(out.get(UNIQUE)::output);
    }

    private static ByteKey key(Candidate candidate) {
      return new ByteKey(Candidates.idHash(Candidates.preference(candidate)));
    }

    /** Without its signature, which takes most of the room. */
    private static Candidate light(Candidate candidate) {
      return Candidate.newBuilder(candidate).setSignature(ByteBuffer.allocate(0)).build();
    }
  }
}
