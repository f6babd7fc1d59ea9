package org.tamiz.transforms.extract.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/** Reads the development pages of the four data sets, in the order of their names. */
final class GoldPages {
  static final String WCXB = "wcxb";
  static final String FUNDUS = "fundus";
  static final String CLEANEVAL = "cleaneval";
  static final String READABILITY = "readability";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LANGUAGE =
      Pattern.compile("<html[^>]*\\slang=[\"']?([A-Za-z]{2,3})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:rel=[\"']?canonical[\"']?[^>]*href=|og:url[\"']?[^>]*content=)[\"']?https?://([^/\"'> ]+)",
          Pattern.CASE_INSENSITIVE);

  private GoldPages() {}

  /** All pages below a folder that holds the data sets. */
  static List<GoldPage> read(Path root) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    wcxb(root.resolve("Murrough-Foley__web-content-extraction-benchmark/dev"), pages);
    fundus(root.resolve("flairNLP__fundus/tests/resources/parser/test_data"), pages);
    cleaneval(root.resolve("j-szulc__html-cleaning-dataset-merged/cleaneval-dev"), pages);
    readability(root.resolve("mozilla__readability/test/test-pages"), pages);
    pages.sort(Comparator.comparing(GoldPage::set).thenComparing(GoldPage::name));
    return pages;
  }

  private static void wcxb(Path folder, List<GoldPage> pages) throws IOException {
    for (Path file : list(folder.resolve("html"))) {
      String name = file.getFileName().toString().replace(".html.gz", "");
      JsonNode truth =
          JSON.readTree(bytes(folder.resolve("ground-truth").resolve(name + ".json.gz")));
      JsonNode gold = truth.path("ground_truth");
      pages.add(
          new GoldPage(
              WCXB,
              name,
              truth.path("_internal").path("page_type").path("primary").asText(),
              site(
                  truth
                      .path("url")
                      .asText()
                      .replaceFirst("^https?://", "")
                      .replaceFirst("/.*", "")),
              bytes(file),
              gold.path("main_content").asText(),
              strings(gold.path("with")),
              strings(gold.path("without"))));
    }
  }

  private static void fundus(Path folder, List<GoldPage> pages) throws IOException {
    for (Path country : list(folder)) {
      for (Path file : list(country)) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".html.gz")) {
          continue;
        }
        String publisher = name.substring(0, name.indexOf('_'));
        JsonNode truth = JSON.readTree(bytes(country.resolve(publisher + ".json.gz")));
        byte[] html = bytes(file);
        pages.add(
            new GoldPage(
                FUNDUS,
                country.getFileName() + "/" + name.replace(".html.gz", ""),
                language(html),
                siteOf(html, publisher),
                html,
                newsText(version(truth, name).path("body")),
                List.of(),
                List.of()));
      }
    }
  }

  /** The version of the parser's output published nearest to the date in the page's name. */
  private static JsonNode version(JsonNode versions, String name) {
    String[] parts = name.replace(".html.gz", "").split("_", -1);
    int n = parts.length;
    LocalDate saved = LocalDate.parse(parts[n - 3] + "-" + parts[n - 2] + "-" + parts[n - 1]);
    JsonNode best = versions.elements().next();
    long least = Long.MAX_VALUE;
    for (JsonNode version : versions) {
      LocalDate published =
          LocalDate.parse(version.path("publishing_date").asText("1970-01-01").substring(0, 10));
      long days = Math.abs(ChronoUnit.DAYS.between(published, saved));
      if (days < least) {
        least = days;
        best = version;
      }
    }
    return best;
  }

  private static String newsText(JsonNode body) {
    List<String> parts = new ArrayList<>(strings(body.path("summary")));
    for (JsonNode section : body.path("sections")) {
      parts.addAll(strings(section.path("headline")));
      parts.addAll(strings(section.path("paragraphs")));
    }
    return String.join("\n", parts);
  }

  private static void cleaneval(Path folder, List<GoldPage> pages) throws IOException {
    for (Path file : list(folder.resolve("input"))) {
      String name = file.getFileName().toString().replace(".html.gz", "");
      String truth =
          new String(
              bytes(folder.resolve("GoldStandard").resolve(name + ".txt.gz")),
              StandardCharsets.ISO_8859_1);
      int line = truth.indexOf('\n');
      String address = truth.substring(0, line);
      pages.add(
          new GoldPage(
              CLEANEVAL,
              name,
              "all",
              site(address.replaceFirst("^.*?https?://", "").replaceFirst("[/\\s].*", "")),
              bytes(file),
              truth.substring(line + 1),
              List.of(),
              List.of()));
    }
  }

  private static void readability(Path folder, List<GoldPage> pages) throws IOException {
    for (Path page : list(folder)) {
      String name = page.getFileName().toString();
      byte[] html = bytes(page.resolve("source.html.gz"));
      String expected = new String(bytes(page.resolve("expected.html.gz")), StandardCharsets.UTF_8);
      pages.add(
          new GoldPage(
              READABILITY,
              name,
              "all",
              siteOf(html, name.replaceFirst("-\\d+$", "")),
              html,
              Jsoup.parse(expected).text(),
              List.of(),
              List.of()));
    }
  }

  private static String language(byte[] html) {
    Matcher found = LANGUAGE.matcher(head(html));
    return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "unstated";
  }

  private static String siteOf(byte[] html, String otherwise) {
    Matcher found = ADDRESS.matcher(head(html));
    return found.find() ? site(found.group(1)) : otherwise.toLowerCase(Locale.ROOT);
  }

  private static String head(byte[] html) {
    return new String(html, 0, Math.min(html.length, 200_000), StandardCharsets.ISO_8859_1);
  }

  /** The last two labels of a host, three where the second last is short. */
  private static String site(String host) {
    String[] labels = host.toLowerCase(Locale.ROOT).replaceFirst(":.*", "").split("\\.", -1);
    int n = labels.length;
    if (n < 2) {
      return host.toLowerCase(Locale.ROOT);
    }
    String two = labels[n - 2] + "." + labels[n - 1];
    return n > 2 && labels[n - 2].length() <= 3 && labels[n - 1].length() == 2
        ? labels[n - 3] + "." + two
        : two;
  }

  private static List<String> strings(JsonNode array) {
    List<String> found = new ArrayList<>();
    array.forEach(element -> found.add(element.asText()));
    return found;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
