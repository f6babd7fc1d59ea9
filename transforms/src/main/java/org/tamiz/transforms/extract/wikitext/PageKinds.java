package org.tamiz.transforms.extract.wikitext;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tamiz.schemas.License;

/**
 * What a page says of itself by its title, templates, categories and switches: that it is a stub, a
 * list or a disambiguation page, and that it holds text from elsewhere. The names are those of the
 * shipped tables {@code page-kinds.tsv} and {@code pasted-text.tsv}.
 */
final class PageKinds {
  private static final String DETECTOR = "tamiz-wikitext-1";
  private static final int MAX_EVIDENCE = 300;
  private static final int LONGEST_NAME = 60;
  private static final Map<String, Set<String>> NAMES = kinds();
  private static final Map<String, String[]> PASTED = pasted();

  private final ArticleBuilder article;

  PageKinds(ArticleBuilder article) {
    this.article = article;
  }

  /** Reads the title. */
  void title(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    int hint = lower.endsWith(")") ? lower.lastIndexOf(" (") : -1;
    if (hint > 0 && is("disambiguation-title", lower.substring(hint + 2, lower.length() - 1))) {
      article.markDisambiguation();
    }
    if (begins("list-title", lower)) {
      article.markList();
    }
  }

  /** Reads a category. */
  void category(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (begins("list-category", lower)) {
      article.markList();
    }
    if (begins("disambiguation-category", lower)) {
      article.markDisambiguation();
    }
  }

  /** Reads a behavior switch such as {@code __DISAMBIG__}. */
  void behaviorSwitch(String name) {
    if (name.equals("__DISAMBIG__")) {
      article.markDisambiguation();
    }
  }

  /**
   * Reads a template.
   *
   * @param name its name in lower case
   */
  void template(PageContext page, String name) {
    if (is("disambiguation", name) || name.endsWith(" disambiguation")) {
      article.markDisambiguation();
    } else if (isStub(name)) {
      article.markStub();
    } else if (is("list", name)) {
      article.markList();
    }
    pasted(name);
  }

  /**
   * Reads the templates of a reference, which may say that the text before it is from elsewhere.
   */
  void reference(String text, int from, int to) {
    for (int at = open(text, from, to); at >= 0; at = open(text, at + 2, to)) {
      int end = at + 2;
      while (end < to && end < at + LONGEST_NAME && "|}<\n".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      pasted(text.substring(at + 2, end).replace('_', ' ').strip().toLowerCase(Locale.ROOT));
    }
  }

  private static int open(String text, int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      if (text.charAt(at) == '{' && text.charAt(at + 1) == '{') {
        return at;
      }
    }
    return -1;
  }

  private void pasted(String name) {
    String[] pasted = PASTED.get(name);
    if (pasted != null) {
      article.license(
          License.newBuilder()
              .setSpdx(pasted[0])
              .setScope("element")
              .setPlace("body")
              .setEvidence(evidence("{{" + name + "}}: " + pasted[1]))
              .setDetector(DETECTOR)
              .build());
    }
  }

  private static String evidence(String text) {
    return text.length() <= MAX_EVIDENCE ? text : text.substring(0, MAX_EVIDENCE);
  }

  /** Stub templates are named by a word for stubs, alone or behind or before a topic. */
  private static boolean isStub(String name) {
    if (is("stub", name)) {
      return true;
    }
    int last = Math.max(name.lastIndexOf('-'), name.lastIndexOf(' '));
    if (last > 0 && is("stub", name.substring(last + 1))) {
      return true;
    }
    int first = Math.max(name.indexOf('-'), name.indexOf(' '));
    return first > 0 && is("stub-first", name.substring(0, first));
  }

  private static boolean is(String kind, String name) {
    return NAMES.getOrDefault(kind, Set.of()).contains(name);
  }

  /** True where the text begins with one of the names, as words of its own. */
  private static boolean begins(String kind, String text) {
    Set<String> names = NAMES.getOrDefault(kind, Set.of());
    for (int end = text.indexOf(' '); end > 0; end = text.indexOf(' ', end + 1)) {
      if (names.contains(text.substring(0, end))) {
        return true;
      }
      if (end > 60) {
        return false;
      }
    }
    return names.contains(text);
  }

  private static Map<String, Set<String>> kinds() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (String[] row : Table.read("page-kinds.tsv", 2)) {
      Set<String> names = kinds.computeIfAbsent(row[0], kind -> new HashSet<>());
      for (String name : row[1].split(";", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return Map.copyOf(kinds);
  }

  private static Map<String, String[]> pasted() {
    Map<String, String[]> pasted = new HashMap<>();
    for (String[] row : Table.read("pasted-text.tsv", 3)) {
      for (String name : row[2].split(";", -1)) {
        pasted.put(name.strip(), new String[] {row[0], row[1]});
      }
    }
    return Map.copyOf(pasted);
  }
}
