package org.tamiz.pipelines.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamiz.pipelines.manifest.ManifestFile;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.Sources;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.doc.SchemaTable;

/**
 * {@code README.md} of a dataset: front matter for the Hugging Face Hub and a description in
 * Markdown, both from the run's own figures. The same manifest and facts give the same text.
 */
public final class DatasetCard {
  /** Name of the file in the dataset's folder. */
  public static final String NAME = "README.md";

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)\\}\\}");

  private DatasetCard() {}

  /**
   * The card of a dataset.
   *
   * @throws IllegalArgumentException when the manifest's totals do not add up, or its configuration
   *     is not JSON
   */
  public static String render(RunManifest manifest, CardFacts facts) {
    RunTotals totals = new RunTotals(manifest);
    RunConfig config = new RunConfig(manifest);
    Tables tables = new Tables(totals);
    Method method = new Method(manifest, totals, config);
    Map<String, String> parts = new HashMap<>();
    parts.put("name", Markdown.text(facts.name()));
    parts.put("summary", summary(manifest, totals));
    parts.put("load", LoadSnippets.render(facts, totals));
    parts.put("configs", tables.configs());
    parts.put("languages", tables.languages());
    parts.put("sites", tables.sites());
    parts.put("licenses", tables.licenses());
    parts.put("terms", terms(totals));
    parts.put("opt_outs", tables.optOuts());
    parts.put("masked_kinds", maskedKinds(config));
    parts.put("masks", tables.masks());
    parts.put("quality", tables.quality());
    parts.put("inputs", method.inputs());
    parts.put("funnel", new Funnel(totals, config).render());
    parts.put("rules", method.rules());
    parts.put("duplicates", method.duplicates());
    parts.put("rejection_sample", Markdown.code(Double.toString(config.rejectionSample())));
    parts.put("columns", SchemaTable.markdown(Document.getClassSchema()).stripTrailing());
    parts.put("tamiz_version", Markdown.code(manifest.getTamizVersion()));
    parts.put("code_revision", Markdown.code(manifest.getCodeRevision()));
    parts.put("config_digest", Markdown.code(manifest.getConfigDigest()));
    parts.put("run_id", Markdown.code(manifest.getRunId()));
    return FrontMatter.render(facts, totals) + fill(template(), parts);
  }

  private static String summary(RunManifest manifest, RunTotals totals) {
    List<String> sources = new ArrayList<>();
    totals.sources().forEach(source -> sources.add(Markdown.code(source)));
    long limit = totals.get(ManifestFile.RECORD_LIMIT);
    String trial =
        limit == 0
            ? ""
            : "**A trial, no complete dataset:** the build read at most "
                + Markdown.count(limit, "record")
                + " of each source (`--limit`).\n\n";
    return trial
        + Markdown.count(totals.kept(), "document")
        + " with "
        + Markdown.count(totals.sum("kept_chars/"), "character")
        + " and "
        + Markdown.count(totals.sum("kept_words/"), "word")
        + " in "
        + Markdown.count(languages(totals), "language")
        + ", from "
        + Markdown.count(manifest.getInputs().size(), "input file")
        + " of "
        + (sources.isEmpty() ? "no source" : String.join(" and ", sources))
        + ".";
  }

  /** What users must know of the sources' rights and duties, source by source. */
  private static String terms(RunTotals totals) {
    List<String> terms = new ArrayList<>();
    for (String name : totals.sources()) {
      String of = Sources.find(name).map(Source::terms).orElse("");
      if (!of.isEmpty()) {
        terms.add("\n\n**" + Markdown.code(name) + "**: " + Markdown.text(of));
      }
    }
    return String.join("", terms);
  }

  private static long languages(RunTotals totals) {
    return totals.sumsByLastPart("kept/").keySet().stream()
        .filter(language -> !language.equals("und"))
        .count();
  }

  private static String maskedKinds(RunConfig config) {
    List<String> kinds = new ArrayList<>();
    config.masked().forEach(kind -> kinds.add(Markdown.code(kind)));
    return kinds.isEmpty()
        ? "Nothing was configured to be masked."
        : "Configured to be masked: " + String.join(", ", kinds) + ".";
  }

  private static String template() {
    try (InputStream in = DatasetCard.class.getResourceAsStream("dataset-card.md")) {
      if (in == null) {
        throw new IllegalStateException("the card's template is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills the places of a template; what is filled in is not looked at again. */
  private static String fill(String template, Map<String, String> parts) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> {
              String part = parts.get(place.group(1));
              if (part == null) {
                throw new IllegalStateException("nothing fills " + place.group());
              }
              return Matcher.quoteReplacement(part);
            });
  }
}
