package org.tamiz.schemas.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data that stands beside the repository, in {@code ../shared}, or where the system property
 * {@code tamiz.shared} points. It is never part of the repository.
 */
public final class SharedData {
  private SharedData() {}

  /** A path below the shared folder; a test that asks for one that is not there is skipped. */
  public static Path path(String relative) {
    String configured = System.getProperty("tamiz.shared", "");
    // Tests run in the folder of their module.
    Path root =
        configured.isEmpty()
            ? Path.of("").toAbsolutePath().resolve("../../shared").normalize()
            : Path.of(configured);
    Path path = root.resolve(relative);
    assumeTrue(Files.exists(path), () -> "skipped: there is no " + path);
    return path;
  }
}
