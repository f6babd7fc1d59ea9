package org.tamiz.transforms.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Extractor.Extracted;
import org.tamiz.transforms.chain.Extractor.Extraction;
import org.tamiz.transforms.chain.Extractor.Refused;
import org.tamiz.transforms.chain.Extractor.Unreadable;
import org.tamiz.transforms.chain.RawRecord;

class PlainTextExtractorTest {
  private static Extraction extract(RawRecord.Payload payload) {
    Provenance provenance = new Provenance("f", 0L, null, null, "");
    return new PlainTextExtractor()
        .extract(
            new RawRecord(
                "files:1",
                "files",
                "",
                "",
                "",
                null,
                provenance,
                payload,
                null,
                List.of(),
                List.of()));
  }

  private static String text(String text) {
    return ((Extracted) extract(new RawRecord.PlainText(text))).document().text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one\\r\\ntwo\\rthree|one\\ntwo\\nthree
          a\\r\\n\\r\\nb|a\\n\\nb
          if x:\\n    go\\tdo|if x:\\n    go\\tdo
          e\\u0301|\\u00e9
          \\ufeffa\\u0000b\\u0007|ab
          a\\ud800b|a\\ufffdb
          \\n \\na \\n|a
          """)
  void bringsTextsToOneForm(String given, String expected) {
    assertThat(text(unescaped(given))).isEqualTo(unescaped(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t", "\ufeff", "\u0000"})
  void refusesBlankTexts(String blank) {
    assertThat(extract(new RawRecord.PlainText(blank)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.why().reason().code()).isEqualTo("no_text"));
  }

  @Test
  void doesNotReadPages() {
    assertThat(extract(new RawRecord.Page(new byte[0], "text/html", "")))
        .isInstanceOf(Unreadable.class);
  }

  @Property(tries = 300)
  void twiceIsOnce(@ForAll String any) {
    if (extract(new RawRecord.PlainText(any)) instanceof Extracted extracted) {
      String once = extracted.document().text();
      assertThat(text(once)).isEqualTo(once);
    }
  }

  private static String unescaped(String text) {
    String lines = text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    return Pattern.compile("\\\\u(\\p{XDigit}{4})")
        .matcher(lines)
        .replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16)));
  }
}
