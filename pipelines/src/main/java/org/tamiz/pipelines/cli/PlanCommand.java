package org.tamiz.pipelines.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.pipelines.config.ConfigDigest;
import org.tamiz.pipelines.config.ConfigTree;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.pipelines.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "plan",
    description = {
      "Shows the effective configuration, what would be read, and what it would take.",
      "The output is itself a configuration."
    })
final class PlanCommand implements Runnable {
  @Mixin ConfigOptions configOptions = new ConfigOptions();

  @Option(names = "--files", description = "Lists every file that would be read.")
  boolean listFiles;

  private final Console console;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CorpusConfig config = configOptions.load();
    List<String> lines = new ArrayList<>();
    Estimate total = Estimate.NOTHING;
    for (int i = 0; i < config.sources().size(); i++) {
      SourceConfig source = config.sources().get(i);
      String path = "sources[" + i + "]." + source.source();
      List<SourceFile> files = Inputs.files(source, path);
      Estimate estimate = estimate(source, files, path);
      lines.add(
          "# "
              + path
              + ": "
              + Quantity.count(files.size())
              + " files, "
              + Quantity.bytes(estimate.bytes())
              + ", about "
              + Quantity.count(estimate.documents())
              + " documents");
      if (listFiles) {
        files.forEach(file -> lines.add("#   " + file.bytes() + " " + file.path()));
      }
      total = total.plus(estimate);
    }
    int cores = Runtime.getRuntime().availableProcessors();
    lines.add(
        "# estimated on "
            + cores
            + " cores: "
            + Quantity.seconds(total.seconds(cores))
            + ", "
            + Quantity.bytes(total.workBytes())
            + " of disk while it runs, "
            + Quantity.bytes(total.outputBytes())
            + " afterwards, if every document is kept");
    console.out().print(ConfigTree.yaml(config));
    console.print("# digest of the configuration: " + ConfigDigest.of(config));
    console.print(lines);
  }

  private static Estimate estimate(SourceConfig source, List<SourceFile> files, String path) {
    try {
      return Estimate.of(source, files);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, path + ": " + e.getMessage(), e);
    }
  }
}
