package org.tamiz.pipelines.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-02, 2026-01-02T00:00:00Z",
    "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
    "2026-01-02T03:04:05.678+02:00, 2026-01-02T01:04:05.678Z",
    "2026-01-02T03:04:05+0200, 2026-01-02T01:04:05Z",
    "2026-01-02 03:04:05.5 UTC, 2026-01-02T03:04:05.500Z",
    "2026-01-02 03:04, 2026-01-02T03:04:00Z",
    "1700000000, 2023-11-14T22:13:20Z",
    "1700000000.5, 2023-11-14T22:13:20.500Z",
    "1700000000000, 2023-11-14T22:13:20Z",
    "-1, 1969-12-31T23:59:59Z",
    "2026-13-02,",
    "+999999999-01-01T00:00:00Z,",
    "-999999999-01-01T00:00:00Z,",
    "0000-06-01,",
    "999999999999999999,",
    "-999999999999999999,",
    "1e300,",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59-18:00,",
    "0001-01-01, 0001-01-01T00:00:00Z",
    "yesterday,",
    "'',",
  })
  void datesAreReadInTheUsualForms(String given, Instant expected) {
    assertThat(Dates.isoOrEpoch(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-04-30T20:48:25Z, 2008-04-30T20:48:25Z",
    "20080430204825, 2008-04-30T20:48:25Z",
    "2008-04-30, 2008-04-30T00:00:00Z",
    "+999999999-12-31T23:59:59Z,",
    "+292278995-01-01T00:00:00Z,",
    "20089930204825,",
    "1700000000,",
  })
  void archivesStateDatesNotNumbers(String given, Instant expected) {
    assertThat(Dates.iso(given)).isEqualTo(expected);
  }
}
