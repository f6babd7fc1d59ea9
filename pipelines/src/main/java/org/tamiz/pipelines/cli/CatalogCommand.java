package org.tamiz.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import org.tamiz.transforms.options.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "catalog",
    description = "Lists sources and units with their options, defaults, ranges and references.")
final class CatalogCommand implements Runnable {
  /** Pages that are kept in the repository. */
  enum Page {
    CONFIGURATION,
    UNITS
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "Sources, units or sections to show; all where none is named.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--markdown",
      paramLabel = "PAGE",
      arity = "1",
      description = "Prints a page of the documentation: configuration, units.")
  List<Page> markdown = new ArrayList<>();

  private final Console console;

  CatalogCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    for (Page page : markdown) {
      console
          .out()
          .print(page == Page.UNITS ? CatalogMarkdown.units() : CatalogMarkdown.configuration());
    }
    if (!markdown.isEmpty()) {
      return;
    }
    List<CatalogEntry> entries = CatalogEntry.all();
    List<String> known = entries.stream().map(CatalogEntry::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new CommandException(
            ExitCode.USAGE, name + ": " + Nearest.unknown("source, unit or section", name, known));
      }
    }
    for (CatalogEntry entry : entries) {
      if (names.isEmpty() || names.contains(entry.name())) {
        console.print(entry.text());
      }
    }
  }
}
