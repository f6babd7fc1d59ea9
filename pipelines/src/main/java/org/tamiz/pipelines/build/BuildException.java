package org.tamiz.pipelines.build;

/** A build that cannot go on, for a reason that its user can act upon. */
public final class BuildException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Failure failure;

  /** The class of a failure. */
  public enum Failure {
    /** Input is missing or cannot be opened. */
    INPUT,
    /** The output cannot be written, or is not to be replaced. */
    OUTPUT,
    /** More bad input than the configured share. */
    BAD_INPUT,
    /** Deduplication left more open than one worker takes. */
    DEDUP_LIMIT,
    /** The numbers of the run do not add up. */
    RECONCILIATION,
    /** The runner failed. */
    RUNNER
  }

  public BuildException(Failure failure, String message) {
    super(message);
    this.failure = failure;
  }

  public BuildException(Failure failure, String message, Throwable cause) {
    super(message, cause);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
