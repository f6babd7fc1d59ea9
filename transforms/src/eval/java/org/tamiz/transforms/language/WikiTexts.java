package org.tamiz.transforms.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.extract.wikitext.WikiDumps;
import org.tamiz.transforms.extract.wikitext.WikitextExtractor;

/**
 * Texts of encyclopedia articles in the small dumps of the repository dbpedia/extraction-framework.
 */
final class WikiTexts {
  /** Editions whose code is not the BCP 47 language of their articles. */
  private static final Map<String, String> TAGS = Map.of("simple", "en", "no", "nb");

  /** Editions in no language, or in what other editions are written in too. */
  private static final Set<String> LEFT_OUT = Set.of("commons", "wikidata", "sh");

  /** Chars of a paragraph that is taken, at least: shorter ones are lists of names. */
  private static final int PARAGRAPH = 120;

  private WikiTexts() {}

  /**
   * One edition.
   *
   * @param tag BCP 47 language
   * @param text paragraphs, one a line
   */
  record Edition(String tag, String text) {}

  /** The editions, by the names of their folders. */
  static List<Edition> read(Path shared) throws IOException {
    Path root =
        shared.resolve("wikipedia/dbpedia__extraction-framework/dump/src/test/resources/minidumps");
    List<Path> folders;
    try (Stream<Path> list = Files.list(root)) {
      folders = list.filter(Files::isDirectory).sorted().toList();
    }
    WikitextExtractor extractor = new WikitextExtractor();
    List<Edition> editions = new ArrayList<>();
    for (Path folder : folders) {
      String code = String.valueOf(folder.getFileName());
      if (LEFT_OUT.contains(code)) {
        continue;
      }
      StringBuilder text = new StringBuilder();
      for (RawRecord page : WikiDumps.below(folder)) {
        if (extractor.extract(page) instanceof Extractor.Extracted found) {
          found
              .document()
              .text()
              .lines()
              .filter(line -> line.length() >= PARAGRAPH && line.indexOf('|') < 0)
              .forEach(line -> text.append(line).append('\n'));
        }
      }
      editions.add(new Edition(TAGS.getOrDefault(code, code), text.toString()));
    }
    return editions;
  }
}
