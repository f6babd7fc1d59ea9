package org.tamiz.transforms.license;

import java.util.Arrays;
import org.jsoup.nodes.Element;

/**
 * The elements around a place on a page and the regions they make, found only where they are asked
 * for, and once for each element.
 */
final class RegionPath {
  private Element[] path = new Element[64];

  /** Bits of an element and of all above it. */
  private int[] regions = new int[64];

  /** How many regions are known, from the outermost on. */
  private int known;

  private int depth = -1;

  /** Goes to an element below the last one that is above it. */
  void enter(Element element, int at) {
    if (at >= path.length) {
      path = Arrays.copyOf(path, Math.max(at + 1, path.length * 2));
      regions = Arrays.copyOf(regions, path.length);
    }
    path[at] = element;
    depth = at;
    known = Math.min(known, at);
  }

  /** What the element entered last and those above it say, as bits of {@link Region}. */
  int region() {
    for (; known <= depth; known++) {
      int above = known == 0 ? 0 : regions[known - 1];
      regions[known] = above | Region.of(path[known]);
    }
    return regions[depth];
  }

  /** True where the place is not shown. */
  boolean isHidden() {
    return (region() & Region.HIDDEN) != 0;
  }
}
