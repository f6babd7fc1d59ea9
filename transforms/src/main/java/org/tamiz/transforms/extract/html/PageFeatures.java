package org.tamiz.transforms.extract.html;

/** Features that all blocks of a page share. */
final class PageFeatures {
  private final PageIndex index;
  private final double[] shares = new double[9];
  private int articles;
  private int mains;
  private int tables;
  private int forms;
  private int centers;
  private int firstRank;
  private double maxMass;

  PageFeatures(PageIndex index) {
    this.index = index;
    for (Container container : index.page.containers()) {
      switch (container.role) {
        case ARTICLE -> articles++;
        case MAIN -> mains++;
        case TABLE -> tables++;
        case FORM -> forms++;
        case CENTER -> centers++;
        default -> {}
      }
    }
    double n = Math.max(1, index.blocks.size());
    for (Block block : index.blocks) {
      byte[] distances = index.distances(block.container);
      add(0, distances[Tags.Role.ITEM.index()] < PageIndex.NONE, n);
      add(1, distances[Tags.Role.CELL.index()] < PageIndex.NONE, n);
      add(2, distances[Tags.Role.PARAGRAPH.index()] == 0, n);
      add(3, block.afterBreaks, n);
      add(4, block.heading > 0, n);
      add(5, block.preformatted, n);
      add(6, (block.counts.flags() & TextCounts.CURRENCY) != 0, n);
      add(7, (block.counts.flags() & TextCounts.ENDS_SENTENCE) != 0, n);
      add(8, (block.counts.flags() & TextCounts.DATE_LIKE) != 0, n);
      maxMass = Math.max(maxMass, block.mass - block.linkMass);
      if (block.heading == 1) {
        firstRank++;
      }
    }
  }

  private void add(int place, boolean counts, double n) {
    if (counts) {
      shares[place] += 1 / n;
    }
  }

  void fill(FeatureRow row) {
    Container top = index.page.containers().get(0);
    row.put("page.blocks", index.blocks.size());
    row.put("page.mass", top.mass);
    row.put("page.linkDensity", top.linkDensity());
    row.put("page.meanMass", top.mass / Math.max(1, index.blocks.size()));
    row.put("page.sentenceEnds", top.sentenceEnds / Math.max(1, top.mass) * 100);
    row.put("page.paragraphShare", top.paragraphMass / Math.max(1, top.mass));
    row.put("page.maxMass", maxMass);
    row.put("page.articles", articles);
    row.put("page.mains", mains);
    row.put("page.tables", tables);
    row.put("page.forms", forms);
    row.put("page.centers", centers);
    row.put("page.firstRank", firstRank);
    for (int i = 0; i < shares.length; i++) {
      row.put("page.share", SHARES[i], shares[i]);
    }
    String type = index.page.facts().type();
    row.put("page.ogType", type.isEmpty() ? 0 : type.equals("article") ? 2 : 1);
    row.put("page.ogProduct", type.contains("product"));
    int types = index.page.facts().data().types();
    for (int i = 0; i < StructuredData.TYPES; i++) {
      row.put("page.type", TYPES[i], (types >> i) & 1);
    }
    row.put("page.articleBody", index.hasBody());
    row.put("page.halfShare", index.half.mass / Math.max(1, top.mass));
    row.put("page.halfLinkDensity", index.half.linkDensity());
    row.put("page.mostShare", index.most.mass / Math.max(1, top.mass));
  }

  private static final String[] SHARES = {
    "Item", "Cell", "Paragraph", "Breaks", "Heading", "Pre", "Currency", "Sentence", "Date"
  };
  private static final String[] TYPES = {
    "Article", "Product", "Forum", "List", "Recipe", "Faq", "Organization", "Video"
  };
}
