package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;

/**
 * Trains the block model on the development pages, prints its figures on pages of held-out sites,
 * and writes the model trained on all of them.
 */
final class TrainExtractor {
  private static final int FOLDS = 5;

  /** What decides, with its name, into which fold a site falls. */
  private static final String SALT = "0";

  private static final long SEED = 20_260_101;

  /** How often a page of a type that is no article counts: there are few of each. */
  private static final float RARE = 2;

  private static final TreeTrainer.Settings SETTINGS =
      new TreeTrainer.Settings(110, 20, 0.1, 0.5, 1, 0.25, 0.7);

  /** A page ready for training. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Sample(GoldPage gold, PageIndex index, BlockLabels labels, float[] weights) {
    int fold() {
      return Math.floorMod(((gold.site() + SALT).hashCode() * 0x9E3779B9) >>> 8, FOLDS);
    }
  }

  /**
   * Runs with the folder of the data sets; to write a model, also with the folder to write it to
   * and the file of the floors on held-out sites; a fourth argument is the reason why floors may
   * sink.
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<GoldPage> pages = GoldPages.read(Path.of(args[0]));
    TrainExtractor trainer =
        new TrainExtractor(pages.parallelStream().map(TrainExtractor::sample).toList());
    out.println(pages.size() + " pages, " + trainer.label.length + " blocks");
    out.println("Blocks chosen by the ground truth:\n" + trainer.bound().print(false));
    ExtractionReport held = trainer.report(trainer.heldOut());
    out.println("Held-out sites:\n" + held.print(true));
    out.println(held.summary());
    if (args.length > 1) {
      BlockModel model = new BlockModel(trainer.train(-1).trees());
      Path file = Path.of(args[2]);
      ExtractionFloors before =
          ExtractionFloors.parse(Files.exists(file) ? Files.readString(file) : "");
      ExtractionFloors floors = before.renewed(pages, model, held, args.length > 3 ? args[3] : "");
      Files.writeString(Path.of(args[1]).resolve(BlockModel.RESOURCE), model.write());
      Files.writeString(file, floors.write());
    }
  }

  private final List<Sample> samples;
  private final int[] starts;
  private final float[] label;
  private final float[] weight;
  private final int[] fold;
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
    for (int s = 0; s < samples.size(); s++) {
      Sample sample = samples.get(s);
      for (int i = 0; i < sample.weights().length; i++) {
        label[starts[s] + i] = sample.labels().share()[i];
        weight[starts[s] + i] = sample.weights()[i];
        fold[starts[s] + i] = sample.fold();
      }
    }
    table = new TreeTrainer.Table();
    for (float[] column : columns()) {
      table.add(column);
    }
  }

  /** All features of all blocks. */
  private float[][] columns() {
    int width = BlockModel.FEATURES.size();
    float[][] columns = new float[width][label.length];
    FeatureRow row = FeatureRow.of(width);
    for (int s = 0; s < samples.size(); s++) {
      PageIndex index = samples.get(s).index();
      row.rewind(0);
      index.pageFeatures().fill(row);
      for (int i = 0; i < starts[s + 1] - starts[s]; i++) {
        row.rewind(BlockModel.SHARED);
        BlockFeatures.fill(index, i, row);
        for (int f = 0; f < width; f++) {
          columns[f][starts[s] + i] = row.value(f);
        }
      }
    }
    return columns;
  }

  private int[] rows(IntPredicate chosen) {
    return IntStream.range(0, label.length).filter(chosen).toArray();
  }

  /** Estimates of every row by models that were trained on other sites. */
  private double[] heldOut() {
    double[] found = new double[label.length];
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            held -> {
              double[] scores = train(held).scores();
              for (int r : rows(r -> fold[r] == held)) {
                found[r] = probability(scores[r]);
              }
            });
    return found;
  }

  /** Trains on all folds but one; on all where {@code held} is negative. */
  private TreeTrainer.Trained train(int held) {
    return TreeTrainer.train(
        table,
        BlockModel.FEATURES,
        label,
        weight,
        rows(r -> fold[r] != held),
        SETTINGS,
        SEED + held);
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
    boolean rare = gold.set().equals(GoldPages.WCXB) && !gold.group().equals("article");
    float most = (float) Math.pow(Math.min(labels.goldWords() + 50, 400), -0.2) * 3;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (rare ? RARE : 1) * 10 * Math.min(1, most / sum);
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
