package org.tamiz.pipelines.cli;

import org.tamiz.pipelines.build.CodeVersion;
import picocli.CommandLine.Command;

@Command(name = "version", description = "Prints version and revision.")
final class VersionCommand implements Runnable {
  private final Console console;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console.print("tamiz " + CodeVersion.version() + ", revision " + CodeVersion.revision());
  }
}
