package org.tamiz.transforms.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.License;

class LicenseDetectorTest {
  @ParameterizedTest
  @CsvSource({
    "https://creativecommons.org/licenses/by/4.0/, CC-BY-4.0",
    "http://creativecommons.org/licenses/by/4.0, CC-BY-4.0",
    "//creativecommons.org/licenses/by-sa/3.0/, CC-BY-SA-3.0",
    "creativecommons.org/licenses/by-nc/2.5/, CC-BY-NC-2.5",
    "HTTPS://WWW.CreativeCommons.org/Licenses/BY-NC-SA/4.0/, CC-BY-NC-SA-4.0",
    "https://creativecommons.org:443/licenses/by/4.0/, CC-BY-4.0",
    "https://creativecommons.org/licenses/by/4.0/?ref=chooser-v1, CC-BY-4.0",
    "https://creativecommons.org/licenses/by/4.0/legalcode.es, CC-BY-4.0",
    "https://creativecommons.org/licenses/by/4.0/deed.de#top, CC-BY-4.0",
    "https://creativecommons.org/licenses/by%2Dsa/4.0/, CC-BY-SA-4.0",
    "https://creativecommons.org/licenses/by/4.0/es/, CC-BY-4.0",
    "https://creativecommons.org/licenses/by-nc-sa/2.5/en/, CC-BY-NC-SA-2.5",
    "https://creativecommons.org/licenses/by-nd/3.0/hr/, LicenseRef-CC-BY-ND-3.0-HR",
    "https://creativecommons.org/licenses/by/3.0/de/deed.de, CC-BY-3.0-DE",
    "https://creativecommons.org/licenses/by-sa/2.1/jp/, CC-BY-SA-2.1-JP",
    "https://creativecommons.org/licenses/by/3.0/igo/, CC-BY-3.0-IGO",
    "https://creativecommons.org/licenses/by/2.5/scotland/, LicenseRef-CC-BY-2.5-SCOTLAND",
    "https://creativecommons.org/licenses/by-nd-nc/1.0/, CC-BY-NC-ND-1.0",
    "https://creativecommons.org/licenses/sa/1.0/, CC-SA-1.0",
    "https://creativecommons.org/licenses/nc-sa/1.0/, LicenseRef-CC-NC-SA-1.0",
    "https://creativecommons.org/licenses/sampling+/1.0/, LicenseRef-CC-Sampling-Plus-1.0",
    "https://creativecommons.org/licenses/devnations/2.0/, LicenseRef-CC-DevNations-2.0",
    "https://creativecommons.org/licenses/by/, LicenseRef-CC-BY",
    "https://creativecommons.org/licenses/free/4.0/, LicenseRef-CC-unknown",
    "https://creativecommons.org/licenses/publicdomain/, CC-PDDC",
    "https://creativecommons.org/publicdomain/zero/1.0/, CC0-1.0",
    "https://creativecommons.org/publicdomain/zero/1.0/deed.fr, CC0-1.0",
    "https://creativecommons.org/publicdomain/mark/1.0/, CC-PDM-1.0",
    "https://creativecommons.org/publicdomain/certification/1.0/us/, CC-PDDC",
    "https://spdx.org/licenses/apache-2.0.html, Apache-2.0",
    "https://opensource.org/license/mit/, MIT",
    "https://www.gnu.org/licenses/fdl-1.3.en.html, GFDL-1.3-only",
    "https://www.gnu.org/licenses/old-licenses/fdl-1.2.txt, GFDL-1.2-only",
    "https://www.gnu.org/copyleft/fdl.html, LicenseRef-GFDL",
    "https://www.gnu.org/licenses/agpl-3.0.html, AGPL-3.0-only",
    "https://www.apache.org/licenses/LICENSE-2.0, Apache-2.0",
    "https://opendatacommons.org/licenses/odbl/1-0/, ODbL-1.0",
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/, OGL-UK-3.0",
    "https://www.govdata.de/dl-de/by-2-0, DL-DE-BY-2.0",
    "http://arxiv.org/licenses/nonexclusive-distrib/1.0/,"
        + " LicenseRef-arXiv-nonexclusive-distrib-1.0",
    "https://rightsstatements.org/vocab/InC/1.0/, LicenseRef-RightsStatements-inc",
    "https://en.wikipedia.org/wiki/Wikipedia:Text_of_Creative_Commons_"
        + "Attribution-ShareAlike_3.0_Unported_License, CC-BY-SA-3.0",
  })
  void anAddressNamesItsLicense(String url, String spdx) {
    assertThat(LicenseDetector.fromUrl(url, "body", "page", "x"))
        .map(License::getSpdx)
        .contains(spdx);
  }

  @ParameterizedTest
  @CsvSource({
    "https://creativecommons.org/",
    "https://creativecommons.org/licenses/",
    "https://creativecommons.org/ns#",
    "https://creativecommons.org/share-your-work/",
    "https://example.org/licenses/by/4.0/",
    "https://creativecommons.org.example.org/licenses/by/4.0/",
    "https://example.org/share?u=https://creativecommons.org/licenses/by/4.0/",
    "https://i.creativecommons.org/l/by/4.0/88x31.png",
    "/licenses/by/4.0/",
    "#license",
    "mailto:someone@creativecommons.org",
    "javascript:void(0)",
    "https://creativecommons.org?x=/licenses/by/4.0/",
    "''",
  })
  void anotherAddressNamesNone(String url) {
    assertThat(LicenseDetector.fromUrl(url, "body", "page", "x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CC-BY-4.0, CC-BY-4.0",
    "cc by-nc-sa 3.0, CC-BY-NC-SA-3.0",
    "Licensed under CC BY-SA 4.0., CC-BY-SA-4.0",
    "CC BY, LicenseRef-CC-BY",
    "CC0, CC0-1.0",
    "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0, CC-BY-NC-ND-4.0",
    "Creative Commons Attribution-ShareAlike License v3.0, CC-BY-SA-3.0",
    "See https://creativecommons.org/licenses/by/4.0/., CC-BY-4.0",
    "MIT, MIT",
    "LicenseRef-House-1, LicenseRef-House-1",
    "ALL_RIGHTS_RESERVED, LicenseRef-All-Rights-Reserved",
  })
  void aStatementNamesItsLicense(String statement, String spdx) {
    assertThat(LicenseDetector.fromStatement(statement, "meta", "page", "x"))
        .map(License::getSpdx)
        .contains(spdx);
  }

  @ParameterizedTest
  @CsvSource({
    "© 2022 Example Ltd. All rights reserved.",
    "free as in beer",
    "LicenseRef-with blank",
    "acc by 4.0",
    "''",
  })
  void anotherStatementNamesNone(String statement) {
    assertThat(LicenseDetector.fromStatement(statement, "meta", "page", "x")).isEmpty();
  }

  @Test
  void evidenceIsCut() {
    String url = "https://creativecommons.org/licenses/by/4.0/";
    assertThat(LicenseDetector.fromUrl(url, "body", "page", "\ud83d\ude00".repeat(400)))
        .map(License::getEvidence)
        .hasValueSatisfying(evidence -> assertThat(evidence).hasSize(300));
  }
}
