package org.tamiz.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "0,0 bytes",
    "999,999 bytes",
    "1000,1.00 KB",
    "12345,12.3 KB",
    "999999,1.00 MB",
    "123456789,123 MB",
    "1234567890123,1.23 TB",
    "9223372036854775807,9223 PB"
  })
  void bytesHaveThreeDigits(long bytes, String text) {
    assertThat(Quantity.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0,0 s", "59,59 s", "60,1 min 0 s", "3599,59 min 59 s", "7500,2 h 5 min"})
  void timesHaveTwoUnits(long seconds, String text) {
    assertThat(Quantity.seconds(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"50,50", "0.1,0.1000", "-3,-3", "0.06666666,0.06667", "1234.5678,1235"})
  void measuresHaveFourDigits(double value, String text) {
    assertThat(Quantity.measure(value)).isEqualTo(text);
  }
}
