package org.tamiz.pipelines.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * Builds a dataset of conversations from archives, twice in a process of its own, and prints posts
 * per second and per CPU second of the second build, start-up apart, and peak memory.
 */
@CommandLine.Command(name = "bench-reddit", mixinStandardHelpOptions = true)
public final class BenchReddit implements Runnable {
  @CommandLine.Option(names = "--input", split = ",", required = true, description = "Archives.")
  private List<String> inputs = List.of();

  @CommandLine.Option(names = "--runner", split = ",", description = "Runners to measure.")
  private List<String> runners = List.of("flink");

  @CommandLine.Option(names = "--heap", description = "Largest heap of the measured process.")
  private String heap = "2g";

  @CommandLine.Option(names = "--set", description = "Values to put over the preset.")
  private List<String> set = new ArrayList<>();

  @CommandLine.Option(names = "--work", description = "Working folder.")
  private Path work = Path.of("target/bench");

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchReddit()).execute(arguments));
  }

  @Override
  public void run() {
    List<String> overrides = new ArrayList<>(set);
    overrides.add(
        "sources[0].reddit.files="
            + inputs.stream()
                .map(input -> "'" + input + "'")
                .collect(Collectors.joining(", ", "[", "]")));
    overrides.add("output.path=" + work.resolve("out-reddit"));
    overrides.add("output.overwrite=true");
    try {
      for (String runner : runners) {
        Map<String, Double> whole = BenchChild.measure(runner, heap, "preset:reddit", overrides);
        double posts = whole.getOrDefault("pages", 0.0);
        double cpu = whole.getOrDefault("cpu", 0.0);
        System.out.printf(
            Locale.ROOT,
            "%s: %.0f posts, %.0f kept, %.1f CPU s, %.0f posts per CPU s, %.0f posts per s,"
                + " start %.1f CPU s, peak %.0f MiB%n",
            runner,
            posts,
            whole.get("kept"),
            cpu,
            posts / cpu,
            posts / whole.getOrDefault("wall", 0.0),
            whole.get("start_cpu"),
            whole.get("peak_mib"));
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
