package org.tamiz.transforms.extract.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding that a page declares in its markup, by the prescan of the HTML Living
 * Standard, section 13.2.3.2, with the XML declaration where there is one.
 *
 * <p>The standard looks at 1,024 bytes and lets the parser change its mind later; here the first
 * {@value #MAX_BYTES} are looked at, and nothing is changed afterwards.
 */
final class MetaPrescan {
  private static final int MAX_BYTES = 8192;

  private final byte[] bytes;
  private final int end;
  private int at;

  private MetaPrescan(byte[] bytes) {
    this.bytes = bytes;
    this.end = Math.min(bytes.length, MAX_BYTES);
  }

  /** The name of the declared encoding; UTF-16 counts as UTF-8, since the markup was read. */
  static Optional<String> find(byte[] bytes) {
    MetaPrescan scan = new MetaPrescan(bytes);
    Optional<String> meta = scan.meta();
    return (meta.isPresent() ? meta : scan.xml()).map(MetaPrescan::readable);
  }

  private static String readable(String name) {
    if (Encodings.isUtf16(name)) {
      return Encodings.UTF_8;
    }
    return name.equals("x-user-defined") ? Encodings.WINDOWS_1252 : name;
  }

  private Optional<String> xml() {
    if (!startsWith(0, "<?xml")) {
      return Optional.empty();
    }
    String head = SingleByteDecoder.ascii(bytes, 0, Math.min(end, 300));
    int close = head.indexOf("?>");
    int encoding = head.indexOf("encoding");
    int equals = encoding < 0 ? -1 : head.indexOf('=', encoding);
    if (equals < 0 || close < equals) {
      return Optional.empty();
    }
    return EncodingLabels.find(head.substring(equals + 1, close));
  }

  private Optional<String> meta() {
    at = 0;
    while (at < end) {
      if (bytes[at] != '<') {
        at++;
      } else if (startsWith(at, "<!--")) {
        comment();
      } else if (isTag(at, "meta")) {
        at += 5;
        Optional<String> found = metaElement();
        if (found.isPresent()) {
          return found;
        }
      } else if (isLetter(at + 1) || (byteAt(at + 1) == '/' && isLetter(at + 2))) {
        at++;
        while (at < end && !isSpace(bytes[at]) && bytes[at] != '>') {
          at++;
        }
        skipAttributes();
      } else if (byteAt(at + 1) == '!' || byteAt(at + 1) == '/' || byteAt(at + 1) == '?') {
        while (at < end && bytes[at] != '>') {
          at++;
        }
      } else {
        at++;
      }
    }
    return Optional.empty();
  }

  private void skipAttributes() {
    Attribute last = attribute();
    while (last != null) {
      last = attribute();
    }
  }

  private void comment() {
    at += 2;
    while (at < end && !startsWith(at, "-->")) {
      at++;
    }
    at = Math.min(end, at + 3);
  }

  private Optional<String> metaElement() {
    Set<String> seen = new HashSet<>();
    boolean pragma = false;
    boolean needsPragma = false;
    Optional<String> charset = Optional.empty();
    for (Attribute one = attribute(); one != null; one = attribute()) {
      if (!seen.add(one.name)) {
        continue;
      }
      if (one.name.equals("http-equiv")) {
        pragma |= one.value.equals("content-type");
      } else if (one.name.equals("charset")) {
        charset = EncodingLabels.find(one.value);
        needsPragma = false;
      } else if (one.name.equals("content") && charset.isEmpty()) {
        charset = fromContent(one.value);
        needsPragma = charset.isPresent();
      }
    }
    boolean unfinished = at >= end;
    return unfinished || (needsPragma && !pragma) ? Optional.empty() : charset;
  }

  /** The charset in the content of a meta element, section 2.5.5 of the standard. */
  private static Optional<String> fromContent(String content) {
    int from = content.indexOf("charset");
    while (from >= 0) {
      int i = from + 7;
      while (i < content.length() && content.charAt(i) <= ' ') {
        i++;
      }
      if (i < content.length() && content.charAt(i) == '=') {
        String rest = content.substring(i + 1).strip();
        int stop = 0;
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        if (quote == '"' || quote == '\'') {
          int close = rest.indexOf(quote, 1);
          return close < 0 ? Optional.empty() : EncodingLabels.find(rest.substring(1, close));
        }
        while (stop < rest.length() && rest.charAt(stop) > ' ' && rest.charAt(stop) != ';') {
          stop++;
        }
        return EncodingLabels.find(rest.substring(0, stop));
      }
      from = content.indexOf("charset", from + 7);
    }
    return Optional.empty();
  }

  private record Attribute(String name, String value) {}

  /** The next attribute of the tag, lower case, or null at the tag's end. */
  private @Nullable Attribute attribute() {
    while (at < end && (isSpace(bytes[at]) || bytes[at] == '/')) {
      at++;
    }
    if (at >= end || bytes[at] == '>') {
      return null;
    }
    int start = at++;
    while (at < end
        && bytes[at] != '='
        && bytes[at] != '/'
        && bytes[at] != '>'
        && !isSpace(bytes[at])) {
      at++;
    }
    String name = lower(start, at);
    skipSpace();
    if (at >= end || bytes[at] != '=') {
      return new Attribute(name, "");
    }
    at++;
    skipSpace();
    if (at < end && (bytes[at] == '"' || bytes[at] == '\'')) {
      byte quote = bytes[at++];
      start = at;
      while (at < end && bytes[at] != quote) {
        at++;
      }
      String value = lower(start, at);
      at = Math.min(end, at + 1);
      return new Attribute(name, value);
    }
    start = at;
    while (at < end && bytes[at] != '>' && !isSpace(bytes[at])) {
      at++;
    }
    return new Attribute(name, lower(start, at));
  }

  private void skipSpace() {
    while (at < end && isSpace(bytes[at])) {
      at++;
    }
  }

  private String lower(int from, int to) {
    return SingleByteDecoder.ascii(bytes, from, to).toLowerCase(Locale.ROOT);
  }

  private boolean isTag(int from, String name) {
    int after = byteAt(from + 1 + name.length());
    return from + 1 + name.length() < end
        && lower(from + 1, from + 1 + name.length()).equals(name)
        && (isSpace((byte) after) || after == '/');
  }

  private boolean startsWith(int from, String text) {
    if (from + text.length() > end) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isLetter(int index) {
    int c = byteAt(index) | 0x20;
    return c >= 'a' && c <= 'z';
  }

  private int byteAt(int index) {
    return index < end ? bytes[index] & 0xFF : 0;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f';
  }
}
