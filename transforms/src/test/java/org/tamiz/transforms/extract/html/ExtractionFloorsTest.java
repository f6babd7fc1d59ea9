package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.testing.SharedData;

class ExtractionFloorsTest {
  @Test
  void noFigureIsBelowItsFloor() throws IOException {
    List<GoldPage> pages = GoldPages.read(SharedData.path("data/html"));
    ExtractionFloors floors = ExtractionFloors.parse(resource());
    assertThat(ExtractionFloors.digest(pages)).isEqualTo(floors.digest());
    HtmlExtractor extractor = new HtmlExtractor();
    ExtractionReport report = new ExtractionReport();
    for (GoldPage page : pages) {
      report.add(page, EvaluateExtractor.text(extractor, page));
    }

    Map<String, Double> figures = ExtractionFloors.figures(report);

    SoftAssertions all = new SoftAssertions();
    floors
        .floors()
        .forEach(
            (name, floor) ->
                all.assertThat(figures.get(name)).as(name).isGreaterThanOrEqualTo(floor));
    all.assertAll();
  }

  private static String resource() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ExtractionFloorsTest.class.getResourceAsStream("extraction-floors.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
