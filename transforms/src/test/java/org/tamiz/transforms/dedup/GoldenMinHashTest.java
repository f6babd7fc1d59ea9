package org.tamiz.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.testing.SharedData;

/** Values that datatrove 0.10.1 computed. */
class GoldenMinHashTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MinHasher hasher = new MinHasher(112, 1);

  @Test
  void reproducesTheSignaturesOfTheLoremWindows() throws IOException {
    JsonNode golden = lorem();
    for (int i = 0; i < golden.get("texts").size(); i++) {
      String simplified = SimplifiedText.of(golden.get("texts").get(i).asText());
      String words = joined(golden.get("words").get(i));
      // datatrove's words are spaCy's, which cuts "id" in two.
      assertThat(simplified.replace(" ", "")).isEqualTo(words.replace(" ", ""));
      long[] shingles = Shingles.of(words, 5);
      assertThat(shingles).hasSize(golden.get("nshingles").get(i).asInt());
      assertThat(hasher.values(shingles)).isEqualTo(flat(golden.get("signatures_xx64").get(i)));
    }
  }

  @Test
  void reproducesEstimatesAndSharedBands() throws IOException {
    JsonNode golden = lorem();
    Map<Integer, byte[]> signatures = new TreeMap<>();
    for (int i = 0; i < golden.get("texts").size(); i++) {
      long[] shingles = Shingles.of(joined(golden.get("words").get(i)), 5);
      signatures.put(golden.get("offsets").get(i).asInt(), Signature.of(hasher.values(shingles)));
    }
    for (JsonNode pair : golden.get("pairs")) {
      byte[] a = Objects.requireNonNull(signatures.get(pair.get("a").asInt()));
      byte[] b = Objects.requireNonNull(signatures.get(pair.get("b").asInt()));
      assertThat(Signature.agreement(a, b, 0) / 112.0)
          .isCloseTo(pair.get("estimate").asDouble(), within(0.0001));
      int bands = 0;
      for (int band = 0; band < 14; band++) {
        bands += Signature.sharesBand(a, b, band, 8) ? 1 : 0;
      }
      assertThat(bands).isEqualTo(pair.get("bands_matching").asInt());
    }
  }

  @Test
  void reproducesSimplifiedTextsAndSignatures() throws IOException {
    List<String> otherWords = new ArrayList<>();
    for (String line : Files.readAllLines(SharedData.path("oracle/golden_datatrove.jsonl"))) {
      JsonNode golden = JSON.readTree(line);
      String simplified = SimplifiedText.of(golden.get("text").asText());
      assertThat(simplified).isEqualTo(golden.get("simplified").asText());
      long[] shingles = Shingles.of(simplified, 5);
      if (shingles.length != golden.get("n_shingles").asInt()) {
        otherWords.add(golden.get("id").asText());
      } else if (shingles.length > 0) {
        assertThat(hasher.values(shingles)).isEqualTo(flat(golden.get("minhash_xx64")));
      }
    }
    // Its words are spaCy's, which cut contractions and Arabic full stops from their words.
    assertThat(otherWords).containsExactlyInAnyOrder("contract", "arterm");
  }

  private static JsonNode lorem() throws IOException {
    return JSON.readTree(Files.readAllBytes(SharedData.path("oracle/golden_lorem_minhash.json")));
  }

  private static String joined(JsonNode words) {
    StringBuilder out = new StringBuilder();
    words.forEach(word -> out.append(out.isEmpty() ? "" : " ").append(word.asText()));
    return out.toString();
  }

  private static long[] flat(JsonNode bands) {
    long[] values = new long[112];
    int j = 0;
    for (JsonNode band : bands) {
      for (JsonNode value : band) {
        values[j++] = value.asLong();
      }
    }
    return values;
  }
}
