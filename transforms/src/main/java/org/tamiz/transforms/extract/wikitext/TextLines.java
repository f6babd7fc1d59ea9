package org.tamiz.transforms.extract.wikitext;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that is written line by line: white space is folded, lines without text vanish with their
 * list markers, control characters are left out, halves of surrogate pairs become U+FFFD.
 */
final class TextLines {
  private static final String MARKER = "- ";

  private final StringBuilder out = new StringBuilder();
  private final List<String> behind = new ArrayList<>();
  private int lineStart;
  private boolean blank = true;
  private boolean item;
  private boolean space;
  private boolean gap;
  private boolean address;
  private int lines;
  private int addressItems;

  /** Characters written so far. */
  int length() {
    return out.length();
  }

  /** True where the line that is being written holds no text yet. */
  boolean isBlank() {
    return blank;
  }

  /** Makes the line an item of a list; to be called where it holds no text yet. */
  void item() {
    item = true;
  }

  /** Writes text as part of the line; line feeds count as white space. */
  void text(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x7F ? c > ' ' : c > 0xA0 && c < 0x2000 && c != 0xAD && c != 0x1680) {
        write(c);
      } else {
        i += special(text, i, to, c);
      }
    }
  }

  void text(CharSequence text) {
    text(text, 0, text.length());
  }

  /** Writes lines: every line feed ends a line, {@code - } at the start of one makes an item. */
  void lines(String text) {
    int from = 0;
    while (true) {
      int end = text.indexOf('\n', from);
      if (blank && text.startsWith(MARKER, from)) {
        item = true;
        from += MARKER.length();
      }
      text(text, from, end < 0 ? text.length() : end);
      if (end < 0) {
        return;
      }
      endLine();
      from = end + 1;
    }
  }

  /** Notes that something was left out here, so that what stood around it is mended. */
  void gap() {
    gap = true;
  }

  /** Writes white space, unless the line holds no text yet. */
  void space() {
    space = !blank;
  }

  /** Notes that the line leads to an address outside of the wiki. */
  void address() {
    address = true;
  }

  /** True where most lines are items that lead to addresses: a list of references. */
  boolean isReferences() {
    return lines > 0 && addressItems * 10 >= lines * 7;
  }

  /** Takes back white space that was written last. */
  void noSpace() {
    space = false;
  }

  /** Writes a line behind the next one that holds text. */
  void behind(String line) {
    if (!line.isEmpty()) {
      behind.add(line);
    }
  }

  /** Writes text with its lines and white space as lines of their own. */
  void verbatim(String text) {
    endLine();
    int start = 0;
    int end = text.length();
    for (int i = 0; i < end && Character.isWhitespace(text.charAt(i)); i++) {
      start = text.charAt(i) == '\n' ? i + 1 : start;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start >= end) {
      return;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t') {
        out.append(c);
      } else if (Character.isSurrogate(c)) {
        i += surrogate(text, i, end);
      } else if (!Character.isISOControl(c) && c != 0xFEFF) {
        out.append(c);
      }
    }
    out.append('\n');
    lineStart = out.length();
  }

  /** Ends the line; where it holds no text there is none. */
  void endLine() {
    boolean written = !blank;
    if (written) {
      if (gap) {
        Gaps.mend(out, lineStart);
      }
      if (out.length() > lineStart && !isMarker()) {
        out.append('\n');
        lines++;
        addressItems += item && address ? 1 : 0;
      } else {
        out.setLength(lineStart);
      }
    }
    lineStart = out.length();
    blank = true;
    item = false;
    space = false;
    gap = false;
    address = false;
    if (written) {
      writeBehind();
    }
  }

  private void writeBehind() {
    if (!behind.isEmpty()) {
      List<String> lines = List.copyOf(behind);
      behind.clear();
      for (String line : lines) {
        lines(line);
        endLine();
      }
    }
  }

  /** The lines, parted by line feeds. */
  String finish() {
    endLine();
    writeBehind();
    int end = out.length();
    return end == 0 ? "" : out.substring(0, end - 1);
  }

  /** The lines as one: items parted by commas, other lines by spaces. */
  static String flat(String lines) {
    if (lines.indexOf('\n') < 0) {
      return lines.startsWith(MARKER) ? lines.substring(MARKER.length()) : lines;
    }
    StringBuilder flat = new StringBuilder(lines.length());
    for (int from = 0; from < lines.length(); ) {
      int end = lines.indexOf('\n', from);
      end = end < 0 ? lines.length() : end;
      boolean item = lines.startsWith(MARKER, from);
      if (flat.length() > 0) {
        flat.append(item ? ", " : " ");
      }
      flat.append(lines, from + (item ? MARKER.length() : 0), end);
      from = end + 1;
    }
    return flat.toString();
  }

  private boolean isMarker() {
    return out.length() - lineStart == MARKER.length() - 1 && out.charAt(lineStart) == '-';
  }

  private void begin() {
    if (blank) {
      blank = false;
      if (item) {
        out.append(MARKER);
      }
    } else if (space) {
      out.append(' ');
    }
    space = false;
  }

  private void write(char c) {
    if (blank || space) {
      begin();
    }
    out.append(c);
  }

  /** Writes a character that is not plain; returns how many more it took. */
  private int special(CharSequence text, int at, int to, char c) {
    if (Character.isSurrogate(c)) {
      begin();
      return surrogate(text, at, to);
    }
    if (c <= ' ' || c == 0x85 || Character.isSpaceChar(c)) {
      space = !blank && (space || c >= ' ' || Character.isWhitespace(c));
    } else if (!Character.isISOControl(c) && c != 0xFEFF && c != 0xAD) {
      write(c);
    }
    return 0;
  }

  private int surrogate(CharSequence text, int at, int to) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)
        && at + 1 < to
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      out.append(c).append(text.charAt(at + 1));
      return 1;
    }
    out.append('\uFFFD');
    return 0;
  }
}
