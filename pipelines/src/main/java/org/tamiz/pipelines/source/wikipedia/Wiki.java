package org.tamiz.pipelines.source.wikipedia;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamiz.transforms.extract.wikitext.WikiSite;

/**
 * The wiki that a file is of.
 *
 * @param site names and address
 * @param snapshot dated state, or empty
 * @param language BCP 47 language of the texts, or null where it has to be detected
 */
record Wiki(WikiSite site, String snapshot, @Nullable String language) {
  /** Name of a wiki of which nothing is known. */
  static final String UNKNOWN = "unknown";

  private static final Pattern HOST =
      Pattern.compile("https?://([a-z][a-z0-9-]*)\\.(wik[a-z]+|mediawiki)\\.org/.*");

  /**
   * Puts together what configuration, head and names tell. The configuration goes before the head,
   * the head before the file's name; but names of namespaces are those of the head where it states
   * any.
   *
   * @param path path of the file
   */
  static Wiki of(WikipediaSource.Options options, String path, SiteInfo info) {
    DumpName name = DumpName.of(path);
    String configured = configured(options.wiki(), path);
    String stated = stated(info);
    String wiki = configured.isEmpty() ? stated : configured;
    wiki = wiki.isEmpty() ? name.wiki() : wiki;
    WikiSite site = WikiSite.of(wiki.isEmpty() ? UNKNOWN : wiki);
    if (wiki.equals(stated)) {
      String base = base(info.base());
      site = base.isEmpty() ? site : site.withBaseUrl(base);
      if (site.language().equals(WikiSite.UNDETERMINED) && site.baseUrl().contains("//")) {
        String tag = WikipediaSource.tag(info.language());
        // A wiki of many languages states that of its menus.
        site = tag == null || isOfMany(wiki) ? site : site.withLanguage(tag);
      }
    }
    site = site.withNamespaces(info.namespaces());
    String language = WikipediaSource.tag(options.language());
    if (language == null && !site.language().equals(WikiSite.UNDETERMINED)) {
      language = WikipediaSource.tag(site.language());
    }
    return new Wiki(site, snapshot(options, wiki, name), language);
  }

  /**
   * Tells whether the folder of a file names a wiki.
   *
   * @param path path of the file
   * @throws IOException where it does not
   */
  static void checkFolder(String path) throws IOException {
    String name = folder(path);
    if (!DumpName.isDatabase(name) && !WikiSite.isEdition(name)) {
      throw new IOException(
          "wiki: folder takes the wiki from the name of the folder that holds "
              + path
              + ", and "
              + (name.isEmpty() ? "there is none" : "\"" + name + "\" names none")
              + "; allowed are database names, such as dewiki, and codes of editions, such as de");
    }
  }

  private static String configured(String option, String path) {
    String name = option.equals(WikipediaSource.FOLDER) ? folder(path) : option;
    return name.isEmpty() ? "" : DumpName.database(name);
  }

  /** Name of the folder that holds a file, or empty. */
  private static String folder(String path) {
    Path folder = Path.of(path).toAbsolutePath().getParent();
    Path last = folder == null ? null : folder.getFileName();
    return last == null ? "" : last.toString();
  }

  /** The database name in the head; before export 0.10 it is taken from the address. */
  private static String stated(SiteInfo info) {
    if (!info.database().isEmpty()) {
      return info.database();
    }
    Matcher host = HOST.matcher(info.base());
    if (!host.matches()) {
      return "";
    }
    String code = host.group(1).replace('-', '_');
    String project = host.group(2);
    boolean pedia = project.equals("wikipedia") || project.equals("wikimedia");
    return code + (pedia ? "wiki" : project);
  }

  private static boolean isOfMany(String wiki) {
    return !WikiSite.of(wiki).baseUrl().isEmpty();
  }

  /** The main page's address without its title. */
  private static String base(String mainPage) {
    int wiki = mainPage.indexOf("/wiki/");
    if (wiki >= 0) {
      return mainPage.substring(0, wiki + "/wiki/".length()).replaceFirst("^http:", "https:");
    }
    return "";
  }

  private static String snapshot(WikipediaSource.Options options, String wiki, DumpName name) {
    if (!options.snapshot().isEmpty() || name.date().isEmpty()) {
      return options.snapshot();
    }
    return (wiki.isEmpty() ? name.wiki() : wiki) + "-" + name.date();
  }
}
