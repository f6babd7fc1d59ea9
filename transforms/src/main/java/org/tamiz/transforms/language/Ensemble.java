package org.tamiz.transforms.language;

import org.jspecify.annotations.Nullable;

/**
 * Joins the two witnesses of a text's language: the model, which was trained on much text of a
 * hundred languages, and the profiles, which know many more from one short text each.
 *
 * <p>The score of a language, in nats, is its profile's score less {@link Constants#trust} times
 * what its score in the model falls short of the model's best. A language that the model does not
 * know pays {@code root √n + linear n} for a text of n chars instead, so it must fit clearly better
 * than the model's choice.
 */
final class Ensemble {
  /**
   * Chosen by {@code scripts/eval-language.sh grid} on folds of the Declaration of Human Rights,
   * news pages and encyclopedia articles.
   */
  static final Constants SHIPPED = new Constants(50, 1, .06);

  private static final double MISSING = Double.NEGATIVE_INFINITY;

  private Ensemble() {}

  /**
   * How the witnesses are weighed.
   *
   * @param trust nats of a profile that one nat of the model outweighs
   * @param root what a language pays that the model does not know, times the root of the length
   * @param linear the same, times the length
   */
  record Constants(double trust, double root, double linear) {
    private double unknown(int length) {
      return root * Math.sqrt(length) + linear * length;
    }
  }

  /**
   * What the witnesses say of a text.
   *
   * @param candidates at least one
   * @param model scores of the model's outcomes, or none where it does not know the script
   * @param profiles scores of the profiles
   * @param length chars of the folded text
   * @param signs share of chars that prose seldom has
   */
  // Made for one text, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Evidence(
      Candidates candidates,
      double @Nullable [] model,
      double[] profiles,
      int length,
      double signs) {}

  /**
   * The best language and how sure it is.
   *
   * @param tag BCP 47 language
   * @param lead nats before the second language, over the root of the length in chars
   * @param clear nats before the fourth language, over the root of the length in chars: large where
   *     only near relatives compete
   * @param modelLead nats before the second language by the model alone, over the same root; 0
   *     where the choice is not the model's, and the lead itself where it does not know the script
   * @param fit nats by which the language's profile explains a char better than no profile
   * @param length chars of the folded text
   * @param signs share of the text's chars, white space aside, that prose seldom has: digits,
   *     brackets, operators
   */
  record Choice(
      String tag,
      double lead,
      double clear,
      double modelLead,
      double fit,
      int length,
      double signs) {}

  /** The language of a text among candidates. */
  static Choice choose(Evidence evidence, Constants constants) {
    Candidates candidates = evidence.candidates();
    double @Nullable [] model = evidence.model();
    double[] profiles = evidence.profiles();
    int length = evidence.length();
    double unknown = model == null ? 0 : constants.unknown(length);
    int known = -1;
    double bestModel = Double.NEGATIVE_INFINITY;
    double nextModel = Double.NEGATIVE_INFINITY;
    double bestProfile = 0;
    for (int i = 0; i < candidates.size(); i++) {
      double score = candidates.modelScore(i, model);
      if (score > bestModel) {
        nextModel = bestModel;
        bestModel = score;
        known = i;
      } else if (score > nextModel && score < bestModel) {
        nextModel = score;
      }
      double profile = candidates.profileScore(i, profiles);
      bestProfile = profile > bestProfile ? profile : bestProfile;
    }
    int best = -1;
    double[] top = {MISSING, MISSING, MISSING, MISSING};
    for (int i = 0; i < candidates.size(); i++) {
      double profile = candidates.profileScore(i, profiles);
      if (Double.isNaN(profile)) {
        // Without a profile a language is chosen as the model chooses it.
        if (i != known) {
          continue;
        }
        profile = bestProfile;
      }
      double score = candidates.modelScore(i, model);
      double total =
          profile - (Double.isNaN(score) ? unknown : constants.trust() * (bestModel - score));
      best = total > top[0] ? i : best;
      for (int rank = 0; rank < top.length; rank++) {
        if (total > top[rank]) {
          double lower = top[rank];
          top[rank] = total;
          total = lower;
        }
      }
    }
    double own = candidates.profileScore(best, profiles);
    double lead = top[0] - Math.max(0, top[1]);
    double root = Math.sqrt(length);
    // There is no second where the model knows no n-gram of the text.
    double ahead = nextModel == Double.NEGATIVE_INFINITY ? 0 : bestModel - nextModel;
    return new Choice(
        candidates.tag(best),
        lead / root,
        (top[0] - Math.max(0, top[3])) / root,
        modelLead(best, known, lead, constants.trust() * ahead) / root,
        (Double.isNaN(own) ? bestProfile : own) / length,
        length,
        evidence.signs());
  }

  private static double modelLead(int best, int known, double lead, double modelLead) {
    return known < 0 ? lead : best == known ? modelLead : 0;
  }
}
