package org.tamiz.transforms.language;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * arrays: the probabilities differ from OpenNLP's own by less than .00001.
 */
public final class OpenNlpDetector implements LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /**
   * What the model's weights are rounded to. None is beyond .4, so that the sums of more n-grams
   * than a sample has (3,000) fit in an int.
   */
  private static final double STEP = 0x1p-20;

  /** Letters below which no language is named. */
  private static final int LEAST_LETTERS = 8;

  /** Confidence below which no language is named, unless only near relatives compete. */
  private static final double LEAST_CONFIDENCE = .4;

  /**
   * Confidence in the language and its two nearest competitors together from which the best of them
   * is named: Croatian, though it may be Bosnian.
   */
  private static final double RELATIVES = .8;

  /** Chars of a folded text below which near relatives get no name together. */
  private static final int SHORT = 60;

  /** Confidence below which no language is named for a short text. */
  private static final double LEAST_CONFIDENCE_SHORT = .5;

  /** Chars of a folded text below which most is asked for: names, menus, single words. */
  private static final int TINY = 30;

  /** Confidence below which no language is named for so few chars. */
  private static final double LEAST_CONFIDENCE_TINY = .8;

  /** Share of the letters that a script must have to name a language alone. */
  private static final double LEAST_PURITY = .5;

  /** Share of kana among kana and Han from which a text is Japanese. */
  private static final double KANA = .05;

  private static final String HAN = "Hani";
  private static final String JAPANESE = "Jpan";

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
    TextSample sample = TextSample.of(text);
    SampleScan scan = new SampleScan(sample, table, profiles, candidates);
    if (sample.windows() < 2) {
      scan.window(0);
      return Reading.of(name(scan.whole()).guess());
    }
    Segments segments = new Segments();
    for (int i = 0; i < sample.windows(); i++) {
      scan.window(i);
      segments.add(name(scan.part()));
    }
    return segments.reading(name(scan.whole()).guess());
  }

  /** Without a look at the language. */
  @Override
  public String script(String text) {
    TextSample sample = TextSample.of(text);
    Scripts letters = new Scripts();
    letters.add(sample.chars(), 0, sample.size());
    if (letters.total() == 0) {
      return Scripts.NONE;
    }
    String script = Scripts.code(letters.dominant());
    if (isJapanese(letters)) {
      return JAPANESE;
    }
    return script.equals(HAN) ? HanForms.script(sample.chars(), 0, sample.size()) : script;
  }

  private static boolean isJapanese(Scripts letters) {
    int kana = letters.of(UScript.HIRAGANA) + letters.of(UScript.KATAKANA);
    int kanaAndHan = kana + letters.of(UScript.HAN);
    return kanaAndHan > letters.total() / 2 && kana > KANA * kanaAndHan;
  }

  private Segments.Segment name(SampleScan.View view) {
    Scripts letters = view.letters();
    int total = letters.total();
    if (total == 0) {
      return view.segment(LanguageGuess.UNDETERMINED);
    }
    if (isJapanese(letters)) {
      int japanese =
          letters.of(UScript.HIRAGANA) + letters.of(UScript.KATAKANA) + letters.of(UScript.HAN);
      return view.segment(new LanguageGuess("ja", JAPANESE, (double) japanese / total));
    }
    int dominant = letters.dominant();
    String script = Scripts.code(dominant);
    double purity = (double) letters.of(dominant) / total;
    String only = LetterRules.tag(script, view.chars(), view.from(), view.to());
    if (only.isEmpty()) {
      Candidates several = candidates.get(script);
      if (several != null) {
        return total < LEAST_LETTERS
            ? view.segment(new LanguageGuess("und", script, 0))
            : named(view, script, several);
      }
      only = ScriptRules.only(script);
    }
    String written =
        script.equals(HAN) ? HanForms.script(view.chars(), view.from(), view.to()) : script;
    return view.segment(
        only.equals("und") || purity < LEAST_PURITY
            ? new LanguageGuess("und", written, 0)
            : new LanguageGuess(only, written, purity));
  }

  private static Segments.Segment named(SampleScan.View view, String script, Candidates several) {
    Ensemble.Totals totals = Ensemble.totals(view.evidence(several), Ensemble.SHIPPED);
    Ensemble.Choice choice = Ensemble.choose(totals, Ensemble.SHIPPED);
    double confidence = Confidence.of(choice);
    if (!several.areModelled()) {
      // The few languages of such a script are all known: it is one of them.
      return view.segment(
          new LanguageGuess(choice.tag(), script, Math.max(.5, confidence)), totals);
    }
    return view.segment(
        new LanguageGuess(isNamed(choice, confidence) ? choice.tag() : "und", script, confidence),
        totals);
  }

  private static boolean isNamed(Ensemble.Choice choice, double confidence) {
    if (choice.length() < SHORT) {
      return confidence
          >= (choice.length() < TINY ? LEAST_CONFIDENCE_TINY : LEAST_CONFIDENCE_SHORT);
    }
    return confidence >= LEAST_CONFIDENCE || Confidence.ofRelatives(choice) >= RELATIVES;
  }

  /** The choice behind a guess; nothing where the script alone decides. */
  Optional<Ensemble.Choice> choice(String text) {
    return evidence(text).map(evidence -> Ensemble.choose(evidence, Ensemble.SHIPPED));
  }

  /** What the choice behind a guess is made from; nothing where the script alone decides. */
  Optional<Ensemble.Evidence> evidence(String text) {
    SampleScan scan = new SampleScan(TextSample.whole(text), table, profiles, candidates);
    scan.window(0);
    SampleScan.View whole = scan.whole();
    return Optional.ofNullable(candidates.get(Scripts.code(whole.letters().dominant())))
        .map(whole::evidence);
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
    char[] folded = ModelText.of(text);
    GramTally tally = new GramTally(table, folded.length, false, GramTally.Range.ALL);
    int from = tally.end();
    for (char c : folded) {
      tally.append(c);
    }
    tally.scan(from);
    return tally.whole();
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
        String[] languages = (String[]) parts[2];
        int[] order = ScriptRules.byScript(languages);
        int[] places = new int[order.length];
        String[] sorted = new String[order.length];
        for (int i = 0; i < order.length; i++) {
          places[order[i]] = i;
          sorted[i] = languages[order[i]];
        }
        List<GramTable.Feature> features = new ArrayList<>();
        ((Map<?, ?>) parts[1])
            .forEach(
                (gram, weights) -> {
                  Context context = (Context) weights;
                  features.add(
                      new GramTable.Feature(
                          (String) gram,
                          Arrays.stream(context.getOutcomes()).map(i -> places[i]).toArray(),
                          context.getParameters()));
                });
        return new GramTable(sorted, STEP, features);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
