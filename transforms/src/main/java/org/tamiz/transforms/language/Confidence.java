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
    1.177, 1.489, 0.632, 1.219, -2.347, -1.114, 0.788, -14.206
  };

  private Confidence() {}

  /** Probability that the choice is right. */
  static double of(Ensemble.Choice choice) {
    return of(features(choice), WEIGHTS);
  }

  static double of(double[] features, double[] weights) {
    double logit = 0;
    for (int i = 0; i < weights.length; i++) {
      logit += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-logit));
  }

  /**
   * One, ln(1 + lead), ln(1 + clear), ln(1 + the model's lead), fit, ln of the length, fit times ln
   * of the length, share of signs.
   */
  static double[] features(Ensemble.Choice choice) {
    double size = Math.log(Math.max(2, choice.length()));
    return new double[] {
      1,
      Math.log1p(Math.max(0, choice.lead())),
      Math.log1p(Math.max(0, choice.clear())),
      Math.log1p(choice.modelLead()),
      choice.fit(),
      size,
      choice.fit() * size,
      choice.signs()
    };
  }
}
