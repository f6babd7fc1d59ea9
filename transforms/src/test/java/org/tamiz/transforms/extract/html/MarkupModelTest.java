package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkupModelTest {
  @Test
  void namesWeighByWhereTheyStand() {
    MarkupModel model =
        MarkupModel.parse(
            """
            base -1
            role.ARTICLE 0 1 2 4 8
            word.comment 0.5 0 0 16 0
            link.share 32 0 0 0 0
            hidden 0 64 0 0 0
            """);

    assertThat(score(model, "<p>plain")).isCloseTo(-1, within(1e-6f));
    assertThat(score(model, "<article>text")).isCloseTo(0, within(1e-6f));
    assertThat(score(model, "<article><p>text")).isCloseTo(1, within(1e-6f));
    assertThat(score(model, "<article class=comments><div><p>text")).isCloseTo(19, within(1e-6f));
    assertThat(score(model, "<p><span class=comment>text</span>")).isCloseTo(-0.5f, within(1e-6f));
    assertThat(score(model, "<p><a href=/share>text</a>")).isCloseTo(31, within(1e-6f));
    assertThat(score(model, "<p hidden>text")).isCloseTo(63, within(1e-6f));
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> MarkupModel.parse("base 0\nword.nonsense 1 1 1 1 1\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("word.nonsense");
  }

  @Test
  void aModelIsReadAsItWasWritten() {
    String text = "base 0.5000\nrole.NAV -1.000 -2.000 0.000 0.250 0.000\n";

    assertThat(MarkupModel.parse(text).write()).isEqualTo(text);
  }

  private static float score(MarkupModel model, String html) {
    PageIndex index = new PageIndex(Page.of(Parser.htmlParser().parseInput(html, "")));
    return model.score(index, index.blocks.get(0), new int[MarkupModel.NAMES.size()]);
  }
}
