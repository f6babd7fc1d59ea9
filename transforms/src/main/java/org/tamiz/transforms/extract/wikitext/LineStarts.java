package org.tamiz.transforms.extract.wikitext;

/** What the first characters of a line mean: headings, items of lists, kept lines, rules. */
final class LineStarts {
  private final Renderer renderer;
  private final String text;
  private final Markup markup;

  LineStarts(Renderer renderer) {
    this.renderer = renderer;
    this.text = renderer.text;
    this.markup = renderer.markup;
  }

  /** Reads the start of the line; returns the place where its content begins. */
  int read(int from, int to) {
    int at = from;
    char c = text.charAt(at);
    switch (c) {
      case '\n' -> {
        renderer.newLine();
        return at;
      }
      case '=' -> {
        return heading(at, to);
      }
      case '*', '#', ':', ';' -> {
        return item(at, to);
      }
      case ' ', '\t' -> {
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
          at++;
        }
        if (at == to || text.charAt(at) == '\n') {
          return at;
        }
        int kind = markup.kind(at);
        if (!renderer.isNested() && kind != Markup.TABLE && kind != Markup.TEMPLATE) {
          renderer.ownLine(false);
        }
        return at;
      }
      case '-' -> {
        if (text.startsWith("----", at)) {
          renderer.newLine();
          while (at < to && text.charAt(at) == '-') {
            at++;
          }
        }
        return at;
      }
      case '|' -> {
        return renderer.isNested() ? at : skipLine(at, to);
      }
      default -> {
        return at;
      }
    }
  }

  private int skipLine(int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) != '\n') {
      int end = markup.end(at);
      at = end > at && end <= to ? end : at + 1;
    }
    return at;
  }

  private int item(int from, int to) {
    int at = from;
    char last = ':';
    while (at < to && "*#:;".indexOf(text.charAt(at)) >= 0) {
      last = text.charAt(at++);
    }
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    renderer.ownLine(last == ';');
    if (last == '*' || last == '#') {
      renderer.out().item();
    }
    return at;
  }

  private int heading(int from, int to) {
    int lineEnd = skipLine(from, to);
    int end = lineEnd;
    // Comments and spaces may follow the heading.
    for (int at = end; at > from; at = end) {
      char c = text.charAt(at - 1);
      if (c == ' ' || c == '\t' || c == '\r') {
        end--;
      } else if (c == '>' && text.startsWith("-->", at - 3)) {
        int open = at - 3;
        while (open > from && !text.startsWith("<!--", open)) {
          open--;
        }
        if (open == from) {
          break;
        }
        end = open;
      } else {
        break;
      }
    }
    int level = 0;
    while (from + level < end
        && text.charAt(from + level) == '='
        && text.charAt(end - 1 - level) == '='
        && from + level < end - 1 - level) {
      level++;
    }
    level = Math.min(level, 6);
    if (level == 0 || (end - from) - 2 * level <= 0) {
      renderer.out().text(text, from, from + 1);
      return from + 1;
    }
    renderer.newLine();
    String heading = renderer.line(from + level, end - level);
    if (renderer.isNested()) {
      renderer.out().text(heading);
      renderer.newLine();
    } else {
      renderer.section(level, heading);
    }
    return lineEnd;
  }
}
