package org.tamiz.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextViewTest {
  @Test
  void linesEndAtEveryUnicodeLineBreak() {
    assertThat(TextView.of("a\nb\r\nc\rd\u000Be\u0085f\u2028g\n", "en").lines().size())
        .isEqualTo(7);
    assertThat(TextView.of("", "en").lines().size()).isZero();
    assertThat(TextView.of("\n\n", "en").lines().size()).isEqualTo(2);
  }

  @Test
  void filledLinesHoldMoreThanWhiteSpace() {
    assertThat(TextView.of("a\n \nb\r\n\n", "en").filledLines().size()).isEqualTo(2);
  }

  @Test
  void aNewlineAtTheEndMakesAnEmptyPiece() {
    assertThat(TextView.of("a\na\n", "en").lineRepeats()).isEqualTo(new Repeats(3, 1, 1, 2, 2));
    assertThat(TextView.of("a\n\n\na", "en").lineRepeats()).isEqualTo(new Repeats(2, 1, 1, 2, 2));
  }

  @Test
  void paragraphsAreStrippedAtTheTextsEnds() {
    assertThat(TextView.of("\n\na\n\n\nb\n\na\n\n", "en").paragraphRepeats())
        .isEqualTo(new Repeats(3, 1, 1, 2, 2));
  }

  @Test
  void lengthsAreInCodePoints() {
    TextView view = TextView.of("\uD83D\uDE00 \uD83D\uDE00", "en");
    assertThat(view.length()).isEqualTo(3);
    assertThat(view.words().length(0, 2)).isEqualTo(2);
  }

  @Test
  void foreignWordsMustStandInTheText() {
    assertThatThrownBy(() -> TextView.withWords("a b", "en", List.of("b", "a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void measuresAreComputedOnce() {
    TextView view = TextView.of("a b", "en");
    assertThat(view.words()).isSameAs(view.words());
  }
}
