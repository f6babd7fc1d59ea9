package org.tamiz.transforms.extract.wikitext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is shipped of languages and editions: the tables {@code site-names} and {@code editions}.
 */
final class SiteTables {
  private static final String FALLBACK = "fallback";
  private static final String REDIRECT = "redirect";
  private static final String ENGLISH = "en";

  /** What every wiki understands; the project's own name is that of most wikis. */
  private static final Map<String, Integer> CANONICAL =
      Map.ofEntries(
          Map.entry("media", -2),
          Map.entry("special", -1),
          Map.entry("talk", 1),
          Map.entry("user", 2),
          Map.entry("user talk", 3),
          Map.entry("project", 4),
          Map.entry("project talk", 5),
          Map.entry("wikipedia", 4),
          Map.entry("wikipedia talk", 5),
          Map.entry("file", 6),
          Map.entry("file talk", 7),
          Map.entry("image", 6),
          Map.entry("image talk", 7),
          Map.entry("mediawiki", 8),
          Map.entry("mediawiki talk", 9),
          Map.entry("template", 10),
          Map.entry("template talk", 11),
          Map.entry("help", 12),
          Map.entry("help talk", 13),
          Map.entry("category", 14),
          Map.entry("category talk", 15),
          Map.entry("timedtext", 710),
          Map.entry("timedtext talk", 711),
          Map.entry("module", 828),
          Map.entry("module talk", 829));

  /** Values of {@code site-names} by language, then by what they are. */
  private static final Map<String, Map<String, List<String>>> NAMES = new HashMap<>();

  /**
   * Names that some language gives to files or categories, by id; {@code MAIN} where they differ.
   */
  private static final Map<String, Integer> ANYWHERE = new HashMap<>();

  /** Redirect words of all languages that begin with a number sign. */
  private static final SortedSet<String> REDIRECTS = new TreeSet<>();

  /** Language and host of {@code editions} by code. */
  private static final Map<String, Edition> EDITIONS = new HashMap<>();

  static {
    for (String[] row : rows("site-names.tsv")) {
      NAMES
          .computeIfAbsent(row[0], language -> new HashMap<>())
          .put(row[1], List.of(row[2].split("\\|")));
    }
    for (Map<String, List<String>> names : NAMES.values()) {
      for (int id : List.of(WikiSite.FILE, WikiSite.CATEGORY)) {
        for (String name : names.getOrDefault(String.valueOf(id), List.of())) {
          ANYWHERE.merge(lower(name), id, (one, other) -> one.equals(other) ? one : WikiSite.MAIN);
        }
      }
      for (String word : names.getOrDefault(REDIRECT, List.of())) {
        if (word.startsWith("#") || word.startsWith("\uFF03")) {
          REDIRECTS.add(lower(word));
        }
      }
    }
    for (String[] row : rows("editions.tsv")) {
      EDITIONS.put(row[0], new Edition(row[1], row[2]));
    }
  }

  private SiteTables() {}

  /**
   * An edition that is not named as its language is.
   *
   * @param language BCP 47 language, {@code und} for a wiki of many
   * @param host host of its pages, or empty
   */
  record Edition(String language, String host) {}

  /** True for a code that names a language or an edition in the tables. */
  static boolean isKnown(String code) {
    return EDITIONS.containsKey(code) || NAMES.containsKey(code);
  }

  /** The edition of this code, where it is not as others are. */
  static @Nullable Edition edition(String code) {
    return EDITIONS.get(code);
  }

  /**
   * Ids of namespaces by name in lower case.
   *
   * @param codes languages, the first one's meaning of a name counts
   */
  static SortedMap<String, Integer> namespaces(List<String> codes) {
    TreeMap<String, Integer> ids = new TreeMap<>();
    for (String code : chain(codes)) {
      NAMES
          .getOrDefault(code, Map.of())
          .forEach(
              (what, names) -> {
                if (!what.equals(FALLBACK) && !what.equals(REDIRECT)) {
                  names.forEach(name -> ids.putIfAbsent(lower(name), Integer.valueOf(what)));
                }
              });
    }
    CANONICAL.forEach(ids::putIfAbsent);
    return ids;
  }

  /**
   * {@link WikiSite#FILE} or {@link WikiSite#CATEGORY} where some language calls it so, else {@link
   * WikiSite#MAIN}.
   *
   * @param name in lower case
   */
  static int anywhere(String name) {
    return ANYWHERE.getOrDefault(name, WikiSite.MAIN);
  }

  /**
   * Words that begin a redirect, in lower case: those of the languages, and of all others those
   * that cannot be taken for text.
   */
  static SortedSet<String> redirectWords(List<String> codes) {
    TreeSet<String> words = new TreeSet<>(REDIRECTS);
    for (String code : chain(codes)) {
      NAMES
          .getOrDefault(code, Map.of())
          .getOrDefault(REDIRECT, List.of())
          .forEach(word -> words.add(lower(word)));
    }
    return words;
  }

  /** The languages, and behind each two steps of those that MediaWiki asks next; English last. */
  private static Set<String> chain(List<String> codes) {
    Set<String> chain = new LinkedHashSet<>();
    for (String code : codes) {
      if (chain.add(code)) {
        List<String> next = NAMES.getOrDefault(code, Map.of()).getOrDefault(FALLBACK, List.of());
        for (String fallback : next) {
          chain.add(fallback);
          chain.addAll(NAMES.getOrDefault(fallback, Map.of()).getOrDefault(FALLBACK, List.of()));
        }
      }
    }
    chain.add(ENGLISH);
    return chain;
  }

  static String lower(String name) {
    return name.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
  }

  private static List<String[]> rows(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = SiteTables.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("# ")) {
          rows.add(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
