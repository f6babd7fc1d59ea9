package org.tamiz.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often two sets of known similarity are near; expected values are binomial sums. */
class NearProbabilityTest {
  private static final int TRIALS = 1500;

  @ParameterizedTest
  @CsvSource({
    "0.6, 0.211, 0.0005",
    "0.7, 0.565, 0.125",
    "0.75, 0.772, 0.490",
    "0.8, 0.924, 0.870",
    "0.85, 0.988, 0.987"
  })
  void followsTheFormula(double jaccard, double sharesBand, double near) {
    MinHasher hasher = new MinHasher(112, 1);
    Random random = new Random(11);
    int size = 200;
    int common = (int) Math.round(size * jaccard);
    int shared = 0;
    int close = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      long[] union = random.longs(size).toArray();
      int left = common + (size - common) / 2;
      long[] one = Arrays.copyOf(union, left);
      long[] other = Arrays.copyOf(union, common + size - left);
      System.arraycopy(union, left, other, common, size - left);
      byte[] a = Signature.of(hasher.values(one));
      byte[] b = Signature.of(hasher.values(other));
      boolean band = false;
      for (int k = 0; k < 14; k++) {
        band |= Signature.sharesBand(a, b, k, 8);
      }
      shared += band ? 1 : 0;
      close += band && Signature.agreement(a, b, 84) >= 0 ? 1 : 0;
    }
    assertThat((double) shared / TRIALS).isCloseTo(sharesBand, within(fourErrors(sharesBand)));
    assertThat((double) close / TRIALS).isCloseTo(near, within(fourErrors(near)));
  }

  private static double fourErrors(double share) {
    return 4 * Math.sqrt(share * (1 - share) / TRIALS);
  }
}
