package org.tamiz.transforms.reddit;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.extract.markdown.MarkdownText;
import org.tamiz.transforms.text.SyntheticText;

/**
 * What a comment costs: its Markdown, its mentions of users, its filter. Comments have 5 to 100
 * words, about 300 characters in the mean; every second has emphasis, links, quotes or lists.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RedditBenchmark {
  private static final int COMMENTS = 1_000;

  private static final List<String> MARKUP =
      List.of(
          "&gt; quoted words\n\n",
          "**bold** and *italic* ",
          "[a link](https://example.org/a_b) ",
          "\n\n- one\n- two\n\n",
          "https://example.org/x?y=1&amp;z=2 ",
          "u/some_miller said ");

  private final String[] bodies = new String[COMMENTS];
  private final Draft[] posts = new Draft[COMMENTS];
  private final RedditPostFilter filter = new RedditPostFilter(RedditPostFilter.Options.defaults());

  @Setup
  public void makeComments() {
    Random random = new Random(1);
    for (int i = 0; i < COMMENTS; i++) {
      String text = SyntheticText.english(random, 5 + random.nextInt(95));
      String markup = i % 2 == 0 ? "" : MARKUP.get(random.nextInt(MARKUP.size()));
      bodies[i] = markup + text;
      Post post =
          new Post(
              "t1_" + i,
              "t3_a",
              "t3_a",
              "AskSieves",
              "miller" + i,
              "",
              bodies[i],
              "",
              null,
              (long) i,
              false,
              false,
              false,
              null);
      posts[i] = Draft.of(record(post), "");
    }
  }

  private static RawRecord record(Post post) {
    Provenance place = Provenance.newBuilder().setFile("f").setOffset(0).setExtractor("").build();
    return new RawRecord(
        "reddit:" + post.id(), "reddit", "", "", "", null, place, post, null, List.of(), List.of());
  }

  @Benchmark
  @OperationsPerInvocation(COMMENTS)
  public void markdown(Blackhole sink) {
    for (String body : bodies) {
      sink.consume(MarkdownText.of(body));
    }
  }

  @Benchmark
  @OperationsPerInvocation(COMMENTS)
  public void mentions(Blackhole sink) {
    for (String body : bodies) {
      sink.consume(UserMentions.mask(body));
    }
  }

  @Benchmark
  @OperationsPerInvocation(COMMENTS)
  public void filter(Blackhole sink) {
    for (Draft post : posts) {
      sink.consume(filter.decide(post));
    }
  }
}
