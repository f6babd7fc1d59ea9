package org.tamiz.transforms.options;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used; carries everything that is wrong with it. */
public final class OptionsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<OptionProblem> problems;

  public OptionsException(List<OptionProblem> problems) {
    super(problems.stream().map(OptionProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the configuration. */
  public List<OptionProblem> problems() {
    return problems;
  }
}
