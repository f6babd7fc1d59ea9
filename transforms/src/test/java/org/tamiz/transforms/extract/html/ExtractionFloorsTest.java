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
    ExtractionFloors floors = ExtractionFloors.parse(resource("extraction-floors.txt"));
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

  @Test
  void theShippedModelIsTheOneWithFiguresOnHeldOutSites() throws IOException {
    ExtractionFloors shipped = ExtractionFloors.parse(resource("extraction-floors.txt"));
    ExtractionFloors heldOut = ExtractionFloors.parse(resource("held-out-floors.txt"));

    String model = ExtractionFloors.digest(BlockModel.shipped());
    assertThat(heldOut.model()).isEqualTo(model);
    assertThat(shipped.model()).isEqualTo(model);
    assertThat(heldOut.digest()).isEqualTo(shipped.digest());
    assertThat(heldOut.floors()).hasSameSizeAs(shipped.floors());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ExtractionFloorsTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
