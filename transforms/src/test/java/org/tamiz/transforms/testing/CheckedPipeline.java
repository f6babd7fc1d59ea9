package org.tamiz.transforms.testing;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;

/**
 * A pipeline that fails its test unless it was run and every {@link PAssert} in it was evaluated; a
 * wrong content fails as the {@link AssertionError} itself. Use it in a try statement.
 */
public final class CheckedPipeline extends Pipeline implements AutoCloseable {
  private boolean ran;

  private CheckedPipeline(PipelineOptions options) {
    super(options);
  }

  /** A pipeline with the given Beam arguments; on the direct runner when they name no runner. */
  public static CheckedPipeline of(String... args) {
    return new CheckedPipeline(PipelineOptionsFactory.fromArgs(args).create());
  }

  @Override
  public PipelineResult run(PipelineOptions options) {
    ran = true;
    int expected = PAssert.countAsserts(this);
    PipelineResult result;
    try {
      result = super.run(options);
      result.waitUntilFinish();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof AssertionError failure) {
          throw failure;
        }
      }
      throw e;
    }
    MetricsFilter successes =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(PAssert.class, PAssert.SUCCESS_COUNTER))
            .build();
    long evaluated = 0;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(successes).getCounters()) {
      evaluated += counter.getAttempted();
    }
    if (evaluated != expected) {
      throw new AssertionError(evaluated + " of " + expected + " assertions were evaluated.");
    }
    return result;
  }

  @Override
  public void close() {
    if (!ran) {
      throw new AssertionError("The pipeline was built but never run.");
    }
  }
}
