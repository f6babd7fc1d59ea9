package org.tamiz.pipelines.source.wikipedia;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a dump's file tells, such as {@code dewiki-20260801-pages-articles1.xml.bz2} or
 * {@code dewiki-NS0-20260801-ENTERPRISE-HTML.json.tar.gz}.
 *
 * @param wiki database name, or empty
 * @param date eight digits, or empty
 */
record DumpName(String wiki, String date) {
  private static final Pattern NAME =
      Pattern.compile(
          "([a-z][a-z0-9_]*(?:wiki|wiktionary|wikibooks|wikinews|wikiquote|wikisource"
              + "|wikiversity|wikivoyage))[-_.](?:(?:NS\\d+-|namespace_\\d+_)?(\\d{8})(?!\\d))?.*");
  private static final Pattern DUMP =
      Pattern.compile(
          ".*\\.(xml|json|ndjson)(-[a-z0-9-]+)?(\\.(bz2|gz|zst|zstd|xz))?|.*\\.tar\\.gz|.*\\.tgz");
  private static final Pattern EDITION = Pattern.compile("[a-z][a-z0-9_-]*");

  static DumpName of(String file) {
    Matcher name = NAME.matcher(base(file));
    if (!name.matches()) {
      return new DumpName("", "");
    }
    String date = name.group(2);
    return new DumpName(name.group(1), date == null ? "" : date);
  }

  /** True for files of a folder that are taken for dumps; not for indexes of multistream dumps. */
  static boolean isDump(String file) {
    return DUMP.matcher(base(file).toLowerCase(Locale.ROOT)).matches();
  }

  /** The database name of an edition: {@code de} and {@code dewiki} are both {@code dewiki}. */
  static String database(String edition) {
    String lower = edition.toLowerCase(Locale.ROOT).replace('-', '_');
    return isDatabase(lower) || !EDITION.matcher(lower).matches() ? lower : lower + "wiki";
  }

  /** True for a name such as {@code dewiki}, in whatever case. */
  static boolean isDatabase(String name) {
    return !of(name.toLowerCase(Locale.ROOT) + "-").wiki().isEmpty();
  }

  private static String base(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
