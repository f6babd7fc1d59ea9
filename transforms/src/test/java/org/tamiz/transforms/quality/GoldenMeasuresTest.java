package org.tamiz.transforms.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.testing.Drafts;

/** Fed datatrove's own words, every rule measures and decides as datatrove does. */
class GoldenMeasuresTest {
  private static final double EXACT = 1e-9;

  private static final Map<String, String> GOPHER_QUALITY =
      Map.ofEntries(
          Map.entry("keep", "keep"),
          Map.entry("gopher_short_doc", "too_few_words"),
          Map.entry("gopher_too_many_bullets", "too_many_bullet_lines"),
          Map.entry("gopher_too_many_end_ellipsis", "too_many_ellipsis_lines"),
          Map.entry("gopher_enough_stop_words", "too_few_stop_words"));

  private static final Map<String, String> GOPHER_REPETITION =
      Map.ofEntries(
          Map.entry("keep", "keep"),
          Map.entry("dup_para_frac", "duplicate_paragraphs"),
          Map.entry("dup_line_frac", "duplicate_lines"),
          Map.entry("top_2_gram", "frequent_2_gram"),
          Map.entry("top_3_gram", "frequent_3_gram"),
          Map.entry("top_4_gram", "frequent_4_gram"),
          Map.entry("duplicated_5_n_grams", "duplicate_5_grams"));

  private static final Map<String, String> FINEWEB =
      Map.of(
          "keep", "keep",
          "line_punct_ratio", "too_few_end_marks",
          "short_line_ratio", "too_many_short_lines",
          "char_dup_ratio", "duplicate_line_characters");

  private static final Map<String, String> C4 =
      Map.of(
          "keep", "keep",
          "too_few_sentences", "too_few_sentences",
          "lorem_ipsum", "filler_text",
          "curly_bracket", "curly_bracket");

  @Test
  void countsOfGopherQualityAreDatatroves() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (Golden golden : Golden.all()) {
      GopherCounts counts =
          golden.view().get(GopherCounts.reading(GopherQualityFilter.Variant.DATATROVE));
      JsonNode measured = golden.measured().get("gopher_q");
      compare(softly, golden, measured, "non_symbol", counts.words());
      compare(softly, golden, measured, "mean_len", counts.wordLength());
      compare(softly, golden, measured, "hash_ratio", counts.symbolFraction());
      compare(softly, golden, measured, "ell_ratio", counts.ellipsisFraction());
      compare(softly, golden, measured, "alpha", counts.alphabeticWordFraction());
    }
    softly.assertAll();
  }

  @Test
  void sharesOfGopherRepetitionAreDatatroves() throws IOException {
    GopherRepetition reading = GopherRepetition.of(GopherRepetitionFilter.Variant.DATATROVE);
    SoftAssertions softly = new SoftAssertions();
    for (Golden golden : Golden.all()) {
      JsonNode measured = golden.measured().get("gopher_rep");
      List<Double> pieces = golden.view().get(reading.pieces());
      compare(softly, golden, measured, "dup_para_frac", pieces.get(0));
      compare(softly, golden, measured, "dup_para_char_frac", pieces.get(1));
      compare(softly, golden, measured, "dup_line_frac", pieces.get(2));
      compare(softly, golden, measured, "dup_line_char_frac", pieces.get(3));
      List<Double> tops = golden.view().get(reading.tops());
      for (int n = 2; n <= 4; n++) {
        compare(softly, golden, measured, "top_" + n, tops.get(n - 2));
      }
      List<Double> duplicates = golden.view().get(reading.duplicates());
      for (int n = 5; n <= 10; n++) {
        compare(softly, golden, measured, "dup_" + n, duplicates.get(n - 5));
      }
    }
    softly.assertAll();
  }

  @Test
  void gopherQualityDecidesAsDatatrove() throws IOException {
    assertVerdicts(
        new GopherQualityFilter(GopherQualityFilter.Options.defaults()),
        "gopher_q_verdict",
        GOPHER_QUALITY);
  }

  @Test
  void gopherRepetitionDecidesAsDatatrove() throws IOException {
    assertVerdicts(
        new GopherRepetitionFilter(GopherRepetitionFilter.Options.defaults()),
        "gopher_rep_verdict",
        GOPHER_REPETITION);
  }

  @Test
  void finewebDecidesAsDatatrove() throws IOException {
    assertVerdicts(new FineWebFilter(FineWebFilter.Options.defaults()), "fineweb_verdict", FINEWEB);
  }

  @Test
  void c4KeepsTheLinesThatDatatroveKeeps() throws IOException {
    assertC4(C4Filter.Options.defaults(), "c4");
  }

  @Test
  void c4WithoutEndMarksKeepsTheLinesThatDatatroveKeeps() throws IOException {
    C4Filter.Options options = C4Filter.Options.defaults();
    assertC4(
        new C4Filter.Options(
            options.variant(),
            false,
            options.minLineWords(),
            options.maxWordLength(),
            options.minSentences()),
        "c4_noterm");
  }

  private static void assertC4(C4Filter.Options options, String prefix) throws IOException {
    C4Cleaner cleaner = new C4Cleaner(options);
    C4Filter filter = new C4Filter(options);
    SoftAssertions softly = new SoftAssertions();
    for (Golden golden : Golden.all()) {
      Draft draft = Drafts.withText(golden.text());
      Draft cleaned = draft.withText(cleaner.clean(draft).text());
      String verdict = golden.measured().get(prefix + "_verdict").asText();
      softly.assertThat(decision(filter, cleaned)).as("%s", golden).isEqualTo(C4.get(verdict));
      // The reference leaves the text of a page that it drops as it was.
      if (verdict.equals("keep")) {
        softly
            .assertThat(cleaned.text())
            .as("%s", golden)
            .isEqualTo(golden.measured().get(prefix + "_text").asText());
      }
    }
    softly.assertAll();
  }

  private static void compare(
      SoftAssertions softly, Golden golden, JsonNode measured, String name, double ours) {
    // The reference has no share where a text has fewer words than the n-gram.
    double expected = measured.get(name).asDouble(0);
    softly.assertThat(ours).as("%s %s", golden, name).isEqualTo(expected, within(EXACT));
  }

  private static void assertVerdicts(
      DocumentFilter filter, String field, Map<String, String> reasons) throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (Golden golden : Golden.all()) {
      String verdict = golden.measured().get(field).asText();
      assertThat(reasons).containsKey(verdict);
      Draft draft = Drafts.withText(golden.text()).withView(golden.view());
      softly
          .assertThat(decision(filter, draft))
          .as("%s %s", golden, field)
          .isEqualTo(reasons.get(verdict));
    }
    softly.assertAll();
  }

  private static String decision(DocumentFilter filter, Draft draft) {
    return filter.decide(draft) instanceof Decision.Reject reject ? reject.reason().code() : "keep";
  }
}
