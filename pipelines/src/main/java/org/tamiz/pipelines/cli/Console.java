package org.tamiz.pipelines.cli;

import java.io.PrintStream;
import java.util.List;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err errors and progress
 * @param terminal whether a person watches, so that a line may be rewritten
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {
  /** Prints lines of a result. */
  void print(List<String> lines) {
    lines.forEach(this::print);
  }

  /** Prints one line of a result. */
  void print(String line) {
    out.print(line + "\n");
  }
}
