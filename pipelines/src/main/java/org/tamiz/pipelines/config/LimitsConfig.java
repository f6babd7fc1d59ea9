package org.tamiz.pipelines.config;

import java.io.Serializable;
import org.tamiz.transforms.options.Option;

/**
 * When a run gives up, and how work is cut.
 *
 * @param maxBadInputShare share of records that may be unreadable
 * @param splitMiB size of the ranges of large input files
 */
public record LimitsConfig(
    @Option(
            about = "Share of all records that may be unreadable before the run fails.",
            min = 0,
            max = 1)
        double maxBadInputShare,
    @Option(
            about =
                "Size of the ranges, as stored, into which large input files are cut for parallel"
                    + " reading.",
            unit = "MiB",
            min = 1,
            max = 1_048_576,
            neutral = true)
        int splitMiB)
    implements Serializable {

  public static LimitsConfig defaults() {
    return new LimitsConfig(0.05, 64);
  }
}
