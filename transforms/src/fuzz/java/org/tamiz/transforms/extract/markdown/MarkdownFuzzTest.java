package org.tamiz.transforms.extract.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any characters end in a text that can be written as UTF-8, the same at every call. */
class MarkdownFuzzTest {
  @FuzzTest(maxDuration = "1h")
  void anyCharactersEndInText(FuzzedDataProvider data) {
    String markdown = data.consumeRemainingAsString();
    String text = MarkdownText.of(markdown);
    assertThat(text).doesNotContain("\u0000", "\uFFFF").isEqualTo(MarkdownText.of(markdown));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
  }
}
