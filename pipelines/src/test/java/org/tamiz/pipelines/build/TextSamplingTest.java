package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.tamiz.transforms.chain.RejectedTextSampler;
import org.tamiz.transforms.pii.PiiKind;
import org.tamiz.transforms.pii.PiiMasker;

class TextSamplingTest {
  private static final PiiMasker MASKER = new PiiMasker(EnumSet.allOf(PiiKind.class));

  @Test
  void sampledTextIsMasked() {
    RejectedTextSampler sampler = new TextSampling(1, 7).sampler(MASKER);
    assertThat(sampler.sample("files:1", "en", "ask miller@example.org or 650-253-0000"))
        .contains("ask <EMAIL> or <PHONE>");
  }

  @Test
  void theCutLeavesNoHalfOfAnAddress() {
    RejectedTextSampler sampler = new TextSampling(1, 7).sampler(MASKER);
    String text = "x ".repeat(4_995) + "miller@example.org " + "y ".repeat(1_000);
    assertThat(sampler.sample("files:1", "en", text).orElseThrow())
        .hasSizeBetween(TextSampling.MAX_CHARS - 400, TextSampling.MAX_CHARS)
        .doesNotContain("miller");
  }

  @Test
  void masksThatShortenTheTextBringNoCutAddressIntoIt() {
    RejectedTextSampler sampler = new TextSampling(1, 7).sampler(MASKER);
    for (int shift = 0; shift < 16; shift++) {
      String text = "x".repeat(shift) + " " + "miller@example.org ".repeat(2_000);
      assertThat(sampler.sample("files:1", "en", text).orElseThrow())
          .contains("<EMAIL>")
          .doesNotContain("miller")
          .doesNotContain("@");
    }
  }

  @Test
  void theShareIsKeptToByTheIdAlone() {
    RejectedTextSampler sampler = new TextSampling(0.1, 7).sampler(MASKER);
    int kept = 0;
    for (int i = 0; i < 10_000; i++) {
      kept += sampler.sample("files:" + i, "und", "x").isPresent() ? 1 : 0;
    }
    assertThat(kept).isBetween(900, 1_100);
  }
}
