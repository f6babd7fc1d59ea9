package org.tamiz.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Skipped;
import org.tamiz.transforms.chain.RawRecord;

/**
 * Which record is asked about. Everything that is named must agree.
 *
 * @param url address of the page, or empty
 * @param id id of the document or the source's own id of the record, or empty
 * @param offset byte offset of the record
 */
record Wanted(String url, String id, OptionalLong offset) {
  /** Columns that say which record a row of any kind is of. */
  static final Set<String> COLUMNS = Set.of("id", "document_id", "url", "provenance", "offset");

  boolean nothing() {
    return url.isEmpty() && id.isEmpty() && offset.isEmpty();
  }

  boolean is(RawRecord record) {
    String recordId = record.provenance().getRecordId();
    return is(record.url(), record.id(), recordId == null ? "" : recordId)
        && isAt(record.provenance().getOffset());
  }

  boolean is(Skipped skipped) {
    return is(skipped.getUrl(), "", "") && isAt(skipped.getOffset());
  }

  boolean is(BadInput bad) {
    return is(bad.getUrl(), "", "") && isAt(bad.getOffset());
  }

  /**
   * Whether a row is asked about.
   *
   * @param row a row of a dataset, of which {@link #COLUMNS} are enough
   */
  boolean is(GenericRecord row) {
    boolean nested = row.hasField("provenance");
    GenericRecord place = nested ? (GenericRecord) row.get("provenance") : row;
    return is(
            text(row, "url"), text(row, "id") + text(row, "document_id"), text(place, "record_id"))
        && isAt((Long) place.get("offset"));
  }

  private static String text(GenericRecord row, String column) {
    Object value = row.hasField(column) ? row.get(column) : null;
    return value == null ? "" : value.toString();
  }

  private boolean is(String itsUrl, String itsId, String itsRecordId) {
    return (url.isEmpty() || url.equals(itsUrl))
        && (id.isEmpty() || id.equals(itsId) || id.equals(itsRecordId));
  }

  private boolean isAt(long itsOffset) {
    return offset.isEmpty() || offset.getAsLong() == itsOffset;
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (!url.isEmpty()) {
      parts.add("url " + url);
    }
    if (!id.isEmpty()) {
      parts.add("id " + id);
    }
    offset.ifPresent(at -> parts.add("offset " + at));
    return String.join(" and ", parts);
  }
}
