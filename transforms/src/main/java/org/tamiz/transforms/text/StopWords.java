package org.tamiz.transforms.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Words that running text of a language cannot do without.
 *
 * <p>English has the eight of Rae et al. 2021 (arXiv:2112.11446, A.1.1); the others are the default
 * sets of Lucene's analysis-common 9.12.2, as they stand there: lower case, and normalised where
 * Lucene's analyzer of the language normalises (Greek without accents, for one). Immutable.
 */
public final class StopWords {
  private static final List<String> ENGLISH =
      List.of("the", "be", "to", "of", "and", "that", "have", "with");

  private static final Map<String, Supplier<CharArraySet>> LUCENE =
      Map.ofEntries(
          Map.entry("ar", ArabicAnalyzer::getDefaultStopSet),
          Map.entry("bg", BulgarianAnalyzer::getDefaultStopSet),
          Map.entry("bn", BengaliAnalyzer::getDefaultStopSet),
          Map.entry("ca", CatalanAnalyzer::getDefaultStopSet),
          Map.entry("ckb", SoraniAnalyzer::getDefaultStopSet),
          Map.entry("cs", CzechAnalyzer::getDefaultStopSet),
          Map.entry("da", DanishAnalyzer::getDefaultStopSet),
          Map.entry("de", GermanAnalyzer::getDefaultStopSet),
          Map.entry("el", GreekAnalyzer::getDefaultStopSet),
          Map.entry("es", SpanishAnalyzer::getDefaultStopSet),
          Map.entry("et", EstonianAnalyzer::getDefaultStopSet),
          Map.entry("eu", BasqueAnalyzer::getDefaultStopSet),
          Map.entry("fa", PersianAnalyzer::getDefaultStopSet),
          Map.entry("fi", FinnishAnalyzer::getDefaultStopSet),
          Map.entry("fr", FrenchAnalyzer::getDefaultStopSet),
          Map.entry("ga", IrishAnalyzer::getDefaultStopSet),
          Map.entry("gl", GalicianAnalyzer::getDefaultStopSet),
          Map.entry("hi", HindiAnalyzer::getDefaultStopSet),
          Map.entry("hu", HungarianAnalyzer::getDefaultStopSet),
          Map.entry("hy", ArmenianAnalyzer::getDefaultStopSet),
          Map.entry("id", IndonesianAnalyzer::getDefaultStopSet),
          Map.entry("it", ItalianAnalyzer::getDefaultStopSet),
          Map.entry("lt", LithuanianAnalyzer::getDefaultStopSet),
          Map.entry("lv", LatvianAnalyzer::getDefaultStopSet),
          Map.entry("nb", NorwegianAnalyzer::getDefaultStopSet),
          Map.entry("ne", NepaliAnalyzer::getDefaultStopSet),
          Map.entry("nl", DutchAnalyzer::getDefaultStopSet),
          Map.entry("nn", NorwegianAnalyzer::getDefaultStopSet),
          Map.entry("no", NorwegianAnalyzer::getDefaultStopSet),
          Map.entry("pt", PortugueseAnalyzer::getDefaultStopSet),
          Map.entry("ro", RomanianAnalyzer::getDefaultStopSet),
          Map.entry("ru", RussianAnalyzer::getDefaultStopSet),
          Map.entry("sr", SerbianAnalyzer::getDefaultStopSet),
          Map.entry("sv", SwedishAnalyzer::getDefaultStopSet),
          Map.entry("ta", TamilAnalyzer::getDefaultStopSet),
          Map.entry("te", TeluguAnalyzer::getDefaultStopSet),
          Map.entry("th", ThaiAnalyzer::getDefaultStopSet),
          Map.entry("tr", TurkishAnalyzer::getDefaultStopSet));

  private static final ConcurrentMap<String, Optional<StopWords>> KNOWN = new ConcurrentHashMap<>();

  private final List<String> words;
  private final HashCounts table;

  private StopWords(SortedSet<String> words) {
    this.words = List.copyOf(words);
    // Nearly all words of a text are on no list: in a thin table they meet an empty place at once.
    this.table = new HashCounts(8 * words.size());
    for (String word : this.words) {
      table.idOf(TextHash.of(word, 0, word.length()));
    }
  }

  /** A list of one's own; order and repetitions do not matter. */
  public static StopWords of(Collection<String> words) {
    return new StopWords(new TreeSet<>(words));
  }

  /** The list of a BCP 47 primary language; empty where there is none. */
  public static Optional<StopWords> ofLanguage(String language) {
    return KNOWN.computeIfAbsent(language, StopWords::load);
  }

  /** The languages that have a list, sorted. */
  public static List<String> languages() {
    SortedSet<String> languages = new TreeSet<>(LUCENE.keySet());
    languages.add("en");
    return List.copyOf(languages);
  }

  private static Optional<StopWords> load(String language) {
    if (language.equals("en")) {
      return Optional.of(of(ENGLISH));
    }
    Supplier<CharArraySet> lucene = LUCENE.get(language);
    if (lucene == null) {
      return Optional.empty();
    }
    SortedSet<String> words = new TreeSet<>();
    for (Object word : lucene.get()) {
      words.add(new String((char[]) word));
    }
    return Optional.of(of(words));
  }

  /** The words, sorted. */
  public List<String> words() {
    return words;
  }

  /** How many different ones stand among a text's words, in exactly this spelling. */
  public int distinctIn(Words text) {
    boolean[] seen = new boolean[words.size()];
    int distinct = 0;
    for (int i = 0; i < text.size(); i++) {
      int id = table.find(text.hash(i));
      if (id >= 0 && !seen[id]) {
        seen[id] = true;
        distinct++;
      }
    }
    return distinct;
  }

  /** How many of a text's words are on the list, in exactly this spelling. */
  public int occurrencesIn(Words text) {
    int occurrences = 0;
    for (int i = 0; i < text.size(); i++) {
      if (table.find(text.hash(i)) >= 0) {
        occurrences++;
      }
    }
    return occurrences;
  }
}
