package org.tamiz.pipelines.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.tamiz.pipelines.build.BuildRequest;

/**
 * What a command did.
 *
 * @param code exit code
 * @param out what it printed as result
 * @param err what it printed as error and progress
 */
record Run(int code, String out, String err) {
  /** Runs a command as the entry point does. */
  static Run of(String... args) {
    return of(Build.REAL, args);
  }

  /** Runs a command over other builds. */
  static Run of(Function<BuildRequest, Build> builds, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      code = new Main(new Console(outStream, errStream, false), builds).run(List.of(args));
    }
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
