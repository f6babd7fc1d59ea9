package org.tamiz.transforms.text;

/**
 * Pieces of a text that occurred before in it.
 *
 * @param pieces all pieces
 * @param duplicates occurrences after the first
 * @param duplicateLength code points of those occurrences
 */
public record Repeats(int pieces, int duplicates, long duplicateLength) {

  /** Counts the pieces; they are told apart by 64-bit hashes. */
  static Repeats of(String text, Spans spans) {
    int size = spans.size();
    HashCounts seen = new HashCounts(size);
    int duplicates = 0;
    long length = 0;
    for (int i = 0; i < size; i++) {
      int start = spans.start(i);
      int end = spans.end(i);
      if (!seen.add(TextHash.of(text, start, end))) {
        duplicates++;
        length += text.codePointCount(start, end);
      }
    }
    return new Repeats(size, duplicates, length);
  }
}
