package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlockNetTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
  private static final int SHARED = 2;
  private static final int HIDDEN = 3;

  @Test
  void rowsOfAPageScoreAsTheSumsOfTheirFeatures() {
    SplittableRandom random = new SplittableRandom(1);
    float[] usual = numbers(random, NAMES.size());
    float[] mean = numbers(random, NAMES.size());
    float[] scale = numbers(random, NAMES.size());
    float[] weights = numbers(random, NAMES.size() * HIDDEN);
    float[] bias = numbers(random, HIDDEN);
    float[] out = numbers(random, HIDDEN);
    BlockNet net = new BlockNet(NAMES, usual, mean, scale, weights, bias, out, 0.25f);
    float[] page = numbers(random, SHARED);
    FeatureRow row = FeatureRow.of(NAMES.size());
    row.put("", page[0]);
    row.put("", page[1]);
    BlockNet.Reader reader = net.new Reader(row, SHARED);
    for (int i = 0; i < 50; i++) {
      float[] own = numbers(random, NAMES.size());
      own[0] = page[0];
      own[1] = page[1];
      own[3] = i % 2 == 0 ? usual[3] : own[3];
      row.rewind(SHARED);
      for (int f = SHARED; f < own.length; f++) {
        row.put("", own[f]);
      }
      double expected = 0.25;
      for (int k = 0; k < HIDDEN; k++) {
        double sum = bias[k];
        for (int f = 0; f < own.length; f++) {
          double input = (BlockNet.level(own[f]) - mean[f]) * (double) scale[f];
          sum += Math.max(-4, Math.min(4, input)) * weights[f * HIDDEN + k];
        }
        expected += Math.max(0, sum) * out[k];
      }

      assertThat(reader.score(row)).isCloseTo(expected, within(1e-3));
    }
  }

  @Test
  void levelsKeepTheOrderAndTheSignOfNumbers() {
    float[] rising = {-1e9f, -40, -1, -0.04f, -0.01f, 0, 0.03f, 0.04f, 1, 1.5f, 2, 40, 1e9f};
    for (int i = 1; i < rising.length; i++) {
      assertThat(BlockNet.level(rising[i])).isGreaterThanOrEqualTo(BlockNet.level(rising[i - 1]));
    }
    assertThat(BlockNet.level(0.01f)).isZero();
    assertThat(BlockNet.level(1)).isEqualTo(5);
    assertThat(BlockNet.level(2)).isEqualTo(6);
    assertThat(BlockNet.level(-2)).isEqualTo(-6);
  }

  @Test
  void aNetIsReadAsItWasWritten() {
    SplittableRandom random = new SplittableRandom(2);
    int n = NAMES.size();
    BlockNet net =
        new BlockNet(
            NAMES,
            numbers(random, n),
            numbers(random, n),
            numbers(random, n),
            numbers(random, n * HIDDEN),
            numbers(random, HIDDEN),
            numbers(random, HIDDEN),
            1);
    String text = BlockNet.parse(net.write(), NAMES).write();

    assertThat(text).isEqualTo(net.write());
  }

  @Test
  void unknownAndMissingFeaturesAreRefused() {
    assertThatThrownBy(() -> BlockNet.parse("hidden 0\nout 0 1\nz 0 0 1 1\n", List.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown feature z");
    assertThatThrownBy(() -> BlockNet.parse("hidden 0\nout 0 1\na 0 0 1 1\n", List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lacks the features [b]");
  }

  private static float[] numbers(SplittableRandom random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (random.nextInt(1001) - 500) / 125f;
    }
    return numbers;
  }
}
