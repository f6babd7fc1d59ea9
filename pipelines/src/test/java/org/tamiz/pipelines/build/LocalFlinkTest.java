package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFlinkTest {
  @TempDir Path folder;

  @Test
  void flinkInThisProcessListensOnTheLoopbackAddressAlone() throws IOException {
    String conf = confDir("flink", List.of());
    assertThat(conf).isEqualTo(folder.toString());
    var flink = GlobalConfiguration.loadConfiguration(conf);
    assertThat(
            List.of(
                flink.get(JobManagerOptions.BIND_HOST),
                flink.get(TaskManagerOptions.BIND_HOST),
                flink.get(TaskManagerOptions.HOST),
                flink.get(RestOptions.BIND_ADDRESS)))
        .containsOnly("localhost");
    assertThat(flink.get(BlobServerOptions.PORT)).isEqualTo("0");
  }

  @Test
  void aConfigurationOfOnesOwnStays() throws IOException {
    assertThat(confDir("flink", List.of("--flinkConfDir=/etc/flink"))).isEqualTo("/etc/flink");
    assertThat(confDir("flink", List.of("--flinkMaster=cluster:8081"))).isNull();
    assertThat(confDir("direct", List.of())).isNull();
    assertThat(folder).isEmptyDirectory();
  }

  private String confDir(String runner, List<String> arguments) throws IOException {
    PipelineOptions options = RunnerOptions.create(runner, arguments);
    RunnerOptions.keepLocal(options, folder);
    return options.as(FlinkPipelineOptions.class).getFlinkConfDir();
  }
}
