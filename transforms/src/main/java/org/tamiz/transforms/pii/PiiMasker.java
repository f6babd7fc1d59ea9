package org.tamiz.transforms.pii;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts placeholders in the place of personal data. Stateless and deterministic; masking a masked
 * text changes nothing.
 *
 * <p>E-mail addresses are masked first, then IP addresses, then phone numbers. Names, street
 * addresses, account numbers and whatever is written in words are not looked for.
 */
public final class PiiMasker {
  private static final int MAX_ROUNDS = 8;

  private final Set<PiiKind> kinds;

  /** A masker of the given kinds; without any it changes nothing. */
  public PiiMasker(Set<PiiKind> kinds) {
    this.kinds = Set.copyOf(kinds);
  }

  /**
   * A masked text.
   *
   * @param text the text with placeholders
   * @param counts placeholders put in, by {@link PiiKind#code()}; kinds without any are left out
   */
  public record Masked(String text, SortedMap<String, Integer> counts) {}

  /** Masks a text whose language is not known: phone numbers in international form only. */
  public Masked mask(String text) {
    return mask(text, "und");
  }

  /**
   * Masks a text.
   *
   * @param language BCP 47 primary language, whose countries' national forms of phone numbers are
   *     looked for too
   */
  public Masked mask(String text, String language) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    String masked = text;
    // A placeholder may free what stood next to it; rarely is a second round of any use.
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String before = masked;
      for (PiiKind kind : PiiKind.values()) {
        masked = kinds.contains(kind) ? mask(masked, language, kind, counts) : masked;
      }
      if (masked.equals(before)) {
        break;
      }
    }
    return new Masked(masked, counts);
  }

  private static String mask(
      String text, String language, PiiKind kind, SortedMap<String, Integer> counts) {
    List<PiiFinder.Span> spans = PiiRules.finder(kind).find(text, language);
    if (spans.isEmpty()) {
      return text;
    }
    counts.merge(kind.code(), spans.size(), Integer::sum);
    return replace(text, spans, kind.placeholder());
  }

  private static String replace(String text, List<PiiFinder.Span> spans, String placeholder) {
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (PiiFinder.Span span : spans) {
      masked.append(text, from, span.start()).append(placeholder);
      from = span.end();
    }
    return masked.append(text, from, text.length()).toString();
  }
}
