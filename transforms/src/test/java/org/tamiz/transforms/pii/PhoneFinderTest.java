package org.tamiz.transforms.pii;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneFinderTest {
  private final PhoneFinder finder = new PhoneFinder();

  @Test
  void masksEveryNumberOfTheCasesAndNoneOfTheFalseAlarms() throws IOException {
    for (String name : List.of("phone-groups-of-three", "phone-other-digits")) {
      for (JsonNode line : lines(name)) {
        assertThat(found(line)).as(line.toString()).hasSize(1);
      }
    }
    for (JsonNode line : lines("phone-false-alarms")) {
      assertThat(found(line)).as(line.toString()).isEmpty();
    }
  }

  private List<PiiFinder.Span> found(JsonNode line) {
    return finder.find(line.get("text").asText(), line.get("lang").asText());
  }

  private static List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(PhoneFinderTest.class.getResourceAsStream(name + ".jsonl"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.lines().toList()) {
        lines.add(new ObjectMapper().readTree(line));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "it, 'Tel. 055 123 456 la sera', '055 123 456'",
    "ru, 'телефон 495 123 456 вечером', '495 123 456'",
    "el, 'τηλέφωνο 210 123 456', '210 123 456'",
    "ta, 'Tel. ௦௪௪-௨௩௪௫௬௭௮௯', '௦௪௪-௨௩௪௫௬௭௮௯'",
    "my, 'Tel. ၀၁-၂၃၄၅၆၇', '၀၁-၂၃၄၅၆၇'",
    "en, 'Call 0800 123 456 now', '0800 123 456'",
    "en, 'call 555-123-4567 today', '555-123-4567'",
    "en, 'call 5551234567 today', '5551234567'",
    "hi, 'Mobile 9876543210', '9876543210'",
    "en, 'Mob: 9876543210', '9876543210'",
    "en, 'Cell: 5550123', '5550123'",
    "en, 'phone 5550123', '5550123'",
    "de, 'Handy: 17012345', '17012345'",
  })
  void wordsOutrankTheTestOfForm(String language, String text, String number) {
    assertThat(finder.find(text, language))
        .extracting(span -> text.substring(span.start(), span.end()))
        .containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They ring 10000000 bells a year.",
        "The call 2024 2025 of the fund is open.",
        "Profit was +33 100 000 in May.",
        "The mobile 20000000 households have.",
        "Hotel 1234567 rooms.",
        "A cell 123 456 789 wide.",
      })
  void weakEvidenceIsNone(String text) {
    assertThat(finder.find(text, "en")).isEmpty();
  }
}
