package org.tamiz.pipelines.build;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Shard;

/** What has to hold before a build goes on. */
final class BuildChecks {
  private static final int BAD_INPUT_SHOWN = 3;

  private BuildChecks() {}

  /**
   * All that was planned was read, by workers whose counts came back.
   *
   * @throws BuildException where it was not
   */
  static void read(InputPlan input, Totals decided) throws BuildException {
    long read = decided.sum(ScreenRecords.RANGES);
    if (read != input.splits().size()) {
      throw new BuildException(
          BuildException.Failure.RECONCILIATION,
          String.format(
              Locale.ROOT,
              "%d ranges of input files were planned, %d were read",
              input.splits().size(),
              read));
    }
  }

  /**
   * No more of the records could not be read than the limit allows.
   *
   * @throws BuildException where more could not, with the first places
   */
  static void badInput(Totals decided, List<Shard> staged, double maxShare, Workspace workspace)
      throws BuildException, IOException {
    long bad = rows(staged, RowKind.BAD_INPUT);
    long records = decided.sum("records/");
    double share = records == 0 ? 0 : (double) bad / records;
    if (share > maxShare) {
      throw new BuildException(
          BuildException.Failure.BAD_INPUT,
          String.format(
              Locale.ROOT,
              "%d of %d records could not be read (%.4f), limits.maxBadInputShare allows %.4f; the first: %s",
              bad,
              records,
              share,
              maxShare,
              firstBad(staged, workspace)));
    }
  }

  /** The places and defects of the first bad input, in the order of places. */
  private static String firstBad(List<Shard> staged, Workspace workspace) throws IOException {
    TreeSet<String> first = new TreeSet<>();
    for (Shard file : staged) {
      if (RowKind.ofPath(file.getPath()) == RowKind.BAD_INPUT) {
        for (BadInput bad : AvroFiles.read(workspace.staging(file.getPath()), BadInput.class)) {
          first.add(
              bad.getFile()
                  + "@"
                  + bad.getOffset()
                  + " "
                  + bad.getError()
                  + " ("
                  + bad.getMessage()
                  + ")");
          if (first.size() > BAD_INPUT_SHOWN) {
            first.pollLast();
          }
        }
      }
    }
    return String.join("; ", first);
  }

  /**
   * An empty result never takes the place of a dataset.
   *
   * @throws BuildException where no document was kept
   */
  static void kept(RunManifest manifest) throws BuildException {
    Totals totals = Totals.of(manifest.getTotals());
    if (totals.sum("kept/") > 0) {
      return;
    }
    String most =
        totals.below("rejected/").entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(
                entry ->
                    "; most were rejected as " + entry.getKey() + " (" + entry.getValue() + ")")
            .orElse("; nothing in the input is a document");
    throw new BuildException(
        BuildException.Failure.OUTPUT,
        "no document was kept, so the dataset in the output folder was not replaced" + most);
  }

  private static long rows(List<Shard> staged, RowKind kind) {
    return staged.stream()
        .filter(s -> RowKind.ofPath(s.getPath()) == kind)
        .mapToLong(Shard::getRows)
        .sum();
  }
}
