package org.tamiz.transforms.extract.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * A page cut into blocks.
 *
 * @param facts what the page says about itself
 * @param blocks its runs of text, in order
 * @param containers the elements around them, each after the one above it; never empty
 */
record Page(PageFacts facts, List<Block> blocks, List<Container> containers) {
  static Page of(Document dom) {
    PageFacts.Builder facts = new PageFacts.Builder();
    BlockCollector collector = new BlockCollector(facts);
    for (Element child = dom.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      NodeTraversor.filter(collector, child);
    }
    collector.finish();
    return new Page(facts.build(), collector.blocks(), collector.containers());
  }
}
