package org.tamiz.transforms.chain;

/** Turns a raw record into a document. Touches neither disk nor clock nor network. */
public interface Extractor {
  /** Name and version, as it stands in provenance; such as {@code tamiz-html-1}. */
  String version();

  /** Name and version for one record, where an extractor hands records on by their payload. */
  default String version(RawRecord record) {
    return version();
  }

  /**
   * A document, a rejection, or the reason why the bytes cannot be read; never throws for any
   * content.
   */
  Extraction extract(RawRecord record);

  /** What becomes of a raw record. */
  sealed interface Extraction {}

  /** A document. */
  record Extracted(Draft document) implements Extraction {}

  /** A record whose content is readable and holds no document worth keeping. */
  record Refused(Decision.Reject why) implements Extraction {}

  /**
   * Bytes that cannot be read.
   *
   * @param error the defect in lower_snake
   * @param message what was found and what was expected, without content
   */
  record Unreadable(String error, String message) implements Extraction {}
}
