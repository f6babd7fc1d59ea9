package org.tamiz.pipelines.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.tamiz.pipelines.build.BuildException;
import org.tamiz.pipelines.build.BuildRequest;
import org.tamiz.pipelines.manifest.ManifestFile;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Total;

/** Runs a build for a person: shows progress, cancels on Ctrl-C, and says what came out. */
final class BuildDriver {
  private final Console console;
  private final Function<BuildRequest, Build> builds;

  BuildDriver(Console console, Function<BuildRequest, Build> builds) {
    this.console = console;
    this.builds = builds;
  }

  /** Runs the build to its end. */
  void drive(BuildRequest request) {
    String path = request.config().output().path();
    if (path.isEmpty()) {
      throw new CommandException(
          ExitCode.CONFIGURATION,
          "output.path: is missing; name the folder of the dataset with --output=DIR");
    }
    Build build = builds.apply(request);
    AtomicBoolean finished = new AtomicBoolean();
    Thread onInterrupt = new Thread(() -> interrupted(build, finished), "cancel");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    RunProgress progress = RunProgress.show(console, build.progress());
    RunManifest manifest;
    try (progress) {
      manifest = build.run();
    } catch (BuildException e) {
      String remains =
          Files.exists(build.remains()) ? "; what was done stands in " + build.remains() : "";
      throw new CommandException(exitCode(e.failure()), e.getMessage() + remains, e);
    } finally {
      finished.set(true);
      release(onInterrupt);
    }
    console.print(summary(Path.of(path), manifest, progress.seconds(), request.runner()));
  }

  /** What a finished build made. */
  static List<String> summary(Path folder, RunManifest manifest, double seconds, String runner) {
    long shards = 0;
    long bytes = 0;
    for (Shard shard : manifest.getShards()) {
      if (shard.getPath().startsWith("data/")) {
        shards++;
        bytes += shard.getBytes();
      }
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                String.format(
                    Locale.ROOT,
                    "%s: %s documents in %s shards, %s",
                    folder,
                    Quantity.count(sum(manifest, "kept/")),
                    Quantity.count(shards),
                    Quantity.bytes(bytes)),
                String.format(
                    Locale.ROOT,
                    "rejected %s, skipped %s records, could not read %s; why stands beside the data",
                    Quantity.count(sum(manifest, "rejected/")),
                    Quantity.count(sum(manifest, "skipped/")),
                    Quantity.count(sum(manifest, "bad_input/"))),
                String.format(
                    Locale.ROOT,
                    "took %s on the %s runner; run %s",
                    Quantity.seconds(Math.round(seconds)),
                    runner,
                    manifest.getRunId())));
    long limit = sum(manifest, ManifestFile.RECORD_LIMIT);
    if (limit > 0) {
      lines.add(
          "a trial: at most "
              + Quantity.count(limit)
              + " records of each source were read (--limit); the card says so");
    }
    if (sum(manifest, "kept/") == 0) {
      lines.add(
          "no document was kept: the dataset is empty and loaders refuse it; the manifest and the"
              + " evidence beside it say what became of the input");
    }
    return List.copyOf(lines);
  }

  private static long sum(RunManifest manifest, String prefix) {
    return manifest.getTotals().stream()
        .filter(total -> total.getName().startsWith(prefix))
        .mapToLong(Total::getValue)
        .sum();
  }

  static ExitCode exitCode(BuildException.Failure failure) {
    return switch (failure) {
      case INPUT -> ExitCode.INPUT;
      case OUTPUT -> ExitCode.OUTPUT;
      case BAD_INPUT -> ExitCode.BAD_INPUT;
      case DEDUP_LIMIT -> ExitCode.DEDUP_LIMIT;
      case RECONCILIATION -> ExitCode.RECONCILIATION;
      case RUNNER -> ExitCode.RUNNER;
    };
  }

  private void interrupted(Build build, AtomicBoolean finished) {
    if (finished.get()) {
      return;
    }
    String end =
        "; the output is as it was before, what was done stands in "
            + build.remains()
            + ", and texts there may be unmasked: the next build to this output clears it";
    try {
      build.cancel();
      console.err().print("\ntamiz: cancelled" + end + "\n");
    } catch (IOException | RuntimeException e) {
      console.err().print("\ntamiz: cancelling failed: " + e.getMessage() + end + "\n");
    }
    console.err().flush();
  }

  /** Takes the hook back, unless the process is already ending. */
  private static void release(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs; it needs no release.
    }
  }
}
