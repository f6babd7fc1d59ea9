package org.tamiz.transforms.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one scan over a sample counts, for all of it and for one window at a time: letters by
 * script, signs, seams, and the scores of the model and of the profiles. The scores are left out
 * where no script asks for them. Not safe for use by threads; made for one sample.
 */
final class SampleScan {
  private final TextSample sample;
  private final Map<String, Candidates> candidates;
  private final Scripts[] letters;
  private final Scripts all = new Scripts();
  private final GramTally model;
  private final GramTally profiles;
  private final ModelWords words;
  private final boolean modelled;
  private final boolean profiled;
  private final int[] signs = new int[2];
  private final int[] seams = new int[2];
  private final int[] code = new int[2];
  private final int[] filled = new int[2];
  private GramTally.Range outcomes = GramTally.Range.NONE;
  private GramTally.Range named = GramTally.Range.NONE;
  private int window;
  private int profileFrom;

  /**
   * A scan that has seen the scripts, and no window yet.
   *
   * @param candidates languages by script, ISO 15924
   */
  SampleScan(
      TextSample sample, GramTable table, Profiles profiles, Map<String, Candidates> candidates) {
    this.sample = sample;
    this.candidates = candidates;
    int windows = sample.windows();
    boolean parted = windows > 1;
    letters = new Scripts[windows];
    for (int i = 0; i < windows; i++) {
      letters[i] = new Scripts();
      letters[i].add(sample.chars(), sample.begin(i), sample.end(i));
      all.add(letters[i]);
      ask(letters[i]);
    }
    ask(all);
    int most = sample.size() + 2;
    modelled = outcomes.to() > 0;
    profiled = named.to() > 0;
    model = new GramTally(table, modelled ? most : 0, parted && modelled, outcomes);
    this.profiles = profiles.tally(profiled ? most : 0, parted && profiled, named);
    words = new ModelWords(modelled ? sample.size() : 0);
  }

  private void ask(Scripts scripts) {
    Candidates several = candidates.get(Scripts.code(scripts.dominant()));
    if (several != null) {
      outcomes = outcomes.and(several.outcomes());
      named = named.and(several.profiles());
    }
  }

  /** Scans a window; the first is 0, and each follows the one before. */
  void window(int place) {
    window = place;
    if (place >= letters.length) {
      return;
    }
    char[] chars = sample.chars();
    int from = sample.begin(place);
    int to = sample.end(place);
    signs[1] = 0;
    seams[1] = 0;
    code[1] = 0;
    filled[1] = 0;
    char before = ' ';
    for (int i = from; i < to; i++) {
      char c = chars[i];
      int kind = CharKinds.of(c);
      filled[1] += (kind & CharKinds.WHITE) == 0 ? 1 : 0;
      signs[1] += (kind & CharKinds.SIGN) != 0 ? 1 : 0;
      code[1] += (kind & CharKinds.CODE) != 0 ? 1 : 0;
      seams[1] += CharKinds.isSeam(before, c) ? 1 : 0;
      before = c;
    }
    signs[0] += signs[1];
    seams[0] += seams[1];
    code[0] += code[1];
    filled[0] += filled[1];
    if (modelled) {
      if (place > 0) {
        model.append(' ');
      }
      int begin = model.end();
      int folded = words.fold(chars, from, to);
      for (int i = 0; i < folded; i++) {
        model.append(words.at(i));
      }
      model.scan(begin);
    }
    if (profiled) {
      profileFrom = place == 0 ? profiles.end() : profiles.end() - 1;
      Profiles.append(chars, from, to, profiles);
      profiles.scan(profileFrom);
    }
  }

  /** All windows that were scanned. */
  View whole() {
    return new View(0);
  }

  /** The last window that was scanned; good until the next is. */
  View part() {
    return new View(1);
  }

  /** The counts of the whole or of a part. */
  final class View {
    private final int at;

    private View(int at) {
      this.at = at;
    }

    Scripts letters() {
      return at == 0 ? all : letters[window];
    }

    char[] chars() {
      return sample.chars();
    }

    /** Place of the first char. */
    int from() {
      return at == 0 ? 0 : sample.begin(window);
    }

    /** Place after the last char. */
    int to() {
      return at == 0 ? sample.size() : sample.end(window);
    }

    /** The segment with a language that the script alone gives, or none. */
    Segments.Segment segment(LanguageGuess guess) {
      return new Segments.Segment(guess, null, to() - from());
    }

    /** The segment with the language that model and profiles give. */
    Segments.Segment segment(LanguageGuess guess, Ensemble.Totals totals) {
      return new Segments.Segment(guess, totals, to() - from());
    }

    /** What model and profiles say of candidates of the dominant script. */
    Ensemble.Evidence evidence(Candidates several) {
      double @Nullable [] known =
          !several.areModelled() ? null : at == 0 ? model.whole() : model.part();
      return new Ensemble.Evidence(
          several,
          known,
          at == 0 ? profiles.whole() : profiles.part(),
          at == 0 ? profiles.length() : profiles.end() - profileFrom,
          at == 0 ? profiles.distinct() : profiles.distinctInPart(),
          (double) signs[at] / Math.max(1, filled[at]),
          (double) seams[at] / Math.max(1, filled[at]),
          (double) code[at] / Math.max(1, filled[at]));
    }
  }
}
