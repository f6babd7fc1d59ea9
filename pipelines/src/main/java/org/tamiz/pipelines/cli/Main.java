package org.tamiz.pipelines.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tamiz.pipelines.build.BuildRequest;
import org.tamiz.transforms.options.OptionProblem;
import org.tamiz.transforms.options.OptionsException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The entry point of the command line. Every failure ends here: as one line for each thing that its
 * user can mend, and as one of the {@link ExitCode exit codes}.
 */
public final class Main {
  // Warns of every country without a table of alternative formats; held, since loggers are weakly
  // referenced.
  private static final Logger PHONE_NUMBERS = Logger.getLogger("com.google.i18n.phonenumbers");

  private final Console console;

  private final Function<BuildRequest, Build> builds;

  Main(Console console, Function<BuildRequest, Build> builds) {
    this.console = console;
    this.builds = builds;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    PHONE_NUMBERS.setLevel(Level.SEVERE);
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = new Main(new Console(out, err, isTerminal()), Build.REAL).run(List.of(args));
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs a command and returns its exit code. */
  int run(List<String> args) {
    TamizCommand top = new TamizCommand(console);
    try {
      return commandLine(top).execute(args.toArray(String[]::new));
    } catch (Throwable e) {
      return failed(e, top.verbose).code();
    }
  }

  private CommandLine commandLine(TamizCommand top) {
    CommandLine line =
        new CommandLine(top)
            .addSubcommand(new BuildCommand(console, builds))
            .addSubcommand(new PlanCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new RetuneCommand(console, builds))
            .addSubcommand(new CatalogCommand(console))
            .addSubcommand(new VersionCommand(console));
    line.setExecutionStrategy(
        parsed -> {
          // Asked for help, picocli passes over a command that there is not.
          if (!parsed.hasSubcommand() && !parsed.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(line, parsed.unmatched());
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setParameterExceptionHandler((e, args) -> usage(e).code());
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, top.verbose).code());
    return line;
  }

  private ExitCode usage(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      message =
          "there is no option or command "
              + unmatched.getUnmatched().get(0)
              + (near.isEmpty() ? "" : "; did you mean " + near.get(0).trim() + "?");
    }
    error(message);
    console
        .err()
        .print("See '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.\n");
    return ExitCode.USAGE;
  }

  private ExitCode failed(Throwable e, boolean verbose) {
    if (verbose) {
      e.printStackTrace(console.err());
    }
    if (e instanceof OptionsException wrong) {
      for (OptionProblem problem : wrong.problems()) {
        error(problem.toString());
      }
      return ExitCode.CONFIGURATION;
    }
    if (e instanceof CommandException command) {
      String.valueOf(e.getMessage()).lines().forEach(this::error);
      return command.exitCode();
    }
    error(
        "internal: "
            + e.getClass().getName()
            + (e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse(""))
            + (verbose ? "" : "; --verbose shows where it came from"));
    return ExitCode.INTERNAL;
  }

  private void error(String message) {
    console.err().print("tamiz: " + message + "\n");
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** True where a person watches. From Java 22 on there is a console in any case, to be asked. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
  }
}
