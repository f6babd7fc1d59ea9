package org.tamiz.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLineTest {
  @Test
  void planningShowsThePhaseAlone() {
    assertThat(new ProgressLine().at(3, new FakeProgress("planning", 0, 0, 0, 0, 0, 0)))
        .isEqualTo("planning");
  }

  @Test
  void readingShowsRateAndTimeLeft() {
    ProgressLine line = new ProgressLine();
    assertThat(line.at(0, new FakeProgress("reading", 1_000_000, 0, 0, 0, 0, 0)))
        .isEqualTo("reading  0%  0 bytes of 1.00 MB  0 documents  0 kept  0 rejected");
    assertThat(line.at(10, new FakeProgress("reading", 1_000_000, 250_000, 5000, 4000, 1000, 0)))
        .isEqualTo(
            "reading  25%  250 KB of 1.00 MB  5,000 documents  4,000 kept  1,000 rejected  500/s"
                + "  30 s left");
  }

  @Test
  void rateIsThatOfTheLastSeconds() {
    ProgressLine line = new ProgressLine();
    String last = "";
    for (int second = 0; second <= 100; second++) {
      last =
          line.at(
              second, new FakeProgress("reading", 1000, 500, second < 50 ? 0 : second, 0, 0, 0));
    }
    assertThat(last).contains("  1/s  ");
  }

  @Test
  void writingShowsRows() {
    assertThat(new ProgressLine().at(9, new FakeProgress("writing", 1000, 1000, 20, 15, 5, 7)))
        .isEqualTo(
            "writing  100%  1.00 KB of 1.00 KB  20 documents  15 kept  5 rejected  7 written");
  }

  @Test
  void moreBytesThanExpectedAreShownAsAll() {
    assertThat(new ProgressLine().at(9, new FakeProgress("reading", 1000, 1200, 1, 1, 0, 0)))
        .contains("  100%  1.00 KB of 1.00 KB  ");
  }
}
