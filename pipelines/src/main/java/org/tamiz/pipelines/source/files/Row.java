package org.tamiz.pipelines.source.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one document by the names of their columns. Numbers and truth values are text as
 * well; what is missing, null or made of parts is not there.
 */
record Row(Map<String, String> values) {
  Row {
    values = Map.copyOf(values);
  }

  /** The value of a column without white space around it, or empty. */
  String value(String column) {
    return column.isEmpty() ? "" : values.getOrDefault(column, "").strip();
  }

  /** The value of a column as it stands, or null. */
  @Nullable String raw(String column) {
    return values.get(column);
  }
}
