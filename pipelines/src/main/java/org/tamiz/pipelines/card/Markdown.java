package org.tamiz.pipelines.card;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Text, numbers and tables as Markdown that shows what they are and nothing else. */
final class Markdown {
  /** General categories that can break lines or hide and reorder text. */
  static final Set<Integer> UNSAFE =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.SURROGATE,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  private static final int MAX_CODE = 160;

  private Markdown() {}

  /**
   * Text from outside as a code span: no reader makes a link, a mention, HTML or another cell of
   * it.
   *
   * <p>Control, format and unpaired surrogate characters are shown as U+FFFD, a vertical line as
   * U+00A6, since no escape of it holds in the tables of every reader. Longer text than {@value
   * #MAX_CODE} code points loses its middle.
   */
  static String code(String text) {
    int[] points =
        text.codePoints()
            .map(c -> UNSAFE.contains(Character.getType(c)) ? 0xFFFD : c == '|' ? 0xA6 : c)
            .toArray();
    String shown = new String(points, 0, points.length);
    if (points.length > MAX_CODE) {
      int half = MAX_CODE / 2;
      shown = new String(points, 0, half) + "…" + new String(points, points.length - half, half);
    }
    if (shown.isBlank()) {
      return "` `";
    }
    int longest = 0;
    int run = 0;
    for (int i = 0; i < shown.length(); i++) {
      run = shown.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return longest == 0 ? fence + shown + fence : fence + " " + shown + " " + fence;
  }

  /** A line of text from outside as plain Markdown text. */
  static String text(String line) {
    StringBuilder escaped = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '!', '@', ':' ->
            escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** A whole number with thousands separated by commas. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A part as percent of a whole with one decimal, or a dash where there is no whole. */
  static String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  /** A number of things: {@code 1 document}, {@code 2 documents}. */
  static String count(long value, String singular) {
    return number(value) + " " + singular + (value == 1 ? "" : "s");
  }

  /** Begins a table; columns whose name starts with {@code #} are set to the right. */
  static Table table(String... columns) {
    return new Table(List.of(columns));
  }

  /** A table that grows row by row. */
  static final class Table {
    private final StringBuilder lines = new StringBuilder();
    private final int columns;

    private Table(List<String> names) {
      columns = names.size();
      StringBuilder rule = new StringBuilder("|");
      lines.append("|");
      for (String name : names) {
        boolean right = name.startsWith("#");
        lines.append(' ').append(right ? name.substring(1) : name).append(" |");
        rule.append(right ? "---:|" : "---|");
      }
      lines.append('\n').append(rule).append('\n');
    }

    /** Adds a row of cells that are Markdown already. */
    Table row(String... cells) {
      if (cells.length != columns) {
        throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
      }
      lines.append("| ").append(String.join(" | ", cells)).append(" |\n");
      return this;
    }

    @Override
    public String toString() {
      return lines.toString().stripTrailing();
    }
  }
}
