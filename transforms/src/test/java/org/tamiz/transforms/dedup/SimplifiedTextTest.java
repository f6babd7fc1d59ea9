package org.tamiz.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimplifiedTextTest {
  private static final String PUNCTUATION =
      "!/—”:％１〈&(、━\\【#%「」，】；+^]~“《„';’{|∶´[=-`*．（–？！：$～«〉,><》)?）。…@_.\"}►»";

  static Arguments[] cases() {
    return new Arguments[] {
      Arguments.of("|$17.56||1|\n|$15.37||2599|", "0 0 0 0"),
      Arguments.of(PUNCTUATION, "0"),
      Arguments.of("1|2|3 -> 000", "0 0 0 0"),
      Arguments.of("Ünïcode Ça Va?", "unicode ca va"),
      Arguments.of("a\u00a0b\tc\n\nd", "a b c d"),
      Arguments.of("٣٤ مرحبا", "0 مرحبا"),
      Arguments.of("Don't-stop_now", "don t stop now"),
      Arguments.of("1.2.3 and 1,5 and 7. x", "0 0 and 0 and 0 x"),
      Arguments.of("Version2 x20y", "version0 x0y"),
      Arguments.of("a \u0308 b", "a  b"),
      Arguments.of("\u0308 b \u0308", "b"),
      Arguments.of("İstanbul ΟΔΟΣ", "istanbul οδος"),
      Arguments.of("한", "\u1112\u1161\u11ab"),
      Arguments.of("\ud835\udfd8\ud835\udfd9.5 😀", "0 😀"),
      Arguments.of("", ""),
      Arguments.of(" \t ", "")
    };
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesTheNormalForm(String text, String simplified) {
    assertThat(SimplifiedText.of(text)).isEqualTo(simplified);
  }

  @Test
  void equalsItsDefinitionOnRandomTexts() {
    Random random = new Random(7);
    int[] ranges = {0x20, 0xa0, 0x300, 0x600, 0x900, 0x1b00, 0x2000, 0x3000, 0xac00, 0x1d100};
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        int point =
            random.nextInt(4) == 0
                ? ranges[random.nextInt(ranges.length)] + random.nextInt(0x100)
                : " 0aé.,1\u0301\u302e".charAt(random.nextInt(9));
        if (Character.isDefined(point)) {
          text.appendCodePoint(point);
        }
      }
      assertThat(SimplifiedText.of(text.toString())).isEqualTo(byDefinition(text.toString()));
    }
  }

  @Test
  void equalsItsDefinitionOnEveryCharacter() {
    for (int point = 1; point < 0x30000; point++) {
      if (Character.isDefined(point) && Character.getType(point) != Character.SURROGATE) {
        String text = "a" + Character.toString(point) + "b";
        assertThat(SimplifiedText.of(text)).isEqualTo(byDefinition(text));
      }
    }
  }

  @Test
  void takesLoneSurrogates() {
    assertThat(SimplifiedText.of("a \ud800 b")).isEqualTo("a \ud800 b");
  }

  private static String byDefinition(String text) {
    String spaces =
        "[\\u0009-\\u000d\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
    String s = text.toLowerCase(Locale.ROOT);
    s = s.replaceAll("\\p{Nd}+([.,،٫⎖⎗⎘]\\p{Nd}+)?", "0");
    s = s.replaceAll("[" + Pattern.quote(PUNCTUATION) + "\\x00-\\x1f\\x7f-\\x9f]", " ");
    s = s.replaceAll(spaces + "+", " ").strip();
    s = Normalizer.normalize(s, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    return s.replaceAll("^ +| +$", "");
  }
}
