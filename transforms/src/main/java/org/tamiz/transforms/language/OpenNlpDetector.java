package org.tamiz.transforms.language;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * Names languages with Apache OpenNLP's model of 103 languages (opennlp-models-langdetect, trained
 * on the Leipzig corpora), over a bounded sample of the text. The script decides first; the model
 * decides among the languages of its script.
 *
 * <p>The model's weights are read through OpenNLP once per virtual machine and evaluated from
 * arrays, with the same results as OpenNLP's own evaluation.
 */
public final class OpenNlpDetector implements LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /** Letters below which no language is named. */
  private static final int LEAST_LETTERS = 8;

  /** Share of kana among kana and Han from which a text is Japanese. */
  private static final double KANA = .05;

  /** Scale of the model's scores, which are far too flat as logarithms of likelihood. */
  private static final double SHARPNESS = 12;

  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private final GramTable table;
  private final String[] languages;

  private OpenNlpDetector(GramTable table) {
    this.table = table;
    this.languages = table.outcomes();
  }

  /** The detector of this virtual machine; the first call reads the model (some 0.5 s, 20 MB). */
  public static OpenNlpDetector shared() {
    return Holder.SHARED;
  }

  @Override
  public LanguageGuess detect(String text) {
    List<String> windows = TextSample.windows(text);
    Scripts letters = new Scripts();
    windows.forEach(letters::add);
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
    if (!ScriptRules.isShared(script)) {
      String only = ScriptRules.only(script);
      return new LanguageGuess(
          only, script, only.equals("und") ? 0 : (double) letters.of(dominant) / total);
    }
    return total < LEAST_LETTERS
        ? new LanguageGuess("und", script, 0)
        : byModel(String.join(" ", windows), script);
  }

  private LanguageGuess byModel(String sample, String script) {
    double[] sums = scores(sample);
    int best = -1;
    for (int i = 0; i < sums.length; i++) {
      if (ScriptRules.allows(script, languages[i]) && (best < 0 || sums[i] > sums[best])) {
        best = i;
      }
    }
    String tag = IsoCodes.tag(languages[best]);
    double own = 0;
    double all = 0;
    for (int i = 0; i < sums.length; i++) {
      if (ScriptRules.allows(script, languages[i])) {
        double likelihood = Math.exp(SHARPNESS * (sums[i] - sums[best]));
        all += likelihood;
        own += IsoCodes.tag(languages[i]).equals(tag) ? likelihood : 0;
      }
    }
    return new LanguageGuess(tag, script, own / all);
  }

  /** ISO 639-3 codes of the model's languages, in the order of its scores. */
  List<String> languages() {
    return List.of(languages);
  }

  /**
   * The model's score of each language: the logarithm of the probability that OpenNLP gives it, but
   * for a constant.
   */
  double[] scores(String text) {
    CharSequence normal = StringUtil.toLowerCase(NORMALIZER.normalize(text));
    char[] chars = normal.toString().toCharArray();
    return table.scores(chars, 0, chars.length).sums();
  }

  private static final class Holder {
    static final OpenNlpDetector SHARED = new OpenNlpDetector(load());

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
