package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.parser.Parser;

/**
 * Estimates for each block of a page the share of it that is main text, from the block, its
 * surroundings and its page.
 *
 * <p>A {@link MarkupModel} reads the names around each block; trees and a net read all features,
 * with what it says among them, and the estimate is the mean of their log odds, or that of the
 * trees where these are sure that a block is no main text.
 */
final class BlockModel {
  /** Features at the beginning of a row that all blocks of a page share. */
  static final int SHARED;

  /** Names of the features in their order: those of the page, then those of the block. */
  static final List<String> FEATURES;

  private static final String MARKUP = "markup-model.txt";
  private static final String TREES = "block-model.txt";
  private static final String NET = "block-net.txt";

  static {
    PageIndex index = new PageIndex(Page.of(Parser.htmlParser().parseInput("<p>a</p>", "")));
    MarkupScores scores = new MarkupScores(new float[1]);
    FeatureRow row = FeatureRow.naming();
    fillShared(index, scores, row);
    SHARED = row.size();
    BlockFeatures.fill(index, scores, 0, row);
    FEATURES = row.names();
  }

  /**
   * Log odds below which the trees alone decide: half of all blocks, which the net would not move
   * over any threshold.
   */
  private static final double SURE = -3;

  private final MarkupModel markup;
  private final TreeEnsemble trees;
  private final BlockNet net;

  /** Features that the trees look at, ascending. */
  private final int[] used;

  /** A model by models over {@link #FEATURES}. */
  BlockModel(MarkupModel markup, TreeEnsemble trees, BlockNet net) {
    this.markup = markup;
    this.trees = trees;
    this.net = net;
    this.used = trees.features().toArray();
  }

  /** Puts the features that all blocks of a page share. */
  static void fillShared(PageIndex index, MarkupScores scores, FeatureRow row) {
    index.pageFeatures().fill(row);
    scores.fillShared(row);
  }

  /** The model as text, by the names of the resources that hold it. */
  SortedMap<String, String> write() {
    SortedMap<String, String> parts = new TreeMap<>();
    parts.put(MARKUP, markup.write());
    parts.put(TREES, trees.write());
    parts.put(NET, net.write());
    return parts;
  }

  /** The model that comes with this package. */
  static BlockModel shipped() {
    return Shipped.MODEL;
  }

  /** Read once, when it is first asked for. */
  private static final class Shipped {
    static final BlockModel MODEL =
        new BlockModel(
            MarkupModel.parse(read(MARKUP)),
            TreeEnsemble.parse(read(TREES), FEATURES),
            BlockNet.parse(read(NET), FEATURES));

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

  /** Estimates, each 0 to 1. */
  double[] estimates(PageIndex index) {
    int n = index.blocks.size();
    double[] p = new double[n];
    MarkupScores scores = MarkupScores.of(markup, index);
    FeatureRow shared = FeatureRow.of(FEATURES.size());
    fillShared(index, scores, shared);
    BlockNet.Reader reader = net.new Reader(shared, SHARED);
    FeatureRow[] rows = new FeatureRow[Math.min(KeyColumns.ROWS, n)];
    Arrays.setAll(rows, i -> shared.copy());
    KeyColumns columns = new KeyColumns(used, FEATURES.size());
    for (int from = 0; from < n; from += KeyColumns.ROWS) {
      columns.begin(Math.min(KeyColumns.ROWS, n - from));
      for (int i = 0; i < columns.rows(); i++) {
        rows[i].rewind(SHARED);
        BlockFeatures.fill(index, scores, from + i, rows[i]);
        columns.put(i, rows[i]);
      }
      double[] sums = trees.scores(columns, SHARED);
      for (int i = 0; i < sums.length; i++) {
        p[from + i] = probability(sums[i] < SURE ? sums[i] : (sums[i] + reader.score(rows[i])) / 2);
      }
    }
    return p;
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
