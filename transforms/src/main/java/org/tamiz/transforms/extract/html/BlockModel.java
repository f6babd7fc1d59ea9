package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;

/**
 * Estimates for each block of a page the share of it that is main text: first from the block and
 * its surroundings, then again with what was found for the blocks around it; the mean of both
 * counts.
 */
final class BlockModel {
  /**
   * Lots of {@link KeyColumns#ROWS} blocks of a page that are kept for the second ensemble; further
   * ones are filled again.
   */
  private static final int KEPT = 32;

  /** Features at the beginning of a row that all blocks of a page share. */
  static final int SHARED;

  /** Names of the features of the first ensemble, in their order. */
  static final List<String> FIRST;

  /** Names of the features of the second ensemble, in their order. */
  static final List<String> SECOND;

  static {
    PageIndex index = new PageIndex(Page.of(Parser.htmlParser().parseInput("<p>a</p>", "")));
    FeatureRow row = FeatureRow.naming();
    index.pageFeatures().fill(row);
    SHARED = row.size();
    BlockFeatures.fill(index, 0, row);
    FIRST = List.copyOf(row.names());
    new ContextFeatures(index, new double[1]).fill(0, row);
    SECOND = List.copyOf(new ArrayList<>(row.names()));
  }

  private final TreeEnsemble first;
  private final TreeEnsemble second;

  /** Features of a block and its page that one of the ensembles looks at, ascending. */
  private final int[] own;

  /** Features that the second ensemble looks at besides, ascending. */
  private final int[] around;

  /**
   * A model.
   *
   * @param first ensemble over {@link PageFeatures} and {@link BlockFeatures}
   * @param second ensemble over these and {@link ContextFeatures}
   */
  BlockModel(TreeEnsemble first, TreeEnsemble second) {
    this.first = first;
    this.second = second;
    int[] used =
        IntStream.concat(first.features(), second.features()).sorted().distinct().toArray();
    this.own = Arrays.stream(used).filter(feature -> feature < FIRST.size()).toArray();
    this.around = Arrays.stream(used).filter(feature -> feature >= FIRST.size()).toArray();
  }

  TreeEnsemble first() {
    return first;
  }

  TreeEnsemble second() {
    return second;
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

  /** Estimates, each 0 to 1. */
  double[] estimates(PageIndex index) {
    int n = index.blocks.size();
    double[] p = new double[n];
    double[] found = new double[n];
    Rows rows = new Rows(this, index);
    KeyColumns[] kept = new KeyColumns[Math.min((n - 1) / KeyColumns.ROWS + 1, KEPT)];
    for (int from = 0; from < n; from += KeyColumns.ROWS) {
      KeyColumns columns = rows.filled(from);
      int chunk = from / KeyColumns.ROWS;
      if (chunk < kept.length) {
        kept[chunk] = columns;
      }
      first.probabilities(columns, SHARED, p, from);
    }
    ContextFeatures context = new ContextFeatures(index, p);
    for (int from = 0; from < n; from += KeyColumns.ROWS) {
      int chunk = from / KeyColumns.ROWS;
      KeyColumns columns = chunk < kept.length ? kept[chunk] : rows.filled(from);
      rows.add(context, columns, from);
      second.probabilities(columns, SHARED, found, from);
    }
    for (int i = 0; i < n; i++) {
      found[i] = (p[i] + found[i]) / 2;
    }
    return found;
  }

  /** Fills rows of a page. */
  private static final class Rows {
    private final PageIndex index;
    private final KeyColumns.Writer own;
    private final KeyColumns.Writer around;
    private final FeatureRow row = FeatureRow.of(SECOND.size());

    Rows(BlockModel model, PageIndex index) {
      this.index = index;
      this.own = new KeyColumns.Writer(model.own);
      this.around = new KeyColumns.Writer(model.around);
      index.pageFeatures().fill(row);
    }

    /** Rows of blocks from one on, without their surroundings' estimates. */
    KeyColumns filled(int from) {
      int count = Math.min(KeyColumns.ROWS, index.blocks.size() - from);
      KeyColumns columns = new KeyColumns(SECOND.size(), count);
      own.begin(columns);
      for (int i = 0; i < count; i++) {
        row.rewind(SHARED);
        BlockFeatures.fill(index, from + i, row);
        own.put(columns, i, row);
      }
      return columns;
    }

    /** Adds the estimates of their surroundings to rows. */
    void add(ContextFeatures context, KeyColumns columns, int from) {
      around.begin(columns);
      for (int i = 0; i < columns.rows(); i++) {
        row.rewind(FIRST.size());
        context.fill(from + i, row);
        around.put(columns, i, row);
      }
    }
  }
}
