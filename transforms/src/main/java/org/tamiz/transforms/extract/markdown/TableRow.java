package org.tamiz.transforms.extract.markdown;

/** One row of a table: cells between bars that no backslash escapes. */
final class TableRow {
  private TableRow() {}

  /** Writes the row's cells, those without text left out, parted by {@code | }. */
  static void write(char[] in, int from, int to, Inlines inlines, CharBuffer row) {
    int cell = from;
    for (int at = from; at <= to; at++) {
      if (at == to || in[at] == '|') {
        inlines.read(in, cell, at);
        if (inlines.textEnd > inlines.textStart) {
          if (row.length > 0) {
            row.add(' ');
            row.add('|');
            row.add(' ');
          }
          row.add(inlines.chars(), inlines.textStart, inlines.textEnd);
        }
        cell = at + 1;
      } else if (in[at] == '\\' && at + 1 < to) {
        at++;
      }
    }
  }
}
