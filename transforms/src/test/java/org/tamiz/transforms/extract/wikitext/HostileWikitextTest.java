package org.tamiz.transforms.extract.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamiz.transforms.chain.Extractor;

class HostileWikitextTest {
  private static final int LENGTH = 1_000_000;

  private static final List<String> PIECES =
      List.of(
          "{{",
          "}}",
          "{{{",
          "}}}",
          "[[",
          "]]",
          "[",
          "]",
          "{|",
          "|}",
          "|-",
          "|",
          "||",
          "!!",
          "\n",
          "\n|",
          "\n!",
          "\n{|\n",
          "\n|}\n",
          "\n== ",
          " ==\n",
          "\n*",
          "\n#:",
          "\n;",
          ":",
          "=",
          "''",
          "'''",
          "'''''",
          "'",
          "<ref>",
          "</ref>",
          "<ref name=a/>",
          "<math>",
          "</math>",
          "<nowiki>",
          "</nowiki>",
          "<!--",
          "-->",
          "<br>",
          "<div style='display:none'>",
          "</div>",
          "<sup>",
          "</sup>",
          "<poem>",
          "</poem>",
          "<gallery>\nFile:a|b\n",
          "</gallery>",
          "&amp;",
          "&#65;",
          "&",
          "http://a.b ",
          "[http://a.b c",
          "File:a.jpg|thumb|",
          "Category:",
          "#if:",
          "#switch:",
          "convert|1|km|",
          "lang-de|",
          "quote|",
          "Infobox\n|a=b\n|c=d\n|e=f\n",
          "1=",
          "-{",
          "}-",
          "__TOC__",
          "word",
          " two words ",
          "篩",
          "é",
          "e\u0301",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "(",
          ")",
          ", ",
          "; ",
          "zh-cn:a;");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "[",
        "]",
        "'",
        "<",
        "&",
        "-",
        "=",
        "|",
        "!",
        "*",
        ":",
        ";",
        "_",
        " ",
        "\n",
        "(",
        ",",
        "{{",
        "{{a|",
        "{{{a|",
        "{{#if:",
        "{{convert|1|",
        "{{a}}",
        "{{a}} ",
        "{{a|b=c|d=e|f=g}} ",
        "[[a",
        "[[a|",
        "[[a]]",
        "[[File:a|thumb|",
        "[http://a ",
        "[//a ",
        "{|\n",
        "{|\n|a\n",
        "\n|a||b",
        "\n{|\n|-\n|x|y||",
        "<ref>",
        "<ref ",
        "<ref",
        "</ref>",
        "<math>",
        "<!--",
        "<b",
        "<b>",
        "<sup>",
        "<rp>",
        "<poem>",
        "<div style=\"display:none\">",
        "<gallery>",
        "<span display",
        "&amp;",
        "&#",
        "''",
        "'''",
        "'''''",
        "''a",
        "'''a ''",
        "\n==a",
        "\n= -->",
        "\n==a<!--b-->",
        "\n*a",
        "\n;a:",
        "\n ",
        "\n----",
        "__A",
        "-{",
        "-{zh-cn:a;",
        "-{a}-",
        "(;",
        "()",
        "(,)",
        "a ,",
        "{{lang|",
        "{{quote|\n",
        "{{a|b=",
        "{{a\n|b=c",
        "{{a|{{b|<rp>}}",
        "{{plainlist|\n*",
        "\n{{a}}{{b|c",
        "<ref>{{EB1911}}</ref>",
        "{{#switch:a|",
        "{{#if:{{a|",
        "[[a|[[b|",
        "{{{{{a|",
        "[[Category:a]]",
        "http://a"
      })
  @Timeout(20)
  void repeatedMarkupEndsSoon(String piece) {
    for (String language : List.of("en", "zh")) {
      check(Wikis.extract(language, "Sieve", "Text " + piece.repeat(LENGTH / piece.length())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{a|", "{{#if:x|", "{{lang|de|", "[[File:a|thumb|two ", "\n{|\n|\n", "{{{a|"})
  @Timeout(20)
  void closedNestingEndsSoon(String open) {
    String close = open.startsWith("[") ? "]]" : open.contains("|\n") ? "\n|}" : "}}";
    close = open.startsWith("{{{") ? "}}}" : close;
    int times = LENGTH / (open.length() + close.length());
    check(Wikis.extract("en", "Sieve", "Text " + open.repeat(times) + close.repeat(times)));
  }

  @RepeatedTest(40)
  @Timeout(20)
  void anyMixEndsInCleanText(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder wikitext = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      wikitext.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    for (String language : List.of("en", "zh", "fr")) {
      check(Wikis.extract(language, "Sieve", wikitext.toString()));
    }
  }

  /** What holds for every text. */
  static void check(Extractor.Extraction extraction) {
    if (extraction instanceof Extractor.Extracted found) {
      String text = found.document().text();
      assertThat(text.isBlank()).isFalse();
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
      assertThat(text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
          .isTrue();
    }
  }
}
