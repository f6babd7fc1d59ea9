package org.tamiz.transforms.language;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a script (ISO 15924) says about the language.
 *
 * <p>Sources: Unicode CLDR's likely subtags for the language of a script; for scripts that several
 * written languages share, only those of the model that are written in it.
 */
final class ScriptRules {
  private static final Map<String, String> ALONE =
      Map.ofEntries(
          Map.entry("Adlm", "ff"),
          Map.entry("Armn", "hy"),
          Map.entry("Bali", "ban"),
          Map.entry("Bamu", "bax"),
          Map.entry("Beng", "bn"),
          Map.entry("Bopo", "zh"),
          Map.entry("Cakm", "ccp"),
          Map.entry("Cham", "cjm"),
          Map.entry("Cher", "chr"),
          Map.entry("Copt", "cop"),
          Map.entry("Egyp", "egy"),
          Map.entry("Ethi", "am"),
          Map.entry("Geor", "ka"),
          Map.entry("Goth", "got"),
          Map.entry("Gran", "sa"),
          Map.entry("Grek", "el"),
          Map.entry("Gujr", "gu"),
          Map.entry("Guru", "pa"),
          Map.entry("Hang", "ko"),
          Map.entry("Hani", "zh"),
          Map.entry("Hebr", "he"),
          Map.entry("Hira", "ja"),
          Map.entry("Java", "jv"),
          Map.entry("Kali", "eky"),
          Map.entry("Kana", "ja"),
          Map.entry("Khmr", "km"),
          Map.entry("Knda", "kn"),
          Map.entry("Lana", "nod"),
          Map.entry("Laoo", "lo"),
          Map.entry("Limb", "lif"),
          Map.entry("Lisu", "lis"),
          Map.entry("Mlym", "ml"),
          Map.entry("Mong", "mn"),
          Map.entry("Mtei", "mni"),
          Map.entry("Mymr", "my"),
          Map.entry("Nkoo", "nqo"),
          Map.entry("Olck", "sat"),
          Map.entry("Orya", "or"),
          Map.entry("Osge", "osa"),
          Map.entry("Phag", "lzh"),
          Map.entry("Plrd", "hmd"),
          Map.entry("Saur", "saz"),
          Map.entry("Sinh", "si"),
          Map.entry("Sund", "su"),
          Map.entry("Syrc", "syr"),
          Map.entry("Tale", "tdd"),
          Map.entry("Talu", "khb"),
          Map.entry("Taml", "ta"),
          Map.entry("Tavt", "blt"),
          Map.entry("Telu", "te"),
          Map.entry("Tfng", "zgh"),
          Map.entry("Thaa", "dv"),
          Map.entry("Thai", "th"),
          Map.entry("Tibt", "bo"),
          Map.entry("Vaii", "vai"),
          Map.entry("Xsux", "sux"),
          Map.entry("Yiii", "ii"));

  /** Model languages by script; Latin has all that stand nowhere else. */
  private static final Map<String, Set<String>> SHARED =
      Map.of(
          "Arab",
          Set.of("ara", "fas", "pes", "pus", "pnb", "urd"),
          "Cyrl",
          Set.of(
              "bak", "bel", "bul", "che", "kaz", "kir", "mkd", "mon", "rus", "srp", "tat", "tgk",
              "ukr", "uzb"),
          "Deva",
          Set.of("hin", "mar", "nep", "san"));

  /** The scripts that share languages stand side by side. */
  private static final List<String> ORDER = List.of("Arab", "Deva", "Cyrl", "Latn");

  private static final Set<String> NOT_LATIN =
      Set.of(
          "ben", "cmn", "ell", "guj", "heb", "hye", "jpn", "kan", "kat", "kor", "mal", "pan", "sin",
          "tam", "tel", "tha");

  private ScriptRules() {}

  /** The language that is written in this script, or {@code und} where there are several. */
  static String only(String script) {
    return ALONE.getOrDefault(script, "und");
  }

  /**
   * Scripts of several languages that can be told apart, sorted.
   *
   * @param profiles language and script of each profile
   */
  static SortedSet<String> shared(List<String> profiles) {
    SortedSet<String> scripts = new TreeSet<>(SHARED.keySet());
    scripts.add("Latn");
    profiles.forEach(profile -> scripts.add(profile.substring(profile.indexOf('-') + 1)));
    return scripts;
  }

  /** True where the model's language is written in this shared script. */
  static boolean allows(String script, String iso) {
    Set<String> languages = SHARED.get(script);
    if (languages != null) {
      return languages.contains(iso);
    }
    return script.equals("Latn")
        && !NOT_LATIN.contains(iso)
        && (iso.equals("uzb")
            || SHARED.values().stream().noneMatch(members -> members.contains(iso)));
  }

  /** Places of the model's languages such that those of one shared script follow each other. */
  static int[] byScript(String[] languages) {
    return IntStream.range(0, languages.length)
        .boxed()
        .sorted(Comparator.comparingInt(place -> group(languages[place])))
        .mapToInt(place -> place)
        .toArray();
  }

  /** Twice the place of a language's script in an order; between the two of Uzbek for that. */
  private static int group(String iso) {
    int sum = 0;
    int scripts = 0;
    for (int i = 0; i < ORDER.size(); i++) {
      if (allows(ORDER.get(i), iso)) {
        sum += i;
        scripts++;
      }
    }
    return scripts == 0 ? 2 * ORDER.size() : 2 * sum / scripts;
  }
}
