package org.tamiz.transforms.text;

/** Words between runs of white space, as Python's {@code split} cuts them. */
public final class WhiteSpaceWordBreaker implements WordBreaker {
  /** The one breaker there is. */
  public static final WhiteSpaceWordBreaker INSTANCE = new WhiteSpaceWordBreaker();

  private WhiteSpaceWordBreaker() {}

  @Override
  public Words words(String text) {
    Words.Builder words = new Words.Builder(text);
    int length = text.length();
    int start = -1;
    for (int at = 0; at < length; at++) {
      if (Characters.isWhite(text.charAt(at))) {
        if (start >= 0) {
          words.add(start, at);
          start = -1;
        }
      } else if (start < 0) {
        start = at;
      }
    }
    if (start >= 0) {
      words.add(start, length);
    }
    return words.build();
  }
}
