package org.tamiz.transforms.extract.html;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What a page says about itself outside its text.
 *
 * @param title content of the element {@code title}, white space folded, or empty
 * @param socialTitle {@code og:title} or {@code twitter:title}, or empty
 * @param description {@code description} or {@code og:description}, or empty
 * @param type {@code og:type}, or empty
 * @param data what structured data says
 */
record PageFacts(
    String title, String socialTitle, String description, String type, StructuredData data) {

  /** Gathers facts while the page is walked. */
  static final class Builder {
    /** What is read of a fact; blocks are searched for in it. */
    private static final int MAX_CHARS = 1_000;

    private String title = "";
    private String socialTitle = "";
    private String description = "";
    private String type = "";
    private final StructuredData data = new StructuredData();

    /** Reads the element {@code head} or a {@code script} outside of it. */
    void read(Element element) {
      if (element.normalName().equals("script")) {
        script(element);
        return;
      }
      for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
        if (child instanceof Element fact) {
          switch (fact.normalName()) {
            case "title" -> {
              if (title.isEmpty()) {
                title = cut(fact.text());
              }
            }
            case "meta" -> meta(fact);
            case "script" -> script(fact);
            default -> {}
          }
        }
      }
    }

    private void meta(Element meta) {
      String name = meta.attr("property");
      if (name.isEmpty()) {
        name = meta.attr("name");
      }
      switch (name.toLowerCase(Locale.ROOT)) {
        case "og:title" -> socialTitle = cut(meta.attr("content").strip());
        case "twitter:title" -> {
          if (socialTitle.isEmpty()) {
            socialTitle = cut(meta.attr("content").strip());
          }
        }
        case "description" -> description = cut(meta.attr("content").strip());
        case "og:description" -> {
          if (description.isEmpty()) {
            description = cut(meta.attr("content").strip());
          }
        }
        case "og:type" -> type = cut(meta.attr("content").strip()).toLowerCase(Locale.ROOT);
        default -> {}
      }
    }

    private static String cut(String text) {
      return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
    }

    private void script(Element script) {
      if (isJsonLd(script.attr("type"))) {
        data.read(withoutCdata(script.data()));
      }
    }

    PageFacts build() {
      return new PageFacts(title, socialTitle, description, type, data);
    }
  }

  /** A media type in any case and with any parameters. */
  private static boolean isJsonLd(String type) {
    int end = type.indexOf(';');
    String essence = end < 0 ? type : type.substring(0, end);
    return essence.strip().equalsIgnoreCase("application/ld+json");
  }

  /** The content of a script that hides from XML, as {@code //<![CDATA[ … //]]>}. */
  private static String withoutCdata(String script) {
    int start = script.indexOf("<![CDATA[");
    if (start < 0 || !script.substring(0, start).replaceAll("[\\s/*]", "").isEmpty()) {
      return script;
    }
    int end = script.lastIndexOf("]]>");
    String inner =
        script.substring(start + "<![CDATA[".length(), end < start ? script.length() : end);
    return inner.replaceFirst("^\\s*\\*/", "").replaceFirst("(//|/\\*)\\s*$", "");
  }
}
