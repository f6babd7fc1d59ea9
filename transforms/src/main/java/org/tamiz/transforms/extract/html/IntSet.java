package org.tamiz.transforms.extract.html;

import java.util.Arrays;

/** A growing set of integers by open addressing. */
final class IntSet {
  private static final int FIRST_BITS = 6;

  private int bits = FIRST_BITS;

  /** The integers but 0; 0 is a free place. */
  private int[] places = new int[1 << FIRST_BITS];

  private int size;
  private boolean hasZero;

  void add(int value) {
    if (value == 0) {
      hasZero = true;
      return;
    }
    int place = place(value);
    if (places[place] == value) {
      return;
    }
    places[place] = value;
    size++;
    if (size * 2 > places.length) {
      int[] old = places;
      bits++;
      places = new int[1 << bits];
      Arrays.stream(old).filter(one -> one != 0).forEach(one -> places[place(one)] = one);
    }
  }

  boolean contains(int value) {
    return value == 0 ? hasZero : places[place(value)] == value;
  }

  boolean isEmpty() {
    return size == 0 && !hasZero;
  }

  /** Where a value stands or would stand. */
  private int place(int value) {
    int place = (value * 0x9E37_79B9) >>> (Integer.SIZE - bits);
    while (places[place] != 0 && places[place] != value) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }
}
