package org.tamiz.transforms.extract.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a choice of blocks whole: headings go with their text, and lists and tables of which most
 * is chosen are kept to the last item and row.
 */
final class Repair {
  /** Share of a list or table that must be chosen for the rest to follow. */
  private static final double WHOLE_FROM = 0.75;

  /**
   * Share of the threshold that a heading before chosen text, or the rest of a list, must reach.
   */
  private static final double EASE = 0.4;

  private Repair() {}

  /**
   * Repairs a choice in place.
   *
   * @param blocks the blocks of a page
   * @param p estimated share of each block that is main text
   * @param threshold the estimate from which blocks were chosen
   * @param chosen the choice
   */
  static void apply(List<Block> blocks, double[] p, double threshold, boolean[] chosen) {
    wholes(blocks, p, threshold, chosen);
    headings(blocks, p, threshold, chosen);
  }

  private static void wholes(List<Block> blocks, double[] p, double threshold, boolean[] chosen) {
    Map<Container, double[]> sums = new HashMap<>();
    for (int i = 0; i < chosen.length; i++) {
      Container group = group(blocks.get(i).container);
      if (group != null) {
        double[] sum = sums.computeIfAbsent(group, key -> new double[2]);
        sum[0] += blocks.get(i).mass;
        sum[1] += chosen[i] ? blocks.get(i).mass : 0;
      }
    }
    for (int i = 0; i < chosen.length; i++) {
      Container group = group(blocks.get(i).container);
      double[] sum = group == null ? null : sums.get(group);
      if (sum != null && sum[1] >= WHOLE_FROM * sum[0] && p[i] >= EASE * threshold) {
        chosen[i] = true;
      }
    }
  }

  private static void headings(List<Block> blocks, double[] p, double threshold, boolean[] chosen) {
    for (int i = chosen.length - 2; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block.heading > 1 && !chosen[i] && chosen[i + 1] && p[i] >= EASE * threshold) {
        chosen[i] = true;
      }
    }
  }

  /** The nearest list or table around, or null. */
  private static @Nullable Container group(Container container) {
    Container at = container;
    while (at != null) {
      switch (at.role) {
        case LIST, DEFINITIONS, TABLE -> {
          return at;
        }
        default -> at = at.parent;
      }
    }
    return null;
  }
}
