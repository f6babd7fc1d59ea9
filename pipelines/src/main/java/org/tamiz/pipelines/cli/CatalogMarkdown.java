package org.tamiz.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import org.tamiz.pipelines.config.ConfigLoader;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.Sources;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.options.OptionDescription;

/** The catalogue as pages of the documentation. */
final class CatalogMarkdown {
  private CatalogMarkdown() {}

  /** The units of a screen. */
  static String units() {
    List<String> lines = new ArrayList<>();
    lines.add("# Units");
    lines.add("");
    lines.add("Printed by `tamiz catalog --markdown=units`; a test keeps this page equal to it.");
    lines.add("");
    lines.add(
        "A unit runs where the `screen` of a source names it, in the order of the screen; the first"
            + " check that is not kept rejects the document. A check without a reading for a"
            + " document's language is skipped there and counted as not applicable.");
    CatalogEntry.units().forEach(entry -> add(lines, entry));
    return String.join("\n", lines) + "\n";
  }

  /** Configurations and exit codes. */
  static String configuration() {
    List<String> lines = new ArrayList<>();
    lines.add("# Configuration");
    lines.add("");
    lines.add(
        "Printed by `tamiz catalog --markdown=configuration`; a test keeps this page equal to it.");
    lines.add("");
    lines.addAll(
        """
        A configuration is a YAML file, given as `--config=FILE`, or one of the presets PRESETS.
        Single values are put over it with `--set PATH=VALUE`, where the path is written as in
        error messages. What is not stated takes its default. An unknown or repeated key, a wrong
        type or a value out of range stops the command before anything is read.

        ```yaml
        sources:
          - commoncrawl:
              files: crawl/*.warc.gz
              screen:              # in this order, the first rejection wins
                - language: { keep: [en, es], minConfidence: 0.65 }
        dedup: { near: { threshold: 0.8 } }
        pii: { mask: [email, ip] }
        output: { path: out/web }
        ```

        Each source takes, besides its own options, `screen`, a list of units with their options
        (see [the units](../transforms/README.md)), and `mode`: `build` (the default), or `audit`,
        which measures everything and rejects nothing, so that `tamiz retune` can apply other
        thresholds later. Files are relative to the working folder.
        """
            .replace(
                "PRESETS",
                String.join(
                    ", ", ConfigLoader.presets().stream().map(p -> "`preset:" + p + "`").toList()))
            .lines()
            .toList());
    lines.add("");
    lines.add("# Sources");
    for (CatalogEntry entry : CatalogEntry.sources()) {
      add(lines, entry);
      String guide = Sources.find(entry.name()).map(Source::guide).orElse("");
      if (!guide.isEmpty()) {
        lines.add("");
        guide.strip().lines().forEach(lines::add);
      }
    }
    lines.add("");
    lines.add("# Sections");
    CatalogEntry.sections().forEach(entry -> add(lines, entry));
    lines.add("");
    lines.add("# Exit codes");
    lines.add("");
    lines.add("| Code | Meaning |");
    lines.add("|---|---|");
    for (ExitCode code : ExitCode.values()) {
      lines.add("| " + code.code() + " | " + code.about() + " |");
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, CatalogEntry entry) {
    lines.add("");
    lines.add("## `" + entry.name() + "`");
    lines.add("");
    lines.add(entry.about());
    if (!entry.reference().isEmpty()) {
      lines.add("");
      lines.add("Reference: " + entry.reference() + ".");
    }
    if (!entry.options().isEmpty()) {
      lines.add("");
      lines.add("| Option | Type | Default | Unit | Allowed | Meaning | Source of the default |");
      lines.add("|---|---|---|---|---|---|---|");
      for (OptionDescription option : entry.options()) {
        String standard = option.standard().isEmpty() ? "" : "`" + option.standard() + "`";
        row(
            lines,
            "`" + option.path() + "`",
            option.type(),
            standard,
            option.unit(),
            option.allowed(),
            option.about(),
            option.source());
      }
    }
    if (!entry.checks().isEmpty()) {
      lines.add("");
      lines.add("| Signal | Kept when, by default | Else rejected as |");
      lines.add("|---|---|---|");
      for (Check check : entry.checks()) {
        row(
            lines,
            "`" + entry.name().replace('-', '_') + "." + check.signal() + "`",
            check.bound().sign() + " " + Quantity.measure(check.threshold()),
            "`" + check.reason().code() + "`");
      }
    }
  }

  private static void row(List<String> lines, String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    lines.add(row.toString());
  }
}
