package org.tamiz.transforms.text;

/** A text with its words, lines and paragraphs, computed once and on demand. */
public final class TextView {
  private final String text;
  private final String language;

  private TextView(String text, String language) {
    this.text = text;
    this.language = language;
  }

  /**
   * A view of a text.
   *
   * @param text the text
   * @param language BCP 47 language whose word rules apply, {@code und} for the general ones
   */
  public static TextView of(String text, String language) {
    return new TextView(text, language);
  }

  public String text() {
    return text;
  }

  public String language() {
    return language;
  }
}
