package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Estimates for each block of a page the share of it that is main text, from the block, its
 * surroundings and its page.
 */
final class BlockModel {
  /** The resource that holds the model. */
  static final String RESOURCE = "block-model.txt";

  /** Features at the beginning of a row that all blocks of a page share. */
  static final int SHARED;

  /** Names of the features in their order: {@link PageFeatures}, then {@link BlockFeatures}. */
  static final List<String> FEATURES;

  static {
    PageIndex index = new PageIndex(Page.of(Parser.htmlParser().parseInput("<p>a</p>", "")));
    FeatureRow row = FeatureRow.naming();
    index.pageFeatures().fill(row);
    SHARED = row.size();
    BlockFeatures.fill(index, 0, row);
    FEATURES = row.names();
  }

  private final TreeEnsemble trees;

  /** Features that the trees look at, ascending. */
  private final int[] used;

  /** A model by an ensemble over {@link #FEATURES}. */
  BlockModel(TreeEnsemble trees) {
    this.trees = trees;
    this.used = trees.features().toArray();
  }

  /** The model as text, as its resource holds it. */
  String write() {
    return trees.write();
  }

  /** The model that comes with this package. */
  static BlockModel shipped() {
    return Shipped.MODEL;
  }

  /** Read once, when it is first asked for. */
  private static final class Shipped {
    static final BlockModel MODEL = new BlockModel(TreeEnsemble.parse(read(), FEATURES));

    private static String read() {
      try (InputStream in = BlockModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("the resource " + RESOURCE + " is missing");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
      }
    }
  }

  /** Estimates, each 0 to 1. */
  double[] estimates(PageIndex index) {
    int n = index.blocks.size();
    double[] p = new double[n];
    FeatureRow row = FeatureRow.of(FEATURES.size());
    index.pageFeatures().fill(row);
    KeyColumns columns = new KeyColumns(used, FEATURES.size());
    for (int from = 0; from < n; from += KeyColumns.ROWS) {
      columns.begin(Math.min(KeyColumns.ROWS, n - from));
      for (int i = 0; i < columns.rows(); i++) {
        row.rewind(SHARED);
        BlockFeatures.fill(index, from + i, row);
        columns.put(i, row);
      }
      trees.probabilities(columns, SHARED, p, from);
    }
    return p;
  }
}
