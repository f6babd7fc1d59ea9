package org.tamiz.transforms.language;

/**
 * How likely a chosen language is the right one: a logistic function of the choice's lead and fit,
 * fitted on folds of the Declaration of Human Rights, news pages, short texts of pages such as
 * titles and links, and texts that have no language of ours; {@code scripts/eval-language.sh
 * calibrate} fits it again and prints the weights.
 */
final class Confidence {
  /** Weights of {@link #features}. */
  private static final double[] WEIGHTS = {
    8.249, 1.496, 1.169, 1.170, -4.032, -3.156, 1.193, -3.432, -17.171, -38.905
  };

  /** Chars from which on more of a text says no more about how well a language must fit. */
  private static final int LONG = 150;

  /** Share of signs of code from which on a text is no more code than with fewer. */
  private static final double MOST_CODE = .1;

  private Confidence() {}

  /** Probability that the choice is right. */
  static double of(Ensemble.Choice choice) {
    return of(features(choice), WEIGHTS);
  }

  /**
   * Probability that the right language is the chosen one or one of the next two: what the choice's
   * would be if these were not there.
   */
  static double ofRelatives(Ensemble.Choice choice) {
    return of(choice.withoutRelatives());
  }

  static double of(double[] features, double[] weights) {
    double logit = 0;
    for (int i = 0; i < weights.length; i++) {
      logit += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-logit));
  }

  /**
   * One, ln(1 + lead), ln(1 + clear), ln(1 + the model's lead), fit, ln of the length up to {@value
   * #LONG} chars, fit times that, share of signs, of seams, of signs of code up to {@value
   * #MOST_CODE}.
   */
  static double[] features(Ensemble.Choice choice) {
    double size = Math.log(Math.min(LONG, Math.max(2, choice.length())));
    return new double[] {
      1,
      Math.log1p(Math.max(0, choice.lead())),
      Math.log1p(Math.max(0, choice.clear())),
      Math.log1p(choice.modelLead()),
      choice.fit(),
      size,
      choice.fit() * size,
      choice.signs(),
      choice.seams(),
      Math.min(MOST_CODE, choice.code())
    };
  }
}
