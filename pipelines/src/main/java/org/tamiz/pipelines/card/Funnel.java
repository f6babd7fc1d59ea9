package org.tamiz.pipelines.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tamiz.transforms.chain.Catalog;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.DocumentFilter;

/**
 * The way from records to kept documents, source by source: each line takes something away and says
 * what is left.
 */
final class Funnel {
  /** Stage of removed duplicates, after all units of a screen. */
  static final String DEDUP = "dedup";

  private final RunTotals totals;
  private final RunConfig config;

  Funnel(RunTotals totals, RunConfig config) {
    this.totals = totals;
    this.config = config;
  }

  /**
   * The overview and one table a source.
   *
   * @throws IllegalArgumentException when the totals do not add up
   */
  String render() {
    StringBuilder text = new StringBuilder(overview());
    for (String source : totals.sources()) {
      text.append("\n\n#### ").append(Markdown.code(source)).append("\n\n").append(source(source));
    }
    return text.toString();
  }

  private String overview() {
    Markdown.Table table =
        Markdown.table(
            "Source",
            "#Records read",
            "#Skipped",
            "#Bad input",
            "#Documents rejected",
            "#Documents kept");
    long[] sums = new long[5];
    for (String source : totals.sources()) {
      long[] row = {
        records(source),
        totals.sum("skipped/" + source + "/"),
        totals.sum("bad_input/" + source + "/"),
        totals.sum("rejected/" + source + "/"),
        totals.sum("kept/" + source + "/")
      };
      for (int i = 0; i < row.length; i++) {
        sums[i] += row[i];
      }
      table.row(cells(Markdown.code(source), row));
    }
    if (totals.sources().size() > 1) {
      table.row(cells("all", sums));
    }
    return table.toString();
  }

  private static String[] cells(String name, long[] numbers) {
    String[] cells = new String[numbers.length + 1];
    cells[0] = name;
    for (int i = 0; i < numbers.length; i++) {
      cells[i + 1] = Markdown.number(numbers[i]);
    }
    return cells;
  }

  private long records(String source) {
    return totals.get("records/" + source);
  }

  private String source(String source) {
    long kept = totals.sum("kept/" + source + "/");
    Steps steps = new Steps(records(source));
    steps.start("records read");
    for (var skipped : totals.below("skipped/" + source + "/").entrySet()) {
      steps.take("skipped: " + Markdown.code(skipped.getKey()), skipped.getValue());
    }
    for (var bad : totals.below("bad_input/" + source + "/").entrySet()) {
      steps.take("bad input: " + Markdown.code(bad.getKey()), bad.getValue());
    }
    for (Map.Entry<String, SortedMap<String, Long>> stage : rejections(source)) {
      stage
          .getValue()
          .forEach(
              (reason, count) ->
                  steps.take(
                      "rejected by " + Markdown.code(stage.getKey()) + ": " + Markdown.code(reason),
                      count));
    }
    long records = totals.get("kept_records/" + source, kept);
    steps.expect(records, source + ": records less skipped, bad input and rejected ones");
    if (records != kept) {
      steps.become("records make up documents", kept);
    }
    steps.start("**documents kept**");
    return steps.table.toString();
  }

  /** Rejected records by stage and reason, stages in the order in which they run. */
  private List<Map.Entry<String, SortedMap<String, Long>>> rejections(String source) {
    SortedMap<String, SortedMap<String, Long>> byStage = new TreeMap<>();
    totals
        .below("rejected_records/" + source + "/")
        .forEach(
            (name, count) -> {
              int cut = Math.max(0, name.indexOf('/'));
              byStage
                  .computeIfAbsent(name.substring(0, cut), stage -> new TreeMap<>())
                  .put(name.substring(cut + 1), count);
            });
    List<String> ofRecords = new ArrayList<>();
    List<String> ofDocuments = new ArrayList<>();
    for (RunConfig.Source configured : config.sources()) {
      if (configured.name().equals(source)) {
        configured
            .screen()
            .forEach(unit -> (readsRecords(unit) ? ofRecords : ofDocuments).add(unit.name()));
      }
    }
    List<String> order = new ArrayList<>(ofRecords);
    order.add(DocumentChain.ASSEMBLE);
    order.add(DocumentChain.EXTRACT);
    order.addAll(ofDocuments);
    byStage.keySet().stream().filter(stage -> !stage.equals(DEDUP)).forEach(order::add);
    order.add(DEDUP);
    List<Map.Entry<String, SortedMap<String, Long>>> ordered = new ArrayList<>();
    for (String stage : order) {
      SortedMap<String, Long> reasons = byStage.remove(stage);
      if (reasons != null) {
        ordered.add(Map.entry(stage, reasons));
      }
    }
    return ordered;
  }

  /** True for filters that run on single records before they are put together. */
  private static boolean readsRecords(RunConfig.Unit unit) {
    return Catalog.find(unit.name()).stream()
        .flatMap(entry -> entry.create(entry.defaults()).stream())
        .anyMatch(made -> made instanceof DocumentFilter filter && filter.readsRecord());
  }

  /** Lines with what each takes away and what is left then. */
  private static final class Steps {
    private final Markdown.Table table = Markdown.table("Step", "#Count", "#Left");
    private long left;

    Steps(long left) {
      this.left = left;
    }

    void start(String step) {
      table.row(step, "", Markdown.number(left));
    }

    void take(String step, long count) {
      left -= count;
      table.row(step, "−" + Markdown.number(count), Markdown.number(left));
    }

    void become(String step, long count) {
      left = count;
      start(step);
    }

    void expect(long count, String what) {
      if (left != count) {
        throw new IllegalArgumentException(what + " must be " + count + ", was " + left);
      }
    }
  }
}
