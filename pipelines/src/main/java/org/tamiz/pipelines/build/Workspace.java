package org.tamiz.pipelines.build;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * Folders of one build. Everything is written below {@link #building()}, beside the output, and
 * moved to the output when it is complete.
 *
 * @param output path of the dataset
 */
record Workspace(String output) implements Serializable {
  Path target() {
    return Path.of(output);
  }

  /** Where the build writes. */
  Path building() {
    return Path.of(output + ".building");
  }

  /** The earlier dataset, while the new one takes its place. */
  Path previous() {
    return Path.of(output + ".previous");
  }

  /** The dataset in the making. */
  Path dataset() {
    return building().resolve("dataset");
  }

  /** Intermediate files; {@code name} is a folder below. */
  Path staging(String name) {
    return building().resolve("staging").resolve(name);
  }

  /** The file that the driver reads after a job. */
  Path collected(String name) {
    return staging("collected").resolve(name + ".avro");
  }
}
