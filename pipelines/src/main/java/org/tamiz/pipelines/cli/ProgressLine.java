package org.tamiz.pipelines.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.tamiz.pipelines.build.BuildProgress;

/**
 * The progress of a build as one line: phase, bytes and documents done, kept, rejected, documents a
 * second over the last {@value #WINDOW_SECONDS} seconds, and the time left to read the rest at the
 * pace so far. Not safe for use by threads.
 */
final class ProgressLine {
  private static final int WINDOW_SECONDS = 15;
  private static final double LEAST_SHARE = 0.01;

  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(double seconds, long documents) {}

  /**
   * The line at a time.
   *
   * @param seconds time since the start
   */
  String at(double seconds, BuildProgress progress) {
    long documents = progress.documents();
    samples.addLast(new Sample(seconds, documents));
    while (samples.size() > 2 && samples.getFirst().seconds() < seconds - WINDOW_SECONDS) {
      samples.removeFirst();
    }
    List<String> parts = new ArrayList<>();
    parts.add(progress.phase());
    long total = progress.totalBytes();
    long bytes = Math.min(total, progress.bytes());
    double share = total == 0 ? 0 : (double) bytes / total;
    if (total > 0) {
      parts.add(String.format(Locale.ROOT, "%.0f%%", Math.floor(share * 100)));
      parts.add(Quantity.bytes(bytes) + " of " + Quantity.bytes(total));
      parts.add(Quantity.count(documents) + " documents");
      parts.add(Quantity.count(progress.kept()) + " kept");
      parts.add(Quantity.count(progress.rejected()) + " rejected");
    }
    if (progress.written() > 0) {
      parts.add(Quantity.count(progress.written()) + " written");
    } else if (share < 1) {
      Sample first = samples.getFirst();
      double span = seconds - first.seconds();
      if (span > 0 && documents > first.documents()) {
        parts.add(Quantity.count(Math.round((documents - first.documents()) / span)) + "/s");
      }
      if (share >= LEAST_SHARE) {
        parts.add(Quantity.seconds(Math.round(seconds / share - seconds)) + " left");
      }
    }
    return String.join("  ", parts);
  }
}
