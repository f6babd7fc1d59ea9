package org.tamiz.transforms.extract.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums and counts over a page that the features of its blocks look up. */
final class PageIndex {
  /** Distance of something that is not there. */
  static final int NONE = 15;

  private static final int SHINGLE = 4;

  final Page page;
  final List<Block> blocks;

  /** Mass of the blocks before each, and of all. */
  final double[] massBefore;

  /** Link mass of the blocks before each, and of all. */
  final double[] linkBefore;

  /** Blocks since the last heading, itself 0; {@code -1} before the first. */
  final int[] sinceHeading;

  /** Blocks to the next heading; {@code -1} behind the last. */
  final int[] toHeading;

  /** Narrowest container with over half of the page's running text. */
  final Container half;

  /** Narrowest container with over four fifths of the page's running text. */
  final Container most;

  /** Blocks since the last running text, itself 0; {@code -1} before the first. */
  final int[] sinceProse;

  /** Blocks to the next running text; {@code -1} behind the last. */
  final int[] toProse;

  /** The container right above the most running text, the nearest one left out. */
  final Container top;

  /** Index of the block that is the title, or {@code -1}. */
  final int title;

  /** Containers with text, by the number of their template. */
  private final int[] templates;

  private final float[][] templateSums;

  /** For each block the number of blocks with its text. */
  private final int[][] texts;

  private final IntSet bodyShingles;
  private final IntSet describedShingles;
  private final PageFeatures pageFeatures;

  PageIndex(Page page) {
    this.page = page;
    this.blocks = page.blocks();
    int n = blocks.size();
    massBefore = new double[n + 1];
    linkBefore = new double[n + 1];
    sinceHeading = new int[n];
    toHeading = new int[n];
    sinceProse = new int[n];
    toProse = new int[n];
    texts = new int[n][];
    int templateCount = numberTemplates(page.containers());
    templates = new int[templateCount];
    templateSums = new float[templateCount][4];
    Map<Integer, int[]> sameTexts = new HashMap<>();
    int prose = -1;
    int since = -1;
    for (int i = 0; i < n; i++) {
      Block block = blocks.get(i);
      massBefore[i + 1] = massBefore[i] + block.mass;
      linkBefore[i + 1] = linkBefore[i] + block.linkMass;
      since = block.heading > 0 ? 0 : since < 0 ? -1 : since + 1;
      sinceHeading[i] = since;
      prose = block.isProse() ? 0 : prose < 0 ? -1 : prose + 1;
      sinceProse[i] = prose;
      texts[i] = sameTexts.computeIfAbsent(block.counts.hash(), key -> new int[1]);
      texts[i][0]++;
      float[] sums = templateSums[block.container.templateNumber];
      sums[0]++;
      sums[1] += block.mass;
      sums[2] += block.linkMass;
      sums[3] += block.counts.sentenceEnds();
    }
    int to = -1;
    prose = -1;
    for (int i = n - 1; i >= 0; i--) {
      toHeading[i] = to;
      to = blocks.get(i).heading > 0 ? 1 : to < 0 ? -1 : to + 1;
      toProse[i] = prose;
      prose = blocks.get(i).isProse() ? 1 : prose < 0 ? -1 : prose + 1;
    }
    for (Container container : page.containers()) {
      if (container.blocks() > 0) {
        templates[container.templateNumber]++;
      }
    }
    half = root(0.5);
    most = root(0.8);
    top = top();
    title = titleBlock();
    bodyShingles = shingles(page.facts().data().articleBody());
    describedShingles = shingles(page.facts().description() + " \n " + page.facts().data().text());
    pageFeatures = new PageFeatures(this);
  }

  /** Numbers the templates of containers; returns how many there are. */
  private static int numberTemplates(List<Container> containers) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (Container container : containers) {
      Integer known = numbers.putIfAbsent(container.template, numbers.size());
      container.templateNumber = known == null ? numbers.size() - 1 : known;
    }
    return numbers.size();
  }

  PageFeatures pageFeatures() {
    return pageFeatures;
  }

  /** Number of containers with the same names and classes around them. */
  int sameTemplate(Container container) {
    return templates[container.templateNumber];
  }

  /** Blocks, mass, link mass and sentence ends over blocks in containers of the same template. */
  float[] templateSums(Container container) {
    return templateSums[container.templateNumber];
  }

  /** Blocks of this page with the text of a block. */
  int sameText(int block) {
    return texts[block][0];
  }

  /** Share of a block's word 4-shingles that stand in the article text of structured data. */
  double inBody(Block block) {
    return share(block, bodyShingles);
  }

  /** Share of a block's word 4-shingles that stand in descriptions. */
  double inDescription(Block block) {
    return share(block, describedShingles);
  }

  boolean hasBody() {
    return !bodyShingles.isEmpty();
  }

  /**
   * For roles, then words of markup, then flags: how many containers above the nearest one first
   * has it; {@link #NONE} where none has.
   */
  byte[] distances(Container container) {
    byte[] known = container.distances;
    if (known != null) {
      return known;
    }
    int roles = ROLES.length;
    byte[] found = new byte[roles + MarkupWords.COUNT + 2];
    Arrays.fill(found, (byte) NONE);
    long low = 0;
    long high = 0;
    int distance = 0;
    for (Container at = container; at != null; at = at.parent) {
      byte d = (byte) Math.min(distance, NONE - 1);
      int role = at.role.index();
      if (found[role] == NONE) {
        found[role] = d;
      }
      mark(found, roles, at.words.low() & ~low, d);
      mark(found, roles + 64, at.words.high() & ~high, d);
      low |= at.words.low();
      high |= at.words.high();
      for (int flag = 0; flag < 2; flag++) {
        int place = roles + MarkupWords.COUNT + flag;
        if ((at.flags & (1 << flag)) != 0 && found[place] == NONE) {
          found[place] = d;
        }
      }
      distance++;
    }
    container.distances = found;
    return found;
  }

  static final Tags.Role[] ROLES = Tags.Role.values();

  private static void mark(byte[] found, int offset, long bits, byte distance) {
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      found[offset + Long.numberOfTrailingZeros(rest)] = distance;
    }
  }

  /** Goes down from the page while one child holds the given share of the running text. */
  private Container root(double share) {
    Container top = page.containers().get(0);
    double needed = share * running(top);
    Container best = top;
    for (Container container : page.containers()) {
      if (container.parent == best && running(container) >= needed && needed > 0) {
        best = container;
      }
    }
    return best;
  }

  private Container top() {
    Map<Container, float[]> prose = new HashMap<>();
    Container best = page.containers().get(0);
    float most = 0;
    for (Block block : blocks) {
      Container above = block.container.parent;
      if (above != null && block.isProse()) {
        float[] sum = prose.computeIfAbsent(above, key -> new float[1]);
        sum[0] += block.mass - block.linkMass;
        if (sum[0] > most) {
          most = sum[0];
          best = above;
        }
      }
    }
    return best;
  }

  private static double running(Container container) {
    return (container.mass - container.linkMass)
        * Math.min(1, container.sentenceEnds / (container.blocks() + 1.0) + 0.1);
  }

  private int titleBlock() {
    String stated = page.facts().title();
    int firstHeading = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.heading == 1 || (block.heading == 2 && block.mass > 12)) {
        if (block.mass > 3 && !stated.isEmpty() && stated.contains(block.text)) {
          return i;
        }
        if (firstHeading < 0 && block.heading == 1) {
          firstHeading = i;
        }
      }
    }
    return firstHeading;
  }

  private static IntSet shingles(String text) {
    IntSet found = new IntSet();
    ShingleHashes.each(text, SHINGLE, found::add);
    return found;
  }

  private static double share(Block block, IntSet known) {
    if (known.isEmpty()) {
      return 0;
    }
    int[] counts = new int[2];
    ShingleHashes.each(
        block.text,
        SHINGLE,
        hash -> {
          counts[0]++;
          if (known.contains(hash)) {
            counts[1]++;
          }
        });
    return counts[0] == 0 ? 0 : counts[1] / (double) counts[0];
  }

  /** The container that is the nth wider one, or null. */
  static @Nullable Container wider(Container container, int steps) {
    Container at = container;
    for (int i = 0; i < steps && at != null; i++) {
      at = at.wider();
    }
    return at;
  }
}
