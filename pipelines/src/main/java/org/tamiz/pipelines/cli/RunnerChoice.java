package org.tamiz.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import org.tamiz.pipelines.build.RunnerArguments;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which runner a build runs on. */
final class RunnerChoice {
  /**
   * Input above which a build goes to the embedded Flink runner, bytes as stored. The direct runner
   * is the cheaper one at every size that was measured, but holds in memory what it groups, all
   * rows that are written; Flink sorts them on disk.
   */
  static final long FLINK_BYTES = 100_000_000;

  private static final String AUTO = "auto";

  @Option(
      names = "--runner",
      defaultValue = AUTO,
      description = {
        "auto, direct, flink, or the class name of a Beam runner. Default: auto, which takes direct"
            + " for input up to 100 MB and flink above; the dataset is the same."
      })
  String runner = AUTO;

  /**
   * Checks runner and arguments.
   *
   * @param arguments what is to be handed on to Beam
   * @param spec the command that takes them
   */
  void check(List<String> arguments, CommandSpec spec) {
    List<String> ours = new ArrayList<>(spec.optionsMap().keySet());
    RunnerArguments.problem(runner.equals(AUTO) ? "direct" : runner, arguments, ours)
        .ifPresent(
            problem -> {
              throw new CommandException(ExitCode.USAGE, problem);
            });
  }

  /** The runner for input of this size. */
  String forBytes(long bytes) {
    return !runner.equals(AUTO) ? runner : bytes > FLINK_BYTES ? "flink" : "direct";
  }
}
