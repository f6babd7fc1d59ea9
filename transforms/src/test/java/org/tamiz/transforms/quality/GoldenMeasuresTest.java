package org.tamiz.transforms.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

  @Test
  void countsOfGopherQualityAreDatatroves() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (Golden golden : Golden.all()) {
      GopherCounts counts =
          golden.view().get(GopherCounts.reading(GopherQualityFilter.Variant.DATATROVE));
      JsonNode measured = golden.measured().get("gopher_q");
      softly
          .assertThat(counts.words())
          .as("%s non_symbol", golden)
          .isEqualTo(measured.get("non_symbol").asDouble());
      softly
          .assertThat(counts.wordLength())
          .as("%s mean_len", golden)
          .isEqualTo(measured.get("mean_len").asDouble(), within(EXACT));
      softly
          .assertThat(counts.symbolFraction())
          .as("%s hash_ratio", golden)
          .isEqualTo(measured.get("hash_ratio").asDouble(), within(EXACT));
      softly
          .assertThat(counts.ellipsisFraction())
          .as("%s ell_ratio", golden)
          .isEqualTo(measured.get("ell_ratio").asDouble(), within(EXACT));
      softly
          .assertThat(counts.alphabeticWordFraction())
          .as("%s alpha", golden)
          .isEqualTo(measured.get("alpha").asDouble(), within(EXACT));
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
