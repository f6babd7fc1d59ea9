package org.tamiz.transforms.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Short texts of web pages that call themselves English: titles, headings, links, items of lists.
 */
final class PageBlocks {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 120;

  private PageBlocks() {}

  /** The texts, each once, in the order of the pages' names. */
  static Collection<String> english(Path shared) throws IOException {
    List<Path> files;
    Path root = shared.resolve("html/Murrough-Foley__web-content-extraction-benchmark/dev");
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(path -> path.toString().endsWith(".html.gz")).sorted().toList();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (Path file : files) {
      Document page;
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        page = Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
      if (page.select("html").attr("lang").startsWith("en")) {
        List<String> all = new ArrayList<>(List.of(page.title()));
        for (Element block : page.select("h1, h2, h3, a, li")) {
          all.add(block.text());
        }
        all.stream()
            .filter(text -> text.length() >= SHORTEST && text.length() < LONGEST)
            .forEach(texts::add);
      }
    }
    return texts;
  }
}
