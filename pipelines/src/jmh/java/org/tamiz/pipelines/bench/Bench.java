package org.tamiz.pipelines.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tamiz.pipelines.build.StageClock;
import org.tamiz.pipelines.config.ConfigLoader;
import picocli.CommandLine;

/**
 * Runs the whole web road on WARC files, in processes of their own, and prints documents per second
 * and per CPU second with start-up apart, peak memory, and the share of each stage in a plain loop
 * over the same chain: a table, and one JSON line.
 *
 * <p>Every build runs twice in its process: the second gives the figures, and start-up is what the
 * first cost more. CPU seconds are user and system time of the process.
 */
@CommandLine.Command(name = "bench", mixinStandardHelpOptions = true)
public final class Bench implements Runnable {
  @CommandLine.Option(
      names = "--pages",
      description = "Folder of HTML pages to wrap into WARC files.")
  private String pages = "";

  @CommandLine.Option(
      names = "--warc",
      split = ",",
      description = "WARC files to read instead of pages.")
  private List<String> warcs = new ArrayList<>();

  @CommandLine.Option(names = "--min-bytes", description = "Smallest page that is used.")
  private long minBytes;

  @CommandLine.Option(names = "--max-bytes", description = "Largest page that is used.")
  private long maxBytes = Long.MAX_VALUE;

  @CommandLine.Option(names = "--mib", description = "MiB of HTML to make.")
  private long mib = 200;

  @CommandLine.Option(names = "--files", description = "Number of WARC files to make.")
  private int files = 2;

  @CommandLine.Option(names = "--plain", description = "Makes WARC files that are not compressed.")
  private boolean plain;

  @CommandLine.Option(names = "--runner", split = ",", description = "Runners to measure.")
  private List<String> runners = List.of("flink");

  @CommandLine.Option(names = "--heap", description = "Largest heap of the measured process.")
  private String heap = "2g";

  @CommandLine.Option(names = "--preset", description = "Preset that is built.")
  private String preset = "web-en";

  @CommandLine.Option(names = "--work", description = "Working folder.")
  private Path work = Path.of("target/bench");

  @CommandLine.Option(names = "--no-stages", description = "Leaves out the plain loop.")
  private boolean noStages;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public void run() {
    try {
      measure();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void measure() throws IOException, InterruptedException {
    Files.createDirectories(work);
    List<String> inputs = warcs;
    if (inputs.isEmpty()) {
      MakeWarc.Made made =
          MakeWarc.make(
              Path.of(pages), minBytes, maxBytes, work.resolve("warc"), mib << 20, files, plain);
      inputs = made.files().stream().map(Path::toString).toList();
      System.out.printf(
          Locale.ROOT,
          "%d pages, mean %d bytes, %d files%n",
          made.pages(),
          made.htmlBytes() / made.pages(),
          files);
    }
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("preset", preset)
        .put("heap", heap)
        .put("cores", Runtime.getRuntime().availableProcessors());
    System.out.printf(
        Locale.ROOT,
        "%-8s %9s %9s %9s %9s %10s %10s %9s%n",
        "runner",
        "pages",
        "cpu s",
        "wall s",
        "start cpu",
        "pages/cpu",
        "pages/s",
        "peak MiB");
    for (String runner : runners) {
      Map<String, Double> whole =
          BenchChild.measure(runner, heap, "preset:" + preset, overrides(inputs, "out"));
      double pagesRead = whole.getOrDefault("pages", 0.0);
      double cpu = whole.getOrDefault("cpu", 0.0);
      double wall = whole.getOrDefault("wall", 0.0);
      System.out.printf(
          Locale.ROOT,
          "%-8s %9.0f %9.1f %9.1f %9.1f %10.1f %10.1f %9.0f%n",
          runner,
          pagesRead,
          whole.get("cpu"),
          whole.get("wall"),
          whole.get("start_cpu"),
          pagesRead / cpu,
          pagesRead / wall,
          whole.get("peak_mib"));
      ObjectNode row = json.putObject(runner);
      whole.forEach(row::put);
      row.put("pages_per_cpu_s", pagesRead / cpu).put("pages_per_s", pagesRead / wall);
    }
    if (!noStages) {
      stages(inputs, json);
    }
    System.out.println(json);
  }

  private void stages(List<String> inputs, ObjectNode json) throws IOException {
    var config = ConfigLoader.standard().load("preset:" + preset, overrides(inputs, "unused"));
    new StageClock().run(config);
    StageClock clock = new StageClock();
    clock.run(config);
    long sum = clock.nanos().values().stream().mapToLong(Long::longValue).sum();
    ObjectNode row = json.putObject("loop");
    row.put("pages_per_cpu_s", clock.documents() * 1e9 / sum);
    System.out.printf(
        Locale.ROOT,
        "plain loop, warm, one thread: %.1f pages/s; of which%n",
        clock.documents() * 1e9 / sum);
    clock
        .nanos()
        .forEach(
            (stage, nanos) -> {
              System.out.printf(
                  Locale.ROOT,
                  "  %-20s %5.1f %%  %8.1f us/page%n",
                  stage,
                  100.0 * nanos / sum,
                  nanos / 1e3 / clock.documents());
              row.put(stage, nanos / 1e3 / clock.documents());
            });
  }

  private List<String> overrides(List<String> inputs, String output) {
    String list =
        inputs.stream().map(input -> "'" + input + "'").collect(Collectors.joining(", ", "[", "]"));
    return List.of(
        "sources[0].commoncrawl.files=" + list,
        "output.path=" + work.resolve(output),
        "output.overwrite=true");
  }
}
