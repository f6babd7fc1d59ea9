package org.tamiz.pipelines.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.tamiz.schemas.Shard;

/**
 * Checks that a run's numbers add up: for every source, records read = skipped + bad input + kept +
 * rejected, where the left side is counted by the reader and the right side over the rows that were
 * written; and that the shards' footers hold as many rows.
 */
final class Reconciliation {
  private Reconciliation() {}

  /**
   * What does not add up, one line each; empty where all does.
   *
   * @param decided totals of the first job
   * @param written totals over the rows that were emitted
   * @param shards the shards with the rows of their footers
   */
  static List<String> mismatches(Totals decided, Totals written, List<Shard> shards) {
    List<String> lines = new ArrayList<>();
    for (String source : new TreeSet<>(decided.below("records/").keySet())) {
      long records = decided.get("records/" + source);
      long skipped = written.sum("skipped/" + source + "/");
      long bad = written.sum("bad_input/" + source + "/");
      long kept = written.get("kept_records/" + source);
      long rejected = written.sum("rejected_records/" + source + "/");
      if (records != skipped + bad + kept + rejected) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%s: %d records were read, but %d skipped + %d bad input + %d kept + %d rejected = %d",
                source,
                records,
                skipped,
                bad,
                kept,
                rejected,
                skipped + bad + kept + rejected));
      }
    }
    long kept = written.sum("kept/");
    compare(lines, "kept documents", kept, rows(shards, RowKind.DOCUMENT));
    compare(lines, "rejections", written.sum("rejected/"), rows(shards, RowKind.REJECTION));
    compare(lines, "skipped records", written.sum("skipped/"), rows(shards, RowKind.SKIPPED));
    compare(lines, "bad input", written.sum("bad_input/"), rows(shards, RowKind.BAD_INPUT));
    compare(lines, "survivors", kept, rows(shards, RowKind.SURVIVOR));
    return lines;
  }

  private static void compare(List<String> lines, String what, long counted, long inShards) {
    if (counted != inShards) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %d were counted, the shards hold %d rows",
              what,
              counted,
              inShards));
    }
  }

  private static long rows(List<Shard> shards, RowKind kind) {
    return shards.stream()
        .filter(shard -> RowKind.ofPath(shard.getPath()) == kind)
        .mapToLong(Shard::getRows)
        .sum();
  }
}
