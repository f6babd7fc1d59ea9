package org.tamiz.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Constants computed with NumPy and datatrove 0.10.1. */
class MinHasherTest {
  private static final String SENTENCE =
      "The quick brown fox jumps over the lazy dog, while 12 more foxes sleep under the old café"
          + " wall.";

  private final MinHasher hasher = new MinHasher(112, 1);

  @Test
  void drawsTheParametersOfDatatrove() {
    long[] a = hasher.factors();
    long[] b = hasher.summands();
    assertThat(Arrays.copyOf(a, 4))
        .containsExactly(
            775169054918279404L, 1758426461858698313L, 2109959069025162L, 965365488286768774L);
    assertThat(a[111]).isEqualTo(223865076026037746L);
    assertThat(Arrays.copyOf(b, 4))
        .containsExactly(
            1062448801025099917L, 1324811268927594100L, 1217488311597731462L, 100775521383383736L);
    assertThat(b[111]).isEqualTo(1097409548522419201L);
  }

  @Test
  void startsAsTheGeneratorIsPublished() {
    // mt19937ar: init_genrand(5489) gives these first; the 10,000th is in the C++ standard.
    MersenneTwister random = new MersenneTwister(5489);
    assertThat(random.nextInt()).isEqualTo((int) 3499211612L);
    for (int i = 2; i < 10_000; i++) {
      random.nextInt();
    }
    assertThat(random.nextInt()).isEqualTo((int) 4123659995L);
  }

  @Test
  void hashesAShingleAsTheReference() {
    assertThat(Shingles.of("the quick brown fox jumps", 5)).containsExactly(7797000677988824208L);
  }

  @Test
  void givesTheValuesOfDatatrove() {
    long[] values = hasher.values(Shingles.of(SimplifiedText.of(SENTENCE), 5));
    assertThat(Arrays.copyOf(values, 8))
        .containsExactly(
            85330943174081874L,
            307245613629244874L,
            29497870570934543L,
            3677995451000481L,
            311307980495883664L,
            117899488208280896L,
            233241199586727379L,
            102534751680109465L);
    assertThat(values[111]).isEqualTo(3963570588256049L);
  }

  @Test
  void reducesExactly() {
    BigInteger prime = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
    BigInteger wrap = BigInteger.ONE.shiftLeft(64);
    long[] a = hasher.factors();
    long[] b = hasher.summands();
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      long shingle = i < 20 ? edge(a[0], b[0], i) : random.nextLong();
      long[] values = hasher.values(new long[] {shingle});
      int j = i < 20 ? 0 : random.nextInt(112);
      BigInteger expected =
          BigInteger.valueOf(shingle)
              .multiply(BigInteger.valueOf(a[j]))
              .add(BigInteger.valueOf(b[j]))
              .mod(wrap)
              .mod(prime);
      assertThat(values[j]).isEqualTo(expected.longValueExact());
    }
  }

  /** A shingle for which the sum is a multiple of the prime, or one off. */
  private static long edge(long a, long b, int i) {
    BigInteger wrap = BigInteger.ONE.shiftLeft(64);
    BigInteger odd = BigInteger.valueOf(a);
    int shift = odd.getLowestSetBit();
    BigInteger inverse = odd.shiftRight(shift).modInverse(wrap);
    BigInteger sum =
        BigInteger.ONE
            .shiftLeft(61)
            .subtract(BigInteger.ONE)
            .multiply(BigInteger.valueOf(i / 3 + 1))
            .add(BigInteger.valueOf(i % 3 - 1));
    BigInteger rest = sum.subtract(BigInteger.valueOf(b)).mod(wrap);
    return rest.shiftRight(shift).multiply(inverse).longValue();
  }

  @Test
  void takesTheLeastOverAllShingles() {
    long[] both = hasher.values(new long[] {5, 99});
    long[] one = hasher.values(new long[] {5});
    long[] other = hasher.values(new long[] {99});
    for (int j = 0; j < 112; j++) {
      assertThat(both[j]).isEqualTo(Math.min(one[j], other[j]));
    }
  }

  @Test
  void keepsLowSixteenBitsBigEndian() {
    assertThat(Signature.of(new long[] {0x1234_5678L, 0xffffL}))
        .containsExactly(0x56, 0x78, (byte) 0xff, (byte) 0xff);
  }

  @Test
  void countsAgreeingPositions() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      int positions = 1 + random.nextInt(120);
      byte[] one = new byte[2 * positions];
      random.nextBytes(one);
      byte[] other = one.clone();
      int agree = positions;
      for (int j = 0; j < positions; j++) {
        if (random.nextInt(4) == 0) {
          other[2 * j + random.nextInt(2)] ^= (byte) (1 << random.nextInt(8));
          agree--;
        }
      }
      int wanted = random.nextInt(positions + 1);
      assertThat(Signature.agreement(one, other, wanted)).isEqualTo(agree >= wanted ? agree : -1);
    }
  }
}
