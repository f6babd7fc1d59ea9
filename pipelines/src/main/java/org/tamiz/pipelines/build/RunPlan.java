package org.tamiz.pipelines.build;

import java.io.Serializable;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Into how many runs and shards each folder of the dataset is cut, and which run a row belongs to.
 *
 * <p>A run is one row group, and a range of the stable hash of the rows' keys; a shard is a number
 * of consecutive runs. Both follow from the measured bytes of the folder alone.
 */
final class RunPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int RUN_DIGITS = 6;

  private final TreeMap<String, Integer> runsByFolder = new TreeMap<>();
  private final int runsPerShard;

  /**
   * A plan.
   *
   * @param bytesByFolder measured bytes of the rows, uncompressed, by folder below the dataset
   * @param runBytes wanted bytes of a run, uncompressed
   * @param runsPerShard runs of a shard
   */
  RunPlan(SortedMap<String, Long> bytesByFolder, long runBytes, int runsPerShard) {
    this.runsPerShard = runsPerShard;
    bytesByFolder.forEach(
        (folder, bytes) ->
            runsByFolder.put(
                folder, Math.toIntExact(Math.max(1, -Math.floorDiv(-bytes, runBytes)))));
  }

  /**
   * Key of the run that a row belongs to.
   *
   * @param folder folder below the dataset
   * @param hash stable hash of the row's key, 64 bits that are used as an unsigned number
   */
  String run(String folder, long hash) {
    long runs = runs(folder);
    long run = Math.multiplyHigh(hash, runs) + ((hash >> 63) & runs);
    String digits = Long.toString(run);
    return folder + "/" + "0".repeat(Math.max(0, RUN_DIGITS - digits.length())) + digits;
  }

  /** Path below the dataset of the shard that a run belongs to. */
  String shard(String runKey) {
    int cut = runKey.lastIndexOf('/');
    String folder = runKey.substring(0, cut);
    int run = Integer.parseInt(runKey.substring(cut + 1));
    int shards = -Math.floorDiv(-runs(folder), runsPerShard);
    return String.format(
        Locale.ROOT,
        "%s/%s-%05d-of-%05d.parquet",
        folder,
        RowKind.ofPath(runKey).stem(),
        run / runsPerShard,
        shards);
  }

  private int runs(String folder) {
    Integer runs = runsByFolder.get(folder);
    if (runs == null) {
      throw new IllegalStateException("no rows were measured for " + folder);
    }
    return runs;
  }
}
