package org.tamiz.transforms.extract.html;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Text inside a line that a page does not show: by the attribute {@code hidden}, or by its own
 * style. What a class keeps for screen readers is read, as gold texts hold it. A formula that is
 * kept there is read.
 */
final class HiddenText {
  private static final int MAX_STYLE = 2000;

  private HiddenText() {}

  /** True for an element inside a line that is not shown. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    return attributes.hasKey("hidden") || isHiddenStyle(attributes.get("style"));
  }

  private static boolean isHiddenStyle(String style) {
    if (style.isEmpty() || style.length() > MAX_STYLE) {
      return false;
    }
    String bare = style.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return bare.contains("display:none") || bare.contains("visibility:hidden");
  }
}
