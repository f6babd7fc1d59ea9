package org.tamiz.transforms.extract.html;

/** Measures of a block from the first probabilities of the blocks around it. */
final class ContextFeatures {
  private static final int[] WINDOWS = {2, 5, 12, 30};
  private static final String[] WINDOW_NAMES = {"p.near2.", "p.near5.", "p.near12.", "p.near30."};
  private static final String[] UP = {"p.own", "p.up1", "p.up2", "p.up3", "p.up4"};
  private static final String[] BEFORE = {"", "p.prev1", "p.prev2", "p.prev3", "p.prev4"};
  private static final String[] AFTER = {"", "p.next1", "p.next2", "p.next3", "p.next4"};

  private final PageIndex index;
  private final double[] p;

  /** Sums of probability times mass over the blocks before each, and of all. */
  private final double[] before;

  /** Probability times mass, then mass, by the number of the template. */
  private final double[][] templates;

  private final double share;
  private double best;
  private final double mean;

  ContextFeatures(PageIndex index, double[] p) {
    this.index = index;
    this.p = p;
    before = new double[p.length + 1];
    templates = new double[index.templateCount()][2];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      Block block = index.blocks.get(i);
      before[i + 1] = before[i] + p[i] * block.mass;
      sum += p[i];
      best = Math.max(best, p[i]);
      double[] sums = templates[block.container.templateNumber];
      sums[0] += p[i] * block.mass;
      sums[1] += block.mass;
    }
    share = p.length == 0 ? 0 : before[p.length] / index.massBefore[p.length];
    mean = p.length == 0 ? 0 : sum / p.length;
  }

  /** Puts the features of a block. */
  void fill(int i, FeatureRow row) {
    int n = p.length;
    row.put("p", p[i]);
    for (int d = 1; d <= 4; d++) {
      row.put(BEFORE[d], i - d >= 0 ? p[i - d] : -1);
      row.put(AFTER[d], i + d < n ? p[i + d] : -1);
    }
    for (int w = 0; w < WINDOWS.length; w++) {
      row.put(WINDOW_NAMES[w], "before", average(Math.max(0, i - WINDOWS[w]), i));
      row.put(WINDOW_NAMES[w], "after", average(i + 1, Math.min(n, i + 1 + WINDOWS[w])));
    }
    Container at = index.blocks.get(i).container;
    for (String up : UP) {
      row.put(up, at == null ? -1 : average(at.firstBlock, at.endBlock));
      at = at == null ? null : at.wider();
    }
    double[] sums = templates[index.blocks.get(i).container.templateNumber];
    row.put("p.template", sums[0] / sums[1]);
    row.put("p.page", share);
    row.put("p.best", best);
    row.put("p.mean", mean);
    row.put("p.beforeShare", before[n] == 0 ? 0 : before[i] / before[n]);
    row.put("p.afterMass", before[n] - before[i + 1]);
    row.put("p.massExpected", before[n]);
    int to = index.toHeading[i];
    row.put("p.section", average(i + 1, to < 0 ? n : i + to));
    int since = index.sinceHeading[i];
    row.put("p.heading", since < 0 ? -1 : p[i - since]);
  }

  /** Mean probability over the text of some blocks, or -1 where there is none. */
  private double average(int from, int to) {
    double mass = index.massBefore[to] - index.massBefore[from];
    return mass <= 0 ? -1 : (before[to] - before[from]) / mass;
  }
}
