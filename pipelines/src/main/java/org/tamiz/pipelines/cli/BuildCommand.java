package org.tamiz.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tamiz.pipelines.build.BuildRequest;
import org.tamiz.pipelines.config.CorpusConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
    name = "build",
    description = {
      "Builds a dataset.",
      "Options of Beam and its runners, such as --parallelism=2, are handed on as they are."
    })
final class BuildCommand implements Runnable {
  @Mixin ConfigOptions configOptions = new ConfigOptions();
  @Mixin RunnerChoice runner = new RunnerChoice();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Reads at most this many records of each source, for a trial.")
  long limit = Long.MAX_VALUE;

  @Unmatched List<String> runnerArguments = new ArrayList<>();

  @Spec CommandSpec spec = CommandSpec.create();

  private final Console console;
  private final Function<BuildRequest, Build> builds;

  BuildCommand(Console console, Function<BuildRequest, Build> builds) {
    this.console = console;
    this.builds = builds;
  }

  @Override
  public void run() {
    runner.check(runnerArguments, spec);
    if (limit < 1) {
      throw new CommandException(ExitCode.USAGE, "--limit: must be at least 1, was " + limit);
    }
    CorpusConfig config = configOptions.load();
    long bytes = Inputs.bytes(config);
    new BuildDriver(console, builds)
        .drive(new BuildRequest(config, runner.forBytes(bytes), runnerArguments, limit));
  }
}
