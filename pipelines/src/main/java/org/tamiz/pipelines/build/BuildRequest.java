package org.tamiz.pipelines.build;

import java.util.List;
import org.tamiz.pipelines.config.CorpusConfig;

/**
 * What is to be built, and how it runs.
 *
 * @param config effective configuration
 * @param runner {@code direct}, {@code flink} or the class name of a Beam runner
 * @param runnerArguments Beam options as {@code --name=value}
 * @param recordLimit records of each source to read at most, for trial runs
 */
public record BuildRequest(
    CorpusConfig config, String runner, List<String> runnerArguments, long recordLimit) {
  public BuildRequest {
    runnerArguments = List.copyOf(runnerArguments);
  }
}
