package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedTextTest {
  private static final String FIRST =
      "The ferry across the sound stopped in the autumn of that year, because nobody would pay for a"
          + " new engine, and the old one had been mended eleven times.";
  private static final String SECOND =
      "In spring the fishermen took turns to row people over, which cost more than the engine would"
          + " have, as the teacher of the village showed with a sum on her blackboard.";

  @Test
  void anArticleThatOnlyScriptsShowIsTaken() {
    assertThat(Pages.text(page(FIRST + "\\n\\n" + SECOND, "<p>Please wait.")))
        .isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void markupInTheDataIsRead() {
    assertThat(Pages.text(page("<p>" + FIRST + "</p><p>" + SECOND + "</p>", "")))
        .isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void anArticleThatThePageShowsIsReadFromThePage() {
    String text =
        Pages.text(
            page(
                FIRST + " " + SECOND + " " + FIRST + " " + SECOND,
                "<article><h1>The ferry</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article>"));

    assertThat(text).contains(FIRST).contains(SECOND).hasSizeLessThan(400);
  }

  @Test
  void aShortTextInTheDataIsNoArticle() {
    assertThat(Pages.text(page(FIRST, "<article><p>" + SECOND + "</p></article>")))
        .isEqualTo(SECOND);
  }

  private static String page(String articleBody, String body) {
    return "<html><head><script type=application/ld+json>{\"@type\": \"NewsArticle\","
        + " \"articleBody\": \""
        + articleBody
        + "\"}</script></head><body>"
        + body
        + "</body></html>";
  }
}
