package org.tamiz.pipelines.build;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * Folders of one build. Everything is written below {@link #run()}, in the working folder beside
 * the output, and moved to the output when it is complete. The run's folder carries the run's name,
 * so that a job that outlives its build cannot write into the next one.
 *
 * @param output path of the dataset
 * @param name name of the run, unique
 */
record Workspace(String output, String name) implements Serializable {
  static final String RUN_PREFIX = "run-";

  Path target() {
    return Path.of(output);
  }

  /** The working folder; holds nothing but runs, the earlier dataset, and a lock. */
  Path building() {
    return Path.of(output + ".building");
  }

  /** Held by the build that writes. */
  Path lock() {
    return building().resolve(".lock");
  }

  /** The earlier dataset, while the new one takes its place. */
  Path previous() {
    return building().resolve("previous");
  }

  /** Where this run writes. */
  Path run() {
    return building().resolve(RUN_PREFIX + name);
  }

  /** The dataset in the making. */
  Path dataset() {
    return run().resolve("dataset");
  }

  /** Intermediate files; {@code name} is a folder below. */
  Path staging(String name) {
    return run().resolve("staging").resolve(name);
  }

  /** The file that the driver reads after a job. */
  Path collected(String name) {
    return staging("collected").resolve(name + ".avro");
  }
}
