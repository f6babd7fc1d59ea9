package org.tamiz.transforms.dedup;

import java.util.Locale;
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

/** Folds candidates that are equal in signature or digest. */
final class FoldEqual extends PTransform<PCollection<Candidate>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Vertices with a signature, as {@link Pointers} packs them, by bucket of their key. */
  static final TupleTag<KV<Integer, byte[]>> VERTICES = new TupleTag<>() {};

  /** Folds as {@link Verdicts} packs them, by bucket of their key. */
  static final TupleTag<KV<Integer, byte[]>> FOLDS = new TupleTag<>() {};

  /** Counts of folds by size. */
  static final TupleTag<Total> TOTALS = new TupleTag<>() {};

  private final Plan plan;

  FoldEqual(Plan plan) {
    this.plan = plan;
  }

  @Override
  public PCollectionTuple expand(PCollection<Candidate> candidates) {
    return candidates
        .apply("KeyByContent", ParDo.of(new KeyByContent(plan)))
        .apply("GroupByContent", GroupByKey.create())
        .apply(
            "Fold",
            ParDo.of(new Fold()).withOutputTags(FOLDS, TupleTagList.of(VERTICES).and(TOTALS)));
  }

  private static final class KeyByContent extends DoFn<Candidate, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;
    private final Plan plan;

    KeyByContent(Plan plan) {
      this.plan = plan;
    }

    @ProcessElement
    public void key(@Element Candidate candidate, OutputReceiver<KV<Integer, byte[]>> out) {
      byte[] key = Folds.key(candidate, plan.options());
      out.output(KV.of(plan.bucket(key), Folds.pack(candidate, plan.options(), new Packer())));
    }
  }

  private static final class Fold extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void fold(@Element KV<Integer, Iterable<byte[]>> bucket, MultiOutputReceiver out) {
      Folds folds = new Folds();
      bucket.getValue().forEach(folds::add);
      Integer key = bucket.getKey();
      Packer packer = new Packer();
      long[] bySize = new long[11];
      folds.forEach(
          fold -> {
            out.get(FOLDS).output(KV.of(key, Verdicts.packFold(fold, packer)));
            Vertex vertex = fold.vertex();
            if (vertex.signature().length > 0) {
              out.get(VERTICES).output(KV.of(key, Pointers.pack(vertex, packer)));
            }
            if (fold.size() > 1) {
              bySize[(int) Math.log10(fold.size())]++;
            }
          });
      for (int digits = 0; digits < bySize.length; digits++) {
        if (bySize[digits] > 0) {
          String name =
              String.format(
                  Locale.ROOT, "dedup/folds/size_from_%d", digits == 0 ? 2 : power(digits));
          out.get(TOTALS).output(new Total(name, bySize[digits]));
        }
      }
    }

    private static long power(int digits) {
      long power = 1;
      for (int i = 0; i < digits; i++) {
        power *= 10;
      }
      return power;
    }
  }
}
