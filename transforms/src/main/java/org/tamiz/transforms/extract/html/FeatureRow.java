package org.tamiz.transforms.extract.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The features of one block, named by the order in which they are put.
 *
 * <p>The first row that is filled records the names; every later one must put as many values.
 */
final class FeatureRow {
  private final float[] values;
  private final List<String> names;
  private final boolean naming;
  private int size;

  private FeatureRow(int width, boolean naming) {
    this.values = new float[width];
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

  /** Forgets the values, not the names. */
  void clear() {
    size = 0;
  }

  void put(String name, double value) {
    if (naming) {
      names.add(name);
    } else {
      values[size] = (float) value;
    }
    size++;
  }

  void put(String prefix, String name, double value) {
    if (naming) {
      names.add(prefix + name);
    } else {
      values[size] = (float) value;
    }
    size++;
  }

  void put(String name, boolean value) {
    put(name, value ? 1 : 0);
  }

  int size() {
    return size;
  }

  /** The values; valid until the next {@link #clear()}. */
  float[] values() {
    return values;
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
