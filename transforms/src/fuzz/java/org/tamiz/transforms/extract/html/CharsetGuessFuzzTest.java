package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Any bytes under any label become a text that can be written as UTF-8, no longer than the bytes,
 * and the same at every call.
 *
 * <p>The last bytes of an input choose the label, the rest is the page.
 */
class CharsetGuessFuzzTest {
  /** Encodings in which the byte of a sign may be part of another character. */
  private static final Set<String> STATEFUL =
      Set.of("iso-2022-jp", "replacement", Encodings.UTF_16BE, Encodings.UTF_16LE);

  @DictionaryFile(resourcePath = "charset.dict")
  @FuzzTest
  void anyBytesBecomeText(FuzzedDataProvider data) {
    boolean free = data.consumeInt(0, 31) == 31;
    String label = free ? data.consumeString(60) : data.pickValue(Labels.ALL);
    byte[] body = data.consumeRemainingAsBytes();

    CharsetGuess.Decoded decoded = CharsetGuess.decode(body, label);

    assertThat(decoded.text().length()).isLessThanOrEqualTo(Math.max(1, body.length));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(decoded.text())).isTrue();
    assertThat(EncodingLabels.find(decoded.charset())).contains(decoded.charset());
    assertThat(decoded.replacements()).isBetween(0, decoded.text().length());
    assertThat(CharsetGuess.decode(body, label)).isEqualTo(decoded);
  }

  /**
   * Each encoding by itself, since detection seldom chooses some: broken characters never take
   * markup along.
   */
  @DictionaryFile(resourcePath = "charset.dict")
  @FuzzTest
  void anyBytesLeaveMarkupAlone(FuzzedDataProvider data) {
    String name = EncodingLabels.find(data.pickValue(Labels.ALL)).orElse(Encodings.UTF_8);
    byte[] body = data.consumeRemainingAsBytes();
    byte[] page = Arrays.copyOf(body, body.length + 8);
    Arrays.fill(page, body.length, page.length, (byte) '>');

    String text = Encodings.decode(page, name);

    assertThat(text.length()).isLessThanOrEqualTo(page.length);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    if (!STATEFUL.contains(name)) {
      assertThat(text).endsWith(">>>>>>>>");
    }
  }
}
