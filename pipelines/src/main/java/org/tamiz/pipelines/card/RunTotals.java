package org.tamiz.pipelines.card;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamiz.schemas.RunManifest;

/** The totals of a manifest by name. */
final class RunTotals {
  private final TreeMap<String, Long> values = new TreeMap<>();

  RunTotals(RunManifest manifest) {
    manifest.getTotals().forEach(total -> values.put(total.getName(), total.getValue()));
  }

  /** The total of this name, 0 where there is none. */
  long get(String name) {
    return values.getOrDefault(name, 0L);
  }

  /** The total of this name, or another value where there is none. */
  long get(String name, long otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** Totals whose names begin like this, by the rest of their names. */
  SortedMap<String, Long> below(String prefix) {
    SortedMap<String, Long> found = new TreeMap<>();
    for (var total : values.tailMap(prefix, true).entrySet()) {
      if (!total.getKey().startsWith(prefix)) {
        break;
      }
      found.put(total.getKey().substring(prefix.length()), total.getValue());
    }
    return Collections.unmodifiableSortedMap(found);
  }

  /** Sum of the totals whose names begin like this. */
  long sum(String prefix) {
    return below(prefix).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Sums over everything below a prefix, by the last part of the name. */
  SortedMap<String, Long> sumsByLastPart(String prefix) {
    SortedMap<String, Long> sums = new TreeMap<>();
    below(prefix)
        .forEach(
            (name, value) ->
                sums.merge(name.substring(name.lastIndexOf('/') + 1), value, Long::sum));
    return sums;
  }

  /** Names of the sources that anything was counted for. */
  SortedSet<String> sources() {
    SortedSet<String> sources = new TreeSet<>(below("records/").keySet());
    for (String kind : List.of("kept/", "rejected/")) {
      below(kind).keySet().forEach(name -> sources.add(name.substring(0, name.indexOf('/'))));
    }
    return sources;
  }

  /** Kept documents by {@code source/language}. */
  SortedMap<String, Long> partitions() {
    return below("kept/");
  }

  /** Kept documents of all sources. */
  long kept() {
    return sum("kept/");
  }
}
