package org.tamiz.transforms.text;

/**
 * Pieces of a text that occur more than once in it. Lengths are in code points.
 *
 * @param pieces all pieces
 * @param later occurrences after the first
 * @param laterLength length of those
 * @param all occurrences of whatever occurs more than once
 * @param allLength length of those
 */
public record Repeats(int pieces, int later, long laterLength, int all, long allLength) {

  /** Counts the pieces; they are told apart by 64-bit hashes. */
  static Repeats of(String text, Spans spans) {
    int size = spans.size();
    HashCounts seen = new HashCounts(size);
    boolean[] repeated = new boolean[size];
    int later = 0;
    long laterLength = 0;
    int first = 0;
    long firstLength = 0;
    for (int i = 0; i < size; i++) {
      int start = spans.start(i);
      int end = spans.end(i);
      int known = seen.size();
      int id = seen.idOf(TextHash.of(text, start, end));
      if (id == known) {
        continue;
      }
      int length = text.codePointCount(start, end);
      later++;
      laterLength += length;
      if (!repeated[id]) {
        repeated[id] = true;
        first++;
        firstLength += length;
      }
    }
    return new Repeats(size, later, laterLength, later + first, laterLength + firstLength);
  }
}
