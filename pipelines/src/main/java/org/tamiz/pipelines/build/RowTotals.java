package org.tamiz.pipelines.build;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Signal;

/** What is counted over the rows that are written. */
final class RowTotals {
  private static final char FIRST_WIDE_SPACE = '\u1680';

  private RowTotals() {}

  /**
   * Counts a kept document: rows, records, characters and bytes by source, language, license and
   * more.
   */
  static void count(Document row, Totals totals) {
    String source = row.getSource();
    String language = row.getLanguage();
    totals.add("kept/" + source + "/" + language, 1);
    totals.add("kept_records/" + source, row.getRecords());
    totals.add("kept_chars/" + source + "/" + language, row.getTextChars());
    totals.add("kept_license/" + row.getLicense(), 1);
    totals.add("kept_license_chars/" + row.getLicense(), row.getTextChars());
    if (row.getLicenseConflict()) {
      totals.add("kept_license_conflict", 1);
    }
    row.getOptOuts().forEach(optOut -> totals.add("kept_opt_out/" + optOut, 1));
    for (Signal mask : row.getMasked()) {
      totals.add("masked/" + mask.getName(), Math.round(mask.getValue()));
    }
    int words = 0;
    boolean inWord = false;
    String text = row.getText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Between the space and this one there is none, and asking costs.
      boolean space = (c <= ' ' || c >= FIRST_WIDE_SPACE) && Character.isWhitespace(c);
      words += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    totals.add("kept_words/" + source + "/" + language, words);
    totals.add(
        "quality/" + source + "/" + (int) Math.min(9, Math.floor(row.getQualityScore() * 10)), 1);
    if (row.getClusterSize() > 1) {
      totals.add("clusters", 1);
    }
  }

  /** Counts a rejected document and its records by source, stage, reason and language. */
  static void count(Rejection row, Totals totals) {
    String source = row.getSource();
    totals.add("rejected/" + source + "/" + row.getStage() + "/" + row.getReason(), 1);
    totals.add("rejected_language/" + source + "/" + row.getLanguage(), 1);
    totals.add(
        "rejected_records/" + source + "/" + row.getStage() + "/" + row.getReason(),
        row.getRecords());
  }

  /** Host of an address in lower case, or {@code -} where there is none. */
  static String site(String url) {
    if (url.isEmpty()) {
      return "-";
    }
    try {
      String host = new URI(url).getHost();
      return host == null ? loose(url) : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return loose(url);
    }
  }

  /** Host of an address that is none by RFC 3986, as crawlers still fetch it. */
  private static String loose(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "-";
    }
    start += 3;
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(Math.max(start, url.lastIndexOf('@', end) + 1), end);
    return host.isEmpty() || host.length() > 253 ? "-" : host.toLowerCase(Locale.ROOT);
  }
}
