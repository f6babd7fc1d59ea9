package org.tamiz.transforms.extract.wikitext;

import java.util.List;

/**
 * Reads a wikitext once, from its beginning to its end, and writes what a person would read.
 *
 * <p>Constructs are read by descent into their parts; below {@value #DEEPEST} levels nothing is
 * written any more. Every part of the text is written at most once.
 */
final class Renderer {
  private static final int DEEPEST = 60;
  private static final int LONGEST_SWITCH = 50;
  private static final boolean[] SPECIAL = new boolean[128];

  static {
    for (char c : "\n[]{}<&'_-~".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  final PageContext page;
  final String text;
  final Markup markup;
  private final Tags tags;
  private final Links links;
  private final Templates templates;
  private final LineStarts lineStarts;
  private TextLines out;
  private int depth;
  private int tableDepth;

  /** True while the line that is read ends its text, as items of lists and headings do. */
  private boolean ownLine;

  private boolean definition;

  /** Open elements whose line ends are kept. */
  private int keepingLines;

  private int plannedTo;
  private int demoted;

  /** Characters of text written before the line of wikitext that is read. */
  private int lineMark;

  Renderer(PageContext page, String text, TextLines out, int depth) {
    this.page = page;
    this.text = text;
    this.markup = Markup.of(text, page.hasVariants());
    this.out = out;
    this.depth = depth;
    this.tags = new Tags(this);
    this.links = new Links(this);
    this.templates = new Templates(this);
    this.lineStarts = new LineStarts(this);
  }

  /** Writes the whole text as a page with sections. */
  void page() {
    range(0, text.length(), true);
    out.endLine();
  }

  /** The lines that are being written. */
  TextLines out() {
    return out;
  }

  boolean inTable() {
    return tableDepth > 0;
  }

  boolean isNested() {
    return depth > 0;
  }

  /** True where nothing was written yet for the line of wikitext that is read. */
  boolean lineIsEmpty() {
    return out.isBlank() || out.length() == lineMark;
  }

  boolean isItem() {
    return ownLine;
  }

  void keepLines(boolean keep) {
    keepingLines = Math.max(0, keepingLines + (keep ? 1 : -1));
  }

  /** A line break inside of a paragraph. */
  void breakLine() {
    if (ownLine && keepingLines == 0) {
      out.space();
    } else {
      out.endLine();
    }
  }

  /** The range as lines of text of its own. */
  String lines(int from, int to) {
    return lines(from, to, false);
  }

  /** The range as one line. */
  String line(int from, int to) {
    return TextLines.flat(lines(from, to, false));
  }

  /** The content of a table's cell. */
  String cell(int from, int to) {
    return lines(from, to, true);
  }

  /** Another text, such as the content of an element, as lines. */
  String lines(String other) {
    if (depth >= DEEPEST) {
      return "";
    }
    TextLines inner = new TextLines();
    new Renderer(page, other, inner, depth + 1).range(0, other.length(), true);
    return inner.finish();
  }

  private String lines(int from, int to, boolean cell) {
    if (depth >= DEEPEST || from >= to) {
      return "";
    }
    TextLines outer = out;
    boolean outerOwnLine = ownLine;
    boolean outerDefinition = definition;
    int outerKeeping = keepingLines;
    int outerPlannedTo = plannedTo;
    int outerDemoted = demoted;
    int outerMark = lineMark;
    out = new TextLines();
    ownLine = false;
    definition = false;
    keepingLines = 0;
    plannedTo = from;
    lineMark = 0;
    depth++;
    tableDepth += cell ? 1 : 0;
    range(from, to, false);
    String lines = out.finish();
    tableDepth -= cell ? 1 : 0;
    depth--;
    out = outer;
    ownLine = outerOwnLine;
    definition = outerDefinition;
    keepingLines = outerKeeping;
    plannedTo = outerPlannedTo;
    demoted = outerDemoted;
    lineMark = outerMark;
    return lines;
  }

  private void range(int from, int to, boolean lineStart) {
    boolean start = lineStart;
    for (int at = from; at < to; ) {
      if (start) {
        at = lineStarts.read(at, to);
        start = false;
        continue;
      }
      char c = text.charAt(at);
      if (c >= 128 || !(SPECIAL[c] || (definition && c == ':'))) {
        int end = at + 1;
        while (end < to
            && ((c = text.charAt(end)) >= 128 || !(SPECIAL[c] || (definition && c == ':')))) {
          end++;
        }
        out.text(text, at, end);
        at = end;
      } else if (c == '\n') {
        at++;
        endLine();
        start = true;
      } else {
        at = special(at, to, c);
      }
    }
  }

  private void endLine() {
    if (ownLine || keepingLines > 0) {
      out.endLine();
    } else {
      out.space();
    }
    ownLine = false;
    definition = false;
    lineMark = out.length();
  }

  private int special(int at, int to, char c) {
    int end = markup.end(at);
    if (end > 0 && end <= to) {
      return construct(at, end);
    }
    switch (c) {
      case '\'' -> {
        return quotes(at, to);
      }
      case '<' -> {
        return tags.read(at, to);
      }
      case '&' -> {
        return Entities.read(text, at, to, out);
      }
      case '[' -> {
        return links.external(at, to);
      }
      case '_' -> {
        return behaviorSwitch(at, to);
      }
      case ':' -> {
        boolean parts = isWhite(at - 1) || at + 1 >= to || isWhite(at + 1);
        definition = !parts;
        if (parts) {
          out.noSpace();
        }
        out.text(parts ? ": " : ":");
        return at + 1;
      }
      case '-', '~' -> {
        out.text(text, at, at + 1);
        return at + 1;
      }
      default -> {
        return stray(at, to, c);
      }
    }
  }

  private boolean isWhite(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private int construct(int at, int end) {
    switch (markup.kind(at)) {
      case Markup.TEMPLATE -> templates.write(at, end);
      case Markup.PARAMETER -> templates.parameter(at, end);
      case Markup.LINK -> links.internal(at, end);
      case Markup.TABLE -> table(at, end);
      case Markup.VARIANT -> Variants.write(this, at + 2, end - 2);
      case Markup.ELEMENT -> tags.element(at, end);
      default -> {}
    }
    return end;
  }

  /** Brackets without partner: a single one is text, several are markup that went wrong. */
  private int stray(int at, int to, char c) {
    int end = at + 1;
    while (end < to && text.charAt(end) == c && markup.end(end) == 0) {
      end++;
    }
    if (end - at == 1 && !(c == '{' && end < to && text.charAt(end) == '|')) {
      out.text(text, at, end);
    } else {
      out.gap();
    }
    return end;
  }

  /** Ends the line of text and begins one for the line of wikitext that is read. */
  void newLine() {
    out.endLine();
    lineMark = out.length();
  }

  /** Makes the line of wikitext that is read a line of text of its own. */
  void ownLine(boolean isTerm) {
    newLine();
    ownLine = true;
    definition = isTerm;
  }

  /** Begins a section of the page. */
  void section(int level, String heading) {
    page.article().heading(level, heading);
    out = page.article().lines();
    lineMark = out.length();
  }

  private void table(int at, int end) {
    List<String> lines = Tables.read(this, at, end);
    if (lines.isEmpty()) {
      return;
    }
    out.endLine();
    for (String line : lines) {
      out.lines(line);
      out.endLine();
    }
    lineMark = out.length();
  }

  private int quotes(int at, int to) {
    int end = at + 1;
    while (end < to && text.charAt(end) == '\'') {
      end++;
    }
    int count = end - at;
    if (count == 1) {
      out.text("'");
      return end;
    }
    if (at >= plannedTo) {
      plan(at, to);
    }
    int literal = count == 4 || count == 6 ? 1 : count == 7 ? 2 : 0;
    if (at == demoted) {
      literal++;
    }
    out.text("''", 0, Math.min(2, literal));
    return end;
  }

  private void plan(int from, int to) {
    Quotes quotes = new Quotes();
    int at = from;
    while (at < to && text.charAt(at) != '\n') {
      int end = markup.end(at);
      if (end > at && end <= to) {
        at = end;
      } else if (text.charAt(at) == '\'') {
        int start = at;
        while (at < to && text.charAt(at) == '\'') {
          at++;
        }
        quotes.run(text, start, at - start);
      } else {
        at++;
      }
    }
    plannedTo = Math.max(at, from + 1);
    demoted = quotes.demoted();
  }

  /** Leaves out a behavior switch such as {@code __TOC__}, in any language. */
  private int behaviorSwitch(int at, int to) {
    if (at + 1 < to && text.charAt(at + 1) == '_') {
      int end = at + 2;
      while (end < to
          && end < at + LONGEST_SWITCH
          && isSwitchLetter(text.charAt(end))
          && !text.startsWith("__", end)) {
        end++;
      }
      if (end > at + 4 && end + 2 <= to && text.startsWith("__", end)) {
        page.kinds().behaviorSwitch(text.substring(at, end + 2));
        out.gap();
        return end + 2;
      }
    }
    out.text("_");
    return at + 1;
  }

  private static boolean isSwitchLetter(char c) {
    return c == '_'
        || (Character.isLetter(c) && !Character.isLowerCase(c))
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
