package org.tamiz.transforms.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of the web is in a language: its share of the pages of one crawl of Common Crawl
 * (CC-MAIN-2024-42, 2.5 billion pages, named by CLD2).
 *
 * <p>Resource {@code pages.txt}: a BCP 47 language and a number of pages a line. A language below
 * {@value #LEAST} counts as that, and so does one that CLD2 does not know: of what is named as a
 * very rare language most is another (Caswell et al. 2020, "Language ID in the Wild").
 */
final class WebShares {
  /** Smallest share of a language: 25,000 pages of this crawl. */
  static final double LEAST = 1e-5;

  /** Pages of the crawl, those without a language among them. */
  private static final double PAGES = 2_495_163_193.0;

  private static final Map<String, Double> LOGARITHMS = read();

  private WebShares() {}

  /** Natural logarithm of a language's share: 0 would be all pages. */
  static double logarithm(String tag) {
    return LOGARITHMS.getOrDefault(tag, Math.log(LEAST));
  }

  private static Map<String, Double> read() {
    try (InputStream in = WebShares.class.getResourceAsStream("pages.txt")) {
      if (in == null) {
        throw new IllegalStateException("pages.txt is not on the class path");
      }
      Map<String, Double> shares = new TreeMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> line.charAt(0) != '#')
          .forEach(
              line -> {
                int space = line.indexOf(' ');
                double share = Double.parseDouble(line.substring(space + 1)) / PAGES;
                shares.put(line.substring(0, space), Math.log(Math.max(LEAST, share)));
              });
      return shares;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
