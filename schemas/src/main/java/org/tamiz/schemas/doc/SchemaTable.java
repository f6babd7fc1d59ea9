package org.tamiz.schemas.doc;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * The fields of an Avro record with their types and documentation, fields of inner records under
 * dotted names.
 */
public final class SchemaTable {
  private SchemaTable() {}

  /**
   * One field.
   *
   * @param name dotted path; {@code []} stands for every element of a list, such as {@code
   *     signals[].name}
   * @param type type in plain words, such as {@code list of records}
   * @param optional whether the field may be null
   * @param about its documentation, in one line
   */
  public record Row(String name, String type, boolean optional, String about) {}

  /** All fields of a record, in the order of the schema. */
  public static List<Row> rows(Schema record) {
    List<Row> rows = new ArrayList<>();
    add(rows, "", record);
    return rows;
  }

  /** All fields of a record as a Markdown table. */
  public static String markdown(Schema record) {
    StringBuilder table = new StringBuilder("| Field | Type | Meaning |\n|---|---|---|\n");
    for (Row row : rows(record)) {
      table
          .append("| `")
          .append(row.name())
          .append("` | ")
          .append(row.type())
          .append(row.optional() ? " or null" : "")
          .append(" | ")
          .append(row.about())
          .append(" |\n");
    }
    return table.toString();
  }

  /** Text of a documentation comment in one line, empty where there is none. */
  static String line(String doc) {
    return doc.strip().replaceAll("\\s+", " ");
  }

  private static void add(List<Row> rows, String prefix, Schema record) {
    for (Schema.Field field : record.getFields()) {
      String name = prefix + field.name();
      Schema type = nonNull(field.schema());
      String doc = field.doc() == null ? "" : line(field.doc());
      rows.add(new Row(name, words(type), field.schema().isNullable(), doc));
      if (type.getType() == Schema.Type.RECORD) {
        add(rows, name + ".", type);
      } else if (type.getType() == Schema.Type.ARRAY
          && type.getElementType().getType() == Schema.Type.RECORD) {
        add(rows, name + "[].", type.getElementType());
      }
    }
  }

  private static String words(Schema type) {
    if (type.getLogicalType() != null) {
      return type.getLogicalType().getName().equals("timestamp-millis")
          ? "timestamp"
          : type.getLogicalType().getName();
    }
    return switch (type.getType()) {
      case ARRAY ->
          type.getElementType().getType() == Schema.Type.RECORD
              ? "list of records"
              : "list of " + words(type.getElementType());
      case FIXED -> type.getFixedSize() + " bytes";
      default -> type.getType().getName();
    };
  }

  private static Schema nonNull(Schema type) {
    if (type.isUnion()) {
      for (Schema branch : type.getTypes()) {
        if (branch.getType() != Schema.Type.NULL) {
          return branch;
        }
      }
    }
    return type;
  }
}
