package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyColumnsTest {
  @Test
  void keysAreInTheOrderOfTheNumbers() {
    SplittableRandom random = new SplittableRandom(1);
    float[] numbers = new float[2_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) ((random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(-80, 37)));
    }
    Arrays.sort(numbers);

    for (int i = 1; i < numbers.length; i++) {
      boolean same = numbers[i] == numbers[i - 1];
      assertThat(KeyColumns.key(numbers[i]) - KeyColumns.key(numbers[i - 1]))
          .isBetween(same ? 0 : 1, same ? 0 : Integer.MAX_VALUE);
    }
  }

  @Test
  void bothZerosAreOne() {
    assertThat(KeyColumns.key(-0.0f)).isEqualTo(KeyColumns.key(0.0f)).isZero();
  }

  @Test
  void whatIsNoNumberIsLargest() {
    assertThat(KeyColumns.key(Float.NaN))
        .isEqualTo(KeyColumns.key(Float.intBitsToFloat(0xFFC0_0000)))
        .isEqualTo(KeyColumns.key(Float.POSITIVE_INFINITY))
        .isEqualTo(-KeyColumns.key(Float.NEGATIVE_INFINITY))
        .isGreaterThan(KeyColumns.key(1e10f));
  }

  @ParameterizedTest
  @ValueSource(floats = {0x1p-100f, -0x1p-100f, 0x1p38f, Float.NaN})
  void bordersThatCannotBeToldApartAreRefused(float number) {
    assertThatThrownBy(() -> KeyColumns.border(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Float.toString(number));
  }
}
