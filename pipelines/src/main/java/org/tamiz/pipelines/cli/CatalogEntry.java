package org.tamiz.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import org.tamiz.pipelines.config.LimitsConfig;
import org.tamiz.pipelines.config.OutputConfig;
import org.tamiz.pipelines.config.PiiConfig;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.Sources;
import org.tamiz.transforms.chain.Catalog;
import org.tamiz.transforms.chain.ChainUnit;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.dedup.DedupOptions;
import org.tamiz.transforms.options.OptionDescription;

/**
 * One thing that a configuration can name.
 *
 * @param kind {@code source}, {@code unit} or {@code section}
 * @param name its name
 * @param about what it is, in one sentence
 * @param reference what it follows, or empty
 * @param options its options
 * @param checks its checks with the default options, in order
 */
record CatalogEntry(
    String kind,
    String name,
    String about,
    String reference,
    List<OptionDescription> options,
    List<Check> checks) {

  /** Sources, units and sections, each kind sorted by name. */
  static List<CatalogEntry> all() {
    List<CatalogEntry> entries = new ArrayList<>(sources());
    entries.addAll(units());
    entries.addAll(sections());
    return entries;
  }

  static List<CatalogEntry> sources() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (Source<?> source : Sources.all()) {
      entries.add(of("source", source.name(), source.about(), source.defaults()));
    }
    return entries;
  }

  static List<CatalogEntry> units() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (UnitEntry<?> unit : Catalog.entries()) {
      List<Check> checks = new ArrayList<>();
      for (ChainUnit part : unit.create(unit.defaults())) {
        if (part instanceof DocumentFilter filter) {
          checks.addAll(filter.checks());
        }
      }
      entries.add(
          new CatalogEntry(
              "unit",
              unit.name(),
              unit.about(),
              unit.reference(),
              OptionDescription.of(unit.defaults()),
              checks));
    }
    return entries;
  }

  static List<CatalogEntry> sections() {
    return List.of(
        of("section", "dedup", "How duplicates are found.", DedupOptions.defaults()),
        of(
            "section",
            "limits",
            "When a run gives up, and how work is cut.",
            LimitsConfig.defaults()),
        of("section", "output", "Where and how the dataset is written.", OutputConfig.defaults()),
        of("section", "pii", "What is masked in texts.", PiiConfig.defaults()));
  }

  private static CatalogEntry of(String kind, String name, String about, Record defaults) {
    return new CatalogEntry(kind, name, about, "", OptionDescription.of(defaults), List.of());
  }

  /** The entry as plain text. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    lines.add(name + " (" + kind + ")");
    lines.add("  " + about);
    if (!reference.isEmpty()) {
      lines.add("  Reference: " + reference);
    }
    for (OptionDescription option : options) {
      lines.add("  " + option.path() + ": " + facts(option));
      lines.add(
          "      "
              + option.about()
              + (option.source().isEmpty() ? "" : " [" + option.source() + "]"));
    }
    for (Check check : checks) {
      lines.add(
          "  keeps "
              + check.signal()
              + " "
              + check.bound().sign()
              + " "
              + Quantity.measure(check.threshold())
              + ", else rejects as "
              + check.reason().code());
    }
    lines.add("");
    return lines;
  }

  private static String facts(OptionDescription option) {
    StringBuilder facts = new StringBuilder(option.type());
    if (!option.allowed().isEmpty()) {
      facts.append(", ").append(option.allowed());
    }
    if (!option.unit().isEmpty()) {
      facts.append(", in ").append(option.unit());
    }
    if (!option.standard().isEmpty()) {
      facts.append(", default ").append(option.standard());
    }
    return facts.toString();
  }
}
