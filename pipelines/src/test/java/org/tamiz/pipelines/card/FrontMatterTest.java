package org.tamiz.pipelines.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class FrontMatterTest {
  private static final CardFacts FACTS = new CardFacts("yes: \"a\" # {b} - 'c'", "here");

  @Test
  void isYamlBetweenLinesOfDashes() {
    String text = text(Manifests.totals());
    assertThat(text).startsWith("---\n").endsWith("\n---\n");
    assertThat(text.substring(4, text.length() - 4).lines()).noneMatch(line -> line.equals("---"));
    assertThat(parse(text)).containsEntry("pretty_name", FACTS.name());
  }

  @Test
  void configurationsObeyTheRulesOfTheHub() {
    Set<String> names = new HashSet<>();
    for (Map<String, Object> config : configs(Manifests.totals())) {
      assertThat(config).containsOnlyKeys("config_name", "data_files");
      String name = String.valueOf(config.get("config_name"));
      assertThat(name).doesNotContainAnyWhitespaces().doesNotContainPattern("[<>:/\\\\|?*]");
      assertThat(names.add(name)).isTrue();
      for (Object files : (List<?>) config.getOrDefault("data_files", List.of())) {
        Map<?, ?> pair = (Map<?, ?>) files;
        assertThat(pair.keySet().toString()).isEqualTo("[split, path]");
        assertThat(pair.get("split")).isEqualTo("train");
      }
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "default", "commoncrawl-es", "commoncrawl-no", "commoncrawl-und", "files-es");
  }

  @Test
  void languagesAreIsoCodesWithoutUndetermined() {
    assertThat(parse(text(Manifests.totals()))).containsEntry("language", List.of("es", "no"));
  }

  @Test
  void norwegianIsNoBoolean() {
    assertThat(text(Manifests.totals())).contains("- 'no'\n");
  }

  @Test
  void onlySomeLicensesKnownIsOther() {
    assertThat(parse(text(Manifests.totals())))
        .containsEntry("license", "other")
        .containsKey("license_name")
        .containsKey("license_link");
  }

  @Test
  void oneLicenseIsItsId() {
    Map<String, Long> totals = licenses("CC-BY-SA-4.0");
    assertThat(parse(text(totals))).containsEntry("license", "cc-by-sa-4.0");
  }

  @Test
  void severalLicensesAreAList() {
    Map<String, Long> totals = licenses("GFDL-1.3-or-later", "CC-BY-SA-4.0");
    assertThat(parse(text(totals))).containsEntry("license", List.of("cc-by-sa-4.0", "gfdl"));
  }

  @Test
  void noLicenseAtAllIsUnknown() {
    assertThat(parse(text(licenses("NOASSERTION")))).containsEntry("license", "unknown");
  }

  @Test
  void anExpressionIsOther() {
    assertThat(parse(text(licenses("MIT OR Apache-2.0")))).containsEntry("license", "other");
  }

  @Test
  void onlyTheLargestOfManyConfigurationsAreListed() {
    Map<String, Long> totals = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      totals.put("kept/commoncrawl/" + (char) ('a' + i / 26) + (char) ('a' + i % 26), i + 1L);
    }
    List<Map<String, Object>> configs = configs(totals);
    assertThat(configs).hasSize(1 + FrontMatter.MAX_CONFIGS);
    assertThat(configs.get(1)).containsEntry("config_name", "commoncrawl-dw");
  }

  @ParameterizedTest
  @CsvSource({
    "0, n<1K",
    "999, n<1K",
    "1000, 1K<n<10K",
    "9999, 1K<n<10K",
    "10000, 10K<n<100K",
    "999999, 100K<n<1M",
    "1000000, 1M<n<10M",
    "999999999999, 100B<n<1T",
    "1000000000000, n>1T"
  })
  void sizesAreCategoriesOfTheHub(long rows, String category) {
    assertThat(FrontMatter.sizeCategory(rows)).isEqualTo(category);
  }

  private static Map<String, Long> licenses(String... spdx) {
    Map<String, Long> totals = new TreeMap<>();
    for (String license : spdx) {
      totals.put("kept_license/" + license, 1L);
    }
    return totals;
  }

  private static String text(Map<String, Long> totals) {
    return FrontMatter.render(FACTS, new RunTotals(Manifests.of(totals)));
  }

  private static Map<String, Object> parse(String text) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(strict)).load(text.substring(4, text.length() - 4));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> configs(Map<String, Long> totals) {
    return (List<Map<String, Object>>) parse(text(totals)).getOrDefault("configs", List.of());
  }
}
