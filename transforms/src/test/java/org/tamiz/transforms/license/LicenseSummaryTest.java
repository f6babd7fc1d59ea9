package org.tamiz.transforms.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.License;

class LicenseSummaryTest {
  @Test
  void nothingFoundAssertsNothing() {
    LicenseSummary none = LicenseSummary.of(List.of());
    assertThat(none.spdx()).isEqualTo("NOASSERTION");
    assertThat(none.conflict()).isFalse();
  }

  @Test
  void theStrongestPlaceStandsForOneLicense() {
    LicenseSummary summary =
        LicenseSummary.of(
            List.of(
                mark("CC-BY-4.0", "page", "body"),
                mark("CC-BY-4.0", "page", "json_ld"),
                mark("CC-BY-4.0", "page", "meta"),
                mark("CC-BY-4.0", "page", "link_rel")));
    assertThat(summary.place()).isEqualTo("meta");
    assertThat(summary.conflict()).isFalse();
    assertThat(summary.evidence())
        .extracting(License::getPlace)
        .containsExactly("meta", "json_ld", "link_rel", "body");
  }

  @Test
  void theMostRestrictiveOfConflictingMarksApplies() {
    LicenseSummary summary =
        LicenseSummary.of(
            List.of(mark("CC-BY-4.0", "page", "meta"), mark("CC-BY-NC-4.0", "page", "a_rel")));
    assertThat(summary.spdx()).isEqualTo("CC-BY-NC-4.0");
    assertThat(summary.conflict()).isTrue();
  }

  @Test
  void thePageGoesBeforeTheSite() {
    LicenseSummary summary =
        LicenseSummary.of(
            List.of(mark("CC-BY-NC-4.0", "site", "footer"), mark("CC-BY-4.0", "page", "body")));
    assertThat(summary.spdx()).isEqualTo("CC-BY-4.0");
    assertThat(summary.conflict()).isTrue();
  }

  @Test
  void marksOfElementsNeverApply() {
    LicenseSummary summary = LicenseSummary.of(List.of(mark("CC-BY-4.0", "element", "a_rel")));
    assertThat(summary.spdx()).isEqualTo("NOASSERTION");
    assertThat(summary.place()).isNull();
    assertThat(summary.evidence()).hasSize(1);
    assertThat(
            LicenseSummary.of(
                List.of(mark("MIT", "element", "body"), mark("CC0-1.0", "site", "footer"))))
        .extracting(LicenseSummary::spdx, LicenseSummary::conflict)
        .containsExactly("CC0-1.0", false);
  }

  static License mark(String spdx, String scope, String place) {
    return new License(spdx, null, scope, place, "x", LicenseDetector.VERSION);
  }
}
