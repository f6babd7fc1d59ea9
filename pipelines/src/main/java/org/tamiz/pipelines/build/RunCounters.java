package org.tamiz.pipelines.build;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a run has done so far in this process, for the progress display only. A retried bundle
 * counts twice; published numbers never come from here.
 */
final class RunCounters {
  private static final ConcurrentMap<String, RunCounters> BY_RUN = new ConcurrentHashMap<>();

  final LongAdder bytes = new LongAdder();
  final LongAdder records = new LongAdder();
  final LongAdder kept = new LongAdder();
  final LongAdder rejected = new LongAdder();
  final LongAdder written = new LongAdder();

  private RunCounters() {}

  /** The counters of a run in this process. */
  static RunCounters of(String run) {
    return BY_RUN.computeIfAbsent(run, name -> new RunCounters());
  }

  /** Forgets a run. */
  static void forget(String run) {
    BY_RUN.remove(run);
  }
}
