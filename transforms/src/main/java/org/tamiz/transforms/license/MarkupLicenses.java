package org.tamiz.transforms.license;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
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
    Walk walk = new Walk(baseUrl);
    dom.traverse(walk);
    return settle(walk.marks);
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

  /** Visits every node once and keeps what the open elements say of their content. */
  private static final class Walk implements NodeVisitor {
    private final List<License> marks = new ArrayList<>();
    private final MarkReader reader;
    private int[] open = new int[64];

    Walk(String baseUrl) {
      this.reader = new MarkReader(baseUrl, marks);
    }

    @Override
    public void head(Node node, int depth) {
      if (depth >= open.length) {
        open = Arrays.copyOf(open, Math.max(depth + 1, open.length * 2));
      }
      int region = depth == 0 ? 0 : open[depth - 1];
      if (node instanceof Element element) {
        region |= Region.of(element);
        if ((region & Region.HIDDEN) == 0 && marks.size() < MAX_MARKS) {
          reader.read(element, region);
        }
      }
      open[depth] = region;
    }
  }
}
