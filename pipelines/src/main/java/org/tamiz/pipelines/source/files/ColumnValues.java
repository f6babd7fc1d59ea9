package org.tamiz.pipelines.source.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Values of Parquet columns as text. */
final class ColumnValues {
  private ColumnValues() {}

  /** True for a column of single values. */
  static boolean isReadable(Type column) {
    return column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED);
  }

  /**
   * The value, or null where it is null. Timestamps and dates are ISO 8601 in UTC, to the
   * millisecond.
   */
  static @Nullable String value(Group row, Type column) {
    String name = column.getName();
    if (row.getFieldRepetitionCount(name) == 0) {
      return null;
    }
    PrimitiveTypeName type = column.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation meaning = column.getLogicalTypeAnnotation();
    if (type == PrimitiveTypeName.INT64
        && meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      return instant(row.getLong(name, 0), timestamp.getUnit()).toString();
    }
    if (type == PrimitiveTypeName.INT32 && meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(row.getInteger(name, 0)).toString();
    }
    return switch (type) {
      case BINARY -> row.getBinary(name, 0).toStringUsingUTF8();
      case INT96, FIXED_LEN_BYTE_ARRAY -> null;
      default -> row.getValueToString(column(row, name), 0);
    };
  }

  private static int column(Group row, String name) {
    return row.getType().getFieldIndex(name);
  }

  private static Instant instant(long value, LogicalTypeAnnotation.TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> Instant.ofEpochMilli(value);
      case MICROS -> Instant.EPOCH.plus(value, ChronoUnit.MICROS).truncatedTo(ChronoUnit.MILLIS);
      case NANOS -> Instant.EPOCH.plusNanos(value).truncatedTo(ChronoUnit.MILLIS);
    };
  }
}
