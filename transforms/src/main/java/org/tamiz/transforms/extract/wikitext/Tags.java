package org.tamiz.transforms.extract.wikitext;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tags of HTML and of extensions inside of wikitext. */
final class Tags {
  /** What a tag does to the text around it. */
  private enum Role {
    /** Nothing. */
    INLINE,
    /** Ends the line. */
    BLOCK,
    BREAK,
    ITEM,
    CELL,
    LINES,
    RUBY,
    /** Left out with its content. */
    HIDDEN,
    SUPERSCRIPT,
    SUBSCRIPT
  }

  private static final int LONGEST_NAME = 16;
  private static final int LONGEST_TAG = 2_000;
  private static final int LONGEST_SCRIPT = 60;
  private static final Map<String, Role> ROLES = roles();

  private final Renderer renderer;
  private final String text;

  private final Map<String, Closer> closers = new HashMap<>();

  Tags(Renderer renderer) {
    this.renderer = renderer;
    this.text = renderer.text;
  }

  /** Writes an element whose content is not wikitext of this page. */
  void element(int at, int end) {
    OpaqueTag tag = OpaqueTag.at(text, at + 1);
    int from = text.indexOf('>', at) + 1;
    TextLines out = renderer.out();
    if (tag == null || tag.use() == OpaqueTag.Use.DROP || from >= end) {
      if (tag == OpaqueTag.REF) {
        renderer.page.kinds().reference(text, from, end);
      }
      out.gap();
      return;
    }
    int to = text.lastIndexOf("</", end - 1);
    String content = text.substring(from, Math.max(from, to));
    switch (tag.use()) {
      case FORMULA -> {
        // To TeX the space between braces is none, and a reader does not take them for markup.
        String tex = content.strip().replace("{{", "{ {").replace("}}", "} }");
        if (!tex.isEmpty()) {
          out.text(tag == OpaqueTag.MATH ? "$" + tex + "$" : "$\\ce{" + tex + "}$");
        }
      }
      case LITERAL -> out.text(Entities.decode(content, 0, content.length()));
      case BLOCK -> block(tag, content, at, from);
      case GALLERY -> gallery(content);
      default -> out.gap();
    }
  }

  private void block(OpaqueTag tag, String content, int at, int from) {
    TextLines out = renderer.out();
    String attributes = text.substring(at, from);
    String code = tag == OpaqueTag.PRE ? Entities.decode(content, 0, content.length()) : content;
    if (attributes.contains("inline") || renderer.isNested() || renderer.isItem()) {
      out.text(code);
    } else {
      out.verbatim(code);
    }
  }

  private void gallery(String content) {
    TextLines out = renderer.out();
    out.endLine();
    for (String line : content.split("\n", -1)) {
      int bar = line.indexOf('|');
      if (bar > 0) {
        String caption = TextLines.flat(renderer.lines(caption(line, bar)));
        if (!caption.isEmpty()) {
          out.item();
          out.text(caption);
          out.endLine();
        }
      }
    }
  }

  /** The caption of a gallery's line; options such as {@code alt=…} may stand before it. */
  private static String caption(String line, int bar) {
    int start = bar + 1;
    while (true) {
      int next = line.indexOf('|', start);
      int equals = line.indexOf('=', start);
      if (next < 0 || equals < 0 || equals > next || line.indexOf('[', start) < next) {
        return line.substring(start);
      }
      start = next + 1;
    }
  }

  /** Reads a tag, or writes the sign where there is none; returns the place behind it. */
  int read(int at, int to) {
    int nameFrom = at + 1;
    boolean closes = nameFrom < to && text.charAt(nameFrom) == '/';
    nameFrom += closes ? 1 : 0;
    int nameTo = nameFrom;
    while (nameTo < to && nameTo - nameFrom <= LONGEST_NAME && isNamePart(text.charAt(nameTo))) {
      nameTo++;
    }
    Role role = ROLES.get(text.substring(nameFrom, nameTo).toLowerCase(Locale.ROOT));
    int end = role == null ? -1 : tagEnd(nameTo, to);
    if (role == null || end < 0) {
      renderer.out().text("<");
      return at + 1;
    }
    String name = text.substring(nameFrom, nameTo).toLowerCase(Locale.ROOT);
    boolean empty = text.charAt(end - 2) == '/';
    if (!closes && !empty && (role == Role.HIDDEN || isHidden(nameTo, end))) {
      renderer.out().gap();
      int closer = closer(name, end, to);
      return closer < 0 ? end : closer;
    }
    return apply(role, name, closes, end, to);
  }

  private int apply(Role role, String name, boolean closes, int end, int to) {
    TextLines out = renderer.out();
    switch (role) {
      case BLOCK -> out.endLine();
      case BREAK -> renderer.breakLine();
      case ITEM -> {
        out.endLine();
        if (!closes) {
          out.item();
        }
      }
      case CELL -> {
        if (!closes && !out.isBlank()) {
          out.text(" | ");
        }
      }
      case LINES -> {
        out.endLine();
        renderer.keepLines(!closes);
      }
      case RUBY -> out.text(closes ? ")" : "(");
      case SUPERSCRIPT, SUBSCRIPT -> {
        if (!closes) {
          return script(role, name, end, to);
        }
      }
      default -> {}
    }
    return end;
  }

  private int script(Role role, String name, int from, int to) {
    int limit = Math.min(to, from + LONGEST_SCRIPT);
    for (int at = from; at < limit; at++) {
      if (text.charAt(at) == '<' && text.startsWith(name, at + 2) && text.charAt(at + 1) == '/') {
        renderer.out().text(Scripts.of(renderer.line(from, at), role == Role.SUPERSCRIPT));
        int end = tagEnd(at + 2, to);
        return end < 0 ? to : end;
      }
    }
    return from;
  }

  private int tagEnd(int from, int to) {
    int limit = Math.min(to, from + LONGEST_TAG);
    for (int at = from; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private boolean isHidden(int from, int to) {
    String attributes = text.substring(from, to);
    int display = attributes.indexOf("display");
    return display >= 0
        && attributes.substring(display).replace(" ", "").startsWith("display:none");
  }

  /** Place behind the closing tag of this name, or -1. */
  private int closer(String name, int from, int to) {
    Closer known = closers.get(name);
    if (known == null || from < known.searchedFrom || from > known.found) {
      int found = text.indexOf("</" + name, from);
      known = new Closer(from, found < 0 ? Integer.MAX_VALUE : found);
      closers.put(name, known);
    }
    if (known.found >= to) {
      return -1;
    }
    int end = tagEnd(known.found + 2, to);
    return end < 0 ? to : end;
  }

  /** The first closing tag of a name behind a place. */
  private record Closer(int searchedFrom, int found) {}

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new HashMap<>();
    put(
        roles,
        Role.INLINE,
        "abbr acronym b bdi bdo big caption center ce chem cite code data del dfn em font gallery"
            + " hiero i imagemap includeonly indicator inputbox ins kbd langconvert languages link"
            + " mapframe maplink mark math meta noinclude nobr nowiki onlyinclude q rb ref"
            + " references ruby s samp score section small source span strike strong"
            + " syntaxhighlight templatestyles time timeline translate tt tvar u var wbr");
    put(
        roles,
        Role.BLOCK,
        "blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr ol p pre rtc table tbody tfoot thead tr ul");
    put(roles, Role.BREAK, "br");
    put(roles, Role.ITEM, "li");
    put(roles, Role.CELL, "td th");
    put(roles, Role.LINES, "poem");
    put(roles, Role.RUBY, "rt");
    put(roles, Role.HIDDEN, "rp script style");
    put(roles, Role.SUPERSCRIPT, "sup");
    put(roles, Role.SUBSCRIPT, "sub");
    return roles;
  }

  private static void put(Map<String, Role> roles, Role role, String names) {
    for (String name : names.split(" ", -1)) {
      roles.put(name, role);
    }
  }
}
