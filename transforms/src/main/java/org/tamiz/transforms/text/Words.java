package org.tamiz.transforms.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a text with what rules ask of them. Lengths are in code points. Immutable. */
public final class Words {
  private final int size;
  private final Spans spans;
  private final byte[] traits;

  /** UTF-16 units, and code points, of all words before one; one array where they are the same. */
  private final int[] units;

  private final int[] points;
  private final long[] hashes;

  /** Hashes of all words before one, written without spaces. */
  private final long[] sums;

  private Words(
      int size, Spans spans, byte[] traits, int[] units, int[] points, long[] hashes, long[] sums) {
    this.size = size;
    this.spans = spans;
    this.traits = traits;
    this.units = units;
    this.points = points;
    this.hashes = hashes;
    this.sums = sums;
  }

  static Words of(String text, Spans spans) {
    Builder words = new Builder(text);
    for (int i = 0; i < spans.size(); i++) {
      words.add(spans.start(i), spans.end(i));
    }
    return words.build();
  }

  /** Gathers the words of a text in order. */
  static final class Builder {
    private final String text;
    private final char[] chars;
    private final Spans.Builder spans;
    private byte[] traits;
    private int[] units;
    private int @Nullable [] points;
    private long[] hashes;
    private long[] sums;
    private int size;

    Builder(String text) {
      this.text = text;
      this.chars = text.toCharArray();
      int expected = Math.max(8, chars.length / 5);
      this.spans = new Spans.Builder(expected);
      this.traits = new byte[expected];
      this.units = new int[expected + 1];
      this.hashes = new long[expected];
      this.sums = new long[expected + 1];
    }

    /** The text; not to be changed. */
    char[] chars() {
      return chars;
    }

    void add(int start, int end) {
      int classes = 0;
      long hash = 0;
      for (int at = start; at < end; at++) {
        char c = chars[at];
        classes |= Characters.classOf(c);
        hash = hash * TextHash.BASE + (c + 1);
      }
      add(start, end, hash, Characters.traitsIn(classes));
    }

    /** Adds a word whose {@link TextHash} and traits are known. */
    void add(int start, int end, long hash, int trait) {
      if (size == traits.length) {
        grow();
      }
      spans.add(start, end);
      units[size + 1] = units[size] + end - start;
      hashes[size] = hash;
      sums[size + 1] = sums[size] * TextHash.power(end - start) + hash;
      if ((trait & Characters.PAIRED) == 0) {
        traits[size] = (byte) trait;
      } else {
        traits[size] = (byte) Words.traits(text, start, end);
        if (points == null) {
          points = units.clone();
        }
      }
      if (points != null) {
        points[size + 1] = points[size] + text.codePointCount(start, end);
      }
      size++;
    }

    private void grow() {
      int capacity = size + (size >> 1);
      traits = Arrays.copyOf(traits, capacity);
      units = Arrays.copyOf(units, capacity + 1);
      points = points == null ? null : Arrays.copyOf(points, capacity + 1);
      hashes = Arrays.copyOf(hashes, capacity);
      sums = Arrays.copyOf(sums, capacity + 1);
    }

    Words build() {
      return new Words(
          size, spans.build(), traits, units, points == null ? units : points, hashes, sums);
    }
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
    Builder kept = new Builder(text);
    for (int i = 0; i < size(); i++) {
      if (isSolid(i)) {
        kept.add(spans.start(i), spans.end(i));
      }
    }
    return kept.size == size ? this : kept.build();
  }

  public int size() {
    return size;
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
