package org.tamiz.transforms.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.tamiz.transforms.chain.Bound;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Option;

/**
 * Rejects pages by their address, against lists that the configuration gives; see {@link Options}.
 * Runs before extraction. Documents without an address are kept.
 *
 * <p>A listed domain blocks itself and all hosts below it where it is a registered one; a listed
 * host blocks itself alone. Words are what stands between signs that are neither ASCII letters nor
 * digits; their case does not matter, unlike in the reference. Addresses are compared as they
 * stand.
 */
public final class UrlFilter implements DocumentFilter {
  /** Name in the catalogue. */
  public static final String NAME = "url";

  /** The catalogue's row. */
  public static final UnitEntry<Options> ENTRY =
      new UnitEntry<>(
          NAME,
          Options.class,
          Options.defaults(),
          "Rejects pages by their address, against lists of domains, addresses and words.",
          "Penedo et al. 2023 (arXiv:2306.01116), 3.1, as datatrove a649de79 implements it",
          options -> List.of(new UrlFilter(options)));

  private final Set<String> domains;
  private final Set<String> urls;
  private final Set<String> bannedWords;
  private final Set<String> softWords;
  private final WordTrie subwords;
  private final List<Check> checks;

  /** The filter with the given lists. A list that is empty makes no check. */
  public UrlFilter(Options options) {
    this.domains = lowerCase(options.domains());
    this.urls = Set.copyOf(options.urls());
    this.bannedWords = plain(options.bannedWords());
    this.softWords = plain(options.softWords());
    this.subwords = new WordTrie(plain(options.bannedSubwords()));
    List<Check> all = new ArrayList<>();
    if (!domains.isEmpty()) {
      add(all, "domain", Reason.BLOCKED_DOMAIN, 0, url -> found(domains, Host.domain(url)));
      add(all, "host", Reason.BLOCKED_HOST, 0, url -> found(domains, Host.of(url)));
    }
    if (!urls.isEmpty()) {
      add(all, "url", Reason.BLOCKED_URL, 0, url -> found(urls, url));
    }
    if (!bannedWords.isEmpty()) {
      add(all, "banned_words", Reason.BANNED_WORD, 0, url -> count(bannedWords, url));
    }
    if (!softWords.isEmpty()) {
      add(
          all,
          "soft_words",
          Reason.TOO_MANY_SOFT_WORDS,
          options.maxSoftWords(),
          url -> count(softWords, url));
    }
    if (!options.bannedSubwords().isEmpty()) {
      add(
          all,
          "banned_subwords",
          Reason.BANNED_SUBWORD,
          0,
          url -> subwords.isIn(plain(url)) ? 1 : 0);
    }
    this.checks = List.copyOf(all);
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  /** The lists are options, so stored measures of other lists say nothing. */
  @Override
  public boolean readsOnlyColumns() {
    return true;
  }

  @Override
  public boolean readsText() {
    return false;
  }

  private static void add(
      List<Check> checks,
      String signal,
      Reason reason,
      int most,
      ToDoubleFunction<String> measure) {
    ToDoubleFunction<Draft> ofDraft =
        draft -> draft.url().isEmpty() ? Double.NaN : measure.applyAsDouble(draft.url());
    checks.add(new Check(signal, reason, Bound.AT_MOST, most, ofDraft));
  }

  private static double found(Set<String> list, String value) {
    return list.contains(value) ? 1 : 0;
  }

  /** How many different words of a list an address holds. */
  private static double count(Set<String> list, String url) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int at = 0; at <= url.length(); at++) {
      if (at < url.length() && isAlphanumeric(url.charAt(at))) {
        start = start < 0 ? at : start;
      } else if (start >= 0) {
        String word = url.substring(start, at).toLowerCase(Locale.ROOT);
        if (list.contains(word)) {
          words.add(word);
        }
        start = -1;
      }
    }
    return words.size();
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static Set<String> lowerCase(List<String> list) {
    Set<String> lower = new TreeSet<>();
    list.forEach(entry -> lower.add(entry.toLowerCase(Locale.ROOT)));
    return Set.copyOf(lower);
  }

  private static Set<String> plain(List<String> list) {
    Set<String> plain = new TreeSet<>();
    list.forEach(entry -> plain.add(plain(entry)));
    plain.remove("");
    return Set.copyOf(plain);
  }

  /** Lower-case ASCII letters and digits alone. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isAlphanumeric(c)) {
        plain.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      }
    }
    return plain.toString();
  }

  /** Why a document is rejected. */
  public enum Reason implements org.tamiz.transforms.chain.Reason {
    BLOCKED_DOMAIN,
    BLOCKED_HOST,
    BLOCKED_URL,
    BANNED_WORD,
    TOO_MANY_SOFT_WORDS,
    BANNED_SUBWORD
  }

  /** The lists; the reference's own are not part of Tamiz. */
  public record Options(
      @Option(
              about =
                  "Domains and hosts that are blocked; a registered domain with all hosts below it",
              source = "datatrove a649de79, url_filter.py")
          List<String> domains,
      @Option(about = "Addresses that are blocked", source = "datatrove a649de79, url_filter.py")
          List<String> urls,
      @Option(
              about = "Words that an address may not hold",
              source = "datatrove a649de79, url_filter.py")
          List<String> bannedWords,
      @Option(
              about = "Words that an address may hold few of",
              source = "datatrove a649de79, url_filter.py")
          List<String> softWords,
      @Option(
              about = "Most different soft words of an address",
              unit = "words",
              min = 0,
              source = "datatrove a649de79, url_filter.py, which rejects from two on")
          int maxSoftWords,
      @Option(
              about = "Words that an address without its signs may not hold anywhere",
              source = "datatrove a649de79, url_filter.py")
          List<String> bannedSubwords)
      implements Serializable {
    public Options {
      domains = List.copyOf(domains);
      urls = List.copyOf(urls);
      bannedWords = List.copyOf(bannedWords);
      softWords = List.copyOf(softWords);
      bannedSubwords = List.copyOf(bannedSubwords);
    }

    /** No lists. */
    public static Options defaults() {
      return new Options(List.of(), List.of(), List.of(), List.of(), 1, List.of());
    }
  }
}
