package org.tamiz.pipelines.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.pipelines.config.ConfigLoader;
import org.tamiz.pipelines.config.CorpusConfig;
import picocli.CommandLine.Option;

/** Options of all commands that read a configuration. */
final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE|preset:NAME",
      defaultValue = "preset:web",
      description = "Configuration: a YAML file or a preset. Default: ${DEFAULT-VALUE}.")
  String config = "preset:web";

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Puts one value over the configuration; may be repeated.")
  List<String> set = new ArrayList<>();

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description = "File, folder or pattern to read, for a single source; may be repeated.")
  List<String> input = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "",
      description = "Folder of the dataset; stands for --set output.path=DIR.")
  String output = "";

  /** The effective configuration. */
  CorpusConfig load() {
    List<String> overrides = new ArrayList<>(set);
    if (!output.isEmpty()) {
      overrides.add("output.path=" + TextNode.valueOf(output));
    }
    return ConfigLoader.standard().load(config, overrides, input);
  }
}
