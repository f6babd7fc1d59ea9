package org.tamiz.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String SCREEN =
      "sources[0].commoncrawl.screen=[language: {keep: [en]}, gopher-quality]";

  @TempDir Path folder;

  @Test
  void pageShowsMeasuresDecisionAndText() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.HTML"),
            "<title>A sieve</title><p>The sieve is made of wire and wood, and it is round.</p>");
    Run run = Run.of("explain", page.toString(), "--set", SCREEN, "--url=http://example.org/x");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("record    commoncrawl:page.HTML  http://example.org/x")
        .contains("language  en, script Latn")
        .contains("license   NOASSERTION")
        .containsPattern(" {2}words +1\\d {2}must be ≥ 50 {2}<- too_few_words")
        .containsPattern(
            "decision {2}rejected by gopher-quality: too_few_words, measured 1\\d, threshold 50")
        .contains("The sieve is made of wire and wood, and it is round.");
  }

  @Test
  void textWithoutScreenIsKept() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "One. \u001b[31m Two.");
    Run run = Run.of("explain", text.toString(), "--set=sources[0].commoncrawl.screen=[]");
    assertThat(run.out()).contains("decision  kept").doesNotContain("\u001b");
  }

  @Test
  void recordOfAnArchiveIsChosenByUrlIdOrOffset() throws IOException {
    Path archive = Archives.write(folder.resolve("a.warc.gz"), "First page.", "Second page.");
    String url = Run.of("explain", archive.toString(), "--url=http://example.org/1").out();
    assertThat(url).contains("Second page.").doesNotContain("First page.");
    String id =
        Run.of(
                "explain",
                archive.toString(),
                "--id=commoncrawl:00000000-0000-0000-0000-000000000001")
            .out();
    assertThat(id).isEqualTo(url);
    assertThat(Run.of("explain", archive.toString(), "--offset=0").out()).contains("First page.");
    assertThat(Run.of("explain", "--input=" + archive, "--url=http://example.org/1").out())
        .isEqualTo(url);
  }

  @Test
  void onlyRecordOfAnArchiveNeedsNoChoice() throws IOException {
    Path one = Archives.write(folder.resolve("one.warc.gz"), "First page.");
    assertThat(Run.of("explain", one.toString()).out()).contains("First page.");
    Path two = Archives.write(folder.resolve("two.warc.gz"), "First page.", "Second page.");
    Run run = Run.of("explain", two.toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("holds several records; choose with --url, --id or --offset");
  }

  @Test
  void whatIsNotThereHasItsExitCode() throws IOException {
    Path archive = Archives.write(folder.resolve("a.warc.gz"), "First page.");
    Run run = Run.of("explain", archive.toString(), "--url=http://example.org/9");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(run.err())
        .isEqualTo("tamiz: the input holds no record of url http://example.org/9\n");
    assertThat(Run.of("explain").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(Run.of("explain", "--run=" + folder, "--id=x").code())
        .isEqualTo(ExitCode.INPUT.code());
    assertThat(Run.of("explain", folder.resolve("no.html").toString()).code())
        .isEqualTo(ExitCode.INPUT.code());
  }

  @Test
  void finishedRunTellsWhatBecameOfARecord() throws IOException {
    Path archive =
        Archives.write(
            folder.resolve("a.warc.gz"),
            "This is the first page of the archive.",
            "Esta es la segunda página del archivo, y está escrita en español.");
    Path dataset = folder.resolve("out");
    Run build =
        Run.of(
            "build",
            "--input=" + archive,
            "--output=" + dataset,
            "--set=sources[0].commoncrawl.screen=[language: {keep: [en]}]");
    assertThat(build.code()).as(build.err()).isZero();
    assertThat(Run.of("explain", "--run=" + dataset, "--url=http://example.org/0").out())
        .startsWith("kept      commoncrawl:00000000-0000-0000-0000-000000000000")
        .contains("place     a.warc.gz at byte 0")
        .contains("row       0 of data/commoncrawl/en/");
    assertThat(Run.of("explain", "--run=" + dataset, "--url=http://example.org/1").out())
        .startsWith("rejected by language: other_language")
        .contains("language  es")
        .contains("row       0 of rejected/");
    Run missing = Run.of("explain", "--run=" + dataset, "--url=http://example.org/2");
    assertThat(missing.code()).isEqualTo(ExitCode.NOT_FOUND.code());
    assertThat(missing.err()).contains("holds nothing of url http://example.org/2");
  }
}
