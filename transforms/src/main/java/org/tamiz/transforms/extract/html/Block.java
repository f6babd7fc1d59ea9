package org.tamiz.transforms.extract.html;

/**
 * A run of text between two borders, with counts of its characters.
 *
 * <p>Masses count characters other than white space, where one of a script that writes whole words
 * or syllables with a character counts {@link TextMass}.
 */
final class Block {
  /** White space folded to single spaces, {@code \n} at line breaks; as written in {@code pre}. */
  final String text;

  final Container container;

  /** Words in the names of inline elements around or inside the text. */
  final MarkupWords.Bits inlineWords;

  /** Words in the targets of links that start in the text. */
  final MarkupWords.Bits linkWords;

  /** Links to a place on the same page. */
  final int jumps;

  final float mass;
  final float linkMass;
  final float strongMass;
  final int links;
  final int images;
  final boolean preformatted;

  /** Rank of the heading around it, 1 to 6, or 0. */
  final int heading;

  /** Elements opened or closed since the block before. */
  final int tagsBefore;

  /** Line breaks before it at the same place: 1 where two {@code br} and no border part it. */
  final boolean afterBreaks;

  final TextCounts counts;

  Block(
      String text,
      Container container,
      MarkupWords.Bits inlineWords,
      MarkupWords.Bits linkWords,
      int jumps,
      float mass,
      float linkMass,
      float strongMass,
      int links,
      int images,
      boolean preformatted,
      int heading,
      int tagsBefore,
      boolean afterBreaks) {
    this.text = text;
    this.container = container;
    this.inlineWords = inlineWords;
    this.linkWords = linkWords;
    this.jumps = jumps;
    this.mass = mass;
    this.linkMass = linkMass;
    this.strongMass = strongMass;
    this.links = links;
    this.images = images;
    this.preformatted = preformatted;
    this.heading = heading;
    this.tagsBefore = tagsBefore;
    this.afterBreaks = afterBreaks;
    this.counts = TextCounts.of(text);
  }

  /** True for running text: some length, few links, the end of a sentence in it. */
  boolean isProse() {
    return mass - linkMass >= 80 && linkMass < 0.3f * mass && counts.sentenceEnds() > 0;
  }

  /** Share of the text that is link text, 0 to 1. */
  float linkDensity() {
    return linkMass / mass;
  }
}
