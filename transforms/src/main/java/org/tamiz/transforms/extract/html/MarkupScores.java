package org.tamiz.transforms.extract.html;

import java.util.Arrays;

/**
 * What a {@link MarkupModel} says of the blocks of a page, as features of other models.
 *
 * <p>All are log odds.
 */
final class MarkupScores {
  private static final int NEIGHBOURS = 2;
  private static final String[] BEFORE = {"", "prev1.", "prev2."};
  private static final String[] AFTER = {"", "next1.", "next2."};

  private final float[] own;
  private final float median;
  private final float high;
  private final float highest;

  /** Scores of the blocks of a page, in their order. */
  MarkupScores(float[] scores) {
    own = scores;
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    median = last < 0 ? 0 : sorted[last / 2];
    high = last < 0 ? 0 : sorted[(int) (last * 0.9)];
    highest = last < 0 ? 0 : sorted[last];
  }

  static MarkupScores of(MarkupModel model, PageIndex index) {
    float[] scores = new float[index.blocks.size()];
    int[] buffer = new int[MarkupModel.NAMES.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = model.score(index, index.blocks.get(i), buffer);
    }
    return new MarkupScores(scores);
  }

  /** Puts the features that all blocks of the page share. */
  void fillShared(FeatureRow row) {
    row.put("page.namesMedian", median);
    row.put("page.namesHigh", high);
    row.put("page.namesHighest", highest);
  }

  /** Puts the features of a block. */
  void fill(int i, FeatureRow row) {
    row.put("names", own[i]);
    for (int d = 1; d <= NEIGHBOURS; d++) {
      row.put(BEFORE[d], "names", i - d < 0 ? 0 : own[i - d]);
      row.put(AFTER[d], "names", i + d >= own.length ? 0 : own[i + d]);
    }
    row.put("namesBelowHigh", own[i] - high);
    row.put("namesBelowHighest", own[i] - highest);
  }
}
