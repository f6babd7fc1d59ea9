package org.tamiz.transforms.extract.wikitext;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the pages of one wiki share.
 *
 * @param wiki database name, such as {@code dewiki}
 * @param language BCP 47 language of its texts
 * @param baseUrl address of its pages without the title, such as {@code
 *     https://de.wikipedia.org/wiki/}
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
  /** Namespace of articles. */
  public static final int MAIN = 0;

  /** Namespace of files. */
  public static final int FILE = 6;

  /** Namespace of templates. */
  public static final int TEMPLATE = 10;

  /** Namespace of categories. */
  public static final int CATEGORY = 14;

  public WikiSite {
    namespaces = Collections.unmodifiableSortedMap(new TreeMap<>(namespaces));
    redirectWords = Collections.unmodifiableSortedSet(new TreeSet<>(redirectWords));
  }

  /** Id of the namespace that a title's prefix names; {@link #MAIN} where it names none. */
  public int namespace(String title) {
    int colon = title.indexOf(':');
    if (colon <= 0) {
      return MAIN;
    }
    String prefix = title.substring(0, colon).replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    return namespaces.getOrDefault(prefix, MAIN);
  }
}
