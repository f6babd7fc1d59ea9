package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Estimates for each block of a page the share of it that is main text: first from the block and
 * its surroundings, then again with what was found for the blocks around it; the mean of both
 * counts.
 *
 * @param first ensemble over {@link BlockFeatures}
 * @param second ensemble over {@link BlockFeatures} and {@link ContextFeatures}
 */
record BlockModel(TreeEnsemble first, TreeEnsemble second) {
  /** Rows of a page that are kept for the second ensemble; further ones are filled again. */
  private static final int KEPT_ROWS = 4_096;

  /** Names of the features of the first ensemble, in their order. */
  static final List<String> FIRST;

  /** Names of the features of the second ensemble, in their order. */
  static final List<String> SECOND;

  static {
    PageIndex index = new PageIndex(Page.of(Parser.htmlParser().parseInput("<p>a</p>", "")));
    FeatureRow row = FeatureRow.naming();
    BlockFeatures.fill(index, 0, row);
    FIRST = List.copyOf(row.names());
    new ContextFeatures(index, new double[1]).fill(0, row);
    SECOND = List.copyOf(new ArrayList<>(row.names()));
  }

  /** The model that comes with this package. */
  static BlockModel shipped() {
    return Shipped.MODEL;
  }

  /** Read once, when it is first asked for. */
  private static final class Shipped {
    static final BlockModel MODEL =
        new BlockModel(
            TreeEnsemble.parse(read("first-estimate.txt"), FIRST),
            TreeEnsemble.parse(read("second-estimate.txt"), SECOND));

    private static String read(String resource) {
      try (InputStream in = BlockModel.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the resource " + resource + " is missing");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
      }
    }
  }

  /** First estimates. */
  double[] firstEstimates(PageIndex index) {
    double[] p = new double[index.blocks.size()];
    FeatureRow row = FeatureRow.of(FIRST.size());
    for (int i = 0; i < p.length; i++) {
      row.clear();
      BlockFeatures.fill(index, i, row);
      p[i] = first.probability(row.values());
    }
    return p;
  }

  /** Estimates, each 0 to 1. */
  double[] estimates(PageIndex index) {
    int n = index.blocks.size();
    double[] p = new double[n];
    FeatureRow[] kept = new FeatureRow[Math.min(n, KEPT_ROWS)];
    float[][] rows = new float[LeafMasks.ROWS][];
    for (int from = 0; from < n; from += rows.length) {
      int count = Math.min(rows.length, n - from);
      for (int i = from; i < from + count; i++) {
        FeatureRow row = filled(index, i);
        rows[i - from] = row.values();
        if (i < kept.length) {
          kept[i] = row;
        }
      }
      first.probabilities(rows, count, p, from);
    }
    ContextFeatures context = new ContextFeatures(index, p);
    double[] found = new double[n];
    for (int from = 0; from < n; from += rows.length) {
      int count = Math.min(rows.length, n - from);
      for (int i = from; i < from + count; i++) {
        FeatureRow row = i < kept.length ? kept[i] : filled(index, i);
        context.fill(i, row);
        rows[i - from] = row.values();
      }
      second.probabilities(rows, count, found, from);
    }
    for (int i = 0; i < n; i++) {
      found[i] = (p[i] + found[i]) / 2;
    }
    return found;
  }

  private static FeatureRow filled(PageIndex index, int i) {
    FeatureRow row = FeatureRow.of(SECOND.size());
    BlockFeatures.fill(index, i, row);
    return row;
  }
}
