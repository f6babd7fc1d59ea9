package org.tamiz.transforms.text;

import java.util.Arrays;

/** The words of a text with what rules ask of them. Lengths are in code points. Immutable. */
public final class Words {
  private final Spans spans;
  private final byte[] traits;

  /** UTF-16 units, and code points, of all words before one; one array where they are the same. */
  private final int[] units;

  private final int[] points;
  private final long[] hashes;

  /** Hashes of all words before one, written without spaces. */
  private final long[] sums;

  private Words(Spans spans, byte[] traits, int[] units, int[] points, long[] hashes, long[] sums) {
    this.spans = spans;
    this.traits = traits;
    this.units = units;
    this.points = points;
    this.hashes = hashes;
    this.sums = sums;
  }

  static Words of(String text, Spans spans) {
    char[] units = text.toCharArray();
    int size = spans.size();
    byte[] traits = new byte[size];
    int[] lengths = new int[size + 1];
    int[] points = lengths;
    long[] hashes = new long[size];
    long[] sums = new long[size + 1];
    for (int i = 0; i < size; i++) {
      int start = spans.start(i);
      int end = spans.end(i);
      int trait = 0;
      long hash = 0;
      for (int at = start; at < end; at++) {
        char c = units[at];
        trait |= Characters.traitsOf(c);
        hash = hash * TextHash.BASE + (c + 1);
      }
      if ((trait & Characters.PAIRED) != 0) {
        trait = traits(text, start, end);
        if (points == lengths) {
          points = Arrays.copyOf(lengths, size + 1);
        }
      }
      traits[i] = (byte) trait;
      hashes[i] = hash;
      sums[i + 1] = sums[i] * TextHash.power(end - start) + hash;
      lengths[i + 1] = lengths[i] + end - start;
      if (points != lengths) {
        points[i + 1] = points[i] + text.codePointCount(start, end);
      }
    }
    return new Words(spans, traits, lengths, points, hashes, sums);
  }

  private static int traits(String text, int start, int end) {
    int trait = 0;
    for (int at = start; at < end; ) {
      int codePoint = text.codePointAt(at);
      int own = Characters.traitsOf(codePoint);
      // A half that lost its other half is a sign.
      trait |= own == Characters.PAIRED ? Characters.SOLID : own;
      at += Character.charCount(codePoint);
    }
    return trait;
  }

  /** Those words that are more than signs. */
  Words solid(String text) {
    Spans.Builder kept = new Spans.Builder(size());
    for (int i = 0; i < size(); i++) {
      if (isSolid(i)) {
        kept.add(spans.start(i), spans.end(i));
      }
    }
    return kept.size() == size() ? this : of(text, kept.build());
  }

  public int size() {
    return traits.length;
  }

  /** Where the words stand. */
  public Spans spans() {
    return spans;
  }

  /** Code points of a word. */
  public int length(int index) {
    return points[index + 1] - points[index];
  }

  /** Code points of the words from one index to before another. */
  public int length(int from, int to) {
    return points[to] - points[from];
  }

  /** True for a word with at least one letter. */
  public boolean isAlphabetic(int index) {
    return (traits[index] & Characters.ALPHABETIC) != 0;
  }

  /** True for a word with at least one character that is no {@link Punctuation#isSymbol symbol}. */
  public boolean isSolid(int index) {
    return (traits[index] & Characters.SOLID) != 0;
  }

  /** Hash of a word, by {@link TextHash}. */
  long hash(int index) {
    return hashes[index];
  }

  /** Hash of words written one after another without a space, by {@link TextHash}. */
  long hash(int from, int to) {
    return sums[to] - sums[from] * TextHash.power(units[to] - units[from]);
  }
}
