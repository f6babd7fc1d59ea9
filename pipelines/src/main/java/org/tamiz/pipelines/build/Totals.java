package org.tamiz.pipelines.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tamiz.schemas.Total;

/** Named counts and sums of a run, sorted by name. */
final class Totals {
  private final TreeMap<String, Long> values = new TreeMap<>();

  /** The given totals; a name that comes twice is summed. */
  static Totals of(Collection<Total> totals) {
    Totals result = new Totals();
    totals.forEach(total -> result.add(total.getName(), total.getValue()));
    return result;
  }

  void add(String name, long value) {
    values.merge(name, value, Math::addExact);
  }

  void addAll(Totals others) {
    others.values.forEach(this::add);
  }

  /** The value of this name, 0 where there is none. */
  long get(String name) {
    return values.getOrDefault(name, 0L);
  }

  /** The sum of all values whose names start so. */
  long sum(String prefix) {
    long sum = 0;
    for (long value : below(prefix).values()) {
      sum = Math.addExact(sum, value);
    }
    return sum;
  }

  /** Values by the rest of their names, for the names that start so. */
  SortedMap<String, Long> below(String prefix) {
    TreeMap<String, Long> result = new TreeMap<>();
    for (Map.Entry<String, Long> entry : values.tailMap(prefix).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      result.put(entry.getKey().substring(prefix.length()), entry.getValue());
    }
    return result;
  }

  Map<String, Long> asMap() {
    return values;
  }

  List<Total> asList() {
    List<Total> list = new ArrayList<>();
    values.forEach((name, value) -> list.add(new Total(name, value)));
    return list;
  }
}
