package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/**
 * Any bytes end in a text that can be written as UTF-8, in a rejection, or as bad input; the same
 * at every call, and at a cost that grows no worse than linearly.
 *
 * <p>The last bytes of an input choose what stands around the page, the rest is the page.
 */
class HtmlFuzzTest {
  private static final List<String> MEDIA_TYPES =
      List.of("text/html", "application/xhtml+xml", "text/plain", "");

  /** Watching comparisons makes code allocate many times as much. */
  private static final int INSTRUMENTED = 10;

  private final HtmlExtractor extractor = new HtmlExtractor();
  private final HtmlExtractor withComments =
      new HtmlExtractor(new HtmlOptions(true, HtmlOptions.defaults().maxChars()));
  private final HtmlExtractor again = new HtmlExtractor();

  @DictionaryFile(resourcePath = "html.dict")
  @FuzzTest
  void anyBytesEndInTextOrReason(FuzzedDataProvider data) {
    String label = data.pickValue(Labels.ALL);
    String mediaType = data.pickValue(MEDIA_TYPES);
    boolean keepComments = data.consumeInt(0, 7) == 7;
    RawRecord page = Pages.record(data.consumeRemainingAsBytes(), mediaType, label);

    Extractor.Extraction found =
        Work.extract(keepComments ? withComments : extractor, page, INSTRUMENTED);

    check(found);
    if (!keepComments) {
      assertThat(facts(again.extract(page))).isEqualTo(facts(found));
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
