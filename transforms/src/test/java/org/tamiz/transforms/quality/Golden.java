package org.tamiz.transforms.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.schemas.testing.SharedData;
import org.tamiz.transforms.text.TextView;

/** Texts that datatrove a649de79 was run on, with what it measured. */
record Golden(String id, String text, List<String> words, JsonNode measured) {
  /** All of them; the calling test is skipped where they are not there. */
  static List<Golden> all() throws IOException {
    List<Golden> all = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(SharedData.path("oracle/golden_datatrove.jsonl"))) {
      JsonNode node = json.readTree(line);
      List<String> words = new ArrayList<>();
      node.get("words").forEach(word -> words.add(word.asText()));
      all.add(new Golden(node.get("id").asText(), node.get("text").asText(), words, node));
    }
    return all;
  }

  /** The text with datatrove's own words. */
  TextView view() {
    return TextView.withWords(text, "en", words);
  }

  @Override
  public String toString() {
    return id;
  }
}
