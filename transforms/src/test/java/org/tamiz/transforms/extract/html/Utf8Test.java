package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  @Test
  void saysWhatThePlatformSays() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0 && random.nextInt(3) == 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int from = Math.min(bytes.length, random.nextInt(4));
      assertThat(Utf8.decode(bytes, from)).isEqualTo(platform(bytes, from));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC0_80, 0xC1_BF, 0xE0_9F_BF, 0xED_A0_80, 0xF0_8F_BF_BF, 0xF4_90_80_80})
  void whatIsNotWellFormedIsDamage(int sequence) {
    byte[] bytes = {
      'a',
      (byte) (sequence >>> 24),
      (byte) (sequence >>> 16),
      (byte) (sequence >>> 8),
      (byte) sequence,
      'b'
    };

    assertThat(Utf8.decode(bytes, 0)).isEqualTo(platform(bytes, 0)).contains("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00E9", "\u20AC", "\uD83D\uDE00"})
  void aSequenceThatIsCutOffIsDamage(String character) {
    byte[] bytes = character.getBytes(StandardCharsets.UTF_8);
    for (int end = 1; end < bytes.length; end++) {
      byte[] cut = Arrays.copyOf(bytes, end);
      assertThat(Utf8.decode(cut, 0)).isEqualTo(platform(cut, 0)).contains("\uFFFD");
    }
  }

  private static String platform(byte[] bytes, int from) {
    return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(20);
    for (int i = 0; i < parts; i++) {
      switch (random.nextInt(5)) {
        case 0 -> text.append("a".repeat(random.nextInt(80)));
        case 1 -> text.appendCodePoint(0x80 + random.nextInt(0x780));
        case 2 -> text.appendCodePoint(0x800 + random.nextInt(0xD000));
        case 3 -> text.appendCodePoint(0xE000 + random.nextInt(0x2000));
        default -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
      }
    }
    return text.toString();
  }
}
