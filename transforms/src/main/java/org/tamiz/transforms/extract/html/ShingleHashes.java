package org.tamiz.transforms.extract.html;

import java.util.function.IntConsumer;

/** Hashes of runs of words of a text; each character of a dense script is a word. */
final class ShingleHashes {
  private ShingleHashes() {}

  /** Hands over the hash of every run of {@code n} words; of all words where they are fewer. */
  static void each(String text, int n, IntConsumer sink) {
    int[] window = new int[n];
    int words = 0;
    int hash = 0;
    int length = text.length();
    for (int i = 0; i <= length; i++) {
      char c = i < length ? text.charAt(i) : ' ';
      boolean dense = TextMass.isDense(c);
      if (!dense && Character.isLetterOrDigit(c)) {
        hash = hash * 31 + Character.toLowerCase(c);
        continue;
      }
      if (hash != 0) {
        window[words++ % n] = hash;
        emit(window, words, n, sink);
        hash = 0;
      }
      if (dense) {
        window[words++ % n] = c;
        emit(window, words, n, sink);
      }
    }
    if (words > 0 && words < n) {
      sink.accept(mix(window, words, words));
    }
  }

  private static void emit(int[] window, int words, int n, IntConsumer sink) {
    if (words >= n) {
      sink.accept(mix(window, words, n));
    }
  }

  private static int mix(int[] window, int words, int n) {
    int hash = n;
    for (int i = words - n; i < words; i++) {
      hash = hash * 0x01000193 + window[i % window.length];
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
