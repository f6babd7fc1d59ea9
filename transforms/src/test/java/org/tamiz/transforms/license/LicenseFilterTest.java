package org.tamiz.transforms.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamiz.transforms.license.LicenseSummaryTest.mark;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.RawRecord;

class LicenseFilterTest {
  private static final License BY = mark("CC-BY-4.0", "page", "meta");
  private static final License NC = mark("CC-BY-NC-4.0", "page", "a_rel");

  @Test
  void openLicensesAreKept() {
    assertThat(decide(LicenseFilter.Options.defaults(), BY)).isEqualTo("kept");
  }

  @Test
  void otherLicensesAreRejected() {
    assertThat(decide(LicenseFilter.Options.defaults(), NC)).isEqualTo("license_not_allowed");
    assertThat(decide(LicenseFilter.Options.defaults())).isEqualTo("license_not_allowed");
  }

  @Test
  void conflictsAreRejectedUnlessAllowed() {
    assertThat(decide(LicenseFilter.Options.defaults(), BY, NC)).isEqualTo("licenses_conflict");
    LicenseFilter.Options lenient =
        new LicenseFilter.Options(List.of("attribution", "non-commercial"), true);
    assertThat(decide(lenient, BY, NC)).isEqualTo("kept");
  }

  @Test
  void idsAndClassesMayBeMixed() {
    LicenseFilter.Options options =
        new LicenseFilter.Options(List.of("cc-by-nc-4.0", "none"), false);
    assertThat(decide(options, NC)).isEqualTo("kept");
    assertThat(decide(options)).isEqualTo("kept");
    assertThat(decide(options, BY)).isEqualTo("license_not_allowed");
  }

  private static String decide(LicenseFilter.Options options, License... marks) {
    Provenance place = new Provenance("f", 0L, null, null, "");
    RawRecord record =
        new RawRecord(
            "files:1",
            "files",
            "",
            "",
            "",
            null,
            place,
            new RawRecord.PlainText("x"),
            null,
            List.of(marks),
            List.of());
    return new LicenseFilter(options).decide(Draft.of(record, "x"))
            instanceof Decision.Reject reject
        ? reject.reason().code()
        : "kept";
  }
}
