package org.tamiz.transforms.extract.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a choice of blocks whole: headings go with their text, tables of data with the text before
 * them, and lists and tables of which most is chosen are kept to the last item and row.
 */
final class Repair {
  /** Share of a list or table that must be chosen for the rest to follow. */
  private static final double WHOLE_FROM = 0.75;

  /**
   * Share of the threshold that a heading before chosen text, or the rest of a list, must reach.
   */
  private static final double EASE = 0.4;

  /** The same for a table of data behind chosen running text, over the mean of its cells. */
  private static final double TABLE_EASE = 0.3;

  /** Cells of a table of data. */
  private static final int MIN_CELLS = 4;

  private static final int MAX_CELLS = 2_000;

  /** Mass of a cell of a table of data in the mean. */
  private static final int MAX_CELL_MASS = 40;

  /** Share of links from which a table is one of links. */
  private static final double MAX_LINKS = 0.3;

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
    tables(blocks, p, threshold, chosen);
    wholes(blocks, p, threshold, chosen);
    headings(blocks, p, threshold, chosen);
  }

  /**
   * Adds tables of data that stand right behind chosen running text, where little is against it.
   */
  private static void tables(List<Block> blocks, double[] p, double threshold, boolean[] chosen) {
    for (int i = 1; i < chosen.length; i++) {
      Block before = blocks.get(i - 1);
      Container table = chosen[i - 1] && before.isProse() ? tableAt(blocks.get(i), i) : null;
      if (table != null
          && table.parent == before.container.parent
          && isData(table)
          && mean(blocks, p, i, table.endBlock) >= TABLE_EASE * threshold) {
        Arrays.fill(chosen, i, table.endBlock, true);
      }
    }
  }

  /** The outermost table that starts with a block, or null. */
  private static @Nullable Container tableAt(Block block, int index) {
    Container found = null;
    for (Container at = block.container; at != null && at.firstBlock == index; at = at.parent) {
      found = at.role == Tags.Role.TABLE ? at : found;
    }
    return found;
  }

  /** True for a table of several short cells in a row and next to no links. */
  private static boolean isData(Container table) {
    return table.blocks() >= MIN_CELLS
        && table.blocks() <= MAX_CELLS
        && table.mass <= MAX_CELL_MASS * table.blocks()
        && table.linkDensity() < MAX_LINKS
        && table.sentenceEnds * 2 <= table.blocks();
  }

  private static double mean(List<Block> blocks, double[] p, int from, int to) {
    double mass = 0;
    double sum = 0;
    for (int i = from; i < to; i++) {
      mass += blocks.get(i).mass;
      sum += p[i] * blocks.get(i).mass;
    }
    return mass == 0 ? 0 : sum / mass;
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
