package org.tamiz.transforms.extract.html;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures of a block from its text, its markup, its place and its neighbours.
 *
 * <p>None depends on the language of the text.
 */
final class BlockFeatures {
  private static final int NEIGHBOURS = 3;
  private static final int WIDER = 4;
  private static final String[] BEFORE = {"", "prev1.", "prev2.", "prev3."};
  private static final String[] AFTER = {"", "next1.", "next2.", "next3."};
  private static final String[] UP = {"own.", "up1.", "up2.", "up3.", "up4."};
  private static final int[] WINDOWS = {2, 5, 12};

  private BlockFeatures() {}

  /** Puts the features of a block. */
  static void fill(PageIndex index, MarkupScores scores, int i, FeatureRow row) {
    Block block = index.blocks.get(i);
    scores.fill(i, row);
    text(block, row);
    markup(index, i, row);
    place(index, i, row);
    for (int d = 1; d <= NEIGHBOURS; d++) {
      neighbour(index, i, i - d, BEFORE[d], row);
      neighbour(index, i, i + d, AFTER[d], row);
    }
    windows(index, i, row);
    Container at = block.container;
    for (int up = 0; up <= WIDER; up++) {
      container(index, i, at, UP[up], row);
      at = at == null ? null : at.wider();
    }
  }

  private static void text(Block block, FeatureRow row) {
    TextCounts counts = block.counts;
    double words = Math.max(1, counts.words());
    row.put("mass", block.mass);
    row.put("words", counts.words());
    row.put("linkDensity", block.linkDensity());
    row.put("plainMass", block.mass - block.linkMass);
    row.put("strong", block.strongMass / block.mass);
    row.put("links", block.links);
    row.put("images", block.images);
    row.put("pre", block.preformatted);
    row.put("heading", block.heading);
    row.put("tagsBefore", block.tagsBefore);
    row.put("massPerTag", block.mass / (block.tagsBefore + 1.0));
    row.put("afterBreaks", block.afterBreaks);
    row.put("capitals", counts.capitals() / words);
    row.put("digits", counts.digits() / block.mass);
    row.put("sentenceEnds", counts.sentenceEnds());
    row.put("sentenceLength", words / Math.max(0.5, counts.sentenceEnds()));
    row.put("commas", counts.commas() / words);
    row.put("separators", counts.separators() / words);
    row.put("lines", counts.lines());
    row.put("wordMass", block.mass / words);
    for (int flag = 0; flag < TextCounts.FLAGS; flag++) {
      row.put(FLAGS[flag], (counts.flags() >> flag) & 1);
    }
  }

  private static void markup(PageIndex index, int i, FeatureRow row) {
    Block block = index.blocks.get(i);
    byte[] distances = index.distances(block.container);
    row.put("role.", ROLE_NAMES, distances, 1);
    int words = row.size();
    row.put("word.", MarkupWords.names(), distances, PageIndex.ROLES.length);
    for (int word : block.inlineWords.bits()) {
      row.replace(words + word, -1);
    }
    boolean targets = !block.linkWords.isEmpty();
    for (int k = 0; k < LINK_BITS.length; k++) {
      row.put("link.", LINK_NAMES[k], targets && block.linkWords.has(LINK_BITS[k]) ? 1 : 0);
    }
    int offset = PageIndex.ROLES.length;
    row.put("jumps", block.jumps);
    row.put("linkMass", block.linkMass / Math.max(1, block.links));
    row.put("itemText", distances[offset + MarkupWords.COUNT]);
    row.put("hidden", distances[offset + MarkupWords.COUNT + 1]);
    row.put("ownBlocks", block.container.ownBlocks);
    row.put("place", block.container.place);
    row.put("depth", block.container.depth);
    float[] sums = index.templateSums(block.container);
    row.put("template.blocks", sums[0]);
    row.put("template.meanMass", sums[1] / Math.max(1, sums[0]));
    row.put("template.linkDensity", sums[2] / Math.max(1, sums[1]));
    row.put("template.sentenceEnds", sums[3] / Math.max(1, sums[0]));
    row.put("template.share", sums[1] / index.massBefore[index.blocks.size()]);
    row.put("sameText", index.sameText(i));
    row.put("inBody", index.inBody(block));
    row.put("inDescription", index.inDescription(block));
  }

  private static void place(PageIndex index, int i, FeatureRow row) {
    int n = index.blocks.size();
    double total = index.massBefore[n];
    Block block = index.blocks.get(i);
    row.put("index", i);
    row.put("indexFromEnd", n - i);
    row.put("indexShare", i / (double) n);
    row.put("massBeforeShare", index.massBefore[i] / total);
    row.put("massAfter", total - index.massBefore[i + 1]);
    row.put("sinceHeading", index.sinceHeading[i]);
    row.put("toHeading", index.toHeading[i]);
    int since = index.sinceHeading[i];
    row.put("sectionRank", since < 0 ? 0 : index.blocks.get(i - since).heading);
    row.put("sectionWords", since < 0 ? 0 : sectionWord(index, i - since));
    int to = index.toHeading[i];
    int end = to < 0 ? n : i + to;
    double ahead = index.massBefore[end] - index.massBefore[i + 1];
    row.put("sectionAhead", ahead);
    row.put(
        "sectionAheadLinks",
        (index.linkBefore[end] - index.linkBefore[i + 1]) / Math.max(1, ahead));
    row.put("fromTitle", index.title < 0 ? -1000 : i - index.title);
    row.put(
        "massFromTitle",
        index.title < 0 ? -1 : index.massBefore[i] - index.massBefore[index.title]);
    String title = index.page.facts().title();
    row.put("inTitle", block.mass > 3 && !title.isEmpty() && title.contains(block.text));
    row.put("inHalf", index.half.holds(block.container));
    row.put("inMost", index.most.holds(block.container));
    row.put("fromHalfStart", i - index.half.firstBlock);
    row.put("fromHalfEnd", i - index.half.endBlock);
    row.put("sinceProse", index.sinceProse[i]);
    row.put("toProse", index.toProse[i]);
    row.put("kinToProse", kinToProse(index, i));
    row.put("inTop", index.top.holds(block.container));
    row.put("underTop", block.container.parent == index.top);
    row.put("topShare", index.top.mass / total);
    row.put("fromTopStart", i - index.top.firstBlock);
    row.put("fromTopEnd", i - index.top.endBlock);
    int steps = 0;
    Container at = block.container;
    while (at != null && steps < 8 && !at.holds(index.half)) {
      at = at.wider();
      steps++;
    }
    row.put("stepsToHalf", steps);
    row.put("meetsHalfDepth", at == null ? -1 : index.half.depth - at.depth);
  }

  /** Kinship to the running text before, times four, plus that to the running text behind. */
  private static int kinToProse(PageIndex index, int i) {
    Container own = index.blocks.get(i).container;
    int since = index.sinceProse[i];
    int to = index.toProse[i];
    return (since < 0 ? 0 : 4 * kin(own, index.blocks.get(i - since).container))
        + (to < 0 ? 0 : kin(own, index.blocks.get(i + to).container));
  }

  /** Mass of the section's heading, negative where it is a link. */
  private static double sectionWord(PageIndex index, int heading) {
    Block block = index.blocks.get(heading);
    return block.linkDensity() > 0.5 ? -block.mass : block.mass;
  }

  private static void neighbour(PageIndex index, int i, int j, String prefix, FeatureRow row) {
    boolean there = j >= 0 && j < index.blocks.size();
    Block block = index.blocks.get(i);
    Block other = there ? index.blocks.get(j) : block;
    row.put(prefix, "mass", there ? other.mass : -1);
    row.put(prefix, "linkDensity", there ? other.linkDensity() : -1);
    row.put(prefix, "sentenceEnds", there ? other.counts.sentenceEnds() : -1);
    row.put(prefix, "heading", there ? other.heading : -1);
    row.put(prefix, "kin", !there ? -1 : kin(block.container, other.container));
  }

  /** 3 for the same container, 2 for the same parent, 1 for the same template, else 0. */
  private static int kin(Container one, Container other) {
    if (one == other) {
      return 3;
    }
    return one.parent == other.parent ? 2 : one.template == other.template ? 1 : 0;
  }

  private static void windows(PageIndex index, int i, FeatureRow row) {
    int n = index.blocks.size();
    for (int window : WINDOWS) {
      int from = Math.max(0, i - window);
      int to = Math.min(n, i + window + 1);
      double mass = index.massBefore[to] - index.massBefore[from];
      double links = index.linkBefore[to] - index.linkBefore[from];
      double before = index.massBefore[i] - index.massBefore[from];
      double linksBefore = index.linkBefore[i] - index.linkBefore[from];
      String name = window == 2 ? "near2." : window == 5 ? "near5." : "near12.";
      row.put(name, "plain", mass - links);
      row.put(name, "linkDensity", links / mass);
      row.put(name, "plainBefore", before - linksBefore);
      row.put(name, "plainAfter", mass - links - before + linksBefore);
    }
  }

  private static void container(
      PageIndex index, int i, @Nullable Container at, String prefix, FeatureRow row) {
    boolean there = at != null;
    Container container = at == null ? index.page.containers().get(0) : at;
    double blocks = Math.max(1, container.blocks());
    double total = index.massBefore[index.blocks.size()];
    row.put(prefix, "blocks", there ? blocks : -1);
    row.put(prefix, "mass", there ? container.mass : -1);
    row.put(prefix, "share", there ? container.mass / total : -1);
    row.put(prefix, "linkDensity", there ? container.linkDensity() : -1);
    row.put(prefix, "sentenceEnds", there ? container.sentenceEnds / blocks : -1);
    row.put(
        prefix, "paragraphs", there ? container.paragraphMass / Math.max(1, container.mass) : -1);
    row.put(prefix, "headings", there ? container.headings / blocks : -1);
    row.put(prefix, "position", there ? (i - container.firstBlock) / blocks : -1);
    row.put(prefix, "role", there ? container.role.index() : -1);
    row.put(prefix, "same", there ? index.sameTemplate(container) : -1);
  }

  /** Words that are looked for in the targets of links. */
  static final int[] LINK_BITS =
      MarkupWords.bits(
          "share author tag tags categor topic comment login account user profile search product"
              + " story article reply newsletter cart filter sort more");

  private static final String[] LINK_NAMES =
      Arrays.stream(LINK_BITS).mapToObj(MarkupWords::word).toArray(String[]::new);

  private static final String[] ROLE_NAMES =
      Arrays.stream(PageIndex.ROLES).skip(1).map(Enum::name).toArray(String[]::new);

  private static final String[] FLAGS = {
    "endsSentence", "endsColon", "endsEllipsis", "startsCapital", "startsSmall", "startsDigit",
    "copyright", "currency", "atSign", "address", "dateLike", "startsMark"
  };
}
