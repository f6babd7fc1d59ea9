package org.tamiz.pipelines.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.tamiz.pipelines.build.BuildException;
import org.tamiz.pipelines.build.BuildProgress;
import org.tamiz.pipelines.build.BuildRequest;
import org.tamiz.pipelines.build.BuildRun;
import org.tamiz.schemas.RunManifest;

/** A build as the command line drives it. */
interface Build {
  /** Makes the builds of this program. */
  Function<BuildRequest, Build> REAL = Real::new;

  /** As {@link BuildRun#run()}. */
  RunManifest run() throws BuildException;

  /** What it has done so far. */
  BuildProgress progress();

  /** As {@link BuildRun#cancel()}. */
  void cancel() throws IOException;

  /** Where an unfinished build leaves what it has. */
  Path remains();

  /** A build through {@link BuildRun}. */
  final class Real implements Build {
    private final BuildRun run;

    Real(BuildRequest request) {
      this.run = new BuildRun(request);
    }

    @Override
    public RunManifest run() throws BuildException {
      return run.run();
    }

    @Override
    public BuildProgress progress() {
      return run;
    }

    @Override
    public void cancel() throws IOException {
      run.cancel();
    }

    @Override
    public Path remains() {
      return run.remains();
    }
  }
}
