package org.tamiz.pipelines.config;

import java.io.Serializable;
import org.tamiz.pipelines.source.LocalPaths;
import org.tamiz.transforms.options.Option;

/**
 * Where and how the dataset is written.
 *
 * @param path folder of the dataset
 * @param overwrite whether a dataset that is already there is replaced
 * @param runMiB size of a sort run, which becomes one row group
 * @param runsPerShard sort runs of a shard
 * @param zstdLevel compression level
 * @param rejectionSample share of rejected documents whose text is kept
 * @param sampleSeed seed of that sample
 */
public record OutputConfig(
    @Option(
            about =
                "Folder of the dataset; it is created, and appears only when the run is complete.",
            neutral = true)
        String path,
    @Option(about = "Whether a dataset that is already in the folder is replaced.", neutral = true)
        boolean overwrite,
    @Option(
            about =
                "Size of a sort run before compression; a run becomes one row group and is sorted"
                    + " in memory.",
            unit = "MiB",
            min = 1,
            max = 1024)
        int runMiB,
    @Option(
            about = "Sort runs that make up a full shard.",
            unit = "runs",
            min = 1,
            max = 1024,
            source = "32 MiB by 16 runs gives the Hub's shards of some 200 MB, compressed")
        int runsPerShard,
    @Option(
            about = "Zstandard level of shards and evidence; higher is smaller and slower.",
            min = 1,
            max = 19)
        int zstdLevel,
    @Option(
            about =
                "Share of rejected documents whose masked text is written beside the reason; 1 in"
                    + " 1,000 by default.",
            min = 0,
            max = 1)
        double rejectionSample,
    @Option(about = "Seed that chooses the documents of that sample.") long sampleSeed)
    implements Serializable {

  public OutputConfig {
    LocalPaths.check("path", path);
  }

  public static OutputConfig defaults() {
    return new OutputConfig("", false, 32, 16, 3, 0.001, 1);
  }
}
