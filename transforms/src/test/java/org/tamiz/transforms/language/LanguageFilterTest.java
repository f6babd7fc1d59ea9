package org.tamiz.transforms.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.RawRecord;

class LanguageFilterTest {
  @Test
  void keepsEveryLanguageByDefault() {
    LanguageFilter filter = new LanguageFilter(LanguageFilter.Options.defaults());

    assertThat(filter.checks()).isEmpty();
    assertThat(filter.decide(document("xx", 0))).isEqualTo(Decision.KEEP);
  }

  @Test
  void rejectsOtherLanguagesAndLowConfidence() {
    LanguageFilter filter = new LanguageFilter(new LanguageFilter.Options(List.of("es"), .65, 0));

    assertThat(filter.decide(document("es", .65))).isEqualTo(Decision.KEEP);
    assertThat(filter.decide(document("es", .64)))
        .isEqualTo(new Decision.Reject(LanguageFilter.Reason.LOW_CONFIDENCE, .64, .65));
    assertThat(filter.decide(document("pt", .9)))
        .isEqualTo(new Decision.Reject(LanguageFilter.Reason.OTHER_LANGUAGE, 0, 0));
  }

  @Test
  void annotatorKeepsTheStatedLanguage() {
    LanguageAnnotator annotator =
        new LanguageAnnotator(text -> new LanguageGuess("es", "Latn", .7));

    assertThat(annotator.annotate(Draft.of(record("an"), "texto")).language())
        .isEqualTo(new LanguageGuess("an", "Latn", 1));
    assertThat(annotator.annotate(Draft.of(record(null), "texto")).language())
        .isEqualTo(new LanguageGuess("es", "Latn", .7));
  }

  @Test
  void rejectsMixtures() {
    LanguageFilter filter = new LanguageFilter(new LanguageFilter.Options(List.of(), 0, .8));

    assertThat(filter.decide(mixed(.8))).isEqualTo(Decision.KEEP);
    assertThat(filter.decide(mixed(.79)))
        .isEqualTo(new Decision.Reject(LanguageFilter.Reason.MIXED_LANGUAGES, .79, .8));
    assertThat(filter.decide(document("es", 1))).isEqualTo(Decision.KEEP);
  }

  @Test
  void annotatorTellsTheShareOfTheMainLanguage() {
    LanguageAnnotator one = new LanguageAnnotator(text -> new LanguageGuess("es", "Latn", .7));
    LanguageAnnotator none = new LanguageAnnotator(text -> LanguageGuess.UNDETERMINED);

    assertThat(one.annotate(Draft.of(record(null), "texto")).signals())
        .containsExactly(Map.entry("language.main_share", 1.0));
    assertThat(one.annotate(Draft.of(record("an"), "texto")).signals()).isEmpty();
    assertThat(none.annotate(Draft.of(record(null), "12")).signals()).isEmpty();
  }

  private static Draft mixed(double share) {
    return document("es", 1)
        .withSignals(new TreeMap<>(Map.of(LanguageAnnotator.MAIN_SHARE, share)));
  }

  private static Draft document(String tag, double confidence) {
    return Draft.of(record(null), "").withLanguage(new LanguageGuess(tag, "Latn", confidence));
  }

  private static RawRecord record(@Nullable String language) {
    return new RawRecord(
        "files:1",
        "files",
        "",
        "",
        "",
        null,
        Provenance.newBuilder().setFile("a.txt").setOffset(0L).setExtractor("none").build(),
        new RawRecord.PlainText(""),
        language,
        List.of(),
        List.of());
  }
}
