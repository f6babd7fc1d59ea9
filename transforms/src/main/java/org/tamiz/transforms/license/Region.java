package org.tamiz.transforms.license;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What an element says of the marks inside it, as bits. */
final class Region {
  /** In a footer: by tag, or by id or class. */
  static final int FOOTER = 1;

  /** Not shown. */
  static final int HIDDEN = 2;

  /** In a part that speaks of something else than the page: a figure, an aside, a comment. */
  static final int ASIDE = 4;

  private static final Set<String> ASIDE_TAGS =
      Set.of("figure", "figcaption", "aside", "blockquote", "gallery");
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "imageobject",
          "videoobject",
          "audioobject",
          "mediaobject",
          "photograph",
          "musicrecording",
          "musicalbum",
          "musiccomposition",
          "softwareapplication",
          "comment",
          "review",
          "product",
          "3dmodel",
          "map",
          "imagegallery",
          "videogallery");
  private static final String[] COMMENT_WORDS = {
    "comment-", "comments", "comment_", "disqus", "commentlist", "respond"
  };

  private Region() {}

  /** The bits that an element adds to those of its parent. */
  static int of(Element element) {
    String tag = element.normalName();
    int bits = 0;
    if (tag.equals("footer")) {
      bits |= FOOTER;
    } else if (tag.equals("template")) {
      bits |= HIDDEN;
    } else if (ASIDE_TAGS.contains(tag)) {
      bits |= ASIDE;
    }
    if (element.attributesSize() > 0 && !tag.equals("body") && !tag.equals("html")) {
      bits |= ofAttributes(element.attributes());
    }
    return bits;
  }

  private static int ofAttributes(Attributes attributes) {
    int bits = 0;
    if (attributes.hasKey("hidden")) {
      bits |= HIDDEN;
    }
    String style = attributes.get("style");
    if (!style.isEmpty() && hides(style)) {
      bits |= HIDDEN;
    }
    bits |= ofName(attributes.get("class"));
    bits |= ofName(attributes.get("id"));
    String type = attributes.get("itemtype");
    if (!type.isEmpty() && isMedia(type)) {
      bits |= ASIDE;
    }
    return bits;
  }

  private static boolean hides(String style) {
    String compact = LicenseDetector.cut(style, 500).toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }

  private static int ofName(String name) {
    if (name.isEmpty() || name.length() > 500 || !mayMatter(name)) {
      return 0;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    int bits = lower.contains("footer") ? FOOTER : 0;
    for (String word : COMMENT_WORDS) {
      if (lower.contains(word)) {
        return bits | ASIDE;
      }
    }
    return lower.equals("comment") ? bits | ASIDE : bits;
  }

  /** A cheap look before letters are folded: most names pass it by. */
  private static boolean mayMatter(String name) {
    return name.contains("oot")
        || name.contains("OOT")
        || name.contains("omment")
        || name.contains("isqus")
        || name.contains("espond");
  }

  /** True for a schema.org type of something that is part of a page, such as a picture. */
  static boolean isMedia(String type) {
    int at = Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'));
    return MEDIA_TYPES.contains(type.substring(at + 1).strip().toLowerCase(Locale.ROOT));
  }
}
