package org.tamiz.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NGramsTest {
  private static Words words(String text) {
    return TextView.of(text, "en").whiteSpaceWords();
  }

  @Test
  void equallyFrequentRunsYieldToTheFirst() {
    // "aaaa bb" and "c d" occur twice each.
    assertThat(NGrams.topLengths(words("aaaa bb c d x c d y aaaa bb"), 2, 2))
        .containsExactly(2 * 7);
    assertThat(NGrams.topLengths(words("c d aaaa bb x aaaa bb y c d"), 2, 2))
        .containsExactly(2 * 3);
  }

  @Test
  void equallyFrequentRunsYieldToTheLongestWhereLettersCount() {
    assertThat(NGrams.repeatedTopLetters(words("c d aaaa bb x aaaa bb y c d"), 2, 2))
        .containsExactly(2 * 6);
    assertThat(NGrams.repeatedTopLetters(words("a b c"), 2, 2)).containsExactly(0);
  }

  /** Dolma's own case: 12 letters, runs of 2, 3 and 4 words. */
  @Test
  void runsThatOccurOnceCountInDolmasReading() {
    assertThat(NGrams.topLetters(words("This is a test."), 2, 4)).containsExactly(6, 7, 12);
  }

  @Test
  void knownRunsAreJumpedOver() {
    assertThat(NGrams.duplicateLengths(words("a b c a b c a b c"), 3, 3)).containsExactly(6);
  }

  @Test
  void runsAreComparedWithoutSpaces() {
    assertThat(NGrams.duplicateLengths(words("ab c x a bc"), 2, 2)).containsExactly(3);
  }

  @Test
  void runsThatOverlapCoverTheirWordsOnce() {
    assertThat(NGrams.coveredLength(words("a a a a"), 2)).isEqualTo(4);
    assertThat(NGrams.coveredLength(words("a b x a b"), 2)).isEqualTo(4);
  }

  @Test
  void shortTextsHaveNoRuns() {
    assertThat(NGrams.topLengths(words(""), 2, 4)).containsExactly(0, 0, 0);
    assertThat(NGrams.topLetters(words("a"), 2, 2)).containsExactly(0);
    assertThat(NGrams.duplicateLengths(words("a b"), 5, 6)).containsExactly(0, 0);
    assertThat(NGrams.repeatedShare(words("a b"), 5)).isZero();
    assertThat(NGrams.coveredLength(words(""), 5)).isZero();
  }
}
