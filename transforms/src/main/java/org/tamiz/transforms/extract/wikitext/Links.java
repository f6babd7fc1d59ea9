package org.tamiz.transforms.extract.wikitext;

import java.util.Set;

/** Links of wikitext: to pages, files, categories, other wikis and addresses. */
final class Links {
  private static final int MEDIA = -2;

  /** Prefixes of Wikimedia's other projects, beside those of languages. */
  private static final Set<String> PROJECTS =
      Set.of(
          "b",
          "c",
          "commons",
          "d",
          "doi",
          "foundation",
          "incubator",
          "m",
          "meta",
          "metawikimedia",
          "mw",
          "mediawikiwiki",
          "n",
          "oldwikisource",
          "phab",
          "q",
          "s",
          "species",
          "v",
          "voy",
          "w",
          "wikibooks",
          "wikidata",
          "wikimedia",
          "wikinews",
          "wikipedia",
          "wikiquote",
          "wikisource",
          "wikispecies",
          "wikiversity",
          "wikivoyage",
          "wikt",
          "wiktionary");

  private final Renderer renderer;
  private final String text;

  /** Up to here no single bracket closes. */
  private int unclosedTo;

  Links(Renderer renderer) {
    this.renderer = renderer;
    this.text = renderer.text;
  }

  /** Writes what a link in double brackets shows. */
  void internal(int at, int end) {
    int from = at + 2;
    int to = end - 2;
    if (isAddress(from, to)) {
      external(at + 1, end - 1);
      return;
    }
    int bar = bar(from, to);
    String target = target(from, bar);
    boolean escaped = target.startsWith(":");
    if (escaped) {
      target = target.substring(1).strip();
    }
    int namespace = renderer.page.site().linkNamespace(target);
    String name = target.substring(target.indexOf(':') + 1).strip();
    if (!escaped && namespace == WikiSite.FILE) {
      caption(bar, to);
    } else if (!escaped && namespace == WikiSite.CATEGORY) {
      renderer.page.article().category(name);
      renderer.out().gap();
    } else if (namespace != WikiSite.MAIN || target.startsWith("media:")) {
      label(bar, to, namespace == MEDIA ? name : target);
    } else {
      page(target, escaped, bar, to, end);
    }
  }

  private void page(String target, boolean escaped, int bar, int to, int end) {
    int colon = target.indexOf(':');
    String prefix = colon > 0 ? target.substring(0, colon) : "";
    if (isLanguage(prefix) && colon + 1 < target.length() && target.charAt(colon + 1) != ' ') {
      if (escaped) {
        label(bar, to, target.substring(colon + 1));
      }
      renderer.out().gap();
      return;
    }
    if (PROJECTS.contains(prefix)) {
      String rest = target.substring(colon + 1);
      label(bar, to, isLanguage(beforeColon(rest)) ? rest.substring(rest.indexOf(':') + 1) : rest);
      return;
    }
    String shown = label(bar, to, target.startsWith("#") ? target.substring(1) : target);
    int anchor = target.indexOf('#');
    String linked = anchor < 0 ? target : target.substring(0, anchor).strip();
    renderer.page.article().link(linked, shown + trail(end));
  }

  private static String beforeColon(String target) {
    int colon = target.indexOf(':');
    return colon > 0 ? target.substring(0, colon) : "";
  }

  private String target(int from, int to) {
    for (int at = from; at < to; at++) {
      if (renderer.markup.end(at) > 0) {
        return renderer.line(from, to);
      }
    }
    String target = Entities.decode(text, from, to).replace('_', ' ').strip();
    return target.indexOf('\n') < 0 ? target : target.replace('\n', ' ');
  }

  /** Writes the text of a link, or {@code otherwise} where none is given; returns it. */
  private String label(int bar, int to, String otherwise) {
    String shown;
    if (bar >= to) {
      shown = otherwise;
    } else {
      shown = renderer.line(bar + 1, to);
      if (shown.isEmpty()) {
        shown = TemplateCall.isBlank(text, bar + 1, to) ? withoutHints(otherwise) : "";
      }
    }
    TextLines out = renderer.out();
    if (bar < to && bar + 1 < to && Character.isWhitespace(text.charAt(bar + 1))) {
      out.space();
    }
    out.text(shown);
    return shown;
  }

  /** A title without its prefix and the explanation in parentheses or behind a comma. */
  private static String withoutHints(String title) {
    String name = title.substring(title.indexOf(':') + 1).strip();
    int hint = name.endsWith(")") ? name.lastIndexOf('(') : name.indexOf(", ");
    return hint > 0 ? name.substring(0, hint).strip() : name;
  }

  /** The letters behind a link that belong to its text. */
  private String trail(int from) {
    int end = from;
    while (end < text.length() && isTrail(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isTrail(char c) {
    // Scripts without case up to those of South Asia; from Thai on words are not parted.
    return c < 128
        ? c >= 'a' && c <= 'z'
        : Character.isLowerCase(c)
            || (c < 0x0E00 && Character.getType(c) == Character.OTHER_LETTER);
  }

  /** Writes the caption of a picture as a line behind the paragraph. */
  private void caption(int bar, int to) {
    int captionFrom = -1;
    int captionTo = -1;
    for (int start = bar + 1; start <= to && bar < to; ) {
      int end = bar(start, to);
      if (isCaption(start, end)) {
        captionFrom = start;
        captionTo = end;
      }
      start = end + 1;
    }
    renderer.out().gap();
    if (captionFrom >= 0) {
      renderer.out().behind(renderer.line(captionFrom, captionTo));
    }
  }

  /** Tells captions from options by their form, as the words of options differ by language. */
  private boolean isCaption(int from, int to) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = to;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int words = 0;
    boolean wide = false;
    boolean name = true;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == '=' && name) {
        return false;
      }
      name &= Character.isLetter(c) || c == '-' || c == ' ';
      if (c == ' ' || c == '[' || c == '{') {
        words++;
      }
      wide |= c >= 0x2E80;
    }
    return words > 0 || end - start > (wide ? 6 : 24);
  }

  /** Writes a link to an address in single brackets; returns the place behind what was read. */
  int external(int at, int to) {
    int start = at + 1;
    if (start < to && text.charAt(start) == '[') {
      int end = start + 1;
      while (end < to && text.charAt(end) == '[' && renderer.markup.end(end) == 0) {
        end++;
      }
      renderer.out().gap();
      return isAddress(end, to) ? end - 1 : end;
    }
    if (start < unclosedTo || !isAddress(start, to)) {
      renderer.out().text("[");
      return start;
    }
    int urlEnd = start;
    while (urlEnd < to && !endsAddress(text.charAt(urlEnd))) {
      urlEnd++;
    }
    int close = urlEnd;
    while (close < to && text.charAt(close) != ']' && text.charAt(close) != '\n') {
      int end = renderer.markup.end(close);
      close = end > close && end <= to ? end : close + 1;
    }
    if (close >= to || text.charAt(close) != ']') {
      unclosedTo = close;
      renderer.out().text("[");
      return start;
    }
    String label = renderer.line(urlEnd, close);
    renderer.out().address();
    if (label.isEmpty()) {
      renderer.out().gap();
    } else {
      renderer.out().text(label);
    }
    return close + 1;
  }

  private boolean isAddress(int at, int to) {
    if (text.startsWith("//", at)) {
      return true;
    }
    int end = at;
    while (end < to && end - at < 12 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > at + 2 && (text.startsWith("://", end) || text.startsWith("mailto:", at));
  }

  private static boolean endsAddress(char c) {
    return c <= ' ' || c == ']' || c == '[' || c == '<' || c == '>' || c == '"';
  }

  private int bar(int from, int to) {
    for (int at = from; at < to; ) {
      if (text.charAt(at) == '|') {
        return at;
      }
      int end = renderer.markup.end(at);
      at = end > at && end <= to ? end : at + 1;
    }
    return to;
  }

  /** True for prefixes that have the form of a Wikipedia's language code. */
  static boolean isLanguage(String prefix) {
    int length = prefix.length();
    if (length < 2 || length > 14) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = prefix.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c == '-' && i > 1)) {
        return false;
      }
    }
    return length <= 3 || prefix.indexOf('-') > 0 || prefix.equals("simple");
  }
}
