package org.tamiz.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamiz.pipelines.build.BuildException;
import org.tamiz.pipelines.build.BuildRequest;

class BuildCommandTest {
  @TempDir Path folder;
  private final List<BuildRequest> requests = new ArrayList<>();
  private String input = "";

  @BeforeEach
  void writeInput() throws IOException {
    input = "--input=" + Archives.write(folder.resolve("a.warc.gz"), "Some text.");
  }

  @Test
  void whatCameOutIsTheResultAndProgressIsNot() {
    Run run = build("--output=out/x");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .startsWith(
            "out/x: 3 documents in 1 shards, 2.00 KB",
            "rejected 1, skipped 1,200 records, could not read 1; why stands beside the data")
        .hasSize(3);
    assertThat(run.err())
        .isEqualTo(
            "reading  25%  250 bytes of 1.00 KB  10 documents  7 kept  3 rejected  0 s left\n");
  }

  @Test
  void requestCarriesConfigurationRunnerAndLimit() {
    build(
        "--output=out/x",
        "--limit=7",
        "--runner=flink",
        "--parallelism=2",
        "--set=pii.mask=[]",
        "--flinkMaster=[local]");
    assertThat(requests)
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.config().output().path()).isEqualTo("out/x");
              assertThat(request.config().pii().mask()).isEmpty();
              assertThat(request.runner()).isEqualTo("flink");
              assertThat(request.runnerArguments())
                  .containsExactly("--parallelism=2", "--flinkMaster=[local]");
              assertThat(request.recordLimit()).isEqualTo(7);
            });
  }

  @Test
  void smallInputRunsDirectlyUnlessAskedOtherwise() {
    build("--output=x");
    assertThat(requests.get(0).runner()).isEqualTo("direct");
    assertThat(requests.get(0).recordLimit()).isEqualTo(Long.MAX_VALUE);
    assertThat(new RunnerChoice().forBytes(RunnerChoice.FLINK_BYTES + 1)).isEqualTo("flink");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--parralelism=2|2|tamiz: neither Tamiz nor Beam has an option --parralelism; did you mean --parallelism?",
        "--confg=x|2|tamiz: neither Tamiz nor Beam has an option --confg; did you mean --config?",
        "out|2|tamiz: there is no argument out; options are written --name=value",
        "--parallelism=two|2|tamiz: ",
        "--runner=sparkle|2|tamiz: Unknown 'runner' specified 'sparkle'",
        "--limit=0|2|tamiz: --limit: must be at least 1, was 0",
        "--set=limits=3|3|tamiz: limits: must be a map of options, was 3 (--set)",
        "--set=output.runMiB=|3|tamiz: output.runMiB: must be a whole number, was empty (--set)",
      })
  void wrongCommandLinesStartNothing(String argument, int code, String message) {
    Run run = build("--output=x", argument);
    assertThat(run.err()).startsWith(message).hasLineCount(1);
    assertThat(run.code()).isEqualTo(code);
    assertThat(requests).isEmpty();
  }

  @Test
  void outputMustBeNamed() {
    Run run = build();
    assertThat(run.code()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err())
        .isEqualTo(
            "tamiz: output.path: is missing; name the folder of the dataset with --output=DIR\n");
  }

  @ParameterizedTest
  @EnumSource
  void everyFailureHasItsExitCode(BuildException.Failure failure) {
    Run run =
        Run.of(request -> new FakeBuild(request, true, failure), "build", input, "--output=x");
    assertThat(run.code()).isEqualTo(ExitCode.valueOf(failure.name()).code()).isPositive();
    assertThat(run.err()).endsWith("tamiz: first line\ntamiz: second line\n");
    assertThat(run.out()).isEmpty();
  }

  private Run build(String... more) {
    List<String> args = new ArrayList<>(List.of("build", input));
    args.addAll(List.of(more));
    return Run.of(
        request -> {
          requests.add(request);
          return new FakeBuild(request);
        },
        args.toArray(String[]::new));
  }
}
