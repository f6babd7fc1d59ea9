package org.tamiz.pipelines.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.Sources;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.doc.SchemaTable;
import org.tamiz.transforms.chain.Catalog;
import org.tamiz.transforms.chain.UnitEntry;

class DatasetCardTest {
  private static final CardFacts FACTS = new CardFacts("Some [web] text: <b>no</b>", "it's/here");
  private static final Path GOLDEN =
      Path.of("src/test/resources/org/tamiz/pipelines/card/golden-card.md");

  private final String card = DatasetCard.render(Manifests.small(), FACTS);

  @Test
  void isTheGoldenCard() throws IOException {
    if (Boolean.getBoolean("tamiz.updateGolden")) {
      Files.writeString(GOLDEN, withoutColumns(card));
    }
    assertThat(withoutColumns(card)).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
  }

  /** The schema has a golden description of its own. */
  private static String withoutColumns(String card) {
    return card.replaceFirst("(?s)(## Columns\n\n).*?\n\n", "$1");
  }

  @Test
  void describesEveryColumn() {
    assertThat(card).contains(SchemaTable.markdown(Document.getClassSchema()));
  }

  @Test
  void unitsOfTheCatalogueAreExplained() {
    UnitEntry<?> unit = Catalog.entries().get(0);
    String config =
        "{\"sources\":[{\"files\":{\"screen\":[{\"" + unit.name() + "\":{\"x\":1}}]}}]}";
    RunManifest manifest = RunManifest.newBuilder(Manifests.of(Map.of())).setConfig(config).build();
    assertThat(DatasetCard.render(manifest, FACTS))
        .contains(
            "| `" + unit.name() + "` | " + Markdown.text(unit.about()) + " | ", " | `x: 1` |");
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(DatasetCard.render(Manifests.small(), FACTS)).isEqualTo(card);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void showsNamesFromOutsideAsNothingButText() {
    String text = card.substring(card.indexOf("\n---\n"));
    String code = text.replaceAll("(`+)[^\n]*?\\1", "");
    assertThat(code).doesNotContain("evil.example", "<b>", "<img", "@all");
    assertThat(text).contains("| `` <b>¦`@all`\\¦�[x](http://evil.example) `` | 1 | 0 |");
  }

  @Test
  void funnelEndsWithTheKeptDocuments() {
    assertThat(card)
        .contains(
            "| bad input: `record/truncated` | −1 | 26 |",
            "| rejected by `invented`: `low_confidence` | −1 | 23 |",
            "| **documents kept** |  | 11 |");
  }

  @Test
  void funnelTurnsRecordsIntoDocumentsWhereSeveralMakeOne() {
    assertThat(card).contains("| records make up documents |  | 2 |");
  }

  @Test
  void namesTheTermsOfItsSourcesAlone() {
    for (Source<?> source : Sources.all()) {
      if (!source.terms().isEmpty()) {
        Map<String, Long> totals = Manifests.totals();
        String escaped = Markdown.text(source.terms());
        assertThat(card).doesNotContain(escaped);
        totals.put("records/" + source.name(), 1L);
        totals.put("skipped/" + source.name() + "/blank", 1L);
        assertThat(DatasetCard.render(Manifests.of(totals), FACTS)).contains(escaped);
      }
    }
  }

  @Test
  void totalsThatDoNotAddUpAreRefused() {
    Map<String, Long> totals = Manifests.totals();
    totals.put("skipped/commoncrawl/request", 11L);
    RunManifest manifest = Manifests.of(totals);
    assertThatThrownBy(() -> DatasetCard.render(manifest, FACTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "commoncrawl: records less skipped, bad input and rejected ones must be 11, was 10");
  }

  @Test
  void aRunWithoutDocumentsHasACard() {
    Map<String, Long> totals = new TreeMap<>();
    totals.put("records/commoncrawl", 2L);
    totals.put("skipped/commoncrawl/request", 2L);
    String empty = DatasetCard.render(Manifests.of(totals), CardFacts.defaults());
    assertThat(empty)
        .contains("0 documents", "No document was kept.", "No duplicate was removed.")
        .doesNotContain("load_dataset(", "\nconfigs:", "\nlicense:", "\nlanguage:");
  }

  @Test
  void namesOfSeveralLinesAreRefused() {
    assertThatThrownBy(() -> new CardFacts("a\nb", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CardFacts("a", "x\u2028"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CardFacts(" ", "x")).isInstanceOf(IllegalArgumentException.class);
  }
}
