package org.tamiz.transforms.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures of an extractor over pages with ground truth. */
final class ExtractionReport {
  private final List<Row> rows = new ArrayList<>();

  /** Figures of one page. */
  record Row(
      GoldPage page,
      TextMeasures.Score words,
      TextMeasures.Score shingles,
      TextMeasures.Score cleaneval,
      int withFound,
      int withoutFound) {}

  void add(GoldPage page, String text) {
    String folded = TextMeasures.folded(text);
    rows.add(
        new Row(
            page,
            TextMeasures.words(
                text, page.set().equals(GoldPages.CLEANEVAL) ? plain(page) : page.gold()),
            TextMeasures.shingles(
                text, page.set().equals(GoldPages.CLEANEVAL) ? plain(page) : page.gold()),
            page.set().equals(GoldPages.CLEANEVAL)
                ? TextMeasures.cleaneval(text, page.gold())
                : new TextMeasures.Score(0, 0),
            found(folded, page.with()),
            found(folded, page.without())));
  }

  private static String plain(GoldPage page) {
    return page.gold().replaceAll("<[A-Za-z/][^>]*>", " ");
  }

  private static int found(String text, List<String> snippets) {
    int found = 0;
    for (String snippet : snippets) {
      if (text.contains(TextMeasures.folded(snippet))) {
        found++;
      }
    }
    return found;
  }

  /** Mean word F1 of a data set, or of one group of it where {@code group} is not empty. */
  double wordF1(String set, String group) {
    return mean(of(set, group), row -> row.words().f1());
  }

  /** Mean over the languages of the news pages other than English of their mean word F1. */
  double otherLanguages() {
    return groups(GoldPages.FUNDUS).stream()
        .filter(group -> !group.equals("en"))
        .mapToDouble(group -> wordF1(GoldPages.FUNDUS, group))
        .average()
        .orElse(0);
  }

  /** F1 of mean shingle precision and mean shingle recall of a data set. */
  double shingleF1(String set) {
    List<Row> part = of(set, "");
    return new TextMeasures.Score(
            mean(part, row -> row.shingles().precision()),
            mean(part, row -> row.shingles().recall()))
        .f1();
  }

  /** Mean CleanEval F. */
  double cleanevalF() {
    return mean(of(GoldPages.CLEANEVAL, ""), row -> row.cleaneval().f1());
  }

  /** F of all snippets of a data set. */
  double segmentF(String set) {
    int with = 0;
    int found = 0;
    int wrong = 0;
    for (Row row : of(set, "")) {
      with += row.page().with().size();
      found += row.withFound();
      wrong += row.withoutFound();
    }
    return 2.0 * found / (with + found + wrong);
  }

  private List<Row> of(String set, String group) {
    return rows.stream()
        .filter(row -> row.page().set().equals(set))
        .filter(row -> group.isEmpty() || row.page().group().equals(group))
        .toList();
  }

  /** The groups of a data set, sorted. */
  List<String> groups(String set) {
    return of(set, "").stream().map(row -> row.page().group()).distinct().sorted().toList();
  }

  /** The figures that have floors, on one line. */
  String summary() {
    StringBuilder out = new StringBuilder();
    ExtractionFloors.figures(this)
        .forEach(
            (name, figure) -> out.append(String.format(Locale.ROOT, "%s %.4f ", name, figure)));
    return out.toString();
  }

  /** Tables of all figures, and the ten worst pages of each data set. */
  String print(boolean worst) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "%-12s %-14s %5s  %-20s  %-20s  %6s",
        "set",
        "group",
        "pages",
        "words P R F1",
        "4-shingles P R F1",
        "");
    Map<String, List<Row>> sets =
        rows.stream()
            .collect(
                Collectors.groupingBy(row -> row.page().set(), TreeMap::new, Collectors.toList()));
    sets.forEach(
        (set, part) -> {
          figures(out, set, "all", part);
          Map<String, List<Row>> groups =
              part.stream()
                  .collect(
                      Collectors.groupingBy(
                          row -> row.page().group(), TreeMap::new, Collectors.toList()));
          if (groups.size() > 1) {
            groups.forEach((group, some) -> figures(out, set, group, some));
          }
          if (set.equals(GoldPages.CLEANEVAL)) {
            line(out, "%-12s CleanEval F %.4f", set, cleanevalF());
          }
          if (set.equals(GoldPages.WCXB)) {
            line(out, "%-12s snippets F %.4f", set, segmentF(set));
          }
          if (set.equals(GoldPages.FUNDUS)) {
            line(out, "%-12s mean of languages other than en %.4f", set, otherLanguages());
          }
          if (worst) {
            part.stream()
                .sorted(Comparator.comparingDouble(row -> row.words().f1()))
                .limit(10)
                .forEach(
                    row ->
                        line(
                            out,
                            "  worst %-40s %-14s %.3f %.3f %.3f",
                            row.page().name(),
                            row.page().group(),
                            row.words().precision(),
                            row.words().recall(),
                            row.words().f1()));
          }
        });
    return out.toString();
  }

  private static void figures(StringBuilder out, String set, String group, List<Row> part) {
    double precision = mean(part, row -> row.shingles().precision());
    double recall = mean(part, row -> row.shingles().recall());
    line(
        out,
        "%-12s %-14s %5d  %.4f %.4f %.4f  %.4f %.4f %.4f",
        set,
        group,
        part.size(),
        mean(part, row -> row.words().precision()),
        mean(part, row -> row.words().recall()),
        mean(part, row -> row.words().f1()),
        precision,
        recall,
        new TextMeasures.Score(precision, recall).f1());
  }

  private static double mean(List<Row> part, Function<Row, Double> figure) {
    return part.stream().mapToDouble(figure::apply).average().orElse(0);
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
