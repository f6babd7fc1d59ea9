package org.tamiz.transforms.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tamiz.schemas.License;

/**
 * License marks in the markup of a page.
 *
 * <p>Read are {@code meta} elements, {@code link} and {@code a} with {@code rel=license}, RDFa,
 * microdata, JSON-LD, and links to a known license in the footer or in a sentence of the body that
 * states a license. A mark inside a figure, an aside or a comment, on another subject, or beside a
 * word for a picture, font, map or theme is about that element. Links in the body that state
 * nothing are about an element too, and so are all links of the body where they name three or more
 * licenses: such a page writes about licenses.
 *
 * <p>Not read: comments, hidden elements, templates, scripts other than JSON-LD, {@code data-}
 * attributes and plain text.
 */
public final class MarkupLicenses {
  /** Marks that are taken from one page; further ones are left out. */
  private static final int MAX_MARKS = 50;

  private static final int CHOOSER_LICENSES = 3;

  private MarkupLicenses() {}

  /**
   * The marks of a page in the order of the page, each license once per place and scope.
   *
   * @param dom the page, parsed as HTML
   * @param baseUrl address of the page, or empty
   */
  public static List<License> find(Document dom, String baseUrl) {
    Reader reader = new Reader(baseUrl);
    dom.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            reader.read(element, depth);
          }
        });
    return reader.found();
  }

  private static List<License> settle(List<License> marks) {
    Set<String> named = new TreeSet<>();
    for (License mark : marks) {
      if (mark.getPlace().equals("body")) {
        named.add(mark.getSpdx());
      }
    }
    List<License> settled = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (License mark : marks) {
      License one =
          named.size() >= CHOOSER_LICENSES && mark.getPlace().equals("body")
              ? License.newBuilder(mark).setScope("element").build()
              : mark;
      if (seen.add(one.getSpdx() + '\n' + one.getPlace() + '\n' + one.getScope())) {
        settled.add(one);
      }
    }
    return List.copyOf(settled);
  }

  /** Reads the marks of a page while others walk it. */
  public static final class Reader {
    private final List<License> marks = new ArrayList<>();
    private final MarkReader reader;
    private final RegionPath path = new RegionPath();

    /**
     * A reader for one page.
     *
     * @param baseUrl address of the page, or empty
     */
    public Reader(String baseUrl) {
      this.reader = new MarkReader(baseUrl, marks, path);
    }

    /**
     * Reads an element; all of a page must come in their order, those above before those inside.
     *
     * @param depth elements above it on the page
     */
    public void read(Element element, int depth) {
      path.enter(element, depth);
      if (marks.size() < MAX_MARKS) {
        reader.read(element);
      }
    }

    /** The marks so far in the order of the page, each license once per place and scope. */
    public List<License> found() {
      return settle(marks);
    }
  }
}
