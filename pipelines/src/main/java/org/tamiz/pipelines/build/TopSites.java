package org.tamiz.pipelines.build;

import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.Top;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.tamiz.schemas.Total;

/**
 * The sites with most documents, kept and rejected: takes totals {@code <host>/kept} and {@code
 * <host>/rejected}, gives {@code site/<host>/kept} and {@code site/<host>/rejected} of the first
 * {@value #SITES}. Ties go to the smaller name.
 */
final class TopSites extends PTransform<PCollection<Total>, PCollection<Total>> {
  private static final long serialVersionUID = 1L;

  /** Sites that are given. */
  static final int SITES = 100;

  @Override
  public PCollection<Total> expand(PCollection<Total> sites) {
    return sites
        .apply("ByHost", ParDo.of(new ByHostFn()))
        .apply("Sum", Combine.perKey(new SumPairs()))
        .apply("Top", Top.of(SITES, new BySize()).withoutDefaults())
        .apply("Name", ParDo.of(new NameFn()));
  }

  /** Splits off the host; the pair is kept and rejected. */
  static final class ByHostFn extends DoFn<Total, KV<String, KV<Long, Long>>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Total total, OutputReceiver<KV<String, KV<Long, Long>>> out) {
      String name = total.getName();
      int cut = name.lastIndexOf('/');
      boolean kept = name.endsWith("/kept");
      out.output(
          KV.of(
              name.substring(0, cut),
              KV.of(kept ? total.getValue() : 0L, kept ? 0L : total.getValue())));
    }
  }

  /** Sums pairs. */
  static final class SumPairs
      implements SerializableFunction<Iterable<KV<Long, Long>>, KV<Long, Long>> {
    private static final long serialVersionUID = 1L;

    @Override
    public KV<Long, Long> apply(Iterable<KV<Long, Long>> pairs) {
      long kept = 0;
      long rejected = 0;
      for (KV<Long, Long> pair : pairs) {
        kept += pair.getKey();
        rejected += pair.getValue();
      }
      return KV.of(kept, rejected);
    }
  }

  /** More documents first, then the smaller name. */
  static final class BySize
      implements Comparator<KV<String, KV<Long, Long>>>, java.io.Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(KV<String, KV<Long, Long>> a, KV<String, KV<Long, Long>> b) {
      int bySize = Long.compare(size(a), size(b));
      return bySize != 0 ? bySize : b.getKey().compareTo(a.getKey());
    }

    private static long size(KV<String, KV<Long, Long>> site) {
      return site.getValue().getKey() + site.getValue().getValue();
    }
  }

  /** Names the totals. */
  static final class NameFn extends DoFn<List<KV<String, KV<Long, Long>>>, Total> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(
        @Element List<KV<String, KV<Long, Long>>> sites, OutputReceiver<Total> out) {
      for (KV<String, KV<Long, Long>> site : sites) {
        out.output(new Total("site/" + site.getKey() + "/kept", site.getValue().getKey()));
        out.output(new Total("site/" + site.getKey() + "/rejected", site.getValue().getValue()));
      }
    }
  }
}
