package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.tamiz.transforms.chain.Extractor;

/** Any bytes end in a text that can be written as UTF-8, in a rejection, or as bad input. */
class HtmlFuzzTest {
  private final HtmlExtractor extractor = new HtmlExtractor();

  @FuzzTest(maxDuration = "1h")
  void anyBytesEndInTextOrReason(byte[] html) {
    if (extractor.extract(Pages.record(html)) instanceof Extractor.Extracted found) {
      String text = found.document().text();
      assertThat(text).isNotEmpty().doesNotContain("\u0000");
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }
  }
}
