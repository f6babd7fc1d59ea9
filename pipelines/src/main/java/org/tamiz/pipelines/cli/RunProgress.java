package org.tamiz.pipelines.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tamiz.pipelines.build.BuildProgress;

/**
 * Shows the progress of a build while it runs: one line that is rewritten on a terminal, else a
 * line every {@value #PLAIN_SECONDS} seconds.
 */
final class RunProgress implements AutoCloseable {
  static final int PLAIN_SECONDS = 10;
  private static final Duration TERMINAL_PERIOD = Duration.ofMillis(500);
  private static final String CLEAR_REST = "\u001b[K";

  private final Console console;
  private final BuildProgress progress;
  private final long start = System.nanoTime();
  private final ProgressLine line = new ProgressLine();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  private RunProgress(Console console, BuildProgress progress) {
    this.console = console;
    this.progress = progress;
  }

  /** Shows progress until it is closed. */
  static RunProgress show(Console console, BuildProgress progress) {
    RunProgress shown = new RunProgress(console, progress);
    Duration period = console.terminal() ? TERMINAL_PERIOD : Duration.ofSeconds(PLAIN_SECONDS);
    var unused =
        shown.timer.scheduleAtFixedRate(
            shown::print, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    return shown;
  }

  /** Prints the progress once. */
  private synchronized void print() {
    String text = line.at((System.nanoTime() - start) / 1e9, progress);
    console.err().print(console.terminal() ? "\r" + text + CLEAR_REST : text + "\n");
    console.err().flush();
  }

  /** Seconds since the start. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    timer.shutdown();
    try {
      timer.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    print();
    if (console.terminal()) {
      console.err().print("\n");
      console.err().flush();
    }
  }
}
