package org.tamiz.transforms.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.testing.Drafts;
import org.tamiz.transforms.text.SyntheticText;
import org.tamiz.transforms.text.TextView;

/**
 * What the rules cost on one document of the mean length of a web page, every measure taken. Each
 * call reads another document out of many, as a build does.
 *
 * <p>Run: {@code java -cp <test class path of transforms> org.openjdk.jmh.Main RuleBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RuleBenchmark {
  private static final int DOCUMENTS = 256;

  /** Words of a document. */
  @Param("1100")
  public int words;

  private final List<String> texts = new ArrayList<>();
  private final GopherQualityFilter gopherQuality =
      new GopherQualityFilter(GopherQualityFilter.Options.defaults());
  private final GopherRepetitionFilter gopherRepetition =
      new GopherRepetitionFilter(GopherRepetitionFilter.Options.defaults());
  private final C4Cleaner c4Cleaner = new C4Cleaner(C4Filter.Options.defaults());
  private final C4Filter c4 = new C4Filter(C4Filter.Options.defaults());
  private final FineWebFilter fineweb = new FineWebFilter(FineWebFilter.Options.defaults());
  private int next;

  /** Makes the documents. */
  @Setup
  public void makeDocuments() {
    Random random = new Random(1);
    for (int i = 0; i < DOCUMENTS; i++) {
      texts.add(SyntheticText.english(random, words));
    }
  }

  private String text() {
    next = (next + 1) % DOCUMENTS;
    return texts.get(next);
  }

  private static double measure(DocumentFilter filter, Draft draft) {
    double sum = 0;
    for (Check check : filter.checks()) {
      sum += check.measure().applyAsDouble(draft);
    }
    return sum;
  }

  /** Words alone. */
  @Benchmark
  public int words() {
    return TextView.of(text(), "en").words().size();
  }

  /** Words and Gopher's quality rules. */
  @Benchmark
  public double gopherQuality() {
    return measure(gopherQuality, Drafts.withText(text()));
  }

  /** Words and Gopher's repetition rules. */
  @Benchmark
  public double gopherRepetition() {
    return measure(gopherRepetition, Drafts.withText(text()));
  }

  /** FineWeb's rules. */
  @Benchmark
  public double fineweb() {
    return measure(fineweb, Drafts.withText(text()));
  }

  /** C4's cleaner and filter. */
  @Benchmark
  public double c4() {
    Draft draft = Drafts.withText(text());
    return measure(c4, draft.withText(c4Cleaner.clean(draft).text()));
  }

  /** All filters over one view, then C4's cleaner and filter, whose text is another. */
  @Benchmark
  public double allRules() {
    Draft draft = Drafts.withText(text());
    return measure(gopherRepetition, draft)
        + measure(gopherQuality, draft)
        + measure(fineweb, draft)
        + measure(c4, draft.withText(c4Cleaner.clean(draft).text()));
  }
}
