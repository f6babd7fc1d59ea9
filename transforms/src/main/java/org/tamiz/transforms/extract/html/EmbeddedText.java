package org.tamiz.transforms.extract.html;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The text of an article that a page holds only as data, to be shown by its scripts: the property
 * {@code articleBody} of schema.org.
 */
final class EmbeddedText {
  /** Least length of such a text, in UTF-16 code units. */
  private static final int MIN_CHARS = 300;

  /** Share of its runs of words from which the page shows the text itself. */
  private static final double SHOWN_FROM = 0.2;

  private static final int SHINGLE = 4;
  private static final Pattern MARKUP = Pattern.compile("<[/a-zA-Z!]");

  private EmbeddedText() {}

  /** The text to take in place of the one found among the blocks: mostly that one. */
  static String instead(Page page, String found) {
    String body = page.facts().data().articleBody();
    if (body.length() < MIN_CHARS || body.length() <= found.length()) {
      return found;
    }
    IntSet shown = new IntSet();
    for (Block block : page.blocks()) {
      ShingleHashes.each(block.text, SHINGLE, shown::add);
    }
    int[] counts = new int[2];
    ShingleHashes.each(
        body,
        SHINGLE,
        hash -> {
          counts[0]++;
          counts[1] += shown.contains(hash) ? 1 : 0;
        });
    return counts[1] >= SHOWN_FROM * counts[0] ? found : plain(body);
  }

  /** The text of a body, which is plain or HTML, escaped once more or not, a paragraph a line. */
  private static String plain(String body) {
    String decoded = body.indexOf('<') >= 0 ? body : Parser.unescapeEntities(body, false);
    String html =
        MARKUP.matcher(decoded).find()
            ? decoded
            : "<pre>" + decoded.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    Page page = Page.of(Parser.htmlParser().parseInput(html, ""));
    boolean[] all = new boolean[page.blocks().size()];
    Arrays.fill(all, true);
    StringBuilder text = new StringBuilder();
    TextWriter.write(page.blocks(), all)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> text.append(text.isEmpty() ? "" : "\n").append(line));
    return text.toString();
  }
}
