package org.tamiz.transforms.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The languages that a text of one script may be in, and where their scores stand in the model and
 * in the profiles.
 */
final class Candidates {
  /**
   * Languages that the model does not know, or not as they are written, and the near ones whose
   * scores are theirs too: it has seen Serbian in Cyrillic only, and its Cebuano and Waray are
   * articles that programs wrote.
   */
  private static final Map<String, List<String>> AS =
      Map.of(
          "sr", List.of("bs", "hr"),
          "ceb", List.of("tl", "war"),
          "war", List.of("tl", "ceb"));

  /** Languages without a profile, and the near one whose profile stands in. */
  private static final Map<String, String> STAND_IN = Map.of("ba-Cyrl", "tt", "li-Latn", "nl");

  private final String[] tags;
  private final int[][] model;
  private final int[] profile;
  private final double[] priors;
  private final GramTally.Range outcomes;
  private final GramTally.Range profiles;

  private Candidates(String[] tags, int[][] model, int[] profile) {
    this.tags = tags;
    this.model = model;
    this.profile = profile;
    this.priors = Arrays.stream(tags).mapToDouble(WebShares::logarithm).toArray();
    this.outcomes = range(Arrays.stream(model).flatMapToInt(Arrays::stream));
    this.profiles = range(Arrays.stream(profile).filter(place -> place >= 0));
  }

  private static GramTally.Range range(IntStream places) {
    IntSummaryStatistics all = places.summaryStatistics();
    return all.getCount() == 0
        ? GramTally.Range.NONE
        : new GramTally.Range(all.getMin(), all.getMax() + 1);
  }

  /**
   * The candidates of a script.
   *
   * @param script ISO 15924 code
   * @param languages ISO 639-3 codes of the model's outcomes
   * @param profiles language and script of each profile
   */
  static Candidates of(String script, List<String> languages, List<String> profiles) {
    Map<String, List<Integer>> model = new TreeMap<>();
    Map<String, Integer> profile = new TreeMap<>();
    for (int i = 0; i < languages.size(); i++) {
      if (ScriptRules.allows(script, languages.get(i))) {
        model.computeIfAbsent(IsoCodes.tag(languages.get(i)), tag -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < profiles.size(); i++) {
      int hyphen = profiles.get(i).indexOf('-');
      if (profiles.get(i).substring(hyphen + 1).equals(script)) {
        String tag = profiles.get(i).substring(0, hyphen);
        profile.put(tag, i);
        model.computeIfAbsent(tag, missing -> new ArrayList<>());
      }
    }
    Map<String, List<Integer>> own = new TreeMap<>(model);
    if (script.equals("Latn")) {
      AS.forEach(
          (tag, near) -> {
            List<Integer> all = new ArrayList<>(own.getOrDefault(tag, List.of()));
            near.forEach(other -> all.addAll(own.getOrDefault(other, List.of())));
            model.computeIfPresent(tag, (known, outcomes) -> all);
          });
    }
    String[] tags = model.keySet().toArray(new String[0]);
    int[][] outcomes = new int[tags.length][];
    int[] places = new int[tags.length];
    for (int i = 0; i < tags.length; i++) {
      outcomes[i] = model.getOrDefault(tags[i], List.of()).stream().mapToInt(n -> n).toArray();
      String near = STAND_IN.getOrDefault(tags[i] + "-" + script, tags[i]);
      places[i] = profile.getOrDefault(near, -1);
    }
    return new Candidates(tags, outcomes, places);
  }

  int size() {
    return tags.length;
  }

  String tag(int candidate) {
    return tags[candidate];
  }

  /** Natural logarithm of the share of the web that is in a candidate's language. */
  double prior(int candidate) {
    return priors[candidate];
  }

  /** The model's outcomes that are asked for; none where the model knows none of the languages. */
  GramTally.Range outcomes() {
    return outcomes;
  }

  /** The profiles that are asked for. */
  GramTally.Range profiles() {
    return profiles;
  }

  /** True where the model decides among some of these languages. */
  boolean areModelled() {
    return outcomes.to() > 0;
  }

  /** The best score of a candidate's outcomes in the model; {@code NaN} where it has none. */
  double modelScore(int candidate, double @Nullable [] scores) {
    double best = Double.NaN;
    if (scores != null) {
      for (int outcome : model[candidate]) {
        best = Double.isNaN(best) ? scores[outcome] : Math.max(best, scores[outcome]);
      }
    }
    return best;
  }

  /** The score of a candidate's profile; {@code NaN} where it has none. */
  double profileScore(int candidate, double[] scores) {
    return profile[candidate] < 0 ? Double.NaN : scores[profile[candidate]];
  }
}
