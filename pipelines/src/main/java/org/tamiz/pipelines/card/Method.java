package org.tamiz.pipelines.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tamiz.schemas.InputFile;
import org.tamiz.schemas.RunManifest;
import org.tamiz.transforms.chain.Catalog;
import org.tamiz.transforms.chain.UnitEntry;

/** What a card says of how documents came about: inputs, rules, duplicates. */
final class Method {
  private static final int MAX_INPUTS = 100;
  private static final int MAX_ELEMENTS = 20;
  private static final String GROUPS = "folds/size_from_";
  private static final String HOT_BANDS = "near/hot_bands";
  private static final String BEYOND_CAP = "near/kept_beyond_cap";

  /** What the totals of deduplication count, by their names below {@code dedup/}. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          HOT_BANDS,
          "bands with more members than the limit of comparisons",
          "near/hot_band_members",
          "members of those bands",
          BEYOND_CAP,
          "kept documents that lay beyond the limit in a band",
          "near/open_pairs",
          "near pairs that the last step decided",
          "near/open_documents",
          "documents in those pairs",
          "repeated_records",
          "documents whose id came before");

  private final RunManifest manifest;
  private final RunTotals totals;
  private final RunConfig config;

  Method(RunManifest manifest, RunTotals totals, RunConfig config) {
    this.manifest = manifest;
    this.totals = totals;
    this.config = config;
  }

  /** The files that were read. */
  String inputs() {
    List<InputFile> files = manifest.getInputs();
    long bytes = files.stream().mapToLong(InputFile::getBytes).sum();
    Markdown.Table table = Markdown.table("Source", "File", "#Bytes", "SHA-256");
    for (InputFile file : files.subList(0, Math.min(MAX_INPUTS, files.size()))) {
      table.row(
          Markdown.code(file.getSource()),
          Markdown.code(file.getPath()),
          Markdown.number(file.getBytes()),
          Markdown.code(file.getSha256()));
    }
    String more =
        files.size() > MAX_INPUTS
            ? "\n\nThe other "
                + Markdown.number(files.size() - MAX_INPUTS)
                + " stand in `manifest.json`."
            : "";
    return Markdown.count(files.size(), "file")
        + ", "
        + Markdown.count(bytes, "byte")
        + " in all.\n\n"
        + table
        + more;
  }

  /** The units of every source with their options. */
  String rules() {
    StringBuilder text = new StringBuilder();
    for (RunConfig.Source source : config.sources()) {
      text.append("#### ").append(Markdown.code(source.name())).append("\n\n");
      if (source.audit()) {
        text.append("Audited: filters measured every document and rejected none.\n\n");
      }
      if (source.screen().isEmpty()) {
        text.append("No cleaner and no filter was configured.\n\n");
        continue;
      }
      Markdown.Table table = Markdown.table("Unit", "What it does", "Follows", "Options");
      for (RunConfig.Unit unit : source.screen()) {
        Optional<UnitEntry<?>> entry = Catalog.find(unit.name());
        table.row(
            Markdown.code(unit.name()),
            entry.map(known -> Markdown.text(known.about())).orElse(""),
            entry.map(known -> Markdown.text(known.reference())).orElse(""),
            options(unit.options()));
      }
      text.append(table).append("\n\n");
    }
    return text.append(notApplicable()).toString().strip();
  }

  private static String options(JsonNode options) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> option : options.properties()) {
      JsonNode value = option.getValue();
      String shown = value.isValueNode() ? value.asText() : value.toString();
      if (value.isArray() && value.size() > MAX_ELEMENTS) {
        shown = value.size() + " values, in manifest.json";
      }
      parts.add(Markdown.code(option.getKey() + ": " + shown));
    }
    return String.join(", ", parts);
  }

  private String notApplicable() {
    SortedMap<String, List<String>> languages = new TreeMap<>();
    SortedMap<String, Long> counts = new TreeMap<>();
    totals
        .below("not_applicable/")
        .forEach(
            (name, count) -> {
              int cut = Math.max(0, name.lastIndexOf('/'));
              String measure = name.substring(0, cut);
              languages
                  .computeIfAbsent(measure, m -> new ArrayList<>())
                  .add(Markdown.code(name.substring(cut + 1)));
              counts.merge(measure, count, Long::sum);
            });
    if (counts.isEmpty()) {
      return "Every rule applied to every document that reached it.";
    }
    Markdown.Table table = Markdown.table("Measure", "#Documents", "Languages");
    counts.forEach(
        (measure, count) ->
            table.row(
                Markdown.code(measure),
                Markdown.number(count),
                String.join(" ", languages.getOrDefault(measure, List.of()))));
    return "A rule that has no reading for a language, or nothing to measure in a text, lets it"
        + " pass:\n\n"
        + table;
  }

  /** How duplicates were found, and what was left uncompared. */
  String duplicates() {
    JsonNode dedup = config.dedup();
    JsonNode near = dedup.path("near");
    StringBuilder text = new StringBuilder();
    text.append(
        "A document whose id came before is a `repeated_record`; the copy with the later record date"
            + " stays.\n\n");
    text.append(
        dedup.path("exact").asBoolean()
            ? "A document whose cleaned text equals another's, in NFC with white space folded, is an"
                + " `exact_duplicate`.\n\n"
            : "Exact duplicates were not looked for.\n\n");
    text.append(
        near.path("enabled").asBoolean() ? near(near) : "Near duplicates were not looked for.");
    text.append("\n\n").append(removed());
    SortedMap<String, Long> counted = totals.below("dedup/");
    if (!counted.isEmpty()) {
      Markdown.Table table = Markdown.table("What the search met", "Meaning", "#Count");
      counted.forEach(
          (name, count) -> table.row(Markdown.code(name), meaning(name), Markdown.number(count)));
      text.append("\n\n").append(table);
    }
    return text.toString();
  }

  private static String meaning(String name) {
    return name.startsWith(GROUPS)
        ? "groups of equal documents of this size, up to ten times that"
        : MEANINGS.getOrDefault(name, "");
  }

  private String near(JsonNode near) {
    int bands = near.path("bands").asInt();
    int rows = near.path("rows").asInt();
    double threshold = near.path("threshold").asDouble();
    int positions = Math.max(1, bands * rows);
    return String.format(
        Locale.ROOT,
        "Two documents are near when their MinHash signatures (%,d values over word %d-grams) share"
            + " one of %d bands of %d values and agree in at least %s of all positions. That share"
            + " estimates the Jaccard similarity of their sets of word %d-grams; its standard error"
            + " is %.3f at the threshold. Going from the most to the least preferred document (more"
            + " open license, longer text, older record), one is kept unless it is near a kept one;"
            + " otherwise it is a `near_duplicate`, and its rejection names the kept document and"
            + " the similarity. Within a band a document is compared only with the %,d most"
            + " preferred. %s",
        positions,
        near.path("ngram").asInt(),
        bands,
        rows,
        near.path("threshold").asText(),
        near.path("ngram").asInt(),
        Math.sqrt(threshold * (1 - threshold) / positions),
        near.path("bandCap").asLong(),
        cap());
  }

  private String cap() {
    long hot = totals.get("dedup/" + HOT_BANDS);
    return hot == 0
        ? "No band of this build was larger, so all pairs that share a band were compared."
        : "Larger than that in this build: "
            + Markdown.count(hot, "band")
            + "; kept without having been compared with all others there: "
            + Markdown.count(totals.get("dedup/" + BEYOND_CAP), "document")
            + ".";
  }

  private String removed() {
    Markdown.Table table = Markdown.table("Source", "Reason", "#Removed");
    boolean none = true;
    for (String source : totals.sources()) {
      for (var removed : totals.below("rejected/" + source + "/" + Funnel.DEDUP + "/").entrySet()) {
        table.row(
            Markdown.code(source),
            Markdown.code(removed.getKey()),
            Markdown.number(removed.getValue()));
        none = false;
      }
    }
    return none
        ? "No duplicate was removed."
        : Markdown.count(totals.get("clusters"), "kept document")
            + " stand for removed ones (`cluster_size` above 1).\n\n"
            + table;
  }
}
