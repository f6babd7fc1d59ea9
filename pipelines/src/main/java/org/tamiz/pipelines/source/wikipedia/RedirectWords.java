package org.tamiz.pipelines.source.wikipedia;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Redirects by the words at a text's head, as MediaWiki reads them. */
final class RedirectWords {
  private RedirectWords() {}

  /**
   * The target of a redirect, or null where the text is none: white space, a redirect word in any
   * case, perhaps a colon, and a link.
   *
   * @param words in lower case
   */
  static @Nullable String target(String text, SortedSet<String> words) {
    int start = skipSpace(text, 0);
    for (String word : words) {
      if (text.regionMatches(true, start, word, 0, word.length())) {
        int at = skipSpace(text, start + word.length());
        if (at < text.length() && text.charAt(at) == ':') {
          at = skipSpace(text, at + 1);
        }
        int end = text.startsWith("[[", at) ? text.indexOf("]]", at) : -1;
        if (end > 0) {
          String link = text.substring(at + 2, end);
          int bar = link.indexOf('|');
          return clean(bar < 0 ? link : link.substring(0, bar));
        }
      }
    }
    return null;
  }

  /** A title as it is shown, without a leading colon. */
  private static String clean(String title) {
    String spaced = title.replace('_', ' ').strip();
    return spaced.startsWith(":") ? spaced.substring(1).strip() : spaced;
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
