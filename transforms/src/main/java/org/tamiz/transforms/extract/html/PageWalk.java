package org.tamiz.transforms.extract.html;

import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks a page once, for its blocks and for whatever else reads its elements. */
final class PageWalk {
  /** Reads the elements of a page in their order, whether they hold text or not. */
  interface ElementReader {
    /**
     * Reads an element.
     *
     * @param depth elements above it
     */
    void read(Element element, int depth);
  }

  private Element[] open = new Element[64];
  private Tags.Kind[] kinds = new Tags.Kind[64];

  /** Children of each open element that were walked. */
  private int[] walked = new int[64];

  private PageWalk() {}

  static void walk(Document dom, BlockCollector blocks, ElementReader reader) {
    new PageWalk().run(dom, blocks, reader);
  }

  private void run(Document dom, BlockCollector blocks, ElementReader reader) {
    reader.read(dom, 0);
    open[0] = dom;
    int depth = 0;
    // The outermost open element that holds no text.
    int skipped = Integer.MAX_VALUE;
    while (depth >= 0) {
      Element at = open[depth];
      if (walked[depth] >= at.childNodeSize()) {
        if (depth > 0 && depth < skipped) {
          blocks.tail(kinds[depth]);
        }
        if (depth == skipped) {
          skipped = Integer.MAX_VALUE;
        }
        depth--;
        continue;
      }
      Node node = at.childNode(walked[depth]++);
      if (node instanceof Element element) {
        push(++depth, element);
        reader.read(element, depth);
        if (depth < skipped && !blocks.head(element, kinds[depth])) {
          skipped = depth;
        }
      } else if (depth < skipped && depth > 0 && node instanceof TextNode leaf) {
        blocks.append(leaf.getWholeText());
      }
    }
  }

  private void push(int depth, Element element) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
      kinds = Arrays.copyOf(kinds, depth * 2);
      walked = Arrays.copyOf(walked, depth * 2);
    }
    open[depth] = element;
    kinds[depth] = Tags.kind(element.normalName());
    walked[depth] = 0;
  }
}
