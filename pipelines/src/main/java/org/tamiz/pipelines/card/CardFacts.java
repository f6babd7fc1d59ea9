package org.tamiz.pipelines.card;

/**
 * What a card says that no run knows.
 *
 * @param name name of the dataset for people, one line of at most 200 characters
 * @param address what readers pass to {@code load_dataset}: an id on the Hub or a folder, one line
 */
public record CardFacts(String name, String address) {
  private static final int MAX_NAME = 200;

  public CardFacts {
    if (name.isBlank() || name.length() > MAX_NAME || !oneLine(name)) {
      throw new IllegalArgumentException(
          "the name of a dataset is one line of 1 to " + MAX_NAME + " characters, was: " + name);
    }
    if (address.isBlank() || !oneLine(address) || address.contains("```")) {
      throw new IllegalArgumentException(
          "the address of a dataset is one line without ```, was: " + address);
    }
  }

  /** A general name, and a place holder for the folder. */
  public static CardFacts defaults() {
    return new CardFacts("Text curated with Tamiz", "path/to/dataset");
  }

  private static boolean oneLine(String text) {
    return text.codePoints()
        .noneMatch(
            c -> Character.isISOControl(c) || Markdown.UNSAFE.contains(Character.getType(c)));
  }
}
