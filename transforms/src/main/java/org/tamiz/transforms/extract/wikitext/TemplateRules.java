package org.tamiz.transforms.extract.wikitext;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of the templates that are known by name: the table {@code templates.tsv}. */
final class TemplateRules {
  private static final Map<String, TemplatePattern> RULES = load();

  private TemplateRules() {}

  /**
   * The rule for a template, or null where the table has none.
   *
   * @param language language of the wiki
   * @param name name in lower case
   */
  static @Nullable TemplatePattern find(String language, String name) {
    TemplatePattern rule = exact(language, name);
    rule = rule == null ? byBeginning(language, name, name.indexOf('-')) : rule;
    return rule == null ? byBeginning(language, name, name.indexOf(' ')) : rule;
  }

  /** Every calculation that a rule names. */
  static Set<String> calculations() {
    Set<String> names = new HashSet<>();
    for (TemplatePattern rule : RULES.values()) {
      String name = rule.calculation();
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable TemplatePattern byBeginning(
      String language, String name, int separator) {
    return separator <= 0 ? null : exact(language, name.substring(0, separator + 1) + '*');
  }

  private static @Nullable TemplatePattern exact(String language, String name) {
    TemplatePattern rule = RULES.get(language + '\t' + name);
    return rule == null ? RULES.get(name) : rule;
  }

  private static Map<String, TemplatePattern> load() {
    Map<String, TemplatePattern> rules = new HashMap<>();
    for (String[] row : Table.read("templates.tsv", 3)) {
      TemplatePattern pattern = TemplatePattern.of(row[1]);
      for (String language : row[0].split(" ", -1)) {
        for (String name : row[2].split(";", -1)) {
          String key = (language.equals("*") ? "" : language + '\t') + name.strip();
          if (rules.put(key, pattern) != null) {
            throw new IllegalStateException("templates.tsv names twice: " + key);
          }
        }
      }
    }
    return Map.copyOf(rules);
  }
}
