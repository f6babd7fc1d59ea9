package org.tamiz.transforms.extract.wikitext;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Text in several variants of a language, as in {@code -{zh-hans:软件; zh-hant:軟體}-}: one of them is
 * written.
 */
final class Variants {
  /** Languages that MediaWiki converts between variants. */
  private static final Set<String> LANGUAGES =
      Set.of(
          "ban", "crh", "gan", "iu", "kk", "ku", "sh", "shi", "sr", "tg", "tly", "uz", "wuu", "zgh",
          "zh");

  /** The variant that is written; elsewhere the first one. */
  private static final Map<String, Set<String>> PREFERRED =
      Map.of(
          "zh", Set.of("zh-hans", "zh-cn", "zh-my", "zh-sg", "zh"),
          "sr", Set.of("sr-ec", "sr-cyrl"));

  private Variants() {}

  static boolean has(String language) {
    return LANGUAGES.contains(language);
  }

  /** Writes the content of the construct. */
  static void write(Renderer renderer, int from, int to) {
    String text = renderer.text;
    int start = from;
    int bar = next(renderer, from, to, '|');
    if (bar < to) {
      String flags = text.substring(from, bar).strip();
      if (flags.length() < 12 && !flags.contains(":")) {
        if (flags.contains("H") || flags.contains("T") || flags.contains("-")) {
          return;
        }
        start = bar + 1;
      }
    }
    Set<String> preferred = PREFERRED.getOrDefault(renderer.page.language(), Set.of());
    int chosenFrom = -1;
    int chosenTo = -1;
    boolean found = false;
    for (int at = start; at < to && !found; ) {
      int end = next(renderer, at, to, ';');
      int colon = text.indexOf(':', at);
      if (colon < 0 || colon >= end || !isCode(text.substring(at, colon))) {
        break;
      }
      found = preferred.contains(code(text.substring(at, colon)));
      if (found || chosenFrom < 0) {
        chosenFrom = colon + 1;
        chosenTo = end;
      }
      at = end + 1;
    }
    renderer
        .out()
        .lines(chosenFrom < 0 ? renderer.lines(start, to) : renderer.lines(chosenFrom, chosenTo));
  }

  private static int next(Renderer renderer, int from, int to, char wanted) {
    for (int at = from; at < to; ) {
      if (renderer.text.charAt(at) == wanted) {
        return at;
      }
      int end = renderer.markup.end(at);
      at = end > at && end <= to ? end : at + 1;
    }
    return to;
  }

  private static boolean isCode(String written) {
    String code = code(written);
    boolean letters = !code.isEmpty() && code.length() < 12;
    for (int i = 0; letters && i < code.length(); i++) {
      char c = code.charAt(i);
      letters = c == '-' || (c >= 'a' && c <= 'z');
    }
    return letters;
  }

  private static String code(String written) {
    int arrow = written.indexOf("=>");
    return written.substring(arrow < 0 ? 0 : arrow + 2).strip().toLowerCase(Locale.ROOT);
  }
}
