package org.tamiz.pipelines.cli;

/** The entry point of the command line. */
public final class Main {
  private Main() {}

  /** Prints one line; the commands follow. */
  public static void main(String[] args) {
    System.out.println("tamiz: no commands yet");
  }
}
