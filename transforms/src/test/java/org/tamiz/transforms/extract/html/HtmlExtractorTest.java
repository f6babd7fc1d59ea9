package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jsoup.parser.Parser;
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

  @Test
  void writesListsTablesAndPreformattedText() {
    List<Block> blocks =
        page("<p>Before</p><ul><li>one</li><li>two</li></ul><table><tr><th>name<th>year</tr>"
                + "<tr><td>mill<td>1850</tr></table><pre>a\n  b</pre>")
            .blocks();
    boolean[] all = new boolean[blocks.size()];
    Arrays.fill(all, true);

    assertThat(TextWriter.write(blocks, all))
        .isEqualTo("Before\n- one\n- two\nname | year\nmill | 1850\na\n  b");
  }

  @Test
  void startsBlockAtDoubleBreakAndLineAtSingleBreak() {
    assertThat(page("<div>one<br>two<br><br>three</div>").blocks())
        .extracting(block -> block.text)
        .containsExactly("one\ntwo", "three");
  }

  @Test
  void keepsCommentsWhenAsked() {
    String html =
        "<article><h1>The mill</h1><p>"
            + PARAGRAPH
            + "</p><p>"
            + PARAGRAPH
            + "</p></article>"
            + "<div class=comments><div class=comment><p>My uncle was the last miller there."
            + "</p></div></div>";

    assertThat(new HtmlExtractor(new HtmlOptions(true, 100_000)).extract(Pages.record(html)))
        .isInstanceOfSatisfying(
            Extractor.Extracted.class,
            found -> assertThat(found.document().text()).contains("last miller"));
  }

  @Test
  void findsWordsInNamesOfMarkup() {
    MarkupWords words = new MarkupWords();

    assertThat(words.find("siteSidebar").has(MarkupWords.bits("sidebar")[0])).isTrue();
    assertThat(words.find("top-nav").has(MarkupWords.bits("nav")[0])).isTrue();
    assertThat(words.find("unavailable").has(MarkupWords.bits("nav")[0])).isFalse();
    assertThat(words.find("compost").has(MarkupWords.bits("post")[0])).isFalse();
  }

  private static Page page(String html) {
    return Page.of(Parser.htmlParser().parseInput(html, ""));
  }
}
