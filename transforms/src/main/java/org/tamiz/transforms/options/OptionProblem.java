package org.tamiz.transforms.options;

/**
 * One thing that is wrong in a configuration.
 *
 * @param path where it stands, such as {@code
 *     sources[0].commoncrawl.screen[3].gopher-quality.minWords}
 * @param message what is wrong, the value that was found and what is allowed
 */
public record OptionProblem(String path, String message) {
  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
