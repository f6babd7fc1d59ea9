package org.tamiz.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopWordsTest {
  @Test
  void englishHasTheEightOfThePaper() {
    assertThat(StopWords.ofLanguage("en").orElseThrow().words())
        .containsExactly("and", "be", "have", "of", "that", "the", "to", "with");
  }

  @Test
  void everyListedLanguageHasWords() {
    for (String language : StopWords.languages()) {
      assertThat(StopWords.ofLanguage(language).orElseThrow().words())
          .as(language)
          .hasSizeGreaterThan(7)
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void languagesWithoutAListHaveNone() {
    assertThat(StopWords.ofLanguage("und")).isEmpty();
    assertThat(StopWords.ofLanguage("zh")).isEmpty();
  }

  @Test
  void wordsCountInExactlyTheirSpelling() {
    StopWords english = StopWords.ofLanguage("en").orElseThrow();
    Words words = TextView.of("the The the of theme", "en").words();
    assertThat(english.distinctIn(words)).isEqualTo(2);
    assertThat(english.occurrencesIn(words)).isEqualTo(3);
  }
}
