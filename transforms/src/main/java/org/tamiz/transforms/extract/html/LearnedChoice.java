package org.tamiz.transforms.extract.html;

/**
 * Chooses the blocks that make the expected word F1 of a page largest, given the estimated share of
 * each block that is main text.
 */
final class LearnedChoice implements BlockChoice {
  /** Blocks up to which a page is measured; a longer one is chosen from by simpler rules. */
  private static final int MAX_BLOCKS = 30_000;

  /**
   * Factor on the threshold. Estimates of neighbours err together, so the largest F1 lies a little
   * below the threshold that takes them for independent.
   */
  private static final double EASE = 0.9;

  private static final int COMMENT = MarkupWords.bits("comment")[0];

  /** Least mass of a comment: shorter blocks are names, dates and buttons. */
  private static final int COMMENT_MASS = 20;

  private final BlockModel model;
  private final BlockChoice simple = new SimpleChoice();

  private final boolean keepComments;

  /**
   * A choice by a model.
   *
   * @param model estimates the blocks
   * @param keepComments whether the comments of readers are chosen too
   */
  LearnedChoice(BlockModel model, boolean keepComments) {
    this.model = model;
    this.keepComments = keepComments;
  }

  @Override
  public boolean[] choose(Page page) {
    if (page.blocks().size() > MAX_BLOCKS) {
      return simple.choose(page);
    }
    PageIndex index = new PageIndex(page);
    boolean[] chosen = choose(index, model.estimates(index));
    if (keepComments) {
      addComments(page, chosen);
    }
    return chosen;
  }

  /** Adds running text inside of elements that are named as comments. */
  private static void addComments(Page page, boolean[] chosen) {
    for (int i = 0; i < chosen.length; i++) {
      Block block = page.blocks().get(i);
      chosen[i] |= block.mass - block.linkMass >= COMMENT_MASS && isComment(block.container);
    }
  }

  private static boolean isComment(Container container) {
    for (Container at = container; at != null; at = at.parent) {
      if (at.words.has(COMMENT)) {
        return true;
      }
    }
    return false;
  }

  /** Chooses by estimates of the share of each block that is main text. */
  static boolean[] choose(PageIndex index, double[] p) {
    Page page = index.page;
    double threshold = EASE * threshold(page, p);
    boolean[] chosen = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      chosen[i] = p[i] >= threshold;
    }
    Repair.apply(page.blocks(), p, threshold, chosen);
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
