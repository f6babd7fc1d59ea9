package org.tamiz.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {
  @Test
  void composesCharacters() {
    assertThat(TextNormalizer.normalize("cafe\u0301")).isEqualTo("caf\u00E9");
  }

  @Test
  void endsLinesWithLineFeedsAndLeavesOtherWhiteSpace() {
    assertThat(TextNormalizer.normalize("  a \tb \r\n c\r\rd\u2028e\n\n\nf  "))
        .isEqualTo("  a \tb \n c\n\nd\ne\n\n\nf  ");
  }

  @ParameterizedTest
  @CsvSource({
    "Donau\u00ADdampf\u00ADschiff, Donaudampfschiff",
    "zero\u200Bwidth, zerowidth",
    "auf\u200Clage, auflage",
    "a\u2060b\uFEFFc\u180Ed\u2063e, abcde",
    "left\u200Eto\u202Aright\u202C, lefttoright",
    "hidden\uDB40\uDC41\uDB40\uDC42, hidden",
    "\u6C34\u200B\u8ECA, \u6C34\u8ECA",
  })
  void takesOutWhatNobodySees(String given, String expected) {
    assertThat(TextNormalizer.normalize(given)).isEqualTo(expected);
  }

  @Test
  void joinsAWordThatASoftHyphenDividesAtALineEnd() {
    assertThat(TextNormalizer.normalize("Donau\u00AD\n  dampf")).isEqualTo("Donaudampf");
    assertThat(TextNormalizer.normalize("Donau\u00AD\nDampf")).isEqualTo("Donau\nDampf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Persian, Hindi, Malayalam at the end of a word, Sinhala.
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "\u0915\u094D\u200D\u0937",
        "\u0D28\u0D4D\u200D \u0D05",
        "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",
        // Words of Khmer and Thai.
        "\u1798\u17D2\u200B\u1793",
        "\u0E01\u0E31\u0E07\u200B\u0E2B\u0E31\u0E19",
        // A family, a woman with a skin at work, the flag of Scotland.
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDD27",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
        "\u2764\uFE0F\u200D\uD83D\uDD25",
        // A direction mark in Hebrew.
        "\u05E9\u05DC\u05D5\u05DD\u200F!",
      })
  void leavesWhatScriptsNeed(String text) {
    assertThat(TextNormalizer.normalize(text)).isEqualTo(text);
  }

  @Test
  void cutsRunsOfMarks() {
    String marks = "\u0300\u0323".repeat(1 << 20);
    assertThat(TextNormalizer.normalize("a" + marks + "b" + marks)).hasSizeLessThan(64);
  }

  @Test
  void takesOutControlCharacters() {
    assertThat(TextNormalizer.normalize("\uFEFFa\u0000b\u00ADc\u0007")).isEqualTo("abc");
  }

  @Test
  void marksHalvesOfPairs() {
    assertThat(TextNormalizer.normalize("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Test
  void takesOutNoncharactersOfEveryPlane() {
    assertThat(TextNormalizer.normalize("a\uFFFEb\uD83F\uDFFFc\uFDD0d")).isEqualTo("abcd");
    assertThat(TextNormalizer.normalize("a\uDE00b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void leavesATextInNormalFormAsItIs() {
    String text = "Müller „sagte“ हिन्दी \uD83D\uDE00 水車\n\tund mehr.";
    assertThat(TextNormalizer.normalize(text)).isSameAs(text);
  }

  @Property(tries = 500)
  void twiceEqualsOnce(@ForAll String text) {
    String once = TextNormalizer.normalize(text);
    assertThat(TextNormalizer.normalize(once)).isEqualTo(once);
  }
}
