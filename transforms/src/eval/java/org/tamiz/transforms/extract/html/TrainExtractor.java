package org.tamiz.transforms.extract.html;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  private static final int CAPTION = MarkupWords.bits("caption")[0];

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
      BlockModel model = trainer.train(-1);
      Path file = Path.of(args[2]);
      ExtractionFloors before =
          ExtractionFloors.parse(Files.exists(file) ? Files.readString(file) : "");
      ExtractionFloors floors = before.renewed(pages, model, held, args.length > 3 ? args[3] : "");
      for (Map.Entry<String, String> part : model.write().entrySet()) {
        Files.writeString(Path.of(args[1]).resolve(part.getKey()), part.getValue());
      }
      Files.writeString(file, floors.write());
    }
  }

  private final List<Sample> samples;
  private final int[] starts;
  private final float[] label;
  private final float[] weight;
  private final int[] fold;
  private final int[][] inputs;
  private final float[][] withoutScores;
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
    inputs = new int[n][];
    int[] buffer = new int[MarkupModel.NAMES.size()];
    for (int s = 0; s < samples.size(); s++) {
      PageIndex index = samples.get(s).index();
      for (int i = 0; i < index.blocks.size(); i++) {
        int size = MarkupModel.inputs(index, index.blocks.get(i), buffer);
        inputs[starts[s] + i] = Arrays.copyOf(buffer, size);
      }
    }
    withoutScores = columns(new float[n]);
    table = new TreeTrainer.Table();
    for (float[] column : withoutScores) {
      table.add(column);
    }
  }

  /** All features of all blocks, given the scores of their markup. */
  private float[][] columns(float[] scores) {
    int width = BlockModel.FEATURES.size();
    float[][] columns = new float[width][label.length];
    FeatureRow row = FeatureRow.of(width);
    for (int s = 0; s < samples.size(); s++) {
      PageIndex index = samples.get(s).index();
      MarkupScores own = new MarkupScores(Arrays.copyOfRange(scores, starts[s], starts[s + 1]));
      row.rewind(0);
      BlockModel.fillShared(index, own, row);
      for (int i = 0; i < starts[s + 1] - starts[s]; i++) {
        row.rewind(BlockModel.SHARED);
        BlockFeatures.fill(index, own, i, row);
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
              BlockModel model = train(held);
              for (int s = 0; s < samples.size(); s++) {
                if (samples.get(s).fold() == held) {
                  double[] p = model.estimates(samples.get(s).index());
                  System.arraycopy(p, 0, found, starts[s], p.length);
                }
              }
            });
    return found;
  }

  /** Trains on all folds but one; on all where {@code held} is negative. */
  private BlockModel train(int held) {
    int[] rows = rows(r -> fold[r] != held);
    float[][] columns = columns(markupScores(held));
    TreeTrainer.Table own = table.copy();
    for (int f = 0; f < columns.length; f++) {
      if (!Arrays.equals(columns[f], withoutScores[f])) {
        own.replace(f, columns[f]);
      }
    }
    TreeEnsemble trees =
        TreeTrainer.train(own, BlockModel.FEATURES, label, weight, rows, SETTINGS, SEED + held)
            .trees();
    BlockNet net = NetTrainer.train(columns, BlockModel.FEATURES, label, weight, rows, SEED + held);
    return new BlockModel(MarkupTrainer.train(inputs, label, weight, rows), trees, net);
  }

  /**
   * Scores of the markup of all blocks but those of a fold, those of each site by a model that was
   * fitted to other sites.
   */
  private float[] markupScores(int held) {
    float[] scores = new float[label.length];
    int[] buffer = new int[MarkupModel.NAMES.size()];
    for (int part = 0; part < FOLDS; part++) {
      int other = part;
      if (part != held) {
        MarkupModel model =
            MarkupTrainer.train(
                inputs, label, weight, rows(r -> fold[r] != held && fold[r] != other));
        for (int s = 0; s < samples.size(); s++) {
          PageIndex index = samples.get(s).index();
          if (samples.get(s).fold() == part) {
            for (int i = 0; i < index.blocks.size(); i++) {
              scores[starts[s] + i] = model.score(index, index.blocks.get(i), buffer);
            }
          }
        }
      }
    }
    return scores;
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
      if (gold.set().equals(GoldPages.READABILITY) && isCaption(page.blocks().get(i).container)) {
        weights[i] = 0;
      }
    }
    return new Sample(gold, new PageIndex(page), labels, weights);
  }

  /**
   * True for what belongs to a picture. The ground truth of this set is the output of a program
   * that keeps such text; people who marked main text in the other sets left nine tenths of it out.
   */
  private static boolean isCaption(Container container) {
    for (Container at = container; at != null; at = at.parent) {
      if (at.role == Tags.Role.CAPTION || at.role == Tags.Role.FIGURE) {
        return true;
      }
    }
    return container.words.has(CAPTION);
  }

  private static boolean[] right(Sample sample) {
    boolean[] right = new boolean[sample.weights().length];
    for (int i = 0; i < right.length; i++) {
      right[i] = sample.labels().share()[i] >= 0.5;
    }
    return right;
  }
}
