package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
          file, before.renewed(pages, report, args.length > 2 ? args[2] : "").write());
    }
    out.printf(Locale.ROOT, "pages per CPU second %.0f%n", speed(extractor, pages));
  }

  static String text(Extractor extractor, GoldPage page) {
    return extractor.extract(Pages.record(page.html())) instanceof Extractor.Extracted found
        ? found.document().text()
        : "";
  }

  /** Pages per second of this thread's CPU time, after five rounds to warm up. */
  private static double speed(HtmlExtractor extractor, List<GoldPage> pages) {
    double best = 0;
    for (int round = 0; round < 6; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (GoldPage page : pages) {
        text(extractor, page);
      }
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.max(best, pages.size() * 1e9 / nanos);
    }
    return best;
  }
}
