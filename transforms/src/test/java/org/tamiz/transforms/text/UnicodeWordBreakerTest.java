package org.tamiz.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeWordBreakerTest {
  private static List<String> words(String text) {
    Words words = UnicodeWordBreaker.INSTANCE.words(text);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      all.add(words.spans().in(text, i));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The sieve, well-made. | The/sieve/,/well/-/made/.",
        "I can't say it's 'good' | I/can't/say/it's/'/good/'",
        "3.14 or 1,000; 2 | 3.14/or/1,000/;/2",
        "see example.com/a_b now | see/example.com//a_b/now",
        "wait... no ---- yes | wait/.../no/----/yes",
        "?! and !! | ?/!/and/!!",
        "a:b | a/:/b",
        "x² ½ | x/²/½",
        "cafe\u0301 na\u00EFve | cafe\u0301/na\u00EFve",
        "a\u200Bb c\uFEFFd | a\u200Bb/c\uFEFFd",
        "solo . | solo/.",
      })
  void wordsAreUnicodes(String text, String expected) {
    // The slash of an address is itself a word.
    List<String> parts = List.of(expected.replace("//", "/%/").split("/", -1));
    assertThat(words(text)).isEqualTo(parts.stream().map(p -> p.equals("%") ? "/" : p).toList());
  }

  @Test
  void emojiSequencesAreOneWord() {
    assertThat(words("\uD83D\uDC69\u200D\uD83D\uDCBB ok \uD83D\uDC4D\uD83C\uDFFD!"))
        .containsExactly("\uD83D\uDC69\u200D\uD83D\uDCBB", "ok", "\uD83D\uDC4D\uD83C\uDFFD", "!");
  }

  @Test
  void twoLettersMakeAFlag() {
    String spain = "\uD83C\uDDEA\uD83C\uDDF8";
    assertThat(words(spain + spain)).containsExactly(spain, spain);
  }

  @Test
  void scriptsWithoutSpacesAreCutByDictionary() {
    assertThat(words("这是一个测试。")).containsExactly("这", "是", "一个", "测试", "。");
    assertThat(words("สวัสดีชาวโลก")).hasSizeGreaterThan(1);
    assertThat(words("テストです")).containsExactly("テスト", "です");
  }

  @Test
  void halvesOfPairsAreSigns() {
    assertThat(words("a \uD83D b")).hasSize(3);
  }

  @Test
  void lettersBeyondTheBasicPlaneAreLetters() {
    Words words = UnicodeWordBreaker.INSTANCE.words("\uD835\uDC00\uD835\uDC01 x");
    assertThat(words.size()).isEqualTo(2);
    assertThat(words.length(0)).isEqualTo(2);
    assertThat(words.isAlphabetic(0)).isTrue();
  }

  @Test
  void hashesDependOnTheLettersAlone() {
    Words words = UnicodeWordBreaker.INSTANCE.words("ab cd xx abcd can't can't");
    assertThat(words.hash(0, 2)).isEqualTo(words.hash(3));
    assertThat(words.hash(4)).isEqualTo(words.hash(5)).isEqualTo(TextHash.of("can't", 0, 5));
  }

  @Test
  void hashesOfLongPiecesAgree() {
    String first = "x".repeat(700);
    String second = "y".repeat(1_300);
    Words words = UnicodeWordBreaker.INSTANCE.words(first + " " + second);
    assertThat(words.hash(0, 2)).isEqualTo(TextHash.of(first + second, 0, 2_000));
  }
}
