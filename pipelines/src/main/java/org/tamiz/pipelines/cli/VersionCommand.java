package org.tamiz.pipelines.cli;

import picocli.CommandLine.Command;

@Command(name = "version", description = "Prints version and revision.")
final class VersionCommand implements Runnable {
  private final Console console;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Package self = Main.class.getPackage();
    String version = self == null ? null : self.getImplementationVersion();
    console.print("tamiz " + (version == null ? "unknown" : version));
  }
}
