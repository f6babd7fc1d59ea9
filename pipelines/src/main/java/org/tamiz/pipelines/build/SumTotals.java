package org.tamiz.pipelines.build;

import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.tamiz.schemas.Total;

/** Sums totals of one name. */
final class SumTotals extends PTransform<PCollection<Total>, PCollection<Total>> {
  private static final long serialVersionUID = 1L;

  @Override
  public PCollection<Total> expand(PCollection<Total> totals) {
    return totals
        .apply("ByName", MapElements.via(new ByName()))
        .apply("Sum", Sum.longsPerKey())
        .apply("Named", MapElements.via(new Named()));
  }

  private static final class ByName extends SimpleFunction<Total, KV<String, Long>> {
    private static final long serialVersionUID = 1L;

    @Override
    public KV<String, Long> apply(Total total) {
      return KV.of(total.getName(), total.getValue());
    }
  }

  private static final class Named extends SimpleFunction<KV<String, Long>, Total> {
    private static final long serialVersionUID = 1L;

    @Override
    public Total apply(KV<String, Long> sum) {
      return new Total(sum.getKey(), sum.getValue());
    }
  }
}
