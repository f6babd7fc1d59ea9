package org.tamiz.transforms.dedup;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Verdict;

/** Joins documents, folds and removals to one verdict a document. */
final class GiveVerdicts extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  private final Plan plan;

  GiveVerdicts(Plan plan) {
    this.plan = plan;
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, byte[]>> facts) {
    return facts
        .apply("GroupByVertex", GroupByKey.create())
        .apply(
            "Judge",
            ParDo.of(new Judge(plan))
                .withOutputTags(Deduplicate.VERDICTS, TupleTagList.of(Deduplicate.TOTALS)));
  }

  /** Packs the candidates themselves. */
  static final class PackMembers extends DoFn<Candidate, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    PackMembers(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void pack(@Element Candidate candidate, OutputReceiver<KV<Integer, byte[]>> out) {
      byte[] key = Folds.key(candidate, plan.options());
      out.output(KV.of(plan.bucket(key), Verdicts.packMember(key, candidate, new Packer())));
    }
  }

  /** Tells the removed vertex and the one that the removal names. */
  static final class PackRemovals extends DoFn<byte[], KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    PackRemovals(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void pack(@Element byte[] packed, OutputReceiver<KV<Integer, byte[]>> out) {
      Removal removal = Removal.unpack(packed);
      Packer packer = new Packer();
      out.output(KV.of(plan.bucket(removal.vertex()), Verdicts.packRemoval(removal, packer)));
      out.output(KV.of(plan.bucket(removal.survivor()), Verdicts.packNamed(removal, packer)));
    }
  }

  private static final class Judge extends DoFn<KV<Integer, Iterable<byte[]>>, Verdict> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    Judge(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void judge(@Element KV<Integer, Iterable<byte[]>> bucket, MultiOutputReceiver out) {
      Verdicts verdicts = new Verdicts(plan.options());
      bucket.getValue().forEach(verdicts::add);
      verdicts.forEach(out.get(Deduplicate.VERDICTS)::output);
      if (verdicts.keptBeyondCap() > 0) {
        out.get(Deduplicate.TOTALS)
            .output(new Total("dedup/near/kept_beyond_cap", verdicts.keptBeyondCap()));
      }
    }
  }
}
