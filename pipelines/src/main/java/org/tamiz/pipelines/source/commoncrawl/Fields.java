package org.tamiz.pipelines.source.commoncrawl;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The named fields of a record or of an HTTP message; names without regard to case. */
final class Fields {
  private final SortedMap<String, List<String>> byName;

  Fields(SortedMap<String, List<String>> byName) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(byName);
    this.byName = Collections.unmodifiableSortedMap(copy);
  }

  /** The first value of a name, trimmed, or empty. */
  String first(String name) {
    List<String> values = byName.get(name);
    return values == null || values.isEmpty() ? "" : values.get(0).strip();
  }

  /** All values of a name, in order. */
  List<String> all(String name) {
    return byName.getOrDefault(name, List.of());
  }
}
