package org.tamiz.pipelines.source.files;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tamiz.transforms.options.Option;

/**
 * Names of the fields of JSON objects, or of the columns of Parquet files, that are read. An empty
 * name stands for none; all but the text may be missing in a file.
 *
 * @param text the text
 * @param id the document's own id
 * @param url its address
 * @param title its title
 * @param language its language
 * @param license its license
 * @param date when it was recorded
 */
public record Columns(
    @Option(about = "Field or column that holds the text") String text,
    @Option(
            about =
                "Field or column that holds the document's own id, unique in all files together;"
                    + " where empty, or where a document has none, its path and place name it")
        String id,
    @Option(about = "Field or column that holds the address") String url,
    @Option(about = "Field or column that holds the title") String title,
    @Option(
            about =
                "Field or column that holds the language as a BCP 47 tag; where empty, or where a"
                    + " document has none, the language is detected")
        String language,
    @Option(
            about =
                "Field or column that holds the license: an SPDX id, an address or a usual name")
        String license,
    @Option(
            about =
                "Field or column that holds the date of the record: ISO 8601, or seconds or"
                    + " milliseconds since 1970")
        String date)
    implements Serializable {

  public Columns {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text must name a field, was empty");
    }
  }

  /** The usual names; the language is detected. */
  public static Columns defaults() {
    return new Columns("text", "id", "url", "title", "", "license", "date");
  }

  /** The names that are given, each once. */
  Set<String> named() {
    Set<String> names = new LinkedHashSet<>(List.of(text, id, url, title, language, license, date));
    names.remove("");
    return names;
  }
}
