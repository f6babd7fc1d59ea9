package org.tamiz.pipelines.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The YAML at the head of a card, as the Hugging Face Hub and its {@code datasets} library read it.
 *
 * <p>There is no {@code dataset_info}: its row counts need sizes in Arrow's memory beside them,
 * which only a reader in Python knows, and every shard states its features. The rows of each
 * configuration stand in the card's text.
 */
final class FrontMatter {
  /** Most configurations beside the default; every client parses all of them. */
  static final int MAX_CONFIGS = 200;

  private static final long[] SIZES = {
    1_000L,
    10_000L,
    100_000L,
    1_000_000L,
    10_000_000L,
    100_000_000L,
    1_000_000_000L,
    10_000_000_000L,
    100_000_000_000L,
    1_000_000_000_000L
  };
  private static final String[] SIZE_NAMES = {
    "1K", "10K", "100K", "1M", "10M", "100M", "1B", "10B", "100B", "1T"
  };

  private FrontMatter() {}

  /** The front matter between its two lines of dashes, with a line end after each. */
  static String render(CardFacts facts, RunTotals totals) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    options.setSplitLines(false);
    options.setAllowUnicode(true);
    // One list may stand at two places; readers need no aliases for that.
    options.setDereferenceAliases(true);
    return "---\n" + new Yaml(options).dump(tree(facts, totals)) + "---\n";
  }

  private static Map<String, Object> tree(CardFacts facts, RunTotals totals) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("pretty_name", facts.name());
    license(tree, totals.below("kept_license/").keySet());
    List<String> languages = languages(totals);
    if (!languages.isEmpty()) {
      tree.put("language", languages);
    }
    tree.put("multilinguality", List.of(languages.size() > 1 ? "multilingual" : "monolingual"));
    tree.put("size_categories", List.of(sizeCategory(totals.kept())));
    tree.put("source_datasets", List.of("original"));
    tree.put("task_categories", List.of("text-generation"));
    tree.put("task_ids", List.of("language-modeling"));
    tree.put("annotations_creators", List.of("machine-generated"));
    tree.put("language_creators", List.of("found"));
    List<String> tags = new ArrayList<>(List.of("text", "tamiz"));
    tags.addAll(totals.sources());
    tree.put("tags", tags);
    if (totals.kept() > 0) {
      configs(tree, totals);
    }
    return tree;
  }

  private static void license(Map<String, Object> tree, Set<String> spdx) {
    if (spdx.isEmpty()) {
      return;
    }
    List<String> ids = List.copyOf(HubLicenses.ofAll(spdx));
    if (ids.isEmpty()) {
      tree.put("license", "other");
      tree.put("license_name", "mixed-see-license-column");
      tree.put("license_link", "https://spdx.org/licenses/");
    } else if (ids.size() == 1) {
      tree.put("license", ids.get(0));
    } else {
      tree.put("license", ids);
    }
  }

  /** ISO 639 codes of the kept languages, sorted. */
  static List<String> languages(RunTotals totals) {
    Set<String> codes = new TreeSet<>();
    for (String tag : totals.sumsByLastPart("kept/").keySet()) {
      String code = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
      if (code.matches("[a-z]{2,3}") && !Set.of("und", "mul", "zxx", "mis").contains(code)) {
        codes.add(code);
      }
    }
    return List.copyOf(codes);
  }

  static String sizeCategory(long rows) {
    if (rows < SIZES[0]) {
      return "n<" + SIZE_NAMES[0];
    }
    int last = SIZES.length - 1;
    for (int i = 0; i < last; i++) {
      if (rows < SIZES[i + 1]) {
        return SIZE_NAMES[i] + "<n<" + SIZE_NAMES[i + 1];
      }
    }
    return "n>" + SIZE_NAMES[last];
  }

  /**
   * Names of the configurations with the partitions {@code source/language} they hold: the largest
   * where there are more than {@value #MAX_CONFIGS}, in the order of their names.
   */
  static SortedMap<String, String> configNames(RunTotals totals) {
    SortedMap<String, String> names = new TreeMap<>();
    totals.partitions().entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, Long>::getValue, Comparator.reverseOrder())
                .thenComparing(Map.Entry::getKey))
        .limit(MAX_CONFIGS)
        .forEach(entry -> names.put(entry.getKey().replace('/', '-'), entry.getKey()));
    return names;
  }

  private static void configs(Map<String, Object> tree, RunTotals totals) {
    List<Object> configs = new ArrayList<>();
    configs.add(config("default", "data/**/*.parquet"));
    configNames(totals)
        .forEach(
            (name, partition) -> configs.add(config(name, "data/" + partition + "/*.parquet")));
    tree.put("configs", configs);
  }

  private static Map<String, Object> config(String name, String path) {
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("split", "train");
    files.put("path", path);
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("config_name", name);
    config.put("data_files", List.of(files));
    return config;
  }
}
