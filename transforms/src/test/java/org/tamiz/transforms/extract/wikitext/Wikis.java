package org.tamiz.transforms.extract.wikitext;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/** Pages of small wikis for tests. */
final class Wikis {
  private static final WikitextExtractor EXTRACTOR = new WikitextExtractor();

  private Wikis() {}

  static WikiSite site(String language) {
    TreeMap<String, Integer> namespaces = new TreeMap<>();
    for (String file : List.of("file", "image", "datei", "bild", "fichier", "файл", "文件")) {
      namespaces.put(file, WikiSite.FILE);
    }
    for (String category : List.of("category", "kategorie", "catégorie", "категория", "分类")) {
      namespaces.put(category, WikiSite.CATEGORY);
    }
    namespaces.put("template", WikiSite.TEMPLATE);
    namespaces.put("talk", 1);
    namespaces.put("help", 12);
    namespaces.put("media", -2);
    return new WikiSite(
        language + "wiki", language, "https://wiki.example/", namespaces, new TreeSet<>());
  }

  static RawRecord record(String language, String title, String wikitext) {
    return new RawRecord(
        "wikipedia:test:1",
        "wikipedia",
        "",
        "https://wiki.example/" + title,
        title,
        null,
        Provenance.newBuilder().setFile("test").setOffset(0).setExtractor("test").build(),
        new WikiPage(site(language), 1, 2, title, wikitext),
        language,
        List.of(),
        List.of());
  }

  static Extractor.Extraction extract(String language, String title, String wikitext) {
    return EXTRACTOR.extract(record(language, title, wikitext));
  }

  static Draft document(String language, String title, String wikitext) {
    return ((Extractor.Extracted) extract(language, title, wikitext)).document();
  }

  /** Text of a page; empty where it is refused. */
  static String text(String language, String wikitext) {
    return extract(language, "Sieve", wikitext) instanceof Extractor.Extracted found
        ? found.document().text()
        : "";
  }
}
