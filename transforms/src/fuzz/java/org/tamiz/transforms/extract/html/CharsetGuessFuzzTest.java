package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class CharsetGuessFuzzTest {
  @FuzzTest
  void anyBytesBecomeText(FuzzedDataProvider data) {
    String label = data.consumeString(40);
    byte[] body = data.consumeRemainingAsBytes();
    CharsetGuess.Decoded decoded = CharsetGuess.decode(body, label);
    assertThat(decoded.text().length()).isLessThanOrEqualTo(body.length * 2 + 1);
    assertThat(CharsetGuess.decode(body, label)).isEqualTo(decoded);
  }
}
