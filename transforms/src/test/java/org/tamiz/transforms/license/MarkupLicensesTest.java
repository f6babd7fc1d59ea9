package org.tamiz.transforms.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tamiz.schemas.License;

class MarkupLicensesTest {
  private static final String PAGE = "https://example.org/sieve";
  private static final String BY = "https://creativecommons.org/licenses/by/4.0/";

  /** Columns: markup, the marks as {@code scope place spdx} joined by semicolons. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "markup-licenses.cases.csv",
      delimiter = '|',
      quoteCharacter = '\u0001',
      maxCharsPerColumn = 8192)
  void markupCarriesItsMarks(String markup, String marks) {
    String found =
        String.join(
            "; ",
            find(markup).stream()
                .map(mark -> mark.getScope() + " " + mark.getPlace() + " " + mark.getSpdx())
                .toList());
    assertThat(found).as(markup).isEqualTo(marks == null ? "" : marks);
  }

  @Test
  void aMarkTellsWhatItStandsOn() {
    License mark = find("<link rel=license href='" + BY + "' data-x=y>").get(0);
    assertThat(mark.getUrl()).isEqualTo(BY);
    assertThat(mark.getEvidence()).isEqualTo("<link rel=\"license\" href=\"" + BY + "\">");
    assertThat(mark.getDetector()).isEqualTo("tamiz-license-1");
  }

  @Test
  void manyLinksAreBounded() {
    String links =
        ("<p>licensed under <a href='" + BY + "'>x</a><a rel=license href='" + BY + "'>")
            .repeat(20_000);
    assertThat(find(links)).hasSize(2);
  }

  @Test
  void deepMarkupIsRead() {
    assertThat(find("<div>".repeat(20_000) + "<a rel=license href='" + BY + "'>x</a>")).hasSize(1);
  }

  @Test
  void deepAndHugeJsonIsLeftOut() {
    String deep = "[".repeat(5_000) + "{\"license\":\"" + BY + "\"}" + "]".repeat(5_000);
    assertThat(find("<script type=application/ld+json>" + deep + "</script>")).isEmpty();
    String huge = "{\"x\":\"" + "y".repeat(1 << 20) + "\",\"license\":\"" + BY + "\"}";
    assertThat(find("<script type=application/ld+json>" + huge + "</script>")).isEmpty();
  }

  private static List<License> find(String markup) {
    return MarkupLicenses.find(Jsoup.parse(markup, PAGE), PAGE);
  }
}
