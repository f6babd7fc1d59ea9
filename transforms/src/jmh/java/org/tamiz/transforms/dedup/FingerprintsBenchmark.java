package org.tamiz.transforms.dedup;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a fingerprint costs for a text of 1,100 words, about 6.7 KB, with one accent in 50 words.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FingerprintsBenchmark {
  private final Fingerprints fingerprints = new Fingerprints(MinHashOptions.defaults());
  private final MinHasher hasher = new MinHasher(112, 1);
  private String text = "";
  private String simplified = "";
  private long[] shingles = {};
  private byte[] one = {};
  private byte[] other = {};

  @Setup
  public void makeText() {
    Random random = new Random(1);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 1100; i++) {
      words.append((char) ('A' + random.nextInt(26)));
      for (int length = random.nextInt(9); length > 0; length--) {
        words.append((char) ('a' + random.nextInt(26)));
      }
      words.append(i % 50 == 0 ? "é" : "").append(i % 12 == 0 ? ".\n" : " ");
    }
    text = words.toString();
    simplified = SimplifiedText.of(text);
    shingles = Shingles.of(simplified, 5);
    one = Signature.of(hasher.values(shingles));
    other = one.clone();
    for (int i = 0; i < other.length; i += 9) {
      other[i]++;
    }
  }

  @Benchmark
  public Fingerprint fingerprint() {
    return fingerprints.of(text);
  }

  @Benchmark
  public byte[] digest() {
    return ContentDigest.of(text);
  }

  @Benchmark
  public String simplify() {
    return SimplifiedText.of(text);
  }

  @Benchmark
  public long[] shingles() {
    return Shingles.of(simplified, 5);
  }

  @Benchmark
  public long[] minHash() {
    return hasher.values(shingles);
  }

  @Benchmark
  public int agreement() {
    return Signature.agreement(one, other, 84);
  }
}
