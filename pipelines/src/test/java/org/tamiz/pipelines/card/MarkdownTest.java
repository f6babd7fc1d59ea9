package org.tamiz.pipelines.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void codeIsFencedByMoreBackticksThanItHolds() {
    assertThat(Markdown.code("a``b`c")).isEqualTo("``` a``b`c ```");
  }

  @Test
  void codeStaysOnOneLineAndInOneCell() {
    assertThat(Markdown.code("a\r\nb|c\u2028d\u202ee")).isEqualTo("`a��b¦c�d�e`");
  }

  @Test
  void codeOfNothingIsASpace() {
    assertThat(Markdown.code("")).isEqualTo("` `");
  }

  @Test
  void longCodeLosesItsMiddle() {
    assertThat(Markdown.code("x".repeat(1000))).hasSize(163).contains("x…x");
  }

  @Test
  void loneSurrogatesAreReplaced() {
    assertThat(Markdown.code("a\ud800b")).isEqualTo("`a�b`");
  }

  @Test
  void textIsEscaped() {
    assertThat(Markdown.text("<a>*b*|[c](d)")).isEqualTo("&lt;a&gt;\\*b\\*\\|\\[c\\](d)");
  }

  @Test
  void numbersAreGrouped() {
    assertThat(Markdown.number(1234567)).isEqualTo("1,234,567");
    assertThat(Markdown.count(1, "document")).isEqualTo("1 document");
    assertThat(Markdown.percent(1, 3)).isEqualTo("33.3 %");
    assertThat(Markdown.percent(0, 0)).isEqualTo("–");
  }

  @Test
  void rowsHaveAsManyCellsAsColumns() {
    assertThatThrownBy(() -> Markdown.table("a", "#b").row("1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
