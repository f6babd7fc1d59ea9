package org.tamiz.transforms.license;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tamiz.schemas.License;

/**
 * License statements in JSON-LD: {@code license} as text, object with {@code @id} or {@code url},
 * or a list of these; letters of keys may have either case.
 *
 * <p>A statement of a picture or another part of the page, or of another page, is about an element;
 * one of the site's node is about the site. Data that is no JSON or longer than {@value #MAX_CHARS}
 * characters is not read.
 */
final class JsonLdLicenses {
  private static final int MAX_CHARS = 1 << 20;
  private static final int MAX_DEPTH = 100;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** Properties whose value is another thing than the node that has them. */
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "about",
          "associatedmedia",
          "audio",
          "author",
          "citation",
          "comment",
          "contributor",
          "creator",
          "encoding",
          "haspart",
          "image",
          "itemlistelement",
          "itemreviewed",
          "logo",
          "mentions",
          "photo",
          "primaryimageofpage",
          "publisher",
          "review",
          "subjectof",
          "thumbnail",
          "track",
          "video",
          "workexample");

  private static final Set<String> SITE_PROPERTIES = Set.of("ispartof", "website");

  private final String baseUrl;
  private final List<License> marks;

  JsonLdLicenses(String baseUrl, List<License> marks) {
    this.baseUrl = baseUrl;
    this.marks = marks;
  }

  void read(String data) {
    if (data.length() > MAX_CHARS || !mentionsLicense(data)) {
      return;
    }
    try {
      walk(JSON.readTree(unwrapped(data)), "page");
    } catch (JsonProcessingException e) {
      // Pages carry broken JSON-LD; it states nothing.
      return;
    }
  }

  private void walk(JsonNode node, String scope) {
    if (node.isArray()) {
      for (JsonNode item : node) {
        walk(item, scope);
      }
    } else if (node.isObject()) {
      String own = scope.equals("element") ? scope : scopeOf(node, scope);
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String key = property.getKey().toLowerCase(Locale.ROOT);
        if (key.equals("license") || key.equals("schema:license")) {
          statement(property.getValue(), own);
        } else if (OTHER_THINGS.contains(key)) {
          walk(property.getValue(), "element");
        } else if (SITE_PROPERTIES.contains(key)) {
          walk(property.getValue(), own.equals("page") ? "site" : own);
        } else {
          walk(property.getValue(), own);
        }
      }
    }
  }

  private String scopeOf(JsonNode node, String scope) {
    for (JsonNode type : listed(node.path("@type"))) {
      if (Region.isMedia(type.asText())) {
        return "element";
      }
      if (type.asText().equalsIgnoreCase("WebSite")) {
        return "site";
      }
    }
    for (String key : new String[] {"url", "mainEntityOfPage", "@id"}) {
      JsonNode value = node.path(key);
      String address = value.isObject() ? value.path("@id").asText() : value.asText();
      if (!baseUrl.isEmpty() && address.startsWith("http")) {
        if (PageAddress.same(address, baseUrl)) {
          return scope;
        }
        return PageAddress.isSite(address) ? "site" : "element";
      }
    }
    return scope;
  }

  private void statement(JsonNode value, String scope) {
    for (JsonNode one : listed(value)) {
      String text = one.isTextual() ? one.asText() : "";
      for (String key : new String[] {"@id", "url", "@value", "name"}) {
        text = text.isEmpty() ? one.path(key).asText() : text;
      }
      String evidence = "\"license\":" + LicenseDetector.cut(one.toString(), 280);
      LicenseDetector.fromStatement(text, "json_ld", scope, evidence).ifPresent(marks::add);
    }
  }

  private static Iterable<JsonNode> listed(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }

  private static boolean mentionsLicense(String data) {
    for (int at = data.indexOf('"'); at >= 0; at = data.indexOf('"', at + 1)) {
      if (data.regionMatches(true, at, "\"license\"", 0, 9)
          || data.regionMatches(true, at, "\"schema:license\"", 0, 16)) {
        return true;
      }
    }
    return false;
  }

  private static String unwrapped(String data) {
    String text = data.strip();
    if (text.startsWith("<!--")) {
      text = text.substring(4);
    } else if (text.startsWith("//<![CDATA[")) {
      text = text.substring(11);
    } else if (text.startsWith("<![CDATA[")) {
      text = text.substring(9);
    }
    for (String end : new String[] {"-->", "//]]>", "]]>"}) {
      text = text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }
    return text;
  }
}
