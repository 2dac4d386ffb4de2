package org.cuttings.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
      RebuildCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      UserCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RehearseCommand.class
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
    CommandLine line = commandLine();
    // JSON and names in any script, whatever the locale of the terminal says.
    line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    int status = line.execute(args);
    line.getOut().flush();
    System.exit(status);
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
