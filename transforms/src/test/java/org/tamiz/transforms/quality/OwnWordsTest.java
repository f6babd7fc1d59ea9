package org.tamiz.transforms.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tamiz.transforms.text.TextView;

/**
 * What differs from datatrove because our words are Unicode's and not spaCy's: every measure of the
 * golden texts that is not the same, in a table that says why.
 */
class OwnWordsTest {
  @Test
  void differencesAreThoseOfTheTable() throws IOException {
    List<String> found = new ArrayList<>();
    for (Golden golden : Golden.all()) {
      Map<String, Double> theirs = measures(golden.view());
      Map<String, Double> ours = measures(TextView.of(golden.text(), "en"));
      ours.forEach(
          (name, value) -> {
            double other = theirs.getOrDefault(name, Double.NaN);
            if (!(Math.abs(value - other) <= 1e-9)) {
              found.add(String.format(Locale.ROOT, "%s,%s,%.6f,%.6f", golden, name, value, other));
            }
          });
    }
    assertThat(found).containsExactlyElementsOf(table());
  }

  private static Map<String, Double> measures(TextView view) {
    GopherCounts counts = view.get(GopherCounts.reading(GopherQualityFilter.Variant.DATATROVE));
    GopherRepetition reading = GopherRepetition.of(GopherRepetitionFilter.Variant.DATATROVE);
    Map<String, Double> measures = new TreeMap<>();
    measures.put("all_words", (double) view.words().size());
    measures.put("words", counts.words());
    measures.put("word_length", counts.wordLength());
    measures.put("hash_fraction", counts.symbolFraction());
    measures.put("ellipsis_fraction", counts.ellipsisFraction());
    measures.put("alphabetic_word_fraction", counts.alphabeticWordFraction());
    for (int n = 2; n <= 4; n++) {
      measures.put("top_" + n, view.get(reading.tops()).get(n - 2));
    }
    for (int n = 5; n <= 10; n++) {
      measures.put("duplicate_" + n, view.get(reading.duplicates()).get(n - 5));
    }
    return measures;
  }

  private static List<String> table() throws IOException {
    try (InputStream in = OwnWordsTest.class.getResourceAsStream("/golden/own-words.csv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
