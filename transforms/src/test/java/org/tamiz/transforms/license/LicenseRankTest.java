package org.tamiz.transforms.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseRankTest {
  @ParameterizedTest
  @CsvSource({
    "CC0-1.0, 0, public-domain",
    "CC-PDM-1.0, 0, public-domain",
    "CC-PDDC, 0, public-domain",
    "CC-BY-4.0, 1, attribution",
    "LicenseRef-CC-BY-3.0-FR, 1, attribution",
    "LicenseRef-CC-BY, 1, attribution",
    "MIT, 1, attribution",
    "CC-BY-SA-3.0, 2, share-alike",
    "CC-SA-1.0, 2, share-alike",
    "GFDL-1.3-only, 2, share-alike",
    "LicenseRef-GFDL, 2, share-alike",
    "CC-BY-NC-4.0, 3, non-commercial",
    "CC-BY-NC-SA-4.0, 3, non-commercial",
    "CC-BY-ND-4.0, 4, no-derivatives",
    "CC-BY-NC-ND-3.0-IGO, 4, no-derivatives",
    "LicenseRef-All-Rights-Reserved, 5, other",
    "LicenseRef-CC-unknown, 5, other",
    "NOASSERTION, 6, none",
    "CC-BY-SA-4.0 OR CC0-1.0, 0, public-domain",
    "CC-BY-4.0 AND CC-BY-NC-4.0, 3, non-commercial",
    "(MIT OR Apache-2.0) AND CC-BY-SA-4.0, 2, share-alike",
    "GPL-2.0-only WITH Classpath-exception-2.0, 2, share-alike",
  })
  void aLicenseHasItsRankAndClass(String spdx, int rank, String code) {
    assertThat(LicenseRank.of(spdx)).isEqualTo(rank);
    assertThat(LicenseRank.classOf(spdx).code()).isEqualTo(code);
  }
}
