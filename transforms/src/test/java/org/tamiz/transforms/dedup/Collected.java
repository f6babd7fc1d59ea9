package org.tamiz.transforms.dedup;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.tamiz.schemas.Verdict;

/** Brings the verdicts of a pipeline in this process back to the test. */
final class Collected {
  private static final Queue<Verdict> VERDICTS = new ConcurrentLinkedQueue<>();

  private Collected() {}

  static void clear() {
    VERDICTS.clear();
  }

  static ParDo.SingleOutput<Verdict, Void> collect() {
    return ParDo.of(new Collect());
  }

  static List<Verdict> verdicts() {
    return List.copyOf(VERDICTS);
  }

  private static final class Collect extends DoFn<Verdict, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void collect(@Element Verdict verdict) {
      VERDICTS.add(verdict);
    }
  }
}
