package org.tamiz.transforms.pii;

import java.util.ArrayList;
import java.util.List;

/**
 * Public IP addresses. A run of digits, hexadecimal letters, dots and colons is an address only as
 * a whole, so parts of longer numbers and what only looks like an address ({@code 999.999.999.999},
 * {@code 1.2.3.4.5}) are left alone; a valid address that was meant as a version number is masked.
 */
final class IpFinder implements PiiFinder {
  @Override
  public List<Span> find(String text, String language) {
    List<Span> found = new ArrayList<>();
    int length = text.length();
    int dot = next(text, '.', 0);
    int colon = next(text, ':', 0);
    int end = 0;
    // Letters and digits are everywhere, dots and colons are rare.
    for (int mark = Math.min(dot, colon); mark < length; mark = Math.min(dot, colon)) {
      int start = mark;
      while (start > end && isRun(text.charAt(start - 1))) {
        start--;
      }
      int dots = 0;
      int colons = 0;
      end = mark;
      while (end < length && isRun(text.charAt(end))) {
        dots += text.charAt(end) == '.' ? 1 : 0;
        colons += text.charAt(end) == ':' ? 1 : 0;
        end++;
      }
      if ((dots >= 3 || colons >= 2)
          && end - start >= 4
          && !isWord(text, start - 1)
          && !isWord(text, end)) {
        look(text, start, end, found);
      }
      dot = dot < end ? next(text, '.', end) : dot;
      colon = colon < end ? next(text, ':', end) : colon;
    }
    return found;
  }

  /** Where a char comes next, or the length of the text. */
  private static int next(String text, char wanted, int from) {
    int at = text.indexOf(wanted, from);
    return at < 0 ? text.length() : at;
  }

  private static void look(String text, int start, int end, List<Span> found) {
    int from = start;
    int to = end;
    while (to > from && (text.charAt(to - 1) == '.' || isSingleColon(text, from, to - 1))) {
      to--;
    }
    while (from < to && (text.charAt(from) == '.' || isSingleColon(text, from, from))) {
      from++;
    }
    if (to - from > 60) {
      return;
    }
    String run = text.substring(from, to);
    int colon = run.indexOf(':');
    // An IPv4 address may carry a port.
    String bare = colon > 0 && run.indexOf(':', colon + 1) < 0 ? run.substring(0, colon) : run;
    long address = Ipv4.parse(bare);
    if (address >= 0) {
      if (Ipv4.isPublic(address)) {
        found.add(new Span(from, from + bare.length()));
      }
    } else if (colon >= 0 && Ipv6.isPublic(run)) {
      found.add(new Span(from, to));
    }
  }

  /** True for a colon that is no half of a double one. */
  private static boolean isSingleColon(String text, int low, int at) {
    return text.charAt(at) == ':'
        && (at + 1 >= text.length() || text.charAt(at + 1) != ':')
        && (at <= low || text.charAt(at - 1) != ':');
  }

  private static boolean isRun(char c) {
    return (c >= '0' && c <= ':') || c == '.' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean isWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && (text.charAt(at) == '_' || Character.isLetterOrDigit(text.charAt(at)))
        && text.charAt(at) < 0x0530;
  }
}
