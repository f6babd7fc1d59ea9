package org.tamiz.transforms.extract.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Definitions of links: lines {@code [label]: address "title"}, which are not to be read
 * themselves.
 *
 * <p>Unlike in CommonMark, the address must look like one, so that {@code [Edit]: thanks} stays.
 */
final class LinkDefinitions {
  /** Longest label (CommonMark 0.31, 4.7). */
  private static final int MAX_LABEL = 999;

  private final Set<String> labels = new HashSet<>();

  private LinkDefinitions() {}

  /** The definitions of a text. */
  static LinkDefinitions of(char[] in, int length) {
    LinkDefinitions found = new LinkDefinitions();
    int from = 0;
    for (int at = 0; at < length; at++) {
      if (in[at] == '\n') {
        from = at + 1;
      } else if (in[at] == ']' && at + 1 < length && in[at + 1] == ':') {
        found.add(in, from, at, length);
        // One definition a line.
        while (at + 1 < length && in[at + 1] != '\n') {
          at++;
        }
      }
    }
    return found;
  }

  boolean isEmpty() {
    return labels.isEmpty();
  }

  /** True where {@code in[from, to)} is a line that defines a link. */
  boolean isDefinition(char[] in, int from, int to) {
    if (labels.isEmpty() || from >= to || in[from] != '[') {
      return false;
    }
    int close = from + 1;
    while (close < to && in[close] != ']') {
      close++;
    }
    return close + 1 < to && in[close + 1] == ':' && labelOf(in, from, close, to) != null;
  }

  /**
   * Position behind a reference whose text is {@code in[from, close)}: {@code [text][label]},
   * {@code [label][]} or {@code [label]}; negative where its label is not defined.
   */
  int behindReference(char[] in, int from, int close, int end) {
    int next = close + 1;
    if (next < end && in[next] == '[') {
      int to = next + 1;
      int stop = Math.min(end, to + MAX_LABEL);
      while (to < stop && in[to] != ']' && in[to] != '[') {
        to++;
      }
      if (to < stop && in[to] == ']') {
        boolean known = to == next + 1 ? isLabel(in, from, close) : isLabel(in, next + 1, to);
        if (known) {
          return to + 1;
        }
      }
    }
    return isLabel(in, from, close) ? next : -1;
  }

  private void add(char[] in, int lineStart, int close, int length) {
    int end = close;
    while (end < length && in[end] != '\n') {
      end++;
    }
    String label = labelOf(in, lineStart, close, end);
    if (label != null) {
      labels.add(label);
    }
  }

  private static @Nullable String labelOf(char[] in, int lineStart, int close, int end) {
    int open = lineStart;
    while (open < close && in[open] == ' ') {
      open++;
    }
    if (open == close || in[open] != '[' || open - lineStart > 3 || close == open + 1) {
      return null;
    }
    int from = skip(in, close + 2, end);
    int to = from;
    while (to < end && !Delimiters.isWhite(in[to])) {
      to++;
    }
    boolean address = from < to && (in[from] == '<' || LinkTail.isAddress(in, from, to));
    int title = skip(in, to, end);
    boolean bare = title == end || "\"'(".indexOf(in[title]) >= 0;
    return address && bare ? label(in, open + 1, close) : null;
  }

  private boolean isLabel(char[] in, int from, int to) {
    return to > from && to - from <= MAX_LABEL && labels.contains(label(in, from, to));
  }

  private static String label(char[] in, int from, int to) {
    return new String(in, from, Math.min(to - from, MAX_LABEL + 1))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static int skip(char[] in, int at, int end) {
    int next = at;
    while (next < end && Delimiters.isWhite(in[next])) {
      next++;
    }
    return next;
  }
}
