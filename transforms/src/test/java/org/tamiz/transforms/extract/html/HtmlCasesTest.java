package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small pages made after public bug reports of other tools, with the right values. */
class HtmlCasesTest {
  private static final String ARTICLE =
      "<html><body><article><h1>The mill at Carrow Bridge</h1><p>The old mill at Carrow Bridge has"
          + " turned again since spring, and the people who restored it say that the work took them"
          + " eleven years of weekends.</p><p>MARKUP</p><p>They began with the water wheel, which had"
          + " lost most of its paddles, and with a roof that let in more rain than it kept"
          + " out.</p></article></body></html>";

  private static String of(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HtmlCasesTest.class.getResourceAsStream("cases/" + name))) {
      return Pages.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hidden-text/main.html | The wheel was mended in 2012 by | HIDDEN",
        "hidden-text/v1-hidden-attribute.html | The wheel was mended in 2012 | hidden note",
        "math-twice/main-katex.html | wrote that E=mc^2 holds | E=mc2",
        "math-twice/v1-arxiv.html | wrote that x\\in\\mathbb{R} holds | italic",
        "math-twice/v2-wikipedia.html | wrote that a^{2} holds | displaystyle",
        "math-twice/v3-mathjax3.html | wrote that E=m holds | E=mE=m",
        "math-twice/v4-script-only.html | wrote that E=mc^2 holds | script",
        "cjk-line-breaks/main-zh.html | 河边的旧水车在修理了十一年之后，今年春天又开始转动了。 | x",
        "cjk-line-breaks/v1-ja-indented.html | 川沿いの古い水車小屋が、十一年にわたる修理を終えて、この春からまた回り始めました。 | x",
        "cjk-line-breaks/v2-zh-punctuation.html | 河边的旧水车，今年春天，又开始转动了。 | x",
        "cjk-line-breaks/v4-ko-control.html | 열한 해에 걸친 수리를 마치고 | x",
        "jsonld-entities/main.html | Ben & Ann's crew said \"go\". They began | &amp;",
        "jsonld-entities/v1-escaped-markup.html | They began | <p>",
      })
  void readsTheCase(String name, String holds, String lacks) throws IOException {
    assertThat(of(name)).contains(holds).doesNotContain(lacks);
  }

  @Test
  void readsTheSameTextFromEveryFormOfJsonLd() throws IOException {
    String plain = of("jsonld-entities/v4-plain-control.html");
    assertThat(of("jsonld-entities/v2-cdata.html")).isEqualTo(plain);
    assertThat(of("jsonld-entities/v3-type-with-charset.html")).isEqualTo(plain);
    assertThat(of("jsonld-entities/v1-escaped-markup.html").lines()).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <i style='visibility: hidden'>no</i>b is here | a b is here",
        "a <em hidden=''>no</em>b is here | a b is here",
        "so <math><mi>x</mi><mo>&gt;</mo><mn>1</mn></math> holds | so x>1 holds",
        "so <span class='MathJax_Preview'>y</span><script type='math/tex; mode=display'>y_1</script> holds | so y_1 holds",
      })
  void readsOtherFormsOfTheSameKinds(String markup, String text) {
    assertThat(Pages.text(ARTICLE.replace("MARKUP", markup))).contains(text);
  }

  @Test
  void aLineEndBetweenWideCharactersOfAnyKindIsNoSpace() {
    String page =
        "<html><body><article><p>水車は「春」\n（三月）から\r\n ２０\n年ぶりに回った。Java\n言語と水車\nwheel の話。</p><p>"
            + "小麦を四十キロひいて、その粉で焼いたパンは昼前にすべて売り切れたそうです。</p></article></body></html>";
    assertThat(Pages.text(page)).contains("水車は「春」（三月）から２０年ぶりに回った。Java 言語と水車 wheel の話。");
  }
}
