package org.tamiz.pipelines.build;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.tamiz.transforms.options.Nearest;

/** Checks arguments that a command line hands on to Beam. */
public final class RunnerArguments {
  private RunnerArguments() {}

  /**
   * What is wrong with a runner and its arguments, as one line, or nothing.
   *
   * @param runner {@code direct}, {@code flink} or the class name of a Beam runner
   * @param arguments to be Beam options as {@code --name=value}
   * @param ours options of the command line itself with their hyphens, for suggestions
   */
  public static Optional<String> problem(String runner, List<String> arguments, List<String> ours) {
    SortedSet<String> names = names();
    for (String argument : arguments) {
      if (!argument.startsWith("--")) {
        return Optional.of(
            "there is no argument " + argument + "; options are written --name=value");
      }
      String name = argument.substring(2).split("=", 2)[0];
      if (!names.contains(name)) {
        List<String> known = new ArrayList<>(ours);
        names.forEach(beam -> known.add("--" + beam));
        String hint =
            Nearest.of("--" + name, known).map(near -> "; did you mean " + near + "?").orElse("");
        return Optional.of("neither Tamiz nor Beam has an option --" + name + hint);
      }
    }
    try {
      RunnerOptions.create(runner, arguments);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** Names of all options of the runners on the class path. */
  private static SortedSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (Class<? extends PipelineOptions> type : PipelineOptionsFactory.getRegisteredOptions()) {
      for (Method method : type.getMethods()) {
        String name = method.getName();
        if (method.getParameterCount() == 0 && name.startsWith("get") && name.length() > 3) {
          names.add(decapitalized(name.substring(3)));
        } else if (method.getParameterCount() == 0 && name.startsWith("is") && name.length() > 2) {
          names.add(decapitalized(name.substring(2)));
        }
      }
    }
    return names;
  }

  private static String decapitalized(String name) {
    boolean acronym =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
