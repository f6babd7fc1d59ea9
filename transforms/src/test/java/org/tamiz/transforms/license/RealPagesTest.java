package org.tamiz.transforms.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.testing.SharedData;

class RealPagesTest {
  @ParameterizedTest
  @CsvSource({
    "multi-line-link1.txt, LicenseRef-CC-BY-NC-SA-3.0-US, body",
    "multi-line-link2.txt, CC-BY-SA-3.0, a_rel",
    "multi-links.txt, LicenseRef-CC-BY-NC-ND-2.0-KR, a_rel",
  })
  void aPageHasTheLicenseThatItIsKnownFor(String name, String spdx, String place)
      throws IOException {
    Path file =
        SharedData.path(
            "data/licence/dkpro__dkpro-c4corpus/dkpro-c4corpus-license/src/test/resources/" + name);
    String page = Files.readString(file, StandardCharsets.UTF_8);
    LicenseSummary summary = LicenseSummary.of(MarkupLicenses.find(Jsoup.parse(page), ""));
    assertThat(summary.spdx()).isEqualTo(spdx);
    assertThat(summary.place()).isEqualTo(place);
    assertThat(summary.conflict()).isFalse();
  }
}
