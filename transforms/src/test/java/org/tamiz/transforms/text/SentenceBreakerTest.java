package org.tamiz.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceBreakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Mr. Smith bought 2.5 kilograms of fruit. | 1",
        "Hello world! That should be easy, right? I think so...yeah... | 3",
        "One is here. Two is here. Three | 3",
        "He said \"stop.\" Then he went. | 2",
        "It rained, e.g. on Monday. | 1",
        "J. Miller ground the flour. | 1",
        "It costs 3.50 in all. | 1",
        "So it ended... and began. | 1",
        "Really?! Yes. | 2",
        "这是测试。还有一句！ | 2",
        "no mark at all | 1",
        "... | 1",
      })
  void sentencesEndAtTheirMarks(String text, int sentences) {
    assertThat(SentenceBreaker.sentences(text).size()).isEqualTo(sentences);
  }

  @Test
  void linesEndSentences() {
    assertThat(SentenceBreaker.sentences("One line\nanother line").size()).isEqualTo(2);
    assertThat(SentenceBreaker.sentences("One.\n\nTwo.\n").size()).isEqualTo(2);
    assertThat(SentenceBreaker.sentences("  \n ").size()).isZero();
  }
}
