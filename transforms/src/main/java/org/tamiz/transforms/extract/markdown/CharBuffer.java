package org.tamiz.transforms.extract.markdown;

import java.util.Arrays;

/** Characters in a row that can grow; the array is used again after {@link #clear}. */
final class CharBuffer {
  char[] chars;
  int length;

  CharBuffer(int capacity) {
    chars = new char[Math.max(16, capacity)];
  }

  void clear() {
    length = 0;
  }

  void add(char c) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, 2 * length);
    }
    chars[length++] = c;
  }

  /** Adds {@code from[start, end)}. */
  void add(char[] from, int start, int end) {
    int more = end - start;
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
    }
    System.arraycopy(from, start, chars, length, more);
    length += more;
  }
}
