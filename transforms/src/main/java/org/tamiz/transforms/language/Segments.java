package org.tamiz.transforms.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The languages of the segments of one text, weighed by their length in chars.
 *
 * <p>A segment counts for the language of the whole text unless its own is clearly ahead there, so
 * that Croatian is not told as a mixture with Bosnian.
 */
final class Segments {
  /** Share of the chars that a language must have to be told as one of several. */
  private static final double LEAST_SHARE = .2;

  /** Share of the named chars beyond which a language is the main one. */
  private static final double MAIN = .6;

  /** Nats over the root of the length by which another language must be ahead in a segment. */
  private static final double APART = 3;

  private final List<Segment> segments = new ArrayList<>();
  private double chars;

  /**
   * One segment.
   *
   * @param totals what its languages come to, or none where the script alone decides
   */
  record Segment(LanguageGuess guess, Ensemble.@Nullable Totals totals, int length) {
    String counted(String main) {
      return totals != null && totals.ahead(main) < APART ? main : guess.tag();
    }
  }

  void add(Segment segment) {
    segments.add(segment);
    chars += segment.length();
  }

  /** What the segments make of the language of the whole text. */
  LanguageDetector.Reading reading(LanguageGuess whole) {
    SortedMap<String, Double> shares = shares(whole.tag());
    if (shares.isEmpty()) {
      return LanguageDetector.Reading.of(whole);
    }
    double named = shares.values().stream().mapToDouble(share -> share).sum();
    String largest = Collections.max(shares.entrySet(), Map.Entry.comparingByValue()).getKey();
    double most = shares.getOrDefault(largest, 0.0) / named;
    double own = shares.getOrDefault(whole.tag(), 0.0) / named;
    shares.values().removeIf(share -> share < LEAST_SHARE);
    if (shares.size() < 2) {
      return new LanguageDetector.Reading(
          whole, Collections.emptySortedMap(), OptionalDouble.of(whole.isNamed() ? own : most));
    }
    if (own > MAIN) {
      return new LanguageDetector.Reading(whole, shares, OptionalDouble.of(own));
    }
    LanguageGuess main =
        most > MAIN ? main(largest, most) : new LanguageGuess("und", whole.script(), 0);
    return new LanguageDetector.Reading(main, shares, OptionalDouble.of(most));
  }

  /** Share of all chars by language, of the segments that are named. */
  private SortedMap<String, Double> shares(String main) {
    SortedMap<String, Double> lengths = new TreeMap<>();
    for (Segment segment : segments) {
      if (segment.guess().isNamed()) {
        lengths.merge(segment.counted(main), (double) segment.length(), Double::sum);
      }
    }
    lengths.replaceAll((tag, length) -> length / chars);
    return lengths;
  }

  /** The language of most segments, with their mean confidence times its share. */
  private LanguageGuess main(String tag, double share) {
    double length = 0;
    double confidence = 0;
    String script = Scripts.NONE;
    for (Segment segment : segments) {
      if (segment.guess().tag().equals(tag)) {
        length += segment.length();
        confidence += segment.guess().confidence() * segment.length();
        script = segment.guess().script();
      }
    }
    return new LanguageGuess(tag, script, share * confidence / length);
  }
}
