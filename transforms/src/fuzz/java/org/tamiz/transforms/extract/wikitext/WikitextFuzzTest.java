package org.tamiz.transforms.extract.wikitext;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Any characters end in clean text or in a rejection. */
class WikitextFuzzTest {
  private static final List<String> LANGUAGES = List.of("en", "fr", "ja", "ru", "zh");

  @FuzzTest(maxDuration = "1h")
  void anyCharactersEndInTextOrReason(FuzzedDataProvider data) {
    String language = data.pickValue(LANGUAGES);
    String wikitext = data.consumeRemainingAsString();
    HostileWikitextTest.check(Wikis.extract(language, "Sieve", wikitext));
  }
}
