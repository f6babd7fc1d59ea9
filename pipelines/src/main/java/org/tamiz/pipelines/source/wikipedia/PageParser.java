package org.tamiz.pipelines.source.wikipedia;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a {@code <page>} element of the export format, versions 0.3 to 0.11. */
final class PageParser {
  /** What a page is not. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String error;

    Unreadable(String error, String message) {
      super(message);
      this.error = error;
    }

    String error() {
      return error;
    }
  }

  private final StringBuilder text = new StringBuilder();
  private String title = "";
  private @Nullable Integer namespace;
  private long pageId;
  private @Nullable String redirect;
  private long revisionId;
  private String timestamp = "";
  private String model = "";
  private String sha1 = "";
  private String wikitext = "";

  /**
   * The page; of several revisions the last one in the file.
   *
   * @param bytes from {@code <page>} to {@code </page>}, UTF-8
   * @throws Unreadable {@code not_utf8}; {@code not_xml}; {@code no_title}
   */
  DumpPage parse(byte[] bytes, int from, int length) throws Unreadable {
    String page;
    try {
      page =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("not_utf8", "the page is not UTF-8");
    }
    title = "";
    namespace = null;
    pageId = -1;
    redirect = null;
    revision();
    try {
      XMLStreamReader xml = Xml.reader(new StringReader(page));
      xml.nextTag();
      page(xml);
      xml.close();
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? -1 : e.getLocation().getCharacterOffset();
      throw new Unreadable("not_xml", "the page is no XML, at character " + at);
    }
    if (title.isEmpty()) {
      throw new Unreadable("no_title", "the page has no title");
    }
    return new DumpPage(
        title, namespace, pageId, redirect, revisionId, timestamp, model, sha1, wikitext);
  }

  private void revision() {
    revisionId = -1;
    timestamp = "";
    model = "";
    sha1 = "";
    wikitext = "";
  }

  private void page(XMLStreamReader xml) throws XMLStreamException {
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      switch (xml.getLocalName()) {
        case "title" -> title = value(xml).strip();
        case "ns" -> namespace = id(value(xml));
        case "id" -> pageId = number(value(xml));
        case "redirect" -> {
          String target = xml.getAttributeValue(null, "title");
          redirect = target == null ? "" : target;
          value(xml);
        }
        case "revision" -> {
          revision();
          readRevision(xml);
        }
        default -> value(xml);
      }
    }
  }

  private void readRevision(XMLStreamReader xml) throws XMLStreamException {
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      switch (xml.getLocalName()) {
        case "id" -> revisionId = number(value(xml));
        case "timestamp" -> timestamp = value(xml).strip();
        case "model" -> model = value(xml).strip();
        case "sha1" -> sha1 = value(xml).strip();
        case "text" -> wikitext = value(xml);
        default -> value(xml);
      }
    }
  }

  /** Text of the element without that of elements in it; ends at its end. */
  private String value(XMLStreamReader xml) throws XMLStreamException {
    text.setLength(0);
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth == 1) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an entity that XML does not define");
        default -> {}
      }
    }
    return text.toString();
  }

  private static @Nullable Integer id(String value) {
    String digits = value.strip();
    return digits.matches("-?\\d{1,9}") ? Integer.valueOf(digits) : null;
  }

  /** The number, or -1 where the text is none. */
  private static long number(String value) {
    String digits = value.strip();
    return digits.matches("-?\\d{1,18}") ? Long.parseLong(digits) : -1;
  }
}
