package org.tamiz.transforms.pii;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * E-mail addresses: letters, digits and {@code .!#$%&'*+/=?^_`{|}~-} before the sign, a domain of
 * at least two labels or an IPv4 address behind it (RFC 5321, without quoted local parts and
 * address literals in brackets).
 *
 * <p>Letters may be Latin, Greek or Cyrillic; other scripts write no space before an address, so
 * their letters end it. Names of image files such as {@code logo@2x.png} and addresses written out
 * ({@code name at example.org}) are left alone.
 */
final class EmailFinder implements PiiFinder {
  private static final Set<String> FILE_ENDINGS =
      Set.of("css", "gif", "jpeg", "jpg", "js", "pdf", "png", "svg", "webp");

  @Override
  public List<Span> find(String text, String language) {
    List<Span> found = new ArrayList<>();
    int floor = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = localStart(text, at, floor);
      int end = start < at ? domainEnd(text, at + 1) : -1;
      if (end > 0) {
        found.add(new Span(start, end));
        floor = end;
      }
    }
    return found;
  }

  private static int localStart(String text, int at, int floor) {
    int start = at;
    while (start > floor && isLocal(text.charAt(start - 1))) {
      start--;
    }
    // Signs that lead the run belong to the sentence, not to the address.
    while (start < at && !isAlphanumeric(text.charAt(start)) && text.charAt(start) != '_') {
      start++;
    }
    return at > start && text.charAt(at - 1) == '.' ? at : start;
  }

  /** The end of the domain, or -1. */
  private static int domainEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isDomain(text.charAt(end))) {
      end++;
    }
    while (end > from && !isAlphanumeric(text.charAt(end - 1))) {
      end--;
    }
    String domain = text.substring(from, end);
    int dot = domain.lastIndexOf('.');
    if (dot <= 0
        || domain.contains("..")
        || !isAlphanumeric(domain.charAt(0))
        || (end < text.length() && text.charAt(end) == '@')) {
      return -1;
    }
    String top = domain.substring(dot + 1);
    return isTopLevel(top) || Ipv4.parse(domain) >= 0 ? end : -1;
  }

  private static boolean isTopLevel(String top) {
    if (top.length() < 2 || FILE_ENDINGS.contains(top.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (top.startsWith("xn--")) {
      return true;
    }
    for (int i = 0; i < top.length(); i++) {
      if (!Character.isLetter(top.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLocal(char c) {
    return isAlphanumeric(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
  }

  private static boolean isDomain(char c) {
    return isAlphanumeric(c) || c == '.' || c == '-';
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c >= '\u00C0' && c <= '\u052F' && Character.isLetter(c));
  }
}
