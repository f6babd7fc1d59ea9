package org.tamiz.transforms.language;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures how mixtures of two languages are told from texts in one. News pages and encyclopedia
 * articles are put together, seeded.
 */
final class MixtureEval {
  private static final int[] LENGTHS = {300, 500, 1_000, 5_000};
  private static final int PAIRS = 400;

  /** Chars of a paragraph where two languages take turns. */
  private static final int PARAGRAPH = 200;

  /** What may be off in a share that counts as right. */
  private static final double SLACK = .15;

  private final LanguageDetector detector;
  private final PrintStream out;
  private final List<NewsPages.News> texts = new ArrayList<>();

  MixtureEval(OpenNlpDetector detector, Path shared, PrintStream out) throws IOException {
    this.detector = detector;
    this.out = out;
    Set<String> model =
        detector.languages().stream().map(IsoCodes::tag).collect(Collectors.toSet());
    texts.addAll(NewsPages.texts(shared));
    for (WikiTexts.Edition edition : WikiTexts.read(shared)) {
      if (model.contains(edition.tag())) {
        texts.add(new NewsPages.News(edition.tag(), edition.text()));
      }
    }
  }

  void print() {
    out.println("### Mixtures of two languages\n");
    out.println(
        "| chars | one language | told as several | und | main share below .8 |\n|---|---|---|---|---|");
    for (int length : LENGTHS) {
      single(length);
    }
    out.println();
    out.println(
        "| chars | order | shares | texts | both told | main share right | language |\n"
            + "|---|---|---|---|---|---|---|");
    for (int length : LENGTHS) {
      mixture(length, .5, false);
      mixture(length, .5, true);
      mixture(length, .7, false);
      mixture(length, .7, true);
      mixture(length, .9, false);
    }
    out.println();
  }

  private void single(int length) {
    int all = 0;
    int several = 0;
    int unnamed = 0;
    int low = 0;
    for (NewsPages.News text : texts) {
      for (String piece : NewsPages.pieces(text.text(), length, 10)) {
        LanguageDetector.Reading reading = detector.read(piece);
        all++;
        several += reading.shares().isEmpty() ? 0 : 1;
        unnamed += reading.guess().isNamed() ? 0 : 1;
        low += reading.mainShare().orElse(1) < .8 ? 1 : 0;
      }
    }
    out.printf(
        Locale.ROOT,
        "| %d | %d | %.2f %% | %.2f %% | %.2f %% |%n",
        length,
        all,
        100.0 * several / all,
        100.0 * unnamed / all,
        100.0 * low / all);
  }

  private void mixture(int length, double share, boolean turns) {
    Random random = new Random(length);
    int all = 0;
    int both = 0;
    int shareRight = 0;
    int named = 0;
    while (all < PAIRS) {
      NewsPages.News one = texts.get(random.nextInt(texts.size()));
      NewsPages.News other = texts.get(random.nextInt(texts.size()));
      int most = (int) (share * length);
      if (one.tag().equals(other.tag())
          || one.text().length() < most
          || other.text().length() < length - most) {
        continue;
      }
      String text =
          mix(one.text().substring(0, most), other.text().substring(0, length - most), turns);
      LanguageDetector.Reading reading = detector.read(text);
      all++;
      both +=
          reading.shares().containsKey(one.tag()) && reading.shares().containsKey(other.tag())
              ? 1
              : 0;
      shareRight += Math.abs(reading.mainShare().orElse(0) - share) <= SLACK ? 1 : 0;
      named += reading.guess().tag().equals(share > .5 ? one.tag() : "und") ? 1 : 0;
    }
    out.printf(
        Locale.ROOT,
        "| %d | %s | %.1f : %.1f | %d | %.1f %% | %.1f %% | %.1f %% |%n",
        length,
        turns ? "in turns" : "one after the other",
        share,
        1 - share,
        all,
        100.0 * both / all,
        100.0 * shareRight / all,
        100.0 * named / all);
  }

  private static String mix(String one, String other, boolean turns) {
    if (!turns) {
      return one + "\n" + other;
    }
    StringBuilder text = new StringBuilder();
    int rounds = Math.max(1, (one.length() + other.length()) / (2 * PARAGRAPH));
    for (int i = 0; i < rounds; i++) {
      text.append(part(one, i, rounds)).append('\n').append(part(other, i, rounds)).append('\n');
    }
    return text.toString();
  }

  private static String part(String text, int place, int parts) {
    return text.substring(text.length() * place / parts, text.length() * (place + 1) / parts);
  }
}
