package org.tamiz.transforms.language;

import org.jspecify.annotations.Nullable;

/**
 * Joins the two witnesses of a text's language: the model, which was trained on much text of a
 * hundred languages, and the profiles, which know many more from one short text each.
 *
 * <p>The score of a language, in nats, is its profile's score less {@link Constants#trust} times
 * what its score in the model falls short of the model's best, plus {@link Constants#prior} times
 * the logarithm of its share of the web. A language that the model does not know pays {@code root
 * √n + linear n} for a text of n chars instead, so it must fit clearly better than the model's
 * choice. The last part is the same for any length, so it counts the more the shorter a text is.
 * The one language without a profile that can win is the model's choice; it gets the score of the
 * best profile, but no more than a text has from the profile of its own language at the least:
 * where another profile fits as only a language's own does, the model is wrong.
 */
final class Ensemble {
  /**
   * Chosen by {@code scripts/eval-language.sh grid} on folds of the Declaration of Human Rights,
   * news pages and encyclopedia articles.
   */
  static final Constants SHIPPED = new Constants(50, 1, .06, 1.5, 1.2);

  private static final double MISSING = Double.NEGATIVE_INFINITY;

  private Ensemble() {}

  /**
   * How the witnesses are weighed.
   *
   * @param trust nats of a profile that one nat of the model outweighs
   * @param root what a language pays that the model does not know, times the root of the length
   * @param linear the same, times the length
   * @param prior nats for one nat of how common a language is on the web
   * @param absent nats a char, at most, of the profile of a language that has none
   */
  record Constants(double trust, double root, double linear, double prior, double absent) {
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
   * @param trigrams distinct trigrams of the folded text
   * @param signs share of chars that prose seldom has
   * @param seams share of chars before which a word of prose does not go on
   * @param code share of signs that program code has and prose hardly ever
   */
  // Made for one text, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Evidence(
      Candidates candidates,
      double @Nullable [] model,
      double[] profiles,
      int length,
      int trigrams,
      double signs,
      double seams,
      double code) {}

  /**
   * The best language and how sure it is.
   *
   * @param tag BCP 47 language
   * @param lead nats before the second language, over the root of the length in chars
   * @param clear nats before the fourth language, over the root of the length in chars: large where
   *     only near relatives compete
   * @param modelLead nats before the second language by the model alone, over the same root; 0
   *     where the choice is not the model's, and the lead itself where it does not know the script
   * @param fit nats by which the language's profile explains a trigram better than no profile
   * @param length chars of the folded text
   * @param signs share of the text's chars, white space aside, that prose seldom has: digits,
   *     brackets, operators
   * @param seams share of those chars before which a word of prose does not go on
   * @param code share of those chars that program code has and prose hardly ever
   */
  record Choice(
      String tag,
      double lead,
      double clear,
      double modelLead,
      double fit,
      int length,
      double signs,
      double seams,
      double code) {
    /** As if the second and third language did not compete. */
    Choice withoutRelatives() {
      return new Choice(
          tag, clear, clear, Math.max(clear, modelLead), fit, length, signs, seams, code);
    }
  }

  /**
   * What the candidates come to.
   *
   * @param known what the model says alone
   * @param bestProfile score of the best profile, at least 0
   * @param scores nats of each candidate, in their order; without bound below for one that is not
   *     to be chosen
   * @param best place of the best
   */
  // Made for one text, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Totals(
      Evidence evidence, ModelChoice known, double bestProfile, double[] scores, int best) {
    /**
     * Nats by which the best language is ahead of another, over the root of the length in chars;
     * without bound where the other is no candidate.
     */
    double ahead(String tag) {
      Candidates candidates = evidence.candidates();
      for (int i = 0; i < scores.length; i++) {
        if (candidates.tag(i).equals(tag)) {
          return (scores[best] - scores[i]) / Math.sqrt(evidence.length());
        }
      }
      return Double.POSITIVE_INFINITY;
    }
  }

  /**
   * What the model says alone.
   *
   * @param scores of each candidate, {@code NaN} where it does not know the language
   * @param place place of its choice, −1 without one
   * @param best score of its choice
   * @param next score of the second
   */
  // Made for one text, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record ModelChoice(double[] scores, int place, double best, double next) {
    static ModelChoice of(Evidence evidence) {
      double[] scores = new double[evidence.candidates().size()];
      int place = -1;
      double best = Double.NEGATIVE_INFINITY;
      double next = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < scores.length; i++) {
        double score = evidence.candidates().modelScore(i, evidence.model());
        scores[i] = score;
        if (score > best) {
          next = best;
          best = score;
          place = i;
        } else if (score > next && score < best) {
          next = score;
        }
      }
      return new ModelChoice(scores, place, best, next);
    }

    /** There is no second where the model knows no n-gram of the text. */
    double lead() {
      return next == Double.NEGATIVE_INFINITY ? 0 : best - next;
    }
  }

  /** What each candidate comes to. */
  static Totals totals(Evidence evidence, Constants constants) {
    ModelChoice known = ModelChoice.of(evidence);
    Candidates candidates = evidence.candidates();
    double unknown = evidence.model() == null ? 0 : constants.unknown(evidence.length());
    double[] scores = new double[candidates.size()];
    double bestProfile = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = candidates.profileScore(i, evidence.profiles());
      bestProfile = scores[i] > bestProfile ? scores[i] : bestProfile;
    }
    double without = Math.min(bestProfile, constants.absent() * evidence.length());
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      double profile = scores[i];
      if (Double.isNaN(profile)) {
        // Without a profile a language is chosen as the model chooses it.
        profile = i == known.place() ? without : MISSING;
      }
      double score = known.scores()[i];
      double less = Double.isNaN(score) ? unknown : constants.trust() * (known.best() - score);
      scores[i] = profile - less + constants.prior() * candidates.prior(i);
      best = best < 0 || scores[i] > scores[best] ? i : best;
    }
    return new Totals(evidence, known, bestProfile, scores, best);
  }

  /** The language of a text among candidates. */
  static Choice choose(Evidence evidence, Constants constants) {
    return choose(totals(evidence, constants), constants);
  }

  /** The best candidate. */
  static Choice choose(Totals totals, Constants constants) {
    Evidence evidence = totals.evidence();
    ModelChoice known = totals.known();
    int best = totals.best();
    double[] top = highest(totals.scores());
    double none = constants.prior() * evidence.candidates().prior(best);
    double lead = top[0] - Math.max(none, top[1]);
    double root = Math.sqrt(evidence.length());
    double own = evidence.candidates().profileScore(best, evidence.profiles());
    return new Choice(
        evidence.candidates().tag(best),
        lead / root,
        (top[0] - Math.max(none, top[3])) / root,
        modelLead(best, known.place(), lead, constants.trust() * known.lead()) / root,
        (Double.isNaN(own) ? totals.bestProfile() : own) / Math.max(1, evidence.trigrams()),
        evidence.length(),
        evidence.signs(),
        evidence.seams(),
        evidence.code());
  }

  /** The four highest, from high to low. */
  private static double[] highest(double[] scores) {
    double[] top = {MISSING, MISSING, MISSING, MISSING};
    for (double score : scores) {
      int rank = top.length - 1;
      if (score > top[rank]) {
        for (; rank > 0 && score > top[rank - 1]; rank--) {
          top[rank] = top[rank - 1];
        }
        top[rank] = score;
      }
    }
    return top;
  }

  private static double modelLead(int best, int known, double lead, double modelLead) {
    return known < 0 ? lead : best == known ? modelLead : 0;
  }
}
