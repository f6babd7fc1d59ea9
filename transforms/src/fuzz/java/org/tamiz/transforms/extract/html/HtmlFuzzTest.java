package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/**
 * Any bytes end in a text that can be written as UTF-8, in a rejection, or as bad input; the same
 * at every call, and with sizes that grow no worse than linearly.
 *
 * <p>No signature here names a record: classes that JUnit loads before the agent are instrumented
 * anew, which breaks records.
 *
 * <p>The last bytes of an input choose what stands around the page, the rest is the page.
 */
class HtmlFuzzTest {
  private static final List<String> MEDIA_TYPES =
      List.of("text/html", "application/xhtml+xml", "text/plain", "");

  /**
   * Nodes that the parser may make of one character: it repeats up to twelve open formatting
   * elements around what follows, and more where they are closed in another order.
   */
  private static final long NODES_PER_CHAR = 12;

  private final HtmlExtractor extractor = new HtmlExtractor();
  private final HtmlExtractor withComments =
      new HtmlExtractor(new HtmlOptions(true, HtmlOptions.defaults().maxChars()));
  private final HtmlExtractor again = new HtmlExtractor();

  @DictionaryFile(resourcePath = "html.dict")
  @FuzzTest
  void anyBytesEndInTextOrReason(FuzzedDataProvider data) {
    String label = data.pickValue(Labels.ALL);
    String mediaType = data.pickValue(MEDIA_TYPES);
    int way = data.consumeInt(0, 7);
    byte[] body = data.consumeRemainingAsBytes();
    RawRecord page = Pages.record(body, mediaType, label);

    Extractor.Extraction found = (way < 2 ? withComments : extractor).extract(page);

    check(found);
    if (way > 4) {
      assertThat(facts(again.extract(page))).isEqualTo(facts(found));
    } else if (way > 1) {
      String html = CharsetGuess.decode(body, label).text();
      assertThat(html.length()).isLessThanOrEqualTo(Math.max(1, body.length));
      checkSizes(html, found);
    }
  }

  private static void checkSizes(String html, Extractor.Extraction extraction) {
    int length = html.length();
    Document dom = Parser.htmlParser().parseInput(html, "https://example.org/page");
    assertThat(dom.nodeStream().count()).isLessThanOrEqualTo(8 + NODES_PER_CHAR * length);
    Page page = Page.of(dom);
    assertThat(page.blocks().size()).isLessThanOrEqualTo(length);
    assertThat(page.containers().size()).isLessThanOrEqualTo(8 + length);
    if (extraction instanceof Extractor.Extracted found) {
      assertThat(found.document().text().length()).isLessThanOrEqualTo(4 * length);
      assertThat(found.document().title().length()).isLessThanOrEqualTo(length);
    }
  }

  private static void check(Extractor.Extraction extraction) {
    if (extraction instanceof Extractor.Extracted found) {
      Draft document = found.document();
      assertThat(document.text()).isNotBlank();
      for (Object fact : facts(found)) {
        assertThat(fact.toString()).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(fact.toString())).isTrue();
      }
    } else if (extraction instanceof Extractor.Unreadable unreadable) {
      assertThat(unreadable.error()).matches("[a-z0-9_]+");
    }
  }

  /** All that an extractor says about a page. */
  private static List<Object> facts(Extractor.Extraction extraction) {
    if (extraction instanceof Extractor.Extracted found) {
      Draft document = found.document();
      return List.of(document.text(), document.title(), document.licenses(), document.optOuts());
    }
    return List.of(extraction);
  }
}
