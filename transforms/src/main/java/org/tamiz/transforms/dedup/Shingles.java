package org.tamiz.transforms.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Hashed word n-grams of a simplified text: xxHash64 with seed 0 of the UTF-8 bytes of n words
 * joined by one space. Words are what stands between spaces.
 */
final class Shingles {
  private static final Hasher64 XXH64 = Hashing.xxh64();
  private static final long[] NONE = {};

  private Shingles() {}

  /**
   * The shingles in the order of the text, repeated ones included; none when the text has fewer
   * than n words.
   *
   * @param simplified a text in its simplified form
   * @param n words of one shingle, 1 or more
   */
  static long[] of(String simplified, int n) {
    byte[] text = simplified.getBytes(StandardCharsets.UTF_8);
    int[] starts = new int[Math.max(16, text.length / 6)];
    int words = 0;
    int length = 0;
    boolean inWord = false;
    // Words are moved together, so that each n-gram is one range of the array.
    for (byte b : text) {
      if (b == ' ') {
        if (inWord) {
          text[length++] = b;
        }
        inWord = false;
        continue;
      }
      if (!inWord) {
        if (words == starts.length) {
          starts = Arrays.copyOf(starts, words * 2);
        }
        starts[words++] = length;
        inWord = true;
      }
      text[length++] = b;
    }
    if (words < n) {
      return NONE;
    }
    if (!inWord) {
      length--;
    }
    long[] shingles = new long[words - n + 1];
    for (int i = 0; i < shingles.length; i++) {
      int end = i + n < words ? starts[i + n] - 1 : length;
      shingles[i] = XXH64.hashBytesToLong(text, starts[i], end - starts[i]);
    }
    return shingles;
  }
}
