package org.tamiz.pipelines.cli;

import java.nio.file.Path;
import java.util.List;
import org.tamiz.pipelines.build.BuildException;
import org.tamiz.pipelines.build.BuildProgress;
import org.tamiz.pipelines.build.BuildRequest;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Total;

/** A build that does nothing and ends as it is told. */
final class FakeBuild implements Build {
  final BuildRequest request;
  private final BuildException.Failure failure;
  private final boolean fails;

  /** A build that ends well. */
  FakeBuild(BuildRequest request) {
    this(request, false, BuildException.Failure.RUNNER);
  }

  /** A build that fails. */
  FakeBuild(BuildRequest request, boolean fails, BuildException.Failure failure) {
    this.request = request;
    this.fails = fails;
    this.failure = failure;
  }

  @Override
  public RunManifest run() throws BuildException {
    if (fails) {
      throw new BuildException(failure, "first line\nsecond line");
    }
    return new RunManifest(
        1,
        "run-1",
        "0",
        "unknown",
        "digest",
        "{}",
        List.of(),
        List.of(
            new Shard("data/fake/en/train-00000-of-00001.parquet", 3L, 2000L, ""),
            new Shard("rejected/rejected-00000-of-00001.parquet", 1L, 500L, "")),
        List.of(
            new Total("bad_input/fake/record/truncated", 1L),
            new Total("kept/fake/en", 3L),
            new Total("rejected/fake/c4/bad_word", 1L),
            new Total("skipped/fake/request", 1200L)));
  }

  @Override
  public BuildProgress progress() {
    return new FakeProgress("reading", 1000, 250, 10, 7, 3, 0);
  }

  @Override
  public void cancel() {}

  @Override
  public Path remains() {
    return Path.of("no-such-folder");
  }
}
