package org.tamiz.transforms.extract.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
  /** Far above what a linear scan takes and far below a quadratic one, on any machine. */
  private static final Duration LINEAR = Duration.ofSeconds(10);

  private static final int LONG = 1 << 18;

  private static final List<String> SIGNS =
      List.of(
          "*",
          "**",
          "_",
          "~~",
          "^",
          "^(",
          "(",
          ")",
          "[",
          "](",
          "]",
          "![",
          "`",
          "```",
          "\\",
          "&amp;",
          "&gt;",
          "&gt;!",
          "!&lt;",
          "&lt;",
          "|",
          "|-|",
          "-",
          "- ",
          "1. ",
          "#",
          "=",
          "\n",
          "\n\n",
          "    ",
          "  \n",
          "http://a",
          "www.a",
          ":",
          ".",
          "\"",
          "\")",
          "'",
          "/s",
          "[a]: /b",
          "word",
          "é",
          "&amp;#x200B;",
          "&amp;#0;",
          "&amp;nbsp;",
          " ",
          "\t",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "\uFFFF",
          "\u200B",
          "\u0301",
          "\u2028",
          "\u0085",
          "\u0080");

  /** The rows of {@code cases.txt}: Markdown and its text, {@code \n} for a line feed. */
  static Stream<Arguments> cases() throws IOException {
    try (InputStream in = MarkdownTextTest.class.getResourceAsStream("cases.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isEmpty() && !line.startsWith("// "))
              .map(line -> line.split(" => ", -1))
              .map(row -> Arguments.of(feeds(row[0]), feeds(row[1])))
              .toList()
              .stream();
    }
  }

  private static String feeds(String text) {
    return text.replace("⏎", "\n").replace("⇥", "\t");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsTheTableSays(String markdown, String text) {
    assertThat(MarkdownText.of(markdown)).isEqualTo(text);
  }

  @Test
  void lineEndsOfEveryKindAreOne() {
    assertThat(MarkdownText.of("a\r\n\r\nb\r\rc\u2028\u2028d")).isEqualTo("a\nb\nc\nd");
  }

  @Test
  void controlCharactersGoAndHalvesOfPairsAreMarked() {
    assertThat(MarkdownText.of("a\u0000b\u00ADc\uFEFF \uD83D d \uFFFF")).isEqualTo("abc \uFFFD d");
  }

  @Test
  void textIsComposed() {
    assertThat(MarkdownText.of("cafe\u0301")).isEqualTo("café");
  }

  @Test
  void utf8ReadAsLatin1IsPutInOrder() {
    assertThat(MarkdownText.of("don\u00E2\u0080\u0099t caf\u00C3\u00A9 \u00C3"))
        .isEqualTo("don’t café Ã");
  }

  @Test
  void titlesAreFoldedAndHoldNoMarkup() {
    assertThat(MarkdownText.plain(" A *b*  &amp;\n c &lt;3 [x](y) "))
        .isEqualTo("A *b* & c <3 [x](y)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*a",
        "*a ",
        "a*",
        "_a_ ",
        "**a* ",
        "~~",
        "~~a",
        "^",
        "^(",
        "^(a ",
        "(",
        ")",
        "[",
        "]",
        "[a",
        "[a](",
        "[a](b",
        "[a](b ",
        "[a](/b ",
        "[a](/b \"",
        "[a](b \"c\" ",
        "[a](<",
        "](",
        "][",
        "[]",
        "[a][b] ",
        "![",
        "![gif](a",
        "!",
        "`",
        "`a",
        "``a` ",
        "\\",
        "&amp;",
        "&amp;a",
        "&gt;",
        "&gt; ",
        "&gt;!",
        "!&lt;",
        "&lt;http",
        "|",
        "|a",
        "a|b\n-|-\n",
        "-|",
        "- ",
        "1. ",
        "  - a\n",
        "&gt; - ",
        "&gt;a\n",
        "#",
        "# a\n",
        "=",
        "a\n=\n",
        "```\n",
        "```a\n",
        "~~~\n",
        "    a\n\n",
        "\n",
        "a\n",
        "a  \n",
        "\t",
        " ",
        "http://",
        "http://a(",
        "www.",
        "www.a",
        "http://a_",
        "[a]: /b\n",
        "[a]:",
        "]:",
        "u/",
        "\u00E2\u0080",
        "\u0301",
        "a*a ",
        "a*b**c "
      })
  void timeGrowsLinearly(String piece) {
    String text = piece.repeat(LONG / piece.length());
    assertTimeoutPreemptively(LINEAR, () -> MarkdownText.of(text));
    assertTimeoutPreemptively(LINEAR, () -> MarkdownText.of("[l]: /x\n\n" + text + "\")"));
  }

  @Test
  void anyTextEndsInCleanText() {
    Random random = new Random(20051201);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder markdown = new StringBuilder();
      int pieces = random.nextInt(30);
      for (int i = 0; i < pieces; i++) {
        markdown.append(SIGNS.get(random.nextInt(SIGNS.size())));
      }
      String text = MarkdownText.of(markdown.toString());
      assertThat(text).as("of %s", markdown).isEqualTo(MarkdownText.of(markdown.toString()));
      assertThat(text).as("of %s", markdown).doesNotContain("\uFFFF", "\u0000", "\r", "\u0085");
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
      assertThat(text).as("of %s", markdown).isEqualTo(text.strip());
    }
  }

  @Test
  void wordsAreNeverLost() {
    Random random = new Random(20051202);
    List<String> signs =
        List.of(
            "*", "**", "_", "~~", "^", "(", ")", "`", "&gt; ", "- ", "1. ", "# ", "\n", "\n\n", "|",
            " ");
    for (int round = 0; round < 5_000; round++) {
      StringBuilder markdown = new StringBuilder("begin");
      for (int i = 0; i < 20; i++) {
        markdown.append(' ').append(signs.get(random.nextInt(signs.size())));
        markdown.append(" word").append(i);
      }
      String text = MarkdownText.of(markdown.toString());
      for (int i = 0; i < 20; i++) {
        assertThat(text).as("of %s", markdown).contains("word" + i);
      }
    }
  }
}
