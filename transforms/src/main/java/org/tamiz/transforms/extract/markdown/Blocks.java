package org.tamiz.transforms.extract.markdown;

/**
 * Cuts a text into blocks, line by line, and writes the text of each. For one text.
 *
 * <p>Follows CommonMark (0.31, appendix "phase 1: block structure"), with the tables of GitHub
 * Flavored Markdown. {@code >!} begins a spoiler, not a quote; an opened fence that nothing closes
 * is no fence.
 */
final class Blocks {
  /** Most quotes, and most lists, inside each other that are told apart. */
  static final int MAX_DEPTH = 16;

  private static final int TAB = 4;

  private enum Leaf {
    NONE,
    PARAGRAPH,
    TABLE,
    INDENTED,
    FENCED
  }

  private final char[] in;
  private final int length;
  private final TextWriter out;
  private final LinkDefinitions definitions;
  private final Inlines inlines;
  private final LastFences lastFences;

  private Leaf leaf = Leaf.NONE;
  private int quotes;

  /** Columns at which the contents of the open items begin. */
  private final int[] items = new int[MAX_DEPTH];

  private int itemCount;

  /** Mark of an item that has no text yet. */
  private final CharBuffer mark = new CharBuffer(8);

  /** The lines of the open leaf. */
  private final CharBuffer lines;

  private int lastLine;
  private char fenceSign;
  private int fenceLength;
  private int fenceIndent;

  // What the last call of indent() has found.
  private int column;

  Blocks(CharBuffer source, TextWriter out) {
    this.in = source.chars;
    this.length = source.length;
    this.out = out;
    this.definitions = LinkDefinitions.of(in, length);
    this.inlines = new Inlines(definitions);
    this.lastFences = new LastFences(in, length);
    this.lines = new CharBuffer(source.length);
  }

  /** Writes the text of all blocks. */
  void write() {
    for (int at = 0; at <= length; ) {
      int end = at;
      while (end < length && in[end] != '\n') {
        end++;
      }
      line(at, end);
      at = end + 1;
    }
    close();
  }

  private void line(int from, int end) {
    int depth = 0;
    int at = from;
    int most = leaf == Leaf.FENCED ? quotes : MAX_DEPTH;
    for (int next = behindQuote(at, end); next > at; next = behindQuote(at, end)) {
      if (leaf == Leaf.FENCED && depth == most) {
        break;
      }
      at = next;
      depth = Math.min(depth + 1, most);
    }
    if (leaf == Leaf.FENCED) {
      if (depth == quotes) {
        fenced(at, end);
        return;
      }
      close();
    }
    if (Lines.isBlank(in, at, end)) {
      blank(depth);
    } else {
      filled(at, end, depth);
    }
  }

  /** Position behind the mark of a quote and one space, or {@code from} where there is none. */
  private int behindQuote(int from, int end) {
    int at = from;
    while (at < end && at - from < TAB && in[at] == ' ') {
      at++;
    }
    if (at == end || at - from == TAB || in[at] != '>' || (at + 1 < end && in[at + 1] == '!')) {
      return from;
    }
    return at + 1 < end && in[at + 1] == ' ' ? at + 2 : at + 1;
  }

  private void blank(int depth) {
    if (leaf == Leaf.INDENTED && depth == quotes) {
      lines.add('\n');
      return;
    }
    close();
    quotes = depth;
  }

  private void filled(int from, int end, int depth) {
    int text = indent(from, end);
    if (leaf == Leaf.PARAGRAPH && depth < quotes && !Lines.interrupts(in, text, end)) {
      continueParagraph(text, end);
      return;
    }
    if (depth != quotes) {
      close();
      itemCount = 0;
      mark.clear();
      quotes = depth;
    }
    int indent = column;
    if (leaf == Leaf.INDENTED) {
      if (indent >= base() + TAB) {
        codeLine(from, end, base() + TAB);
        return;
      }
      close();
    }
    if (leaf == Leaf.NONE) {
      leaveItems(indent);
      if (indent >= base() + TAB && !headsTable(text, end)) {
        leaf = Leaf.INDENTED;
        codeLine(from, end, base() + TAB);
        return;
      }
    }
    begin(text, end, indent);
  }

  /** Reads a line from its first sign on, which stands at a column. */
  private void begin(int from, int end, int indent) {
    if (tableRule(from, end)) {
      return;
    }
    boolean deep = leaf == Leaf.PARAGRAPH && indent >= TAB && itemCount == 0;
    if (!deep && (fenceOpens(from, end, indent) || structure(from, end))) {
      return;
    }
    int item = deep || Lines.isRule(in, from, end) ? 0 : Lines.itemMark(in, from, end);
    if (item > 0 && (leaf != Leaf.PARAGRAPH || itemCount > 0 || interrupts(from, end))) {
      beginItem(from, end, indent, item);
      return;
    }
    text(from, end);
  }

  private boolean interrupts(int from, int end) {
    return Lines.interrupts(in, from, end);
  }

  /** True for the head of a table; as in snudown it may be indented like code. */
  private boolean headsTable(int from, int end) {
    int next = end + 1;
    while (next < length && (in[next] == '>' || in[next] == ' ' || in[next] == '\t')) {
      next++;
    }
    int nextEnd = next;
    while (nextEnd < length && in[nextEnd] != '\n') {
      nextEnd++;
    }
    return Lines.hasBar(in, from, end) && next < nextEnd && Lines.isTableRule(in, next, nextEnd);
  }

  /** Reads the rule under the head of a table, which is the last line of the open paragraph. */
  private boolean tableRule(int from, int end) {
    if (leaf != Leaf.PARAGRAPH
        || !Lines.isTableRule(in, from, end)
        || !Lines.hasBar(lines.chars, lastLine, lines.length)) {
      return false;
    }
    int head = lastLine;
    inline(lines.chars, 0, head);
    row(lines.chars, head, lines.length);
    lines.clear();
    leaf = Leaf.TABLE;
    return true;
  }

  /** Reads a heading, a rule, or a definition. */
  private boolean structure(int from, int end) {
    int heading = Lines.heading(in, from, end);
    if (heading > 0) {
      close();
      int to = end;
      while (to > from + heading && (in[to - 1] == '#' || SourceText.isSpace(in[to - 1]))) {
        to--;
      }
      inline(in, from + heading, to);
      return true;
    }
    if (leaf == Leaf.PARAGRAPH && Lines.isUnderline(in, from, end)) {
      close();
      return true;
    }
    if (Lines.isRule(in, from, end)) {
      close();
      return true;
    }
    if (leaf == Leaf.NONE && definitions.isDefinition(in, from, end)) {
      return true;
    }
    return false;
  }

  private boolean fenceOpens(int from, int end, int indent) {
    int signs = Lines.fence(in, from, end);
    if (signs == 0
        || !Lines.isFenceOnly(in, from + signs, end)
        || lastFences.of(in[from]) <= from) {
      return false;
    }
    close();
    leaf = Leaf.FENCED;
    fenceSign = in[from];
    fenceLength = signs;
    fenceIndent = indent;
    return true;
  }

  private void beginItem(int from, int end, int indent, int signs) {
    close();
    leaveItems(indent);
    if (itemCount == MAX_DEPTH) {
      text(from, end);
      return;
    }
    mark.clear();
    if (in[from] >= '0' && in[from] <= '9') {
      mark.add(in, from, from + signs);
    } else {
      mark.add('-');
    }
    mark.add(' ');
    int behind = from + signs;
    int text = indent(behind, end);
    int spaces = column;
    boolean code = spaces > TAB || text == end;
    items[itemCount++] = indent + signs + (code ? 1 : spaces);
    if (text == end) {
      return;
    }
    int quote = behindQuote(text, end);
    while (quote > text && quotes < MAX_DEPTH) {
      quotes++;
      text = quote;
      quote = behindQuote(text, end);
    }
    int first = indent(text, end);
    if (first < end) {
      begin(first, end, base());
    }
  }

  private void text(int from, int end) {
    if (leaf == Leaf.TABLE) {
      if (Lines.hasBar(in, from, end)) {
        row(in, from, end);
        return;
      }
      close();
    }
    if (leaf == Leaf.PARAGRAPH) {
      continueParagraph(from, end);
      return;
    }
    leaf = Leaf.PARAGRAPH;
    lastLine = 0;
    lines.add(in, from, end);
  }

  private void continueParagraph(int from, int end) {
    lines.add('\n');
    lastLine = lines.length;
    lines.add(in, from, end);
  }

  private void row(char[] chars, int from, int to) {
    CharBuffer row = new CharBuffer(to - from);
    TableRow.write(chars, from, to, inlines, row);
    put(row.chars, 0, row.length);
  }

  private void fenced(int from, int end) {
    int text = indent(from, end);
    int signs = text < end && in[text] == fenceSign ? Lines.fence(in, text, end) : 0;
    if (signs >= fenceLength && Lines.isBlank(in, text + signs, end)) {
      close();
      return;
    }
    codeLine(from, end, fenceIndent);
  }

  /** Adds a line of code without its first columns of white space. */
  private void codeLine(int from, int end, int columns) {
    int at = from;
    int passed = 0;
    while (at < end && passed < columns && (in[at] == ' ' || in[at] == '\t')) {
      passed += in[at] == '\t' ? TAB - passed % TAB : 1;
      at++;
    }
    int to = end;
    while (to > at && SourceText.isSpace(in[to - 1])) {
      to--;
    }
    lines.add(in, at, to);
    lines.add('\n');
  }

  private void leaveItems(int indent) {
    while (itemCount > 0 && indent < items[itemCount - 1]) {
      itemCount--;
      mark.clear();
    }
  }

  private int base() {
    return itemCount == 0 ? 0 : items[itemCount - 1];
  }

  /** The first position that holds no white space, and in {@link #column} its column. */
  private int indent(int from, int end) {
    int at = from;
    int columns = 0;
    while (at < end && SourceText.isSpace(in[at])) {
      columns += in[at] == '\t' ? TAB - columns % TAB : 1;
      at++;
    }
    column = columns;
    return at;
  }

  /** Ends the open leaf and writes it. */
  private void close() {
    if (leaf == Leaf.PARAGRAPH) {
      inline(lines.chars, 0, lines.length);
    } else if (leaf == Leaf.INDENTED || leaf == Leaf.FENCED) {
      int start = 0;
      int end = lines.length;
      while (end > 0 && lines.chars[end - 1] == '\n') {
        end--;
      }
      while (start < end && lines.chars[start] == '\n') {
        start++;
      }
      put(lines.chars, start, end);
    }
    if (leaf != Leaf.NONE) {
      mark.clear();
    }
    lines.clear();
    leaf = Leaf.NONE;
  }

  private void inline(char[] chars, int from, int to) {
    if (from < to) {
      inlines.read(chars, from, to);
      put(inlines.chars(), inlines.textStart, inlines.textEnd);
    }
  }

  private void put(char[] chars, int from, int to) {
    if (from < to) {
      out.block(quotes, mark, chars, from, to);
      mark.clear();
    }
  }
}
