package org.tamiz.pipelines.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tables of a card over what was counted: languages, sites, licenses, signals, masks, quality. */
final class Tables {
  private static final int DECILES = 10;

  private final RunTotals totals;

  Tables(RunTotals totals) {
    this.totals = totals;
  }

  /** Kept and rejected documents by source and language. */
  String languages() {
    Markdown.Table table =
        Markdown.table(
            "Source", "Language", "#Kept", "#Characters", "#Words", "#Rejected", "#Share kept");
    SortedMap<String, Long> kept = totals.partitions();
    SortedMap<String, Long> rejected = totals.below("rejected_language/");
    TreeSet<String> partitions = new TreeSet<>(kept.keySet());
    partitions.addAll(rejected.keySet());
    for (String partition : partitions) {
      int cut = partition.lastIndexOf('/');
      long in = kept.getOrDefault(partition, 0L);
      long out = rejected.getOrDefault(partition, 0L);
      table.row(
          Markdown.code(partition.substring(0, cut)),
          Markdown.code(partition.substring(cut + 1)),
          Markdown.number(in),
          Markdown.number(totals.get("kept_chars/" + partition)),
          Markdown.number(totals.get("kept_words/" + partition)),
          Markdown.number(out),
          Markdown.percent(in, in + out));
    }
    return table.toString();
  }

  /** Configurations with what they hold. */
  String configs() {
    Markdown.Table table = Markdown.table("Configuration", "Files", "#Rows");
    table.row(
        Markdown.code("default"),
        Markdown.code("data/**/*.parquet"),
        Markdown.number(totals.kept()));
    FrontMatter.configNames(totals)
        .forEach(
            (name, partition) ->
                table.row(
                    Markdown.code(name),
                    Markdown.code("data/" + partition + "/*.parquet"),
                    Markdown.number(totals.get("kept/" + partition))));
    int more = totals.partitions().size() - FrontMatter.MAX_CONFIGS;
    return more > 0
        ? table + "\n\n" + Markdown.count(more, "smaller folder") + " can be loaded by their path."
        : table.toString();
  }

  /** The sites with most documents. */
  String sites() {
    SortedMap<String, long[]> sites = new TreeMap<>();
    totals
        .below("site/")
        .forEach(
            (name, count) -> {
              int cut = name.lastIndexOf('/');
              long[] pair =
                  sites.computeIfAbsent(name.substring(0, Math.max(0, cut)), s -> new long[2]);
              pair[name.endsWith("/kept") ? 0 : 1] += count;
            });
    if (sites.isEmpty()) {
      return "No document has an address.";
    }
    List<Map.Entry<String, long[]>> rows = new ArrayList<>(sites.entrySet());
    rows.sort(
        Comparator.comparing((Map.Entry<String, long[]> site) -> -sum(site.getValue()))
            .thenComparing(Map.Entry::getKey));
    Markdown.Table table = Markdown.table("Site", "#Kept", "#Rejected");
    for (Map.Entry<String, long[]> site : rows) {
      table.row(
          site.getKey().equals("-") ? "without address" : Markdown.code(site.getKey()),
          Markdown.number(site.getValue()[0]),
          Markdown.number(site.getValue()[1]));
    }
    return table.toString();
  }

  private static long sum(long[] pair) {
    return pair[0] + pair[1];
  }

  /** Kept documents and characters by license. */
  String licenses() {
    SortedMap<String, Long> licenses = totals.below("kept_license/");
    if (licenses.isEmpty()) {
      return "No document was kept.";
    }
    Markdown.Table table = Markdown.table("License", "#Documents", "#Share", "#Characters");
    licenses.entrySet().stream()
        .sorted(byCount())
        .forEach(
            license ->
                table.row(
                    Markdown.code(license.getKey()),
                    Markdown.number(license.getValue()),
                    Markdown.percent(license.getValue(), totals.kept()),
                    Markdown.number(totals.get("kept_license_chars/" + license.getKey()))));
    return table
        + "\n\nMarks that name different licenses for one page were found for "
        + Markdown.count(totals.get("kept_license_conflict"), "document")
        + " (`license_conflict`).";
  }

  /** Opt-out signals of kept documents. */
  String optOuts() {
    return counted("Signal", "Kept documents", "kept_opt_out/")
        .orEmpty("No kept document came with such a signal.");
  }

  /** Masks in kept texts. */
  String masks() {
    return counted("Kind", "Masks in kept texts", "masked/").orEmpty("Nothing was masked.");
  }

  /** Kept documents by tenths of the quality score. */
  String quality() {
    List<String> columns = new ArrayList<>(List.of("Score"));
    totals.sources().forEach(source -> columns.add("#" + Markdown.code(source)));
    Markdown.Table table = Markdown.table(columns.toArray(String[]::new));
    for (int decile = 0; decile < DECILES; decile++) {
      List<String> row = new ArrayList<>();
      row.add(decile == DECILES - 1 ? "0.9 to 1" : "0." + decile + " to below 0." + (decile + 1));
      for (String source : totals.sources()) {
        row.add(Markdown.number(totals.get("quality/" + source + "/" + decile)));
      }
      table.row(row.toArray(String[]::new));
    }
    return table.toString();
  }

  /** A table of one number, or nothing. */
  private Counted counted(String what, String number, String prefix) {
    SortedMap<String, Long> found = totals.below(prefix);
    Markdown.Table table = Markdown.table(what, "#" + number);
    found.entrySet().stream()
        .sorted(byCount())
        .forEach(
            entry -> table.row(Markdown.code(entry.getKey()), Markdown.number(entry.getValue())));
    return new Counted(found.isEmpty() ? "" : table.toString());
  }

  private static Comparator<Map.Entry<String, Long>> byCount() {
    return Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
        .thenComparing(Map.Entry::getKey);
  }

  /** A rendered table. */
  private record Counted(String table) {
    String orEmpty(String otherwise) {
      return table.isEmpty() ? otherwise : table;
    }
  }
}
