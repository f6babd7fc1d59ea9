package org.tamiz.transforms.extract.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page of a wiki in the HTML that Parsoid makes of its markup (MediaWiki DOM spec 2.x), read
 * whole: what frames an article elsewhere is not there. References, boxes of navigation and
 * maintenance, coordinates and tables of contents are left out; infoboxes are fields.
 *
 * @param parts the lead, then sections
 * @param infobox names and values of the fullest infobox
 * @param links titles of pages and texts
 * @param disambiguation whether the page says that it tells apart pages of one name
 */
public record ParsoidPage(
    List<Part> parts, List<Pair> infobox, List<Pair> links, boolean disambiguation) {
  private static final String LEFT_OUT =
      "style, script, sup.reference, .mw-ref, .mw-references-wrap, .references, .reflist,"
          + " [typeof~=mw:Extension/ref], .navbox, .vertical-navbox, .sidebar, .sistersitebox,"
          + " .ambox, .metadata, .noprint, .navigation-not-searchable, .hatnote, [role=note],"
          + " [role=navigation], #coordinates, .geo-nondefault, .mw-editsection, .mw-empty-elt,"
          + " .toc, .catlinks, .mw-cite-backlink";
  private static final String INFOBOX = "table[class*=infobox], table.sinottico, .infobox";
  private static final String LINK = "a[rel~=mw:WikiLink][href^=./]";

  /**
   * A part of a page.
   *
   * @param level level of its heading, 2 to 6, or 0 for the lead
   * @param heading its heading, or empty
   * @param text its text without parts below
   */
  public record Part(int level, String heading, String text) {}

  /** Two texts that belong together. */
  public record Pair(String first, String second) {}

  public ParsoidPage {
    parts = List.copyOf(parts);
    infobox = List.copyOf(infobox);
    links = List.copyOf(links);
  }

  /** Reads a page; never throws for any content. */
  public static ParsoidPage of(String html) {
    Document dom = Parser.htmlParser().parseInput(html, "");
    boolean disambiguation = dom.selectFirst("[property=mw:PageProp/disambiguation]") != null;
    dom.select(LEFT_OUT).remove();
    List<Pair> infobox = List.of();
    for (Element box : dom.select(INFOBOX)) {
      List<Pair> fields = fields(box);
      infobox = fields.size() > infobox.size() ? fields : infobox;
    }
    dom.select(INFOBOX).remove();
    List<Pair> links = new ArrayList<>();
    for (Element link : dom.select(LINK)) {
      String title = link.attr("title");
      String text = link.text();
      if (!title.isBlank() && !text.isBlank()) {
        links.add(new Pair(title, text));
      }
    }
    return new ParsoidPage(parts(Page.of(dom).blocks()), infobox, links, disambiguation);
  }

  /** Rows of a name and a value. */
  private static List<Pair> fields(Element box) {
    List<Pair> fields = new ArrayList<>();
    for (Element row : box.select("tr")) {
      if (row.childrenSize() == 2) {
        String name = row.child(0).text().replaceFirst(":$", "");
        String value = row.child(1).text();
        if (!name.isBlank() && !value.isBlank()) {
          fields.add(new Pair(name, value));
        }
      }
    }
    return fields;
  }

  private static List<Part> parts(List<Block> blocks) {
    List<Part> parts = new ArrayList<>();
    int level = 0;
    String heading = "";
    int start = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      boolean end = i == blocks.size();
      if (!end && blocks.get(i).heading == 0) {
        continue;
      }
      parts.add(new Part(level, heading, text(blocks, start, i)));
      if (!end) {
        level = Math.max(2, blocks.get(i).heading);
        heading = blocks.get(i).text.strip();
        start = i + 1;
      }
    }
    return parts;
  }

  private static String text(List<Block> blocks, int from, int to) {
    boolean[] chosen = new boolean[to - from];
    Arrays.fill(chosen, true);
    return TextWriter.write(blocks.subList(from, to), chosen).strip();
  }
}
