package org.tamiz.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final String TEXT = "One two three four five six seven eight.";

  private final Fingerprints fingerprints = new Fingerprints(MinHashOptions.defaults());

  @Test
  void digestIsXxh3OfUtf8() {
    // The reference implementation's digest of no bytes.
    assertThat(HexFormat.of().formatHex(ContentDigest.of("")))
        .isEqualTo("99aa06d3014798d86001c324468d497f");
    assertThat(HexFormat.of().formatHex(ContentDigest.ofUtf8("a")))
        .isEqualTo("a96faf705af16834e6c632b61e964e1f");
  }

  @Test
  void digestFoldsWhiteSpaceAndComposition() {
    assertThat(ContentDigest.of(" cafe\u0301 \n\u00a0au\tlait "))
        .isEqualTo(ContentDigest.of("caf\u00e9 au lait"));
  }

  @Test
  void digestKeepsCaseDigitsAndPunctuation() {
    assertThat(ContentDigest.of("a 1")).isNotEqualTo(ContentDigest.of("A 1"));
    assertThat(ContentDigest.of("a 1")).isNotEqualTo(ContentDigest.of("a 2"));
    assertThat(ContentDigest.of("a 1")).isNotEqualTo(ContentDigest.of("a 1."));
  }

  @Test
  void equalDigestsHaveEqualSignatures() {
    // U+037E is the semicolon in NFC and only then punctuation.
    Fingerprint one = fingerprints.of("One two\u037e three four five six");
    Fingerprint other = fingerprints.of("One  two; three four five six");
    assertThat(one.digest()).isEqualTo(other.digest());
    assertThat(one.signature()).isEqualTo(other.signature());
  }

  @Test
  void signatureHasTwoBytesAPosition() {
    assertThat(fingerprints.of(TEXT).signature().remaining()).isEqualTo(224);
  }

  @Test
  void shortTextsHaveNoSignature() {
    assertThat(fingerprints.of("one two three four").signature().hasRemaining()).isFalse();
    assertThat(fingerprints.of("one two three four five").signature().hasRemaining()).isTrue();
  }

  @Test
  void hasNoSignatureWhenNearIsOff() {
    Fingerprints off = new Fingerprints(MinHashOptions.defaults().withEnabled(false));
    assertThat(off.of(TEXT).signature().hasRemaining()).isFalse();
  }

  @Test
  void prefersInTheStatedOrder() {
    byte[][] order = {
      Preference.of(0, 1, 10, 5, "x"),
      Preference.of(1, 0, 10, 5, "x"),
      Preference.of(1, 1, 11, 5, "x"),
      Preference.of(1, 1, 10, -5, "x"),
      Preference.of(1, 1, 10, 5, "x"),
      Preference.of(1, 1, 10, Preference.UNKNOWN_DATE, "x"),
      Preference.of(1, 200, 10, 5, "x")
    };
    for (int i = 1; i < order.length; i++) {
      assertThat(order[i]).hasSize(Preference.BYTES);
      assertThat(Preference.compare(order[i - 1], order[i])).isNegative();
    }
  }

  @Test
  void tellsDifferentIdsApart() {
    assertThat(Preference.compare(Preference.of(0, 0, 1, 1, "a"), Preference.of(0, 0, 1, 1, "b")))
        .isNotZero();
  }

  @Test
  void refusesARankOutsideOneByte() {
    assertThatThrownBy(() -> Preference.of(0, 256, 1, 1, "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("256");
  }

  @Test
  void optionsStateTheirPositions() {
    MinHashOptions options = MinHashOptions.defaults();
    assertThat(options.nearPositions()).isEqualTo(84);
    assertThat(options.withShape(10, 10, 0.07).nearPositions()).isEqualTo(7);
    assertThat(options.withShape(1, 1, 1).nearPositions()).isEqualTo(1);
    assertThatThrownBy(() -> options.withShape(20, 60, 0.5)).hasMessageContaining("1000");
  }
}
