package org.tamiz.transforms.extract.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The features of one block, named by the order in which they are put.
 *
 * <p>A row either records the names, or holds the values in the order of the names.
 */
final class FeatureRow {
  /** Values as the bits of floats: rows are compared as integers. */
  private final int[] bits;

  private final List<String> names;
  private final boolean naming;
  private int size;

  private FeatureRow(int width, boolean naming) {
    this.bits = new int[width];
    this.names = naming ? new ArrayList<>() : List.of();
    this.naming = naming;
  }

  /** A row that records names instead of values. */
  static FeatureRow naming() {
    return new FeatureRow(0, true);
  }

  /** A row of the given number of features. */
  static FeatureRow of(int width) {
    return new FeatureRow(width, false);
  }

  /** A row that holds the values of this one. */
  FeatureRow copy() {
    FeatureRow copy = of(bits.length);
    System.arraycopy(bits, 0, copy.bits, 0, bits.length);
    copy.size = size;
    return copy;
  }

  /** Goes back to where the given number of features was put, which stay. */
  void rewind(int to) {
    size = to;
  }

  void put(String name, double value) {
    if (naming) {
      names.add(name);
    } else {
      bits[size] = Float.floatToRawIntBits((float) value);
    }
    size++;
  }

  void put(String prefix, String name, double value) {
    if (naming) {
      names.add(prefix + name);
    } else {
      bits[size] = Float.floatToRawIntBits((float) value);
    }
    size++;
  }

  void put(String name, boolean value) {
    put(name, value ? 1 : 0);
  }

  /** Puts a value for each name, from a place of some bytes on. */
  void put(String prefix, String[] all, byte[] values, int from) {
    if (naming) {
      for (String name : all) {
        names.add(prefix + name);
      }
    } else {
      for (int k = 0; k < all.length; k++) {
        bits[size + k] = Float.floatToRawIntBits(values[from + k]);
      }
    }
    size += all.length;
  }

  /** Replaces a value that was put. */
  void replace(int place, float value) {
    if (!naming) {
      bits[place] = Float.floatToRawIntBits(value);
    }
  }

  int size() {
    return size;
  }

  /** A value, by its place. */
  float value(int place) {
    return Float.intBitsToFloat(bits[place]);
  }

  /** The values as bits of floats; they change with the row. */
  int[] bits() {
    return bits;
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
