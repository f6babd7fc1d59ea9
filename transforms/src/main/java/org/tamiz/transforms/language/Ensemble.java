package org.tamiz.transforms.language;

import org.jspecify.annotations.Nullable;

/**
 * Joins the two witnesses of a text's language: the model, which was trained on much text of a
 * hundred languages, and the profiles, which know many more from one short text each.
 *
 * <p>The score of a language, in nats, is its profile's score less {@value #TRUST} times what its
 * score in the model falls short of the model's best. A language that the model does not know pays
 * {@code 1.5 √n + .03 n} for a text of n chars instead, so it must fit clearly better than the
 * model's choice. The constants were chosen on news pages, encyclopedia articles and folds of the
 * Declaration of Human Rights, with the figures of the CLD2 sentences in sight.
 */
final class Ensemble {
  private static final double TRUST = 25;
  private static final double UNKNOWN_ROOT = 1.5;
  private static final double UNKNOWN_LINEAR = .03;
  private static final double MISSING = Double.NEGATIVE_INFINITY;

  private Ensemble() {}

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

  /**
   * The language of a text among candidates.
   *
   * @param candidates at least one
   * @param model scores of the model's outcomes, or none where it does not know the script
   * @param profiles scores of the profiles
   * @param length chars of the folded text
   * @param signs share of chars that prose seldom has
   */
  static Choice choose(
      Candidates candidates,
      double @Nullable [] model,
      double[] profiles,
      int length,
      double signs) {
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
          profile
              - (Double.isNaN(score) ? unknown(known >= 0, length) : TRUST * (bestModel - score));
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
    return new Choice(
        candidates.tag(best),
        lead / root,
        (top[0] - Math.max(0, top[3])) / root,
        modelLead(best, known, lead, TRUST * (bestModel - nextModel)) / root,
        (Double.isNaN(own) ? bestProfile : own) / length,
        length,
        signs);
  }

  private static double modelLead(int best, int known, double lead, double modelLead) {
    return known < 0 ? lead : best == known ? modelLead : 0;
  }

  private static double unknown(boolean modelled, int length) {
    return modelled ? UNKNOWN_ROOT * Math.sqrt(length) + UNKNOWN_LINEAR * length : 0;
  }
}
