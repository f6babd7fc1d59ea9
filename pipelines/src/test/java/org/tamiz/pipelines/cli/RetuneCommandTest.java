package org.tamiz.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetuneCommandTest {
  @TempDir Path folder;

  @Test
  void auditedDatasetIsDecidedAgain() throws IOException {
    Path archive =
        Archives.write(
            folder.resolve("a.warc.gz"),
            "The sieve is round, and it is made of wire and of wood that was cut in the winter.",
            "It is short and round.");
    Path audited = folder.resolve("audited");
    Run audit =
        Run.of(
            "build",
            "--input=" + archive,
            "--output=" + audited,
            "--set=sources[0].commoncrawl.mode=audit",
            "--set=sources[0].commoncrawl.screen=[gopher-quality]");
    assertThat(audit.code()).as(audit.err()).isZero();
    assertThat(audit.out()).contains("audited: 2 documents");
    Run retuned =
        Run.of(
            "retune",
            audited.toString(),
            "--output=" + folder.resolve("retuned"),
            "--set=sources[0].commoncrawl.screen=[gopher-quality: {minWords: 10}]");
    assertThat(retuned.code()).as(retuned.err()).isZero();
    assertThat(retuned.out()).contains("retuned: 1 documents").contains("rejected 1,");
    assertThat(retuned.err()).doesNotContain("was not built with mode: audit");
    Run again =
        Run.of("retune", folder.resolve("retuned").toString(), "--output=" + folder.resolve("x"));
    assertThat(again.err()).contains("retuned was not built with mode: audit");
  }

  @Test
  void folderMustBeADataset() {
    Run run = Run.of("retune", folder.toString(), "--output=x");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(run.err()).contains("is no dataset of Tamiz, it has no manifest.json");
  }

  @Test
  void sourcesMustAgreeOnTheScreen() {
    Run run =
        Run.of(
            "retune",
            folder.toString(),
            "--output=x",
            "--set=sources[1].commoncrawl.screen=[language]",
            "--set=sources[0].commoncrawl.screen=[]");
    assertThat(run.code()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(run.err()).startsWith("tamiz: sources: have different screens");
  }
}
