package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;

/**
 * Trains the block model on the development pages, prints its figures on pages of held-out sites,
 * and writes the model trained on all of them.
 */
final class TrainExtractor {
  private static final int FOLDS = 5;

  /** Parts of the training pages; each gets its first estimates from trees over the others. */
  private static final int INNER = 2;

  private static final long SEED = 20_260_101;

  private static final TreeTrainer.Settings FIRST =
      new TreeTrainer.Settings(110, 20, 0.1, 0.5, 1, 0.25, 0.7);
  private static final TreeTrainer.Settings SECOND =
      new TreeTrainer.Settings(80, 20, 0.1, 0.5, 1, 0.25, 0.7);

  /** A page ready for training. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Sample(GoldPage gold, PageIndex index, BlockLabels labels, float[] weights) {
    int fold(int folds, int salt) {
      return Math.floorMod(((gold.site() + salt).hashCode() * 0x9E3779B9) >>> 8, folds);
    }
  }

  /** Runs with the folder of the data sets and, to write a model, the folder to write it to. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Sample> samples =
        GoldPages.read(Path.of(args[0])).parallelStream().map(TrainExtractor::sample).toList();
    TrainExtractor trainer = new TrainExtractor(samples);
    out.println(samples.size() + " pages, " + trainer.label.length + " blocks");
    if (args.length > 1) {
      BlockModel model = trainer.train(-1).model();
      Path folder = Path.of(args[1]);
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("first-estimate.txt"), model.first().write());
      Files.writeString(folder.resolve("second-estimate.txt"), model.second().write());
    }
    out.println("Blocks chosen by the ground truth:\n" + trainer.bound().print(false));
    ExtractionReport held = trainer.report(trainer.heldOut());
    out.println("Held-out sites:\n" + held.print(true));
    out.println(held.summary());
  }

  private final List<Sample> samples;
  private final int[] starts;
  private final float[] label;
  private final float[] weight;
  private final int[] fold;
  private final int[] inner;
  private final TreeTrainer.Table table;

  private TrainExtractor(List<Sample> samples) {
    this.samples = samples;
    starts = new int[samples.size() + 1];
    for (int s = 0; s < samples.size(); s++) {
      starts[s + 1] = starts[s] + samples.get(s).weights().length;
    }
    int n = starts[samples.size()];
    label = new float[n];
    weight = new float[n];
    fold = new int[n];
    inner = new int[n];
    for (int s = 0; s < samples.size(); s++) {
      Sample sample = samples.get(s);
      for (int i = 0; i < sample.weights().length; i++) {
        label[starts[s] + i] = sample.labels().share()[i];
        weight[starts[s] + i] = sample.weights()[i];
        inner[starts[s] + i] = sample.fold(INNER, 7);
        fold[starts[s] + i] = sample.fold(FOLDS, 0);
      }
    }
    table = new TreeTrainer.Table();
    addColumns(
        table,
        BlockModel.FIRST.size(),
        (sample, row) -> {
          PageIndex index = samples.get(sample).index();
          return i -> {
            index.pageFeatures().fill(row);
            BlockFeatures.fill(index, i, row);
          };
        });
  }

  /** Puts the features of the blocks of a sample. */
  private interface Filler {
    IntConsumer of(int sample, FeatureRow row);
  }

  private void addColumns(TreeTrainer.Table to, int width, Filler filler) {
    float[][] columns = new float[width][label.length];
    for (int s = 0; s < samples.size(); s++) {
      FeatureRow row = FeatureRow.of(width);
      IntConsumer fill = filler.of(s, row);
      for (int i = 0; i < starts[s + 1] - starts[s]; i++) {
        row.rewind(0);
        fill.accept(i);
        for (int f = 0; f < width; f++) {
          columns[f][starts[s] + i] = row.value(f);
        }
      }
    }
    for (float[] column : columns) {
      to.add(column);
    }
  }

  private int[] rows(IntPredicate chosen) {
    return IntStream.range(0, label.length).filter(chosen).toArray();
  }

  /**
   * A model, and what it says of all rows.
   *
   * @param model both ensembles
   * @param estimates share of each block that is main text, 0 to 1
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Trained(BlockModel model, double[] estimates) {}

  /** Estimates of every row by models that were trained on other sites. */
  private double[] heldOut() {
    double[] found = new double[label.length];
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            held -> {
              double[] estimates = train(held).estimates();
              for (int r : rows(r -> fold[r] == held)) {
                found[r] = estimates[r];
              }
            });
    return found;
  }

  /** Trains on all folds but one; on all where {@code held} is negative. */
  private Trained train(int held) {
    TreeTrainer.Trained first = first(rows(r -> fold[r] != held), held);
    double[] p = first.scores().clone();
    for (int part = 0; part < INNER; part++) {
      int other = part;
      double[] scores = first(rows(r -> fold[r] != held && inner[r] != other), held).scores();
      for (int r : rows(r -> fold[r] != held && inner[r] == other)) {
        p[r] = scores[r];
      }
    }
    Arrays.setAll(p, r -> probability(p[r]));
    TreeTrainer.Table both = table.copy();
    addColumns(
        both,
        BlockModel.SECOND.size() - BlockModel.FIRST.size(),
        (s, row) -> {
          ContextFeatures context =
              new ContextFeatures(
                  samples.get(s).index(), Arrays.copyOfRange(p, starts[s], starts[s + 1]));
          return i -> context.fill(i, row);
        });
    TreeTrainer.Trained second =
        TreeTrainer.train(
            both,
            BlockModel.SECOND,
            label,
            weight,
            rows(r -> fold[r] != held),
            SECOND,
            SEED + held);
    double[] estimates = new double[p.length];
    Arrays.setAll(estimates, r -> (p[r] + probability(second.scores()[r])) / 2);
    return new Trained(new BlockModel(first.trees(), second.trees()), estimates);
  }

  private TreeTrainer.Trained first(int[] training, int seed) {
    return TreeTrainer.train(table, BlockModel.FIRST, label, weight, training, FIRST, SEED + seed);
  }

  private static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  private ExtractionReport report(double[] p) {
    ExtractionReport report = new ExtractionReport();
    for (int s = 0; s < samples.size(); s++) {
      Page page = samples.get(s).index().page;
      boolean[] chosen =
          LearnedChoice.choose(
              samples.get(s).index(), Arrays.copyOfRange(p, starts[s], starts[s + 1]));
      report.add(samples.get(s).gold(), TextWriter.write(page.blocks(), chosen));
    }
    return report;
  }

  private ExtractionReport bound() {
    ExtractionReport report = new ExtractionReport();
    for (Sample sample : samples) {
      report.add(sample.gold(), TextWriter.write(sample.index().blocks, right(sample)));
    }
    return report;
  }

  private static Sample sample(GoldPage gold) {
    Page page =
        Page.of(
            Parser.htmlParser()
                .parseInput(CharsetGuess.decode(gold.html(), "").text(), "https://example.org/"));
    BlockLabels labels = BlockLabels.of(page.blocks(), gold.gold());
    float[] weights = new float[page.blocks().size()];
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) Math.pow(labels.words()[i] + 1, 0.8) / (labels.goldWords() + 50);
      sum += weights[i];
    }
    float most = (float) Math.pow(Math.min(labels.goldWords() + 50, 400), -0.2) * 3;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= 10 * Math.min(1, most / sum);
    }
    return new Sample(gold, new PageIndex(page), labels, weights);
  }

  private static boolean[] right(Sample sample) {
    boolean[] right = new boolean[sample.weights().length];
    for (int i = 0; i < right.length; i++) {
      right[i] = sample.labels().share()[i] >= 0.5;
    }
    return right;
  }
}
