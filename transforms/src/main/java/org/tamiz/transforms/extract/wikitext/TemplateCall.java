package org.tamiz.transforms.extract.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A use of a template: its name and its arguments as places in a wikitext.
 *
 * @param name the name in lower case, spaces for underscores
 * @param written the name as it stands there
 * @param arguments the arguments in their order
 */
record TemplateCall(String name, String written, List<Argument> arguments) {

  /**
   * An argument.
   *
   * @param key its name, or its number among those without a name
   * @param named whether the name is written
   * @param from first place of the value
   * @param to place behind the value
   */
  record Argument(String key, boolean named, int from, int to) {}

  /** Reads the call whose content stands in the range, without its braces. */
  static TemplateCall read(String text, Markup markup, int from, int to) {
    int nameEnd = next(text, markup, from, to, false);
    String written = plain(text, markup, from, nameEnd);
    List<Argument> arguments = new ArrayList<>();
    int number = 0;
    for (int start = nameEnd + 1; start <= to; ) {
      int end = next(text, markup, start, to, true);
      if (end < to && text.charAt(end) == '=') {
        int equals = end;
        end = next(text, markup, equals + 1, to, false);
        arguments.add(trimmed(text, plain(text, markup, start, equals), equals + 1, end));
      } else {
        number++;
        arguments.add(new Argument(Integer.toString(number), false, start, end));
      }
      start = end + 1;
    }
    String name = written.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
    return new TemplateCall(name, written, arguments);
  }

  /** The next bar, or sign of equality where asked for, that stands in no inner construct. */
  private static int next(String text, Markup markup, int from, int to, boolean orEquals) {
    for (int at = from; at < to; ) {
      char c = text.charAt(at);
      if (c == '|' || (orEquals && c == '=')) {
        return at;
      }
      int end = markup.end(at);
      at = end > at && end <= to ? end : at + 1;
    }
    return to;
  }

  /** The last argument of this key that is not blank, or null. */
  @Nullable Argument find(String text, String key) {
    for (int i = arguments.size() - 1; i >= 0; i--) {
      Argument argument = arguments.get(i);
      if (argument.key.equals(key) && !isBlank(text, argument.from, argument.to)) {
        return argument;
      }
    }
    return null;
  }

  static boolean isBlank(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static Argument trimmed(String text, String key, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    // A list or table must stay at the start of a line.
    if (start > from && text.charAt(start - 1) == '\n') {
      start--;
    }
    return new Argument(key, true, start, end);
  }

  /** The range without comments and the white space at its ends. */
  private static String plain(String text, Markup markup, int from, int to) {
    StringBuilder plain = null;
    int start = from;
    for (int at = from; at < to; ) {
      if (text.charAt(at) == '<' && markup.kind(at) == Markup.COMMENT) {
        plain = plain == null ? new StringBuilder() : plain;
        plain.append(text, start, at);
        at = Math.min(to, markup.end(at));
        start = at;
      } else {
        at++;
      }
    }
    return plain == null
        ? text.substring(from, to).strip()
        : plain.append(text, start, to).toString().strip();
  }
}
