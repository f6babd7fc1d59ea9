package org.tamiz.transforms.extract.html;

/**
 * Chooses the blocks that make the expected word F1 of a page largest, given the estimated share of
 * each block that is main text.
 */
final class LearnedChoice implements BlockChoice {
  private final BlockModel model;

  LearnedChoice(BlockModel model) {
    this.model = model;
  }

  @Override
  public boolean[] choose(Page page) {
    PageIndex index = new PageIndex(page);
    return choose(index, model.estimates(index));
  }

  /** Chooses by estimates of the share of each block that is main text. */
  static boolean[] choose(PageIndex index, double[] p) {
    Page page = index.page;
    double threshold = threshold(page, p);
    boolean[] chosen = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      chosen[i] = p[i] >= threshold;
    }
    return chosen;
  }

  /**
   * The threshold of probability with the largest expected F1: twice the expected right words over
   * the chosen words and all words expected to be right.
   */
  static double threshold(Page page, double[] p) {
    int steps = 100;
    double[] words = new double[steps + 1];
    double[] right = new double[steps + 1];
    double all = 0;
    for (int i = 0; i < p.length; i++) {
      int step = (int) (p[i] * steps);
      double w = page.blocks().get(i).counts.words();
      words[step] += w;
      right[step] += w * p[i];
      all += w * p[i];
    }
    double chosen = 0;
    double hit = 0;
    double best = -1;
    int at = steps;
    for (int step = steps; step >= 0; step--) {
      chosen += words[step];
      hit += right[step];
      double f = 2 * hit / (chosen + all + 1);
      if (f > best) {
        best = f;
        at = step;
      }
    }
    return at / (double) steps;
  }
}
