package org.tamiz.transforms.language;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Names languages with Apache OpenNLP's model of 103 languages (opennlp-models-langdetect, trained
 * on the Leipzig corpora), over a bounded sample of the text. The script decides first; among the
 * languages of the script the model decides, together with profiles that also know languages which
 * the model does not.
 *
 * <p>The model's weights are read through OpenNLP once per virtual machine and evaluated from
 * arrays, with the same results as OpenNLP's own evaluation.
 */
public final class OpenNlpDetector implements LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /** Letters below which no language is named. */
  private static final int LEAST_LETTERS = 8;

  /**
   * Confidence below which no language is named, unless only near relatives, such as Croatian and
   * Bosnian, share it between them.
   */
  private static final double LEAST_CONFIDENCE = .3;

  /** Share of the letters that a script must have to name a language alone. */
  private static final double LEAST_PURITY = .5;

  /** Share of kana among kana and Han from which a text is Japanese. */
  private static final double KANA = .05;

  /** Share of the letters that a language must have to be told as one of several. */
  private static final double LEAST_SHARE = .2;

  /** Lead before all but near relatives from which a language is named however unsure. */
  private static final double CLEAR = 4;

  /** ASCII signs that stand in prose. */
  private static final String SENTENCE = ".,!?'\"-";

  private final GramTable table;
  private final Profiles profiles;
  private final Map<String, Candidates> candidates = new TreeMap<>();

  /** A detector with the model and these profiles. */
  OpenNlpDetector(GramTable table, Profiles profiles) {
    this.table = table;
    this.profiles = profiles;
    for (String script : ScriptRules.shared(profiles.names())) {
      candidates.put(script, Candidates.of(script, languages(), profiles.names()));
    }
  }

  /** The detector of this virtual machine; the first call reads the model (some 0.5 s, 20 MB). */
  public static OpenNlpDetector shared() {
    return Holder.SHARED;
  }

  /** The same model with other profiles. */
  OpenNlpDetector with(Profiles others) {
    return new OpenNlpDetector(table, others);
  }

  @Override
  public LanguageGuess detect(String text) {
    return read(text).guess();
  }

  @Override
  public Reading read(String text) {
    List<String> windows = TextSample.windows(text);
    LanguageGuess whole = name(String.join(" ", windows));
    if (windows.size() < 2) {
      return new Reading(whole, Collections.emptySortedMap());
    }
    SortedMap<String, Double> shares = new TreeMap<>();
    double letters = 0;
    for (String window : windows) {
      LanguageGuess part = name(window);
      letters += window.length();
      if (!part.tag().equals("und")) {
        shares.merge(part.tag(), (double) window.length(), Double::sum);
      }
    }
    double all = letters;
    shares.replaceAll((tag, own) -> own / all);
    shares.values().removeIf(share -> share < LEAST_SHARE);
    if (shares.size() < 2) {
      return new Reading(whole, Collections.emptySortedMap());
    }
    double own = shares.getOrDefault(whole.tag(), 0.0);
    return own > .5
        ? new Reading(whole, shares)
        : new Reading(new LanguageGuess("und", whole.script(), 0), shares);
  }

  private LanguageGuess name(String sample) {
    Scripts letters = new Scripts();
    letters.add(sample);
    int total = letters.total();
    if (total == 0) {
      return LanguageGuess.UNDETERMINED;
    }
    int kana = letters.of(UScript.HIRAGANA) + letters.of(UScript.KATAKANA);
    int kanaAndHan = kana + letters.of(UScript.HAN);
    if (kanaAndHan > total / 2 && kana > KANA * kanaAndHan) {
      return new LanguageGuess("ja", "Jpan", (double) kanaAndHan / total);
    }
    int dominant = letters.dominant();
    String script = Scripts.code(dominant);
    double purity = (double) letters.of(dominant) / total;
    String only = LetterRules.tag(script, sample);
    if (only.isEmpty()) {
      Candidates several = candidates.get(script);
      if (several != null) {
        return total < LEAST_LETTERS
            ? new LanguageGuess("und", script, 0)
            : named(choose(several, sample), script, several.areModelled());
      }
      only = ScriptRules.only(script);
    }
    String written = script.equals("Hani") ? HanForms.script(sample) : script;
    return only.equals("und") || purity < LEAST_PURITY
        ? new LanguageGuess("und", written, 0)
        : new LanguageGuess(only, written, purity);
  }

  private static LanguageGuess named(Ensemble.Choice choice, String script, boolean modelled) {
    double confidence = Confidence.of(choice);
    if (!modelled) {
      // The few languages of such a script are all known: it is one of them.
      return new LanguageGuess(choice.tag(), script, Math.max(.5, confidence));
    }
    boolean named = confidence >= LEAST_CONFIDENCE || choice.clear() >= CLEAR;
    return new LanguageGuess(named ? choice.tag() : "und", script, confidence);
  }

  private Ensemble.Choice choose(Candidates several, String sample) {
    char[] folded = Profiles.fold(sample);
    return Ensemble.choose(
        several,
        several.areModelled() ? scores(sample) : null,
        profiles.scores(folded),
        folded.length,
        signs(sample));
  }

  /** Share of the chars, white space aside, that are neither letters nor marks of a sentence. */
  private static double signs(String sample) {
    int signs = 0;
    int filled = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (!Character.isWhitespace(c)) {
        filled++;
        boolean ascii = c < 0x80 && !Character.isLetter(c);
        signs += ascii && SENTENCE.indexOf(c) < 0 ? 1 : 0;
      }
    }
    return (double) signs / Math.max(1, filled);
  }

  /** The choice behind a guess; nothing where the script alone decides. */
  Optional<Ensemble.Choice> choice(String sample) {
    Scripts letters = new Scripts();
    letters.add(sample);
    Candidates several = candidates.get(Scripts.code(letters.dominant()));
    return several == null ? Optional.empty() : Optional.of(choose(several, sample));
  }

  /** ISO 639-3 codes of the model's languages, in the order of its scores. */
  List<String> languages() {
    return List.of(table.outcomes());
  }

  /**
   * The model's score of each language: the logarithm of the probability that OpenNLP gives it, but
   * for a constant.
   */
  double[] scores(String text) {
    char[] chars = ModelText.of(text);
    return table.scores(chars, 0, chars.length);
  }

  private static final class Holder {
    static final OpenNlpDetector SHARED = new OpenNlpDetector(load(), Profiles.shipped());

    private static GramTable load() {
      try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("opennlp-models-langdetect is not on the class path");
        }
        // The model's second structure maps n-grams to weights; see AbstractModel.
        Object[] parts =
            ((AbstractModel) new LanguageDetectorModel(in).getMaxentModel()).getDataStructures();
        List<GramTable.Feature> features = new ArrayList<>();
        ((Map<?, ?>) parts[1])
            .forEach(
                (gram, weights) -> {
                  Context context = (Context) weights;
                  features.add(
                      new GramTable.Feature(
                          (String) gram, context.getOutcomes(), context.getParameters()));
                });
        return new GramTable((String[]) parts[2], features);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
