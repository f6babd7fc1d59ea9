package org.tamiz.transforms.text;

import java.util.Arrays;

/** Ranges of a text in order: half-open, in UTF-16 units. Immutable. */
public final class Spans {
  private final int[] starts;
  private final int[] ends;
  private final int size;

  private Spans(int[] starts, int[] ends, int size) {
    this.starts = starts;
    this.ends = ends;
    this.size = size;
  }

  public int size() {
    return size;
  }

  /** First unit of a range. */
  public int start(int index) {
    return starts[index];
  }

  /** One past the last unit of a range. */
  public int end(int index) {
    return ends[index];
  }

  /** A range as text. */
  public String in(String text, int index) {
    return text.substring(starts[index], ends[index]);
  }

  /** Gathers ranges. */
  static final class Builder {
    private int[] starts;
    private int[] ends;
    private int size;

    Builder(int expected) {
      int capacity = Math.max(8, expected);
      this.starts = new int[capacity];
      this.ends = new int[capacity];
    }

    void add(int start, int end) {
      if (size == starts.length) {
        int capacity = size + (size >> 1);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
      }
      starts[size] = start;
      ends[size++] = end;
    }

    int size() {
      return size;
    }

    /** The ranges; the builder must not be used again. */
    Spans build() {
      return new Spans(starts, ends, size);
    }
  }
}
