package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.Extractor;

class HtmlExtractorTest {
  private static final String PARAGRAPH =
      "The mill by the river was built in the spring, and for many years it ground the corn of three"
          + " villages, until the flood took its wheel away.";

  @Test
  void leavesOutNavigationAndScripts() {
    String text =
        Pages.text(
            "<html><head><title>Mill</title><script>var a = 1;</script></head><body><nav><a href=/>"
                + "Home</a> <a href=/a>About</a></nav><article><h1>The mill</h1><p>"
                + PARAGRAPH
                + "</p><p>"
                + PARAGRAPH.replace("mill", "barn")
                + "</p></article><footer>Imprint</footer></body></html>");

    assertThat(text).contains(PARAGRAPH).doesNotContain("Home").doesNotContain("var a");
  }

  @Test
  void refusesPageWithoutText() {
    assertThat(new HtmlExtractor().extract(Pages.record("<html><body><img src=a></body></html>")))
        .isInstanceOfSatisfying(
            Extractor.Refused.class,
            refused ->
                assertThat(refused.why())
                    .extracting(why -> why.reason().code(), Decision.Reject::measured)
                    .containsExactly("no_text", 0.0));
  }

  @Test
  void findsTitleWithoutNameOfSite() {
    Extractor.Extraction extraction =
        new HtmlExtractor()
            .extract(
                Pages.record(
                    "<title>The mill by the river - Village paper</title><p>" + PARAGRAPH));

    assertThat(extraction)
        .isInstanceOfSatisfying(
            Extractor.Extracted.class,
            found -> assertThat(found.document().title()).isEqualTo("The mill by the river"));
  }
}
