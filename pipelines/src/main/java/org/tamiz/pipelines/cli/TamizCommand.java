package org.tamiz.pipelines.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others. */
@Command(
    name = "tamiz",
    description = "Makes clean text datasets and tells why every other document was left out.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "See 'tamiz COMMAND --help'."})
final class TamizCommand implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  boolean help;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Shows where an error came from.")
  boolean verbose;

  @Spec CommandSpec spec = CommandSpec.create();

  private final Console console;

  TamizCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    spec.commandLine().usage(console.out());
  }
}
