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
 * its surroundings, then again with what was found for the blocks around it.
 *
 * @param first ensemble over {@link BlockFeatures}
 * @param second ensemble over {@link BlockFeatures} and {@link ContextFeatures}
 */
record BlockModel(TreeEnsemble first, TreeEnsemble second) {
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
    double[] p = firstEstimates(index);
    ContextFeatures context = new ContextFeatures(index, p);
    double[] found = new double[p.length];
    FeatureRow row = FeatureRow.of(SECOND.size());
    for (int i = 0; i < p.length; i++) {
      row.clear();
      BlockFeatures.fill(index, i, row);
      context.fill(i, row);
      found[i] = second.probability(row.values());
    }
    return found;
  }
}
