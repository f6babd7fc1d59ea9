package org.tamiz.transforms.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * News pages of the repository flairNLP/fundus: what their ground truth holds as text, and their
 * program code.
 */
final class NewsPages {
  /** Language of the page in a folder named by country; folders of several are left out. */
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("au", "en"),
          Map.entry("cz", "cs"),
          Map.entry("de", "de"),
          Map.entry("dk", "da"),
          Map.entry("es", "es"),
          Map.entry("fr", "fr"),
          Map.entry("id", "id"),
          Map.entry("it", "it"),
          Map.entry("lt", "lt"),
          Map.entry("pl", "pl"),
          Map.entry("py", "de"),
          Map.entry("ru", "ru"),
          Map.entry("se", "sv"),
          Map.entry("tr", "tr"),
          Map.entry("uk", "en"),
          Map.entry("us", "en"));

  private NewsPages() {}

  /**
   * Texts of paragraphs.
   *
   * @param tag BCP 47 language
   * @param text paragraphs, one a line
   */
  record News(String tag, String text) {}

  /** The texts, by file name. */
  static List<News> texts(Path shared) throws IOException {
    List<News> all = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    for (Path file : files(shared, ".json.gz")) {
      String tag = LANGUAGES.get(String.valueOf(file.getName(file.getNameCount() - 2)));
      if (tag != null) {
        StringBuilder text = new StringBuilder();
        gather(mapper.readTree(unzip(file)), text);
        all.add(new News(tag, text.toString()));
      }
    }
    return all;
  }

  /** The contents of script elements, by file name. */
  static List<String> code(Path shared) throws IOException {
    List<String> all = new ArrayList<>();
    for (Path file : files(shared, ".html.gz")) {
      StringBuilder code = new StringBuilder();
      Jsoup.parse(unzip(file))
          .select("script, style")
          .forEach(element -> code.append(element.data()).append('\n'));
      all.add(code.toString());
    }
    return all;
  }

  /** Pieces of exactly this many chars, at most so many. */
  static List<String> pieces(String text, int length, int most) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i + length <= text.length() && pieces.size() < most; i += length) {
      pieces.add(text.substring(i, i + length));
    }
    return pieces;
  }

  private static void gather(JsonNode node, StringBuilder text) {
    if (node.isTextual() && node.textValue().length() >= 60 && !node.textValue().contains("://")) {
      text.append(node.textValue()).append('\n');
    }
    node.forEach(child -> gather(child, text));
  }

  private static List<Path> files(Path shared, String ending) throws IOException {
    Path root = shared.resolve("html/flairNLP__fundus/tests/resources/parser/test_data");
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String unzip(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
