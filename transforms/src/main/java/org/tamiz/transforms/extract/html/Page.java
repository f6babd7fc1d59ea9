package org.tamiz.transforms.extract.html;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A page cut into blocks.
 *
 * @param facts what the page says about itself
 * @param blocks its runs of text, in order
 * @param containers the elements around them, each after the one above it; never empty
 */
record Page(PageFacts facts, List<Block> blocks, List<Container> containers) {
  static Page of(Document dom) {
    return of(dom, (element, depth) -> {});
  }

  /** Cuts a page whose elements are read on the way. */
  static Page of(Document dom, PageWalk.ElementReader reader) {
    PageFacts.Builder facts = new PageFacts.Builder();
    BlockCollector collector = new BlockCollector(facts);
    PageWalk.walk(dom, collector, reader);
    collector.finish();
    return new Page(facts.build(), collector.blocks(), collector.containers());
  }
}
