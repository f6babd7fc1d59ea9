package org.tamiz.transforms.license;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.tamiz.schemas.License;

/** Reads the marks that one element carries itself. */
final class MarkReader {
  private static final Set<String> META_NAMES =
      Set.of(
          "cc:license",
          "citation_license",
          "copyright",
          "dc.license",
          "dc.rights",
          "dc.rights.license",
          "dc:rights",
          "dct:license",
          "dcterms.license",
          "dcterms.rights",
          "dcterms:license",
          "dcterms:rights",
          "licence",
          "license",
          "og:license",
          "rights",
          "xhv:license");
  private static final Set<String> RDFA_NAMES =
      Set.of(
          "cc:license",
          "dc:license",
          "dct:license",
          "dcterms:license",
          "schema:license",
          "xhv:license",
          "http://creativecommons.org/ns#license",
          "http://purl.org/dc/terms/license",
          "http://www.w3.org/1999/xhtml/vocab#license");

  private final String baseUrl;
  private final List<License> marks;
  private final boolean baseMayHoldLicenses;
  private final JsonLdLicenses jsonLd;

  private final RegionPath path;

  /**
   * A reader of the elements that a path goes to.
   *
   * @param marks takes what is found
   */
  MarkReader(String baseUrl, List<License> marks, RegionPath path) {
    this.baseUrl = baseUrl;
    this.marks = marks;
    this.path = path;
    this.baseMayHoldLicenses = LicenseUrls.mayHoldLicenses(baseUrl);
    this.jsonLd = new JsonLdLicenses(baseUrl, marks);
  }

  void read(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "a", "area" -> anchor(element);
      case "script" -> script(element);
      default -> structured(element);
    }
  }

  private void meta(Element element) {
    String name = lower(element.attr("name"));
    String property = lower(element.attr("property"));
    if (META_NAMES.contains(name) || META_NAMES.contains(property)) {
      if (path.isHidden()) {
        return;
      }
      add(
          LicenseDetector.fromStatement(
              element.attr("content"), "meta", "page", evidence(element)));
      return;
    }
    structured(element);
  }

  private void link(Element element) {
    String rel = lower(element.attr("rel"));
    if (hasToken(rel, "license") || hasToken(rel, "licence") || hasToken(rel, "copyright")) {
      if (path.isHidden()) {
        return;
      }
      add(LicenseDetector.fromUrl(href(element), "link_rel", "page", evidence(element)));
      return;
    }
    structured(element);
  }

  private void anchor(Element element) {
    String rel = lower(element.attr("rel"));
    boolean states = hasToken(rel, "license") || hasToken(rel, "licence");
    if (!states && structured(element)) {
      return;
    }
    if (!states && staysOnOtherSite(element)) {
      return;
    }
    String href = href(element);
    if (href.isEmpty() || (!states && href.startsWith("/") && !href.startsWith("//"))) {
      return;
    }
    if (!states && LicenseUrls.spdx(href).isEmpty()) {
      return;
    }
    int region = path.region();
    if ((region & Region.HIDDEN) != 0) {
      return;
    }
    if (states) {
      String scope = isOfPart(element, region) ? "element" : "page";
      add(LicenseDetector.fromUrl(href, "a_rel", scope, evidence(element)));
      return;
    }
    boolean footer = (region & Region.FOOTER) != 0;
    boolean other =
        isOfPart(element, region)
            || Statement.isAboutMedia(element)
            || !(footer || Statement.isMade(element));
    String scope = other ? "element" : footer ? "site" : "page";
    add(LicenseDetector.fromUrl(href, footer ? "footer" : "body", scope, evidence(element)));
  }

  /** True for a path on the page's own site where that is none with licenses. */
  private boolean staysOnOtherSite(Element element) {
    String href = element.attributes().get("href");
    return !baseMayHoldLicenses
        && href.length() > 1
        && href.charAt(0) == '/'
        && href.charAt(1) > ' '
        && href.charAt(1) != '/';
  }

  private void script(Element element) {
    if (lower(element.attr("type")).startsWith("application/ld+json") && !path.isHidden()) {
      jsonLd.read(element.data());
    }
  }

  /** RDFa and microdata; true where the element carries such a mark. */
  private boolean structured(Element element) {
    Attributes attributes = element.attributes();
    boolean rdfa = names(attributes.get("property")) || names(attributes.get("rel"));
    String property = rdfa ? "" : attributes.get("itemprop");
    boolean microdata = !property.isEmpty() && hasToken(lower(property), "license");
    if (!rdfa && !microdata) {
      return false;
    }
    int region = path.region();
    if ((region & Region.HIDDEN) != 0) {
      return true;
    }
    String value = href(element);
    for (String attribute : new String[] {"resource", "content", "src"}) {
      value = value.isEmpty() ? element.attr(attribute) : value;
    }
    value = value.isEmpty() && element.childNodeSize() < 5 ? element.ownText() : value;
    String scope = isOfPart(element, region) ? "element" : "page";
    String place = rdfa ? "rdfa" : "microdata";
    add(LicenseDetector.fromStatement(value, place, scope, evidence(element)));
    return true;
  }

  private static boolean names(String attribute) {
    if (attribute.indexOf(':') < 0) {
      return false;
    }
    for (String name : lower(attribute).split("\\s+", -1)) {
      if (RDFA_NAMES.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** True where a mark is about a part of the page or, by RDFa's {@code about}, another page. */
  private boolean isOfPart(Element element, int region) {
    if ((region & Region.ASIDE) != 0) {
      return true;
    }
    Element up = element;
    for (int i = 0; i < 6 && up != null; i++) {
      if (up.hasAttr("about")) {
        String about = up.attr("about");
        return !about.isEmpty() && !PageAddress.same(resolve(about), baseUrl);
      }
      up = up.parent();
    }
    return false;
  }

  private String href(Element element) {
    String href = element.attr("href").strip();
    return href.length() > 1000 ? "" : resolve(href);
  }

  private String resolve(String href) {
    boolean relative = href.startsWith("/") && !href.startsWith("//");
    return relative && !baseUrl.isEmpty() ? StringUtil.resolve(baseUrl, href) : href;
  }

  private void add(Optional<License> mark) {
    mark.ifPresent(marks::add);
  }

  /** The element's start tag with the attributes that matter. */
  private static String evidence(Element element) {
    StringBuilder tag = new StringBuilder("<").append(element.normalName());
    for (Attribute attribute : element.attributes()) {
      if (tag.length() < 300 && !attribute.getKey().startsWith("data-")) {
        tag.append(' ').append(LicenseDetector.cut(attribute.getKey(), 40)).append("=\"");
        tag.append(LicenseDetector.cut(attribute.getValue(), 200)).append('"');
      }
    }
    return tag.append('>').toString();
  }

  static boolean hasToken(String text, String token) {
    int at = text.indexOf(token);
    while (at >= 0) {
      int end = at + token.length();
      if ((at == 0 || text.charAt(at - 1) <= ' ')
          && (end == text.length() || text.charAt(end) <= ' ')) {
        return true;
      }
      at = text.indexOf(token, at + 1);
    }
    return false;
  }

  private static String lower(String text) {
    return LicenseDetector.cut(text, 500).strip().toLowerCase(Locale.ROOT);
  }
}
