package org.tamiz.transforms.extract.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tamiz.schemas.InfoboxField;

/**
 * Tables of wikitext as lines: the cells of a row on one line, parted by {@code | }. A table whose
 * cells hold more than a line each only gives the page its layout; its cells become lines of their
 * own. Infoboxes that are written as tables become fields; boxes for navigation are left out.
 */
final class Tables {
  private static final String SEPARATOR = " | ";
  private static final int DATA_CELL = 200;
  private static final String[] LEFT_OUT = {
    "navbox", "metadata", "noprint", "ambox", "mbox", "sidebar", "toc\"", "toccolours", "navigation"
  };

  private final Renderer renderer;
  private final String text;
  private final Markup markup;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private String caption = "";

  private Tables(Renderer renderer) {
    this.renderer = renderer;
    this.text = renderer.text;
    this.markup = renderer.markup;
  }

  /** The lines of the table between the two places. */
  static List<String> read(Renderer renderer, int at, int end) {
    String text = renderer.text;
    int lineEnd = text.indexOf('\n', at);
    lineEnd = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    String attributes = text.substring(at, lineEnd).toLowerCase(Locale.ROOT);
    for (String mark : LEFT_OUT) {
      if (attributes.contains(mark)) {
        return List.of();
      }
    }
    Tables table = new Tables(renderer);
    int to = text.startsWith("|}", end - 2) ? end - 2 : end;
    table.rows(lineEnd, to);
    boolean box = attributes.contains("infobox") || attributes.contains("taxobox");
    if (box && !renderer.inTable() && renderer.page.article().inLead()) {
      table.fields();
      return List.of();
    }
    return table.lines();
  }

  private void rows(int from, int to) {
    int cellFrom = -1;
    boolean header = false;
    boolean isCaption = false;
    int bar = -1;
    for (int at = from; at < to; ) {
      char c = text.charAt(at);
      if (c == '\n') {
        int start = at + 1;
        while (start < to && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
          start++;
        }
        char first = start < to ? text.charAt(start) : 0;
        // A construct that begins with an exclamation mark or bar is none of these.
        if (first == '|' || first == '!') {
          close(cellFrom, bar, at, isCaption);
          boolean plus = first == '|' && text.startsWith("+", start + 1);
          if (first == '|' && text.startsWith("-", start + 1)) {
            endRow();
            cellFrom = -1;
            at = lineEnd(start, to);
          } else {
            header = first == '!';
            isCaption = plus;
            cellFrom = start + (plus ? 2 : 1);
            at = cellFrom;
          }
          bar = -1;
          continue;
        }
        at++;
        continue;
      }
      boolean separator =
          cellFrom >= 0
              && ((c == '|' && text.startsWith("|", at + 1))
                  || (header && c == '!' && text.startsWith("!", at + 1)));
      if (separator && !isCaption) {
        close(cellFrom, bar, at, false);
        cellFrom = at + 2;
        bar = -1;
        at += 2;
        continue;
      }
      if (c == '|' && bar < 0) {
        bar = at;
      }
      int end = markup.end(at);
      at = end > at && end <= to ? end : at + 1;
    }
    close(cellFrom, bar, to, isCaption);
    endRow();
  }

  private int lineEnd(int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) != '\n') {
      int end = markup.end(at);
      at = end > at && end <= to ? end : at + 1;
    }
    return at;
  }

  private void close(int from, int bar, int to, boolean isCaption) {
    if (from < 0) {
      return;
    }
    // Attributes stand before the first bar.
    int start = bar >= from && !breaks(from, bar) ? bar + 1 : from;
    if (hides(from, start)) {
      row.add("");
      return;
    }
    String cell = renderer.cell(start, Math.max(start, to));
    if (isCaption) {
      caption = TextLines.flat(cell);
    } else {
      row.add(cell);
    }
  }

  private boolean breaks(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private boolean hides(int from, int to) {
    return to - from > 12 && text.substring(from, to).replace(" ", "").contains("display:none");
  }

  private void endRow() {
    for (String cell : row) {
      if (!cell.isEmpty()) {
        rows.add(row);
        break;
      }
    }
    row = new ArrayList<>();
  }

  private void fields() {
    List<InfoboxField> fields = new ArrayList<>();
    for (List<String> cells : rows) {
      if (cells.size() == 2 && !cells.get(0).isEmpty() && !cells.get(1).isEmpty()) {
        fields.add(
            new InfoboxField(
                ArticleBuilder.normal(TextLines.flat(cells.get(0))),
                ArticleBuilder.normal(TextLines.flat(cells.get(1)))));
      }
    }
    renderer.page.article().infobox(fields);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!caption.isEmpty()) {
      lines.add(caption);
    }
    for (List<String> cells : rows) {
      if (isData(cells)) {
        lines.add(line(cells));
      } else {
        for (String cell : cells) {
          if (!cell.isEmpty()) {
            lines.add(cell);
          }
        }
      }
    }
    return lines;
  }

  /** True for a row whose cells hold about one short line each. */
  private static boolean isData(List<String> cells) {
    int breaks = 0;
    int length = 0;
    for (String cell : cells) {
      length += cell.length();
      for (int i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) {
        breaks++;
      }
    }
    return cells.size() > 1 && breaks <= 2 * cells.size() && length <= DATA_CELL * cells.size();
  }

  private static String line(List<String> cells) {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isEmpty()) {
      last--;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < last; i++) {
      if (i > 0) {
        out.append(SEPARATOR);
      }
      out.append(TextLines.flat(cells.get(i)));
    }
    return out.toString();
  }
}
