package org.tamiz.transforms.extract.wikitext;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of languages in other languages, as CLDR has them. */
final class LanguageNames {
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();
  private static final int MOST = 20_000;

  private LanguageNames() {}

  /** Name of the language {@code code} in the language {@code in}; empty where none is known. */
  static String of(String code, String in) {
    if (!Links.isLanguage(code)) {
      return "";
    }
    String key = code + ' ' + in;
    String known = NAMES.get(key);
    if (known == null) {
      String name =
          ULocale.getDisplayName(
              ULocale.forLanguageTag(code).toString(), ULocale.forLanguageTag(in));
      known = name.isEmpty() || name.startsWith(code) ? "" : name;
      if (NAMES.size() < MOST) {
        NAMES.put(key, known);
      }
    }
    return known;
  }
}
