package org.tamiz.transforms.extract.wikitext;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the pages of one wiki share.
 *
 * @param wiki database name, such as {@code dewiki}
 * @param language BCP 47 language of its texts, {@code und} where they have many or none is known
 * @param baseUrl address of its pages without the title, such as {@code
 *     https://de.wikipedia.org/wiki/}, or empty
 * @param namespaces ids by name: names and aliases as the wiki and MediaWiki itself spell them, in
 *     lower case with spaces for underscores
 * @param redirectWords words that begin a redirect, such as {@code #redirect}, in lower case
 */
public record WikiSite(
    String wiki,
    String language,
    String baseUrl,
    SortedMap<String, Integer> namespaces,
    SortedSet<String> redirectWords) {
  /** Language of a wiki in many languages. */
  public static final String UNDETERMINED = "und";

  /** Namespace of articles. */
  public static final int MAIN = 0;

  /** Namespace of files. */
  public static final int FILE = 6;

  /** Namespace of templates. */
  public static final int TEMPLATE = 10;

  /** Namespace of categories. */
  public static final int CATEGORY = 14;

  /** Database names of Wikimedia's projects: code of the edition, project. */
  private static final Pattern DATABASE =
      Pattern.compile(
          "([a-z][a-z0-9_-]*?)"
              + "(wiki|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage)");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  public WikiSite {
    namespaces = Collections.unmodifiableSortedMap(new TreeMap<>(namespaces));
    redirectWords = Collections.unmodifiableSortedSet(new TreeSet<>(redirectWords));
  }

  /**
   * A wiki as its database name tells: language and address by Wikimedia's rules and exceptions,
   * names by the language. Of a name that follows no rule nothing is known.
   *
   * @param wiki such as {@code dewiki} or {@code zh_min_nanwiki}
   */
  public static WikiSite of(String wiki) {
    Matcher database = DATABASE.matcher(wiki);
    if (!database.matches()) {
      return new WikiSite(wiki, UNDETERMINED, "", names(""), words(""));
    }
    String code = database.group(1).replace('_', '-');
    String project = database.group(2).equals("wiki") ? "wikipedia" : database.group(2);
    SiteTables.Edition edition = SiteTables.edition(code);
    String host =
        edition == null || edition.host().isEmpty() || !project.equals("wikipedia")
            ? code + "." + project + ".org"
            : edition.host();
    String language = edition == null ? tag(code) : edition.language();
    return new WikiSite(
        wiki, language, "https://" + host + "/wiki/", names(code, language), words(code, language));
  }

  /**
   * True for the code of an edition, such as {@code de} or {@code zh_yue}: one that the tables
   * hold, or else that of a language that the JDK can name.
   */
  public static boolean isEdition(String code) {
    String lower = code.toLowerCase(Locale.ROOT).replace('_', '-');
    return SiteTables.isKnown(lower)
        || (LANGUAGE.matcher(lower).matches()
            && !Locale.forLanguageTag(lower).getDisplayLanguage(Locale.ENGLISH).equals(lower));
  }

  /** The wiki with another language and the names of that language before its own. */
  public WikiSite withLanguage(String tag) {
    TreeMap<String, Integer> both = new TreeMap<>(namespaces);
    both.putAll(names(tag));
    TreeSet<String> words = new TreeSet<>(redirectWords);
    words.addAll(words(tag));
    return new WikiSite(wiki, tag, baseUrl, both, words);
  }

  /** The wiki with another address of its pages. */
  public WikiSite withBaseUrl(String url) {
    return new WikiSite(wiki, language, url, namespaces, redirectWords);
  }

  /** The wiki with names that it states itself, before all others. */
  public WikiSite withNamespaces(Map<String, Integer> stated) {
    TreeMap<String, Integer> all = new TreeMap<>(namespaces);
    stated.forEach((name, id) -> all.put(SiteTables.lower(name), id));
    all.remove("");
    return new WikiSite(wiki, language, baseUrl, all, redirectWords);
  }

  /** Id of the namespace that a title's prefix names; {@link #MAIN} where it names none. */
  public int namespace(String title) {
    int colon = title.indexOf(':');
    return colon <= 0
        ? MAIN
        : namespaces.getOrDefault(SiteTables.lower(title.substring(0, colon)), MAIN);
  }

  /**
   * Id of the namespace that a link's target names, in the words of this wiki, or of any other for
   * files and categories: pages are copied between editions, and dumps name the wrong one.
   */
  public int linkNamespace(String target) {
    int named = namespace(target);
    int colon = target.indexOf(':');
    return named != MAIN || colon <= 0
        ? named
        : SiteTables.anywhere(SiteTables.lower(target.substring(0, colon)));
  }

  private static SortedMap<String, Integer> names(String... codes) {
    return SiteTables.namespaces(codes(codes));
  }

  private static SortedSet<String> words(String... codes) {
    return SiteTables.redirectWords(codes(codes));
  }

  private static List<String> codes(String... codes) {
    return List.of(codes).stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
  }

  private static String tag(String code) {
    try {
      return new Locale.Builder().setLanguageTag(code).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      return UNDETERMINED;
    }
  }
}
