package org.tamiz.transforms.language;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A language as columns, options and partitions name it: the shortest code of BCP 47, and its
 * script where one is stated.
 *
 * <p>Read are ISO 639-1, -2 and -3, with region, script and variants, hyphens or underscores, in
 * any case; codes that were withdrawn ({@code iw}); members that stand for their macrolanguage
 * ({@code cmn}, {@code arb}); codes of wikis that are no tags ({@code zh-classical}, {@code
 * map-bms}). Names of languages are no tags. Regions and variants are read and left out.
 *
 * @param language such as {@code zh}; what the detector calls the language, where it knows it
 * @param script ISO 15924 code such as {@code Latn}, or empty
 */
public record LanguageTag(String language, String script) {
  private static final int MAX_CHARS = 35;
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
  private static final Set<String> TWO_LETTERS = twoLetters();
  private static final Set<String> NAMED = Set.of(ULocale.getISOLanguages());

  /** Codes of wikis that are no tags of their language. */
  private static final Map<String, String> WIKI_CODES =
      Map.ofEntries(
          Map.entry("bat-smg", "sgs"),
          Map.entry("be-x-old", "be"),
          Map.entry("cbk-zam", "cbk"),
          Map.entry("fiu-vro", "vro"),
          Map.entry("map-bms", "jv"),
          Map.entry("roa-rup", "rup"),
          Map.entry("roa-tara", "nap"),
          Map.entry("simple", "en"),
          Map.entry("zh-classical", "lzh"),
          Map.entry("zh-min-nan", "nan"),
          Map.entry("zh-yue", "yue"));

  /** Languages that ICU has no name for. */
  private static final Set<String> MORE =
      Set.of("sgs", "cbk", "lzh", "nan", "wuu", "gan", "hak", "vro", "sh", "pnb");

  /** Where the detector is followed and not CLDR. */
  private static final Map<String, String> OWN =
      Map.ofEntries(
          Map.entry("fil", "tl"),
          Map.entry("tl", "tl"),
          Map.entry("tgl", "tl"),
          Map.entry("no", "nb"),
          Map.entry("nor", "nb"),
          Map.entry("sh", "sh"),
          Map.entry("hbs", "sh"),
          Map.entry("pnb", "pnb"));

  /** Codes of several languages that the detector tells apart. */
  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "no", List.of("nb", "nn"),
          "nor", List.of("nb", "nn"),
          "sh", List.of("bs", "hr", "sh", "sr"),
          "hbs", List.of("bs", "hr", "sh", "sr"));

  /** Codes of two letters that are in use. */
  private static Set<String> twoLetters() {
    Set<String> codes = new TreeSet<>(List.of(Locale.getISOLanguages()));
    codes.removeIf(
        code -> !ULocale.createCanonical(ULocale.forLanguageTag(code)).getLanguage().equals(code));
    return Set.copyOf(codes);
  }

  /** The language that a source states; empty where the value is no tag of a language. */
  public static Optional<LanguageTag> parse(String value) {
    if (TWO_LETTERS.contains(value) && !OWN.containsKey(value)) {
      return Optional.of(new LanguageTag(value, ""));
    }
    String tag = value.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    if (tag.isEmpty() || tag.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String wiki = WIKI_CODES.get(tag);
    if (wiki != null) {
      return Optional.of(new LanguageTag(wiki, ""));
    }
    int end = tag.indexOf('-');
    String code = end < 0 ? tag : tag.substring(0, end);
    if (!CODE.matcher(code).matches()) {
      return Optional.empty();
    }
    ULocale canonical;
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      canonical = ULocale.createCanonical(ULocale.forLocale(locale));
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
    String language = OWN.getOrDefault(code, canonical.getLanguage());
    boolean unassigned = language.length() == 2 && !isKnown(language);
    return language.isEmpty() || language.equals("und") || unassigned
        ? Optional.empty()
        : Optional.of(new LanguageTag(language, canonical.getScript()));
  }

  /**
   * The languages that a configured value names, sorted: several for a code of several languages.
   *
   * @throws IllegalArgumentException where the value names no known language, with what is meant
   */
  public static Set<String> configured(String value) {
    String tag = value.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    if (tag.equals("und")) {
      return Set.of("und");
    }
    List<String> members = MEMBERS.get(tag);
    if (members != null) {
      return new TreeSet<>(members);
    }
    Optional<LanguageTag> parsed = parse(value);
    if (parsed.isEmpty() || !isKnown(parsed.get().language())) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is the tag of no known language" + suggestion(tag));
    }
    return Set.of(parsed.get().language());
  }

  private static boolean isKnown(String language) {
    return NAMED.contains(language)
        || TWO_LETTERS.contains(language)
        || IsoCodes.isNamed(language)
        || MORE.contains(language);
  }

  private static String suggestion(String tag) {
    for (String code : new TreeSet<>(NAMED)) {
      ULocale locale = ULocale.forLanguageTag(code);
      if (locale.getDisplayLanguage(ULocale.ENGLISH).toLowerCase(Locale.ROOT).equals(tag)
          || locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT).equals(tag)) {
        return "; did you mean " + parse(code).map(LanguageTag::language).orElse(code) + "?";
      }
    }
    return "; use a code of ISO 639 or BCP 47, such as en, pt-BR, cmn or eng_Latn";
  }
}
