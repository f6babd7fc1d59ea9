package org.tamiz.pipelines.source.wikipedia;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a dump states of its wiki. What cannot be read there is missing.
 *
 * @param root whether there is a head: without one a dump is bare pages
 * @param database database name, or empty: it stands in dumps since export 0.10
 * @param base address of the main page, or empty
 * @param language {@code xml:lang}, or empty
 * @param namespaces ids by name
 */
record SiteInfo(
    boolean root, String database, String base, String language, Map<String, Integer> namespaces) {
  private static final String ROOT = "mediawiki";

  SiteInfo {
    namespaces = Map.copyOf(namespaces);
  }

  /** A dump without head. */
  static SiteInfo none() {
    return new SiteInfo(false, "", "", "", Map.of());
  }

  /**
   * Reads a head.
   *
   * @param text from the root element on, up to the first page
   */
  static SiteInfo of(String text) {
    String database = "";
    String base = "";
    String language = "";
    Map<String, Integer> namespaces = new TreeMap<>();
    try {
      XMLStreamReader xml = Xml.reader(new StringReader(text));
      while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case ROOT -> language = orEmpty(xml.getAttributeValue(Xml.NAMESPACE, "lang"));
          case "dbname" -> database = xml.getElementText().strip();
          case "base" -> base = xml.getElementText().strip();
          case "namespace" -> {
            String key = orEmpty(xml.getAttributeValue(null, "key"));
            String name = xml.getElementText().strip();
            if (key.matches("-?\\d{1,9}") && !name.isEmpty()) {
              namespaces.put(name, Integer.valueOf(key));
            }
          }
          case "page" -> {
            return new SiteInfo(true, database, base, language, namespaces);
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      // The head ends where the first page begins, or is damaged; what was read of it counts.
      return new SiteInfo(true, database, base, language, namespaces);
    }
    return new SiteInfo(true, database, base, language, namespaces);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
