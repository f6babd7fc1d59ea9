package org.tamiz.transforms.extract.markdown;

/** Writes blocks as lines, with the marks of the quotes and items that they stand in. */
final class TextWriter {
  private final StringBuilder out;

  TextWriter(StringBuilder out) {
    this.out = out;
  }

  /**
   * Writes a block; one without text is left out.
   *
   * @param quotes how many quotes it stands in
   * @param mark mark of the item that it begins, or empty
   * @param text its lines, parted by line feeds
   */
  void block(int quotes, CharBuffer mark, char[] text, int start, int end) {
    if (start >= end) {
      return;
    }
    line(quotes);
    out.append(mark.chars, 0, mark.length);
    int from = start;
    for (int at = start; at < end; at++) {
      if (text[at] == '\n') {
        out.append(text, from, at - from);
        line(quotes);
        from = at + 1;
      }
    }
    out.append(text, from, end - from);
  }

  private void line(int quotes) {
    if (out.length() > 0) {
      out.append('\n');
    }
    for (int i = 0; i < quotes; i++) {
      out.append("> ");
    }
  }
}
