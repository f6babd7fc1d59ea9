package org.tamiz.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
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

  boolean is(Document document) {
    String recordId = document.getProvenance().getRecordId();
    return is(document.getUrl(), document.getId(), recordId == null ? "" : recordId)
        && isAt(document.getProvenance().getOffset());
  }

  boolean is(Rejection rejection) {
    String recordId = rejection.getProvenance().getRecordId();
    return is(rejection.getUrl(), rejection.getDocumentId(), recordId == null ? "" : recordId)
        && isAt(rejection.getProvenance().getOffset());
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
