package org.cuttings.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes files and folders into the archive. */
@Command(
    name = "ingest",
    description = "Take files and folders into the archive, while the portal runs or not.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ConfigOptions options = new ConfigOptions();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, and folders with everything below them.")
  List<Path> paths = List.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Publisher of the documents that do not say it.")
  @Nullable String source;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Date of the documents that do not say it: 2017-02-14, 2017-02 or 2017.")
  @Nullable String date;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Address of the document, when it is one and does not say it.")
  @Nullable URI url;

  @Option(
      names = "--failures",
      paramLabel = "FILE",
      description = "Write what could not be taken in to FILE as JSON Lines.")
  @Nullable Path failures;

  @Override
  public Integer call() throws Exception {
    AppConfig config = options.config(new PortalOptions());
    Metadata stated =
        new Metadata(
            null, List.of(), statedDate(), source, null, url == null ? null : url.toString());
    if (url != null && paths.size() > 1) {
      throw misuse("--url names one document; " + paths.size() + " paths were given");
    }
    Console console = Console.standard();
    AuthorityFile.of(config.data()); // a bad one is told before anything starts
    try (FailureFile file = FailureFile.to(failures);
        Engine engine = Engine.shared(config, console)) {
      console.say("Ingesting into " + engine.description());
      IngestSummary summary =
          IngestRun.on(
                  engine.client(),
                  config.data(),
                  ArchiveDerivation.of(config.data(), engine.journal()))
              .run(paths, stated, console, file::write);
      console.say(summary.table());
      return summary.failed() == 0 ? 0 : 1;
    }
  }

  private @Nullable PartialDate statedDate() {
    if (date == null) {
      return null;
    }
    return PartialDate.parse(date)
        .orElseThrow(() -> misuse("--date takes 2017-02-14, 2017-02 or 2017, not " + date));
  }

  private ParameterException misuse(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
