package org.tamiz.pipelines.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * Beam's options for a run: short names and local defaults are filled in, what the user states
 * stays as it is.
 */
final class RunnerOptions {
  private static final String LOOPBACK =
      """
      jobmanager.bind-host: localhost
      taskmanager.bind-host: localhost
      taskmanager.host: localhost
      rest.address: localhost
      rest.bind-address: localhost
      """;

  private RunnerOptions() {}

  /**
   * Options of a runner.
   *
   * @param runner {@code direct}, {@code flink} or the class name of a Beam runner
   * @param arguments Beam options as {@code --name=value}
   * @throws IllegalArgumentException when Beam does not know an option or a value
   */
  static PipelineOptions create(String runner, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
    switch (runner.toLowerCase(Locale.ROOT)) {
      case "direct", "directrunner" -> {
        all.add("--runner=DirectRunner");
        // Elements are immutable by construction; the runner's checks cost more than the work.
        addDefault(all, "enforceImmutability", "false");
        addDefault(all, "enforceEncodability", "false");
        addDefault(all, "targetParallelism", cores);
      }
      case "flink", "flinkrunner" -> {
        all.add("--runner=FlinkRunner");
        addDefault(all, "flinkMaster", "[local]");
        addDefault(all, "parallelism", cores);
        addDefault(all, "objectReuse", "true");
        addDefault(all, "fasterCopy", "true");
      }
      default -> all.add("--runner=" + runner);
    }
    return PipelineOptionsFactory.fromArgs(all.toArray(String[]::new)).create();
  }

  /**
   * Keeps Flink in this process to this machine: it listens on the loopback address alone. Options
   * with a Flink configuration of their own stay as they are.
   *
   * @param folder where Flink's configuration is written
   */
  static void keepLocal(PipelineOptions options, Path folder) throws IOException {
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    boolean local =
        options.getRunner().equals(FlinkRunner.class) && flink.getFlinkMaster().equals("[local]");
    if (local && flink.getFlinkConfDir() == null) {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("config.yaml"), LOOPBACK);
      flink.setFlinkConfDir(folder.toString());
    }
  }

  private static void addDefault(List<String> arguments, String name, String value) {
    boolean stated =
        arguments.stream()
            .anyMatch(
                argument -> argument.equals("--" + name) || argument.startsWith("--" + name + "="));
    if (!stated) {
      arguments.add("--" + name + "=" + value);
    }
  }
}
