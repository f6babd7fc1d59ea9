package org.tamiz.pipelines.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tamiz.pipelines.build.BuildRequest;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.pipelines.manifest.ManifestFile;
import org.tamiz.pipelines.source.curated.CuratedSource;
import org.tamiz.schemas.RunManifest;
import org.tamiz.transforms.chain.ScreenMode;
import org.tamiz.transforms.chain.UnitConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
    name = "retune",
    description = {
      "Builds a dataset from one that was built with mode: audit, with other thresholds.",
      "The screen of the configuration decides over the stored measures; its sources are not read."
    })
final class RetuneCommand implements Runnable {
  @Parameters(paramLabel = "DATASET", description = "Folder of the audited dataset.")
  Path dataset = Path.of("");

  @Mixin ConfigOptions configOptions = new ConfigOptions();
  @Mixin RunnerChoice runner = new RunnerChoice();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Reads at most this many documents, for a trial.")
  long limit = Long.MAX_VALUE;

  @Unmatched List<String> runnerArguments = new ArrayList<>();

  @Spec CommandSpec spec = CommandSpec.create();

  private final Console console;
  private final Function<BuildRequest, Build> builds;

  RetuneCommand(Console console, Function<BuildRequest, Build> builds) {
    this.console = console;
    this.builds = builds;
  }

  @Override
  public void run() {
    runner.check(runnerArguments, spec);
    if (limit < 1) {
      throw new CommandException(ExitCode.USAGE, "--limit: must be at least 1, was " + limit);
    }
    CorpusConfig config = overDataset(configOptions.load(), dataset);
    if (!isAudited(dataset)) {
      console
          .err()
          .print(
              "tamiz: "
                  + dataset
                  + " was not built with mode: audit; what was rejected then is not in it, so"
                  + " thresholds can only become stricter\n");
    }
    long bytes = Inputs.bytes(config);
    new BuildDriver(console, builds)
        .drive(new BuildRequest(config, runner.forBytes(bytes), runnerArguments, limit));
  }

  /** The configuration with the dataset in place of its sources. */
  private static CorpusConfig overDataset(CorpusConfig config, Path dataset) {
    List<List<UnitConfig>> screens =
        config.sources().stream().map(SourceConfig::screen).distinct().toList();
    if (screens.size() > 1) {
      throw new CommandException(
          ExitCode.CONFIGURATION,
          "sources: have different screens; a dataset is retuned with one, so give a configuration"
              + " with a single source");
    }
    SourceConfig source =
        new SourceConfig(
            CuratedSource.NAME,
            new CuratedSource.Options(dataset.toString()),
            screens.get(0),
            ScreenMode.BUILD);
    return new CorpusConfig(
        List.of(source), config.dedup(), config.pii(), config.output(), config.limits());
  }

  /** True where every source of the dataset was built in audit mode. */
  private static boolean isAudited(Path dataset) {
    try {
      RunManifest manifest = ManifestFile.read(dataset);
      HashSet<String> modes = new HashSet<>();
      for (JsonNode source : new ObjectMapper().readTree(manifest.getConfig()).path("sources")) {
        source.forEach(options -> modes.add(options.path("mode").asText()));
      }
      return modes.equals(Set.of("audit"));
    } catch (JsonProcessingException e) {
      throw new CommandException(
          ExitCode.INPUT, dataset + ": its manifest cannot be read: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.INPUT, dataset + ": is no dataset of Tamiz, it has no " + ManifestFile.NAME, e);
    }
  }
}
