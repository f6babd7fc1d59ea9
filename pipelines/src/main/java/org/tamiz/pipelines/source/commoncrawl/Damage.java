package org.tamiz.pipelines.source.commoncrawl;

/**
 * Why bytes could not be read.
 *
 * @param stage step that could not read on, as in {@link org.tamiz.schemas.BadInput}
 * @param error the defect in lower_snake
 * @param message what was found and what was expected, without content
 */
record Damage(String stage, String error, String message) {
  static final String FILE = "file";
  static final String RECORD = "record";
  static final String HTTP = "http";
  static final String CONTENT_ENCODING = "content_encoding";

  static Damage file(String error, String message) {
    return new Damage(FILE, error, message);
  }

  static Damage record(String error, String message) {
    return new Damage(RECORD, error, message);
  }

  static Damage http(String error, String message) {
    return new Damage(HTTP, error, message);
  }
}
