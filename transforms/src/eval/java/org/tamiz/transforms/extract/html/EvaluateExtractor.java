package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.tamiz.transforms.chain.Extractor;

/** Prints the figures of the extractor over the development pages below a folder. */
final class EvaluateExtractor {
  private EvaluateExtractor() {}

  /**
   * Runs with the folder of the data sets; with a second argument, the file of the floors, which is
   * written anew; a third one is the reason why floors may sink.
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<GoldPage> pages = GoldPages.read(Path.of(args[0]));
    HtmlExtractor extractor = new HtmlExtractor();
    ExtractionReport report = new ExtractionReport();
    for (GoldPage page : pages) {
      report.add(page, text(extractor, page));
    }
    out.print(report.print(true));
    if (args.length > 1) {
      Path file = Path.of(args[1]);
      ExtractionFloors before =
          ExtractionFloors.parse(Files.exists(file) ? Files.readString(file) : "");
      Files.writeString(
          file,
          before
              .renewed(pages, BlockModel.shipped(), report, args.length > 2 ? args[2] : "")
              .write());
    }
    double whole = speed(pages, page -> text(extractor, page));
    double parsed = speed(pages, EvaluateExtractor::parse);
    out.printf(
        Locale.ROOT,
        "pages per CPU second %.0f, decoded and parsed alone %.0f: %.2f times its cost%n",
        whole,
        parsed,
        parsed / whole);
  }

  static String text(Extractor extractor, GoldPage page) {
    return extractor.extract(Pages.record(page.html())) instanceof Extractor.Extracted found
        ? found.document().text()
        : "";
  }

  private static Document parse(GoldPage page) {
    return Parser.htmlParser()
        .parseInput(CharsetGuess.decode(page.html(), "").text(), "https://example.org/page");
  }

  /** Pages per second of this thread's CPU time in the best of six rounds. */
  static double speed(List<GoldPage> pages, Function<GoldPage, Object> work) {
    double best = 0;
    for (int round = 0; round < 6; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int done = 0;
      for (GoldPage page : pages) {
        done += work.apply(page) == null ? 0 : 1;
      }
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.max(best, done * 1e9 / nanos);
    }
    return best;
  }
}
