package org.tamiz.transforms.extract.html;

import java.util.HashMap;
import java.util.Map;

/** What element names mean for the text. */
final class Tags {
  /** Element names that a feature or the layout of the text tells apart. */
  enum Role {
    OTHER,
    BODY,
    MAIN,
    ARTICLE,
    SECTION,
    NAV,
    HEADER,
    FOOTER,
    ASIDE,
    FORM,
    TABLE,
    ROW,
    CELL,
    LIST,
    ITEM,
    DEFINITIONS,
    TERM,
    DEFINITION,
    FIGURE,
    CAPTION,
    QUOTE,
    DETAILS,
    DIALOG,
    PARAGRAPH,
    HEADING,
    PRE,
    BUTTON,
    LABEL,
    ADDRESS,
    NOSCRIPT,
    CENTER;

    /** Place of the role in rows of features. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
      return ordinal();
    }
  }

  /** What is done at an element. */
  enum Flow {
    /** Its text runs on in the line. */
    INLINE,
    /** A border of blocks on both sides. */
    BLOCK,
    /** Neither it nor what it holds is text. */
    SKIP,
    /** A line break. */
    BREAK
  }

  /** Element names that are handled each in a way of its own. */
  enum Mark {
    NONE,
    /** A link. */
    LINK,
    /** Text that stands out. */
    STRONG,
    /** A picture. */
    IMAGE,
    /** Something to fill in. */
    FIELD,
    /** Holds facts about the page. */
    FACTS,
    /** A template, which may be one of shown text. */
    TEMPLATE
  }

  /**
   * All that an element name means.
   *
   * @param flow what is done at the element
   * @param role its meaning
   * @param mark what else is done
   */
  record Kind(Flow flow, Role role, Mark mark) {
    private static final Kind UNKNOWN = new Kind(Flow.INLINE, Role.OTHER, Mark.NONE);
  }

  private static final Map<String, Kind> KINDS = new HashMap<>();

  static {
    put(
        Flow.SKIP,
        Mark.NONE,
        "style svg iframe object embed canvas audio video map rt rp datalist meter progress"
            + " noframes applet source track param");
    put(Flow.SKIP, Mark.FACTS, "head script");
    put(Flow.SKIP, Mark.TEMPLATE, "template");
    put(Flow.SKIP, Mark.IMAGE, "img");
    put(Flow.SKIP, Mark.FIELD, "input textarea select");
    put(Flow.BREAK, Mark.NONE, "br");
    put(Flow.INLINE, Mark.LINK, "a");
    put(Flow.INLINE, Mark.STRONG, "b strong");
    role(Role.BODY, "body html");
    role(Role.MAIN, "main");
    role(Role.ARTICLE, "article");
    role(Role.SECTION, "section");
    role(Role.NAV, "nav");
    role(Role.HEADER, "header hgroup");
    role(Role.FOOTER, "footer");
    role(Role.ASIDE, "aside");
    role(Role.FORM, "form fieldset search");
    role(Role.TABLE, "table");
    role(Role.ROW, "tr");
    role(Role.CELL, "td th");
    role(Role.LIST, "ul ol menu dir");
    role(Role.ITEM, "li");
    role(Role.DEFINITIONS, "dl");
    role(Role.TERM, "dt");
    role(Role.DEFINITION, "dd");
    role(Role.FIGURE, "figure");
    role(Role.CAPTION, "figcaption caption");
    role(Role.QUOTE, "blockquote");
    role(Role.DETAILS, "details");
    role(Role.DIALOG, "dialog");
    role(Role.PARAGRAPH, "p");
    role(Role.HEADING, "h1 h2 h3 h4 h5 h6");
    role(Role.PRE, "pre listing xmp plaintext");
    role(Role.BUTTON, "button");
    role(Role.LABEL, "label legend summary");
    role(Role.ADDRESS, "address");
    role(Role.NOSCRIPT, "noscript");
    role(Role.CENTER, "center");
    role(Role.OTHER, "div hr tbody thead tfoot colgroup col optgroup option marquee frameset");
  }

  private Tags() {}

  private static void put(Flow flow, Mark mark, String names) {
    for (String name : names.split(" ", -1)) {
      KINDS.put(name, new Kind(flow, Role.OTHER, mark));
    }
  }

  private static void role(Role role, String names) {
    for (String name : names.split(" ", -1)) {
      KINDS.put(name, new Kind(Flow.BLOCK, role, Mark.NONE));
    }
  }

  /** What an element name in lower case means; unknown ones run on in the line. */
  static Kind kind(String name) {
    return KINDS.getOrDefault(name, Kind.UNKNOWN);
  }

  /** The meaning that an ARIA role gives to an element, or the given one. */
  static Role ariaRole(String value, Role otherwise) {
    return switch (value) {
      case "navigation", "menu", "menubar", "tablist", "toolbar" -> Role.NAV;
      case "main" -> Role.MAIN;
      case "article" -> Role.ARTICLE;
      case "banner" -> Role.HEADER;
      case "contentinfo" -> Role.FOOTER;
      case "complementary" -> Role.ASIDE;
      case "search", "form" -> Role.FORM;
      case "dialog", "alertdialog", "alert" -> Role.DIALOG;
      case "heading" -> Role.HEADING;
      default -> otherwise;
    };
  }
}
