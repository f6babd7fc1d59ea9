package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamiz.transforms.chain.Extractor;

class HostilePagesTest {
  private static final String TEXT = "The mill by the river was built in the spring of that year.";

  /** A name and a page; the printed form of a test is its name only. */
  record Hostile(String name, String html) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Hostile> pages() {
    return List.of(
        new Hostile("100,000 nested divs", "<div>".repeat(100_000) + TEXT),
        new Hostile("100,000 nested divs with text", "<div>a ".repeat(100_000)),
        new Hostile("100,000 open spans", "<span class=a>".repeat(100_000) + TEXT),
        new Hostile("100,000 open b", "<b>x<p>y".repeat(100_000)),
        new Hostile("100,000 open links", "<a href=x>x<div>".repeat(100_000)),
        new Hostile(
            "formula below 100,000 hidden spans",
            TEXT + "<span hidden>x".repeat(100_000) + "<math><mi>y</mi></math>"),
        new Hostile(
            "100,000 formulas",
            "<span class=MathJax>z</span><script type=math/tex>z</script>".repeat(100_000)),
        new Hostile("nested formulas", "<math><mrow><mtext>".repeat(20_000) + TEXT),
        new Hostile("a megabyte of marks", TEXT + "<p>a" + "\u0300\u0323".repeat(500_000)),
        new Hostile("nested tables", "<table><tr><td>x".repeat(50_000)),
        new Hostile("nested lists", "<ul><li>x".repeat(20_000)),
        new Hostile("nested quotes", "<blockquote>x".repeat(100_000)),
        new Hostile("nested templates", "<template shadowrootmode=open>x".repeat(50_000)),
        new Hostile("half a million tags", "<i></i>".repeat(500_000) + TEXT),
        new Hostile("300,000 paragraphs", "<p>x".repeat(300_000)),
        new Hostile("100,000 headings", "<title>x</title>" + "<h1>x</h1>".repeat(100_000)),
        new Hostile(
            "long title",
            "<title>" + "x ".repeat(1_000_000) + "</title>" + "<h1>x</h1>".repeat(10_000)),
        new Hostile(
            "attribute of two megabytes", "<div class=\"" + "nav ".repeat(500_000) + "\">" + TEXT),
        new Hostile("50,000 attributes", "<div " + attributes(50_000) + ">" + TEXT),
        new Hostile("200,000 classes", classes(200_000)),
        new Hostile("open comment", "<p>" + TEXT + "<!--" + "-".repeat(2_000_000)),
        new Hostile("open script", "<p>" + TEXT + "<script>" + "<".repeat(2_000_000)),
        new Hostile("half tags", "<".repeat(1_000_000)),
        new Hostile("ampersands", "&".repeat(1_000_000) + "&#xD800;&#0;"),
        new Hostile("line breaks", "<br>".repeat(500_000) + TEXT),
        new Hostile(
            "deep structured data",
            "<script type=application/ld+json>" + "[".repeat(500_000) + "</script>" + TEXT),
        new Hostile(
            "description of a megabyte",
            "<meta name=description content=\"" + "x ".repeat(500_000) + "\">" + TEXT),
        new Hostile("preformatted lines", "<pre>" + "x\n".repeat(500_000)),
        new Hostile(
            "formatting across blocks",
            "<b><i><u><s><em><strong>" + "<p>x</b></i>y".repeat(50_000)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Timeout(300)
  void hostilePageEndsInTextOrReason(Hostile page) {
    assertThatCode(() -> Work.extract(new HtmlExtractor(), Pages.record(page.html())))
        .doesNotThrowAnyException();
  }

  @Test
  void textHoldsNeitherNulNorHalfPairs() {
    byte[] page =
        ("<p>" + TEXT + "\u0000 &#xD83D; &#0; end.</p><p>" + TEXT + "</p>")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(new HtmlExtractor().extract(Pages.record(page)))
        .isInstanceOfSatisfying(
            Extractor.Extracted.class,
            found ->
                assertThat(found.document().text())
                    .doesNotContain("\u0000")
                    .matches(StandardCharsets.UTF_8.newEncoder()::canEncode));
  }

  @Test
  void titleHoldsNeitherNulNorHalfPairs() {
    String page = "<title>The&#xD800; m\u0000ill &#x1F33E;&#xDC00;</title><p>" + TEXT;

    assertThat(new HtmlExtractor().extract(Pages.record(page)))
        .isInstanceOfSatisfying(
            Extractor.Extracted.class,
            found ->
                assertThat(found.document().title())
                    .isEqualTo("The\uFFFD m\uFFFDill \uD83C\uDF3E\uFFFD"));
  }

  @Test
  void pageOverTheLimitIsUnreadable() {
    HtmlExtractor extractor = new HtmlExtractor(new HtmlOptions(false, 1_000));

    assertThat(extractor.extract(Pages.record("<p>" + "x".repeat(1_000))))
        .isInstanceOfSatisfying(
            Extractor.Unreadable.class,
            unreadable -> assertThat(unreadable.error()).isEqualTo("page_too_long"));
  }

  private static String attributes(int count) {
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < count; i++) {
      found.append('a').append(i).append("=1 ");
    }
    return found.toString();
  }

  private static String classes(int count) {
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < count; i++) {
      found.append("<div class=c").append(i).append(">x</div>");
    }
    return found.toString();
  }
}
