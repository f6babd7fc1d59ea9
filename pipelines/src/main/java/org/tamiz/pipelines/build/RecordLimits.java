package org.tamiz.pipelines.build;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.tamiz.schemas.InputSplit;

/** How many records of a range are read at most, for trial runs. */
final class RecordLimits implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, Long> byRange = new TreeMap<>();

  /** No limits. */
  RecordLimits() {}

  /** The same limits and one more. */
  RecordLimits with(InputSplit split, long records) {
    RecordLimits more = new RecordLimits();
    more.byRange.putAll(byRange);
    more.byRange.put(key(split), records);
    return more;
  }

  /** Records to read at most. */
  long of(InputSplit split) {
    return byRange.getOrDefault(key(split), Long.MAX_VALUE);
  }

  /** The limits by range, for the record of the run. */
  Map<String, Long> asMap() {
    return Map.copyOf(byRange);
  }

  private static String key(InputSplit split) {
    return split.getSourceIndex() + ":" + split.getPath() + "@" + split.getStart();
  }
}
