package org.tamiz.transforms.extract.wikitext;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jsoup.parser.Parser;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.RawRecord;

/** Pages cut out of small dumps, for measuring the extractor alone. */
public final class WikiDumps {
  private static final Pattern PAGE = Pattern.compile("<page>(.*?)</page>", Pattern.DOTALL);
  private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
  private static final Pattern TEXT =
      Pattern.compile("<text[^>]*[^/]>(.*?)</text>", Pattern.DOTALL);
  private static final Pattern NAMESPACE =
      Pattern.compile("<namespace key=\"(-?\\d+)\"[^>]*>([^<]*)</namespace>");
  private static final Pattern EDITION = Pattern.compile("/([a-z]{2,7})(?:wiki[-.]|/wiki[.])");

  private WikiDumps() {}

  /** The articles of every dump below a folder, in the order of the files' names. */
  public static List<RawRecord> below(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(file -> file.toString().endsWith(".xml") || file.toString().endsWith(".bz2"))
              .sorted()
              .toList();
    }
    List<RawRecord> pages = new ArrayList<>();
    for (Path file : files) {
      pages.addAll(in(file));
    }
    return pages;
  }

  /** The articles of one dump. */
  static List<RawRecord> in(Path file) throws IOException {
    String xml = read(file);
    Matcher edition = EDITION.matcher(file.toString());
    String language = edition.find() ? edition.group(1) : "en";
    language = language.equals("simple") ? "en" : language;
    TreeMap<String, Integer> namespaces = new TreeMap<>();
    Matcher namespace = NAMESPACE.matcher(xml);
    while (namespace.find()) {
      namespaces.put(
          namespace.group(2).toLowerCase(Locale.ROOT), Integer.parseInt(namespace.group(1)));
    }
    namespaces.put("file", WikiSite.FILE);
    namespaces.put("image", WikiSite.FILE);
    namespaces.put("category", WikiSite.CATEGORY);
    namespaces.put("template", WikiSite.TEMPLATE);
    WikiSite site =
        new WikiSite(
            language + "wiki", language, "https://wiki.example/", namespaces, new TreeSet<>());
    List<RawRecord> pages = new ArrayList<>();
    Matcher page = PAGE.matcher(xml);
    while (page.find()) {
      String content = page.group(1);
      boolean article = content.contains("<ns>0</ns>") || !content.contains("<ns>");
      Matcher text = TEXT.matcher(content);
      Matcher title = TITLE.matcher(content);
      if (article && !content.contains("<redirect") && text.find() && title.find()) {
        pages.add(record(site, unescape(title.group(1)), unescape(text.group(1))));
      }
    }
    return pages;
  }

  private static RawRecord record(WikiSite site, String title, String wikitext) {
    return new RawRecord(
        "wikipedia:" + site.wiki() + ":1",
        "wikipedia",
        "",
        "",
        title,
        null,
        Provenance.newBuilder().setFile("dump").setOffset(0).setExtractor("").build(),
        new WikiPage(site, 1, 1, title, wikitext),
        site.language(),
        List.of(),
        List.of());
  }

  private static String unescape(String xml) {
    return Parser.unescapeEntities(xml.replace("&amp;", "\u0001"), false).replace("\u0001", "&");
  }

  private static String read(Path file) throws IOException {
    byte[] bytes;
    if (file.toString().endsWith(".bz2")) {
      try (InputStream in =
          new BZip2CompressorInputStream(
              new BufferedInputStream(Files.newInputStream(file)), true)) {
        bytes = in.readAllBytes();
      }
    } else {
      bytes = Files.readAllBytes(file);
    }
    boolean wide = bytes.length > 1 && (bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE);
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new String(bytes, charset);
  }
}
