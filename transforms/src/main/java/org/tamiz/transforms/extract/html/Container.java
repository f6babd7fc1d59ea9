package org.tamiz.transforms.extract.html;

import org.jspecify.annotations.Nullable;

/** An element that borders blocks, with what its blocks add up to. */
final class Container {
  /** Words of the attribute {@code itemprop} that name the text of the page. */
  static final int ITEM_TEXT = 1;

  /** Not shown: {@code display:none}, {@code hidden} or {@code aria-hidden}. */
  static final int HIDDEN = 2;

  final @Nullable Container parent;
  final Tags.Role role;
  final String name;
  final MarkupWords.Bits words;
  final int flags;

  /** Number of containers above. */
  final int depth;

  /** Hash of the names and classes of this element and three above it. */
  final int template;

  /** Number of the template among those of the page; set by {@link PageIndex}. */
  int templateNumber;

  /** Distances found by {@link PageIndex#distances}, or null before. */
  byte @Nullable [] distances;

  /** Place among the children of the parent that are containers. */
  final int place;

  /** Number of containers directly inside. */
  int children;

  int firstBlock;
  int endBlock;
  double mass;
  double linkMass;
  double paragraphMass;
  int sentenceEnds;
  int paragraphs;
  int headings;

  /** Blocks with this container as their nearest. */
  int ownBlocks;

  Container(
      @Nullable Container parent,
      Tags.Role role,
      String name,
      MarkupWords.Bits words,
      int flags,
      int ownHash,
      int firstBlock) {
    this.parent = parent;
    this.role = role;
    this.name = name;
    this.words = words;
    this.flags = flags;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.place = parent == null ? 0 : parent.children++;
    int hash = ownHash;
    Container above = parent;
    for (int i = 0; i < 3 && above != null; i++) {
      hash = hash * 31 + above.ownHash;
      above = above.parent;
    }
    this.template = hash;
    this.ownHash = ownHash;
    this.firstBlock = firstBlock;
    this.endBlock = firstBlock;
  }

  private final int ownHash;

  /** Counts a block that has this container as its nearest. */
  void add(Block block) {
    mass += block.mass;
    linkMass += block.linkMass;
    sentenceEnds += block.counts.sentenceEnds();
    if (role == Tags.Role.PARAGRAPH) {
      paragraphs++;
      paragraphMass += block.mass - block.linkMass;
    }
    if (block.heading > 0) {
      headings++;
    }
  }

  /** Adds what is inside this container to the one above. */
  void addTo(@Nullable Container above) {
    if (above != null) {
      above.mass += mass;
      above.linkMass += linkMass;
      above.sentenceEnds += sentenceEnds;
      above.paragraphs += paragraphs;
      above.paragraphMass += paragraphMass;
      above.headings += headings;
    }
  }

  /** Number of blocks inside. */
  int blocks() {
    return endBlock - firstBlock;
  }

  /** Share of the text that is link text, 0 to 1. */
  double linkDensity() {
    return mass == 0 ? 0 : linkMass / mass;
  }

  /** The nearest container above that holds more blocks than this one, or null. */
  @Nullable Container wider() {
    Container above = parent;
    while (above != null && above.blocks() == blocks()) {
      above = above.parent;
    }
    return above;
  }

  /** True when this is the other or above it. */
  boolean holds(Container other) {
    Container at = other;
    while (at != null && at.depth > depth) {
      at = at.parent;
    }
    return at == this;
  }
}
