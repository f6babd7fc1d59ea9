package org.tamiz.transforms.extract.html;

import java.util.List;

/** Finds the title of a page. */
final class PageTitle {
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " · ", " » ", "_", "|"
  };
  private static final int MAX_CHARS = 500;

  private PageTitle() {}

  /**
   * The title: the first-rank heading where the element {@code title} contains it, else the title
   * stated for other sites, else {@code title} without the name of the site, else the only
   * first-rank heading; empty where there is none. Without U+0000, and with U+FFFD for each half of
   * a surrogate pair that stands alone.
   */
  static String find(PageFacts facts, List<Block> blocks) {
    return sound(choose(facts, blocks));
  }

  private static String choose(PageFacts facts, List<Block> blocks) {
    String heading = "";
    for (Block block : blocks) {
      if (block.heading == 1) {
        if (!block.text.isEmpty() && facts.title().contains(block.text)) {
          return cut(block.text);
        }
        if (heading.isEmpty()) {
          heading = block.text;
        }
      }
    }
    if (!facts.socialTitle().isEmpty()) {
      return cut(withoutSite(facts.socialTitle(), facts.title()));
    }
    if (!facts.title().isEmpty()) {
      return cut(withoutSite(facts.title(), facts.title()));
    }
    return cut(heading.replace('\n', ' '));
  }

  /** Cuts the last part behind a separator when more than half of the title stays. */
  private static String withoutSite(String title, String whole) {
    if (!title.equals(whole)) {
      return title;
    }
    for (String separator : SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at * 2 > title.length()) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  private static String cut(String title) {
    if (title.length() <= MAX_CHARS) {
      return title;
    }
    int end = Character.isHighSurrogate(title.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
    return title.substring(0, end);
  }

  private static String sound(String title) {
    StringBuilder out = new StringBuilder(title.length());
    title
        .codePoints()
        .filter(c -> c != 0)
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
