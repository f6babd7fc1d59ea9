package org.tamiz.pipelines.cli;

/** How a command ends, one constant per class of failure. */
public enum ExitCode {
  /** The command did what it was asked to. */
  OK(0, "done"),
  /** The command line is wrong. */
  USAGE(2, "the command line is wrong"),
  /** The configuration is wrong. */
  CONFIGURATION(3, "the configuration is wrong"),
  /** Input is missing or cannot be opened. */
  INPUT(4, "input is missing or cannot be opened"),
  /** More input than configured could not be read. */
  BAD_INPUT(5, "more input than limits.maxBadInputShare allows could not be read"),
  /** The numbers of the run do not add up. */
  RECONCILIATION(6, "the numbers of the run do not add up"),
  /** Deduplication left more open than one worker takes. */
  DEDUP_LIMIT(7, "deduplication passed one of its limits"),
  /** The output cannot be written, or is not to be replaced. */
  OUTPUT(8, "the output cannot be written, or is not to be replaced"),
  /** The run or input that is asked about holds nothing of that name. */
  NOT_FOUND(9, "what explain was asked about is not there"),
  /** The runner failed. */
  RUNNER(10, "the runner failed"),
  /** A defect of Tamiz. */
  INTERNAL(70, "a defect of Tamiz"),
  /** Cancelled by its user. */
  CANCELLED(130, "cancelled with Ctrl-C");

  private final int code;
  private final String about;

  ExitCode(int code, String about) {
    this.code = code;
    this.about = about;
  }

  /** The number that the process returns. */
  public int code() {
    return code;
  }

  /** What it says, as a phrase. */
  public String about() {
    return about;
  }
}
