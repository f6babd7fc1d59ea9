package org.tamiz.transforms.extract.markdown;

/**
 * The text of a post in Reddit's Markdown, as a reader of the site sees it: the dialect of snudown
 * and the newer one, which follows CommonMark.
 *
 * <p>One block is one line. Quotes keep {@code > } before each of their lines, items {@code - } or
 * their number, the cells of a table row stand on one line parted by {@code | }; code stays as it
 * stands, without fences and indentation. Lines within a paragraph are joined by spaces unless they
 * are broken by two spaces or a backslash. Emphasis, strikethrough and spoilers lose their signs
 * and keep their text, links keep their text (the name of a user that links to the user's page
 * becomes {@code u/name}), bare addresses stay; rules, definitions of links and pictures of the
 * site's own ({@code ![gif](…)}) go.
 *
 * <p>Where the dialects differ, the reading is the one that loses less: {@code #} alone before a
 * word is no heading; {@code ^} behind a letter or digit stays, because there it is a power; single
 * asterisks inside two different words stay, because there they hide letters.
 *
 * <p>Any text is Markdown. Time and memory grow linearly with its length, whatever it holds. Quotes
 * and lists inside each other are told apart to a depth of {@value Blocks#MAX_DEPTH}.
 */
public final class MarkdownText {
  private MarkdownText() {}

  /**
   * The text of a body.
   *
   * @param stated the body as a dump states it, with {@code &}, {@code <} and {@code >} escaped
   * @return lines separated by line feeds, in NFC, no white space at its ends; empty where nothing
   *     is to be read
   */
  public static String of(String stated) {
    CharBuffer source = SourceText.read(stated);
    StringBuilder out = new StringBuilder(source.length);
    new Blocks(source, new TextWriter(out)).write();
    return SourceText.composed(out).strip();
  }

  /**
   * A text without markup, such as a title: one line, white space folded, in NFC.
   *
   * @param stated the text as a dump states it
   */
  public static String plain(String stated) {
    CharBuffer source = SourceText.read(stated);
    StringBuilder out = new StringBuilder(source.length);
    boolean space = false;
    for (int at = 0; at < source.length; at++) {
      char c = source.chars[at];
      if (c == '\n' || SourceText.isSpace(c)) {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return SourceText.composed(out);
  }
}
