package org.tamiz.pipelines.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tamiz.pipelines.build.BuildException;
import org.tamiz.pipelines.build.BuildRequest;
import org.tamiz.pipelines.build.BuildRun;
import org.tamiz.pipelines.config.ConfigLoader;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Total;

/** One measured build in a process of its own; prints its figures. */
final class BenchChild {
  private BenchChild() {}

  public static void main(String[] arguments) throws BuildException, IOException {
    List<String> rest = List.of(arguments);
    var config = ConfigLoader.standard().load(rest.get(1), rest.subList(2, rest.size()));
    RunManifest manifest =
        new BuildRun(new BuildRequest(config, rest.get(0), List.of(), Long.MAX_VALUE)).run();
    long pages = 0;
    long kept = 0;
    for (Total total : manifest.getTotals()) {
      String name = total.getName();
      boolean ended = name.startsWith("kept_records/") || name.startsWith("rejected_records/");
      pages += ended || name.startsWith("bad_input/") ? total.getValue() : 0;
      kept += name.startsWith("kept_records/") ? total.getValue() : 0;
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    figure("pages", (double) pages);
    figure("kept", (double) kept);
    figure("cpu", system.getProcessCpuTime() / 1e9);
    figure("wall", ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
    figure("peak_mib", peakKib() / 1024.0);
    // Flink leaves threads behind that would keep the process for a while.
    System.exit(0);
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
