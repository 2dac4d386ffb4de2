package org.cuttings.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line.
 *
 * <p>Exit status: 0 done, 1 something failed (the message says what), 2 the command was not
 * understood.
 */
@Command(
    name = "cuttings",
    description = "A full-text search portal for press cuttings.",
    mixinStandardHelpOptions = true,
    versionProvider = CuttingsVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      IngestCommand.class,
      ExtractCommand.class
    },
    footer = {
      "",
      "Every long option of a command can be given as an environment variable: --data as CUTTINGS_DATA,"
          + " --port as CUTTINGS_PORT, --elasticsearch as CUTTINGS_ELASTICSEARCH and so on."
    })
public final class Main implements Runnable {
  @Spec @org.jspecify.annotations.Nullable CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          command.getErr().println(Failures.explain(exception));
          return 1;
        });
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(),
        "Say what to do: one of the commands below.");
  }
}
