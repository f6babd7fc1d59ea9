package org.tamiz.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.pipelines.config.ConfigLoader;
import org.tamiz.transforms.chain.Catalog;

class CommandLineTest {
  @Test
  void exitCodesAreDistinct() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code)).doesNotHaveDuplicates();
  }

  @Test
  void helpIsAResult() {
    for (String[] args : new String[][] {{}, {"--help"}, {"plan", "--help"}}) {
      Run run = Run.of(args);
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("Usage: tamiz");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void versionNamesTheProgram() {
    assertThat(Run.of("version").out()).startsWith("tamiz ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plam|2|tamiz: there is no option or command plam; did you mean plan?",
        "plan --confg=x|2|tamiz: there is no option or command --confg=x; did you mean --config?",
        "plan --config|2|Missing required parameter for option '--config' (FILE|preset:NAME)",
        "plan --config=no.yaml|3|tamiz: no.yaml: there is no such file; presets are written preset:web",
        "plan --config=preset:webb|3|did you mean web?",
        "plan --set output.runMiB=0|3|tamiz: output.runMiB: must be from 1 to 1024, was 0 (--set)",
        "plan|4|tamiz: sources[0].commoncrawl.files: names nothing to read; give files, folders or patterns, or --input=FILE",
        "plan --input=no-such.warc.gz|4|tamiz: sources[0].commoncrawl.files: no file matches no-such.warc.gz",
        "plam --help|2|there is no option or command plam",
        "--help plam|2|there is no option or command plam",
        "plan --output=s3://bucket/web|3|output: path must be a path on this machine, was s3://bucket/web",
        "plan --output=gs:/bucket|3|path must be a path on this machine",
        "plan --set output.path=hdfs://n/x|3|path must be a path on this machine",
        "plan --output=file:///tmp/x|3|leave out file://",
        "plan --input=s3://commoncrawl/x.warc.gz|4|files must be a path on this machine, was s3://commoncrawl/x.warc.gz",
        "catalog gopher|2|tamiz: gopher: there is no source, unit or section of this name; did you mean gopher-quality?",
        "catalog --markdown=x|2|Invalid value for option '--markdown'",
      })
  void userErrorsAreOneLine(String args, int code, String line) {
    Run run = Run.of(args.split(" ", -1));
    assertThat(run.err()).contains(line.trim()).doesNotContain("\tat ");
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void allConfigurationErrorsAreShownAtOnce() {
    Run run = Run.of("plan", "--set", "output.runMiB=0", "--set", "pii.mask=[mail]");
    assertThat(run.code()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.startsWith("tamiz: "));
  }

  @Test
  void verboseShowsWhereAnErrorCameFrom() {
    assertThat(Run.of("plan", "--verbose").err()).contains("\tat org.tamiz.");
  }

  @Test
  void planIsAConfigurationThatPlansTheSame(@TempDir Path folder) throws IOException {
    Path archive = Archives.write(folder.resolve("a b.warc.gz"), "First.", "Second.", "Third.");
    Run first =
        Run.of("plan", "--input=" + archive, "--output=" + folder.resolve("out"), "--files");
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .contains("# sources[0].commoncrawl: 1 files, ")
        .contains(", about 3 documents")
        .contains("# digest of the configuration: ")
        .contains(" cores: ")
        .contains("#   " + Files.size(archive) + " " + archive);
    Path saved = Files.writeString(folder.resolve("saved.yaml"), first.out());
    assertThat(Run.of("plan", "--config=" + saved, "--files").out()).isEqualTo(first.out());
    assertThat(ConfigLoader.standard().load(saved.toString(), List.of()).output().path())
        .isEqualTo(folder.resolve("out").toString());
  }

  @Test
  void catalogNamesEveryUnitSourceAndOption() {
    String out = Run.of("catalog").out();
    for (var unit : Catalog.entries()) {
      assertThat(out).contains(unit.name() + " (unit)\n  " + unit.about());
    }
    assertThat(out)
        .contains("commoncrawl (source)", "output (section)", "  near.threshold: number,");
    assertThat(Run.of("catalog", "output").out())
        .startsWith("output (section)\n")
        .contains("  runMiB: whole number, from 1 to 1024, in MiB, default 32")
        .doesNotContain("(unit)");
  }
}
