package org.cuttings.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what is read from each file, one JSON object a line; needs no engine. */
@Command(
    name = "extract",
    description =
        "Print what is read from each FILE as JSON Lines, in the order given; needs no engine.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files to read.")
  List<Path> files = List.of();

  @Override
  public Integer call() {
    return 0;
  }
}
