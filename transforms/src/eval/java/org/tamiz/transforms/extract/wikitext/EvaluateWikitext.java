package org.tamiz.transforms.extract.wikitext;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/**
 * Counts the markup that is left in the texts of dumps, lists it, and measures the extractor.
 *
 * <p>Run: {@code java -cp <test class path of transforms>
 * org.tamiz.transforms.extract.wikitext.EvaluateWikitext <folder or dump>…}.
 */
public final class EvaluateWikitext {
  private static final List<String> MARKS = List.of("[[", "{{", "'''", "<ref", "{|");
  private static final int AROUND = 30;
  private static final int ROUNDS = 12;

  private EvaluateWikitext() {}

  /**
   * Markup left in texts.
   *
   * @param pages pages with text
   * @param wikitext UTF-16 code units of their markup
   * @param chars UTF-16 code units of their texts
   * @param left the places, with what stands around them
   */
  record Left(int pages, long wikitext, long chars, List<String> left) {
    double perTenThousand() {
      return chars == 0 ? 0 : left.size() * 10_000.0 / chars;
    }
  }

  /** Counts over pages. */
  static Left count(List<RawRecord> pages) {
    WikitextExtractor extractor = new WikitextExtractor();
    List<String> left = new ArrayList<>();
    int kept = 0;
    long wikitext = 0;
    long chars = 0;
    for (RawRecord page : pages) {
      if (extractor.extract(page) instanceof Extractor.Extracted found) {
        String text = found.document().text();
        kept++;
        chars += text.length();
        wikitext += ((WikiPage) page.payload()).wikitext().length();
        for (String mark : MARKS) {
          for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
            left.add(
                page.title()
                    + ": "
                    + text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND))
                        .replace('\n', ' '));
          }
        }
      }
    }
    return new Left(kept, wikitext, chars, left);
  }

  /** Prints a row for each folder or dump, what is left, and the speed over all of them. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<RawRecord> all = new ArrayList<>();
    out.println(
        "| pages of | pages | chars of wikitext | chars of text | markup left | per 10,000 |");
    out.println("|---|---|---|---|---|---|");
    List<String> places = new ArrayList<>();
    for (String arg : args) {
      List<RawRecord> pages = WikiDumps.below(Path.of(arg));
      all.addAll(pages);
      Left left = count(pages);
      places.addAll(left.left());
      out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %d | %d | %.4f |%n",
          Path.of(arg).getFileName(),
          left.pages(),
          left.wikitext(),
          left.chars(),
          left.left().size(),
          left.perTenThousand());
    }
    places.forEach(out::println);
    out.printf(Locale.ROOT, "%n%.1f MB of wikitext (UTF-8) per CPU second%n", speed(all));
  }

  /** The median of the later rounds. */
  private static double speed(List<RawRecord> pages) {
    WikitextExtractor extractor = new WikitextExtractor();
    long bytes = 0;
    for (RawRecord page : pages) {
      bytes += ((WikiPage) page.payload()).wikitext().getBytes(StandardCharsets.UTF_8).length;
    }
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double[] speeds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = clock.getCurrentThreadCpuTime();
      pages.forEach(extractor::extract);
      speeds[round] = bytes * 1e3 / (clock.getCurrentThreadCpuTime() - start);
    }
    double[] later = Arrays.copyOfRange(speeds, ROUNDS / 2, ROUNDS);
    Arrays.sort(later);
    return later[later.length / 2];
  }
}
