package org.tamiz.transforms.text;

/** The words of a text with what rules ask of them. Lengths are in code points. Immutable. */
public final class Words {
  private final Spans spans;
  private final byte[] traits;
  private final int[] points;
  private final long[] sums;
  private final long[] shifts;

  private Words(Spans spans, byte[] traits, int[] points, long[] sums, long[] shifts) {
    this.spans = spans;
    this.traits = traits;
    this.points = points;
    this.sums = sums;
    this.shifts = shifts;
  }

  static Words of(String text, Spans spans) {
    int size = spans.size();
    byte[] traits = new byte[size];
    int[] points = new int[size + 1];
    long[] sums = new long[size + 1];
    long[] shifts = new long[size];
    long sum = 0;
    long power = 1;
    long shift = 1;
    int total = 0;
    for (int i = 0; i < size; i++) {
      shifts[i] = shift;
      int start = spans.start(i);
      int end = spans.end(i);
      int trait = 0;
      for (int at = start; at < end; at++) {
        char c = text.charAt(at);
        trait |= Characters.traitsOf(c);
        sum += (c + 1) * power;
        power *= TextHash.BASE;
        shift *= TextHash.INVERSE;
      }
      if ((trait & Characters.PAIRED) == 0) {
        total += end - start;
      } else {
        trait = traits(text, start, end);
        total += text.codePointCount(start, end);
      }
      traits[i] = (byte) trait;
      points[i + 1] = total;
      sums[i + 1] = sum;
    }
    return new Words(spans, traits, points, sums, shifts);
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
    return hash(index, index + 1);
  }

  /** Hash of words written one after another without a space, by {@link TextHash}. */
  long hash(int from, int to) {
    return (sums[to] - sums[from]) * shifts[from];
  }
}
