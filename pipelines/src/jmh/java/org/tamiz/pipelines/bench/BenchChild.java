package org.tamiz.pipelines.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tamiz.pipelines.build.BuildException;
import org.tamiz.pipelines.build.BuildRequest;
import org.tamiz.pipelines.build.BuildRun;
import org.tamiz.pipelines.config.ConfigLoader;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Total;

/**
 * The same build twice in a process of its own; prints the figures of the second, and what the
 * first cost more: the start of the process, of the runner and of the compiler.
 */
final class BenchChild {
  private BenchChild() {}

  public static void main(String[] arguments) throws BuildException, IOException {
    List<String> rest = List.of(arguments);
    var config = ConfigLoader.standard().load(rest.get(1), rest.subList(2, rest.size()));
    BuildRequest request = new BuildRequest(config, rest.get(0), List.of(), Long.MAX_VALUE);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    new BuildRun(request).run();
    double firstCpu = system.getProcessCpuTime() / 1e9;
    double firstWall = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    RunManifest manifest = new BuildRun(request).run();
    double cpu = system.getProcessCpuTime() / 1e9 - firstCpu;
    double wall = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3 - firstWall;
    long pages = 0;
    long kept = 0;
    for (Total total : manifest.getTotals()) {
      String name = total.getName();
      boolean ended = name.startsWith("kept_records/") || name.startsWith("rejected_records/");
      pages += ended || name.startsWith("bad_input/") ? total.getValue() : 0;
      kept += name.startsWith("kept_records/") ? total.getValue() : 0;
    }
    figure("pages", (double) pages);
    figure("kept", (double) kept);
    figure("cpu", cpu);
    figure("wall", wall);
    figure("start_cpu", firstCpu - cpu);
    figure("start_wall", firstWall - wall);
    figure("peak_mib", peakKib() / 1024.0);
    // Flink leaves threads behind that would keep the process for a while.
    System.exit(0);
  }

  /**
   * The figures of such a process.
   *
   * @param heap largest heap, as {@code -Xmx} takes it
   */
  static Map<String, Double> measure(
      String runner, String heap, String config, List<String> overrides)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    // As the command line runs it.
    command.add("-XX:+UseParallelGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(BenchChild.class.getName());
    command.add(runner);
    command.add(config);
    command.addAll(overrides);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, Double> figures = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("figure ")) {
          String[] parts = line.split(" ", -1);
          figures.put(parts[1], Double.valueOf(parts[2]));
        }
      }
    }
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException("the build ended with exit code " + exit);
    }
    return figures;
  }

  private static void figure(String name, double value) {
    System.out.printf(Locale.ROOT, "figure %s %.3f%n", name, value);
  }

  /** Largest resident memory of this process, as Linux states it; 0 elsewhere. */
  private static long peakKib() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }
}
