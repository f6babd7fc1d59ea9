package org.tamiz.pipelines.source.commoncrawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryContentTest {
  private static final String PAGE = "<html><body><p>The mill turns.</p></body></html>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.4",
        "\r\n%PDF-1.7",
        "GIF89a\u0001\u0000",
        "PK\u0003\u0004x",
        "\u00FF\u00D8\u00FF\u00E0",
        "\n\u001F\u008B\u0008",
        "\u00D0\u00CF\u0011\u00E0",
        "OggS\u0000\u0002",
        "ID3\u0004\u0000",
        "RIFF\u0001\u0000\u0000\u0000WAVE",
        "BZh91AY&SY\u0003",
        "a\u0000\u0000b\u0000\u0000\u0001"
      })
  void filesOfOtherKindsAreNoPages(String first) {
    assertThat(BinaryContent.isBinary(first.getBytes(StandardCharsets.ISO_8859_1))).isTrue();
  }

  @Test
  void pagesInAnyEncodingAre() {
    for (var charset :
        new java.nio.charset.Charset[] {
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE
        }) {
      assertThat(BinaryContent.isBinary(PAGE.getBytes(charset))).isFalse();
    }
    assertThat(BinaryContent.isBinary(new byte[0])).isFalse();
    assertThat(BinaryContent.isBinary((PAGE + "\u0000").getBytes(StandardCharsets.UTF_8)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ID3 tags of a song",
        "RIFF is a format",
        "GIF89a allows animation",
        "BZhang wrote"
      })
  void textThatBeginsWithTheNameOfAFormatIsText(String text) {
    assertThat(BinaryContent.isBinary(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void identifiedTypesTell() {
    assertThat(BinaryContent.isBinaryType("application/pdf")).isTrue();
    assertThat(BinaryContent.isBinaryType("image/png")).isTrue();
    assertThat(BinaryContent.isBinaryType("application/vnd.wap.xhtml+xml")).isFalse();
    assertThat(BinaryContent.isBinaryType("image/svg+xml")).isFalse();
    assertThat(BinaryContent.isBinaryType("text/html")).isFalse();
    assertThat(BinaryContent.isBinaryType("")).isFalse();
  }
}
