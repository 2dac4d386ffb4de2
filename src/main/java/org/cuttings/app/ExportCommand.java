package org.cuttings.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.transfer.Export;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what people entered into a folder. */
@Command(
    name = "export",
    description =
        "Write everything that people entered, with its whole history, as plain files: one for each record. An earlier"
            + " export in the folder is brought up to date. While the portal runs or not.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "DIR", description = "Folder for the files.")
  @Nullable Path folder;

  @Option(
      names = "--with-passwords",
      description =
          "Write the hashes of passwords and of API tokens too. Without them an account gets a new password where it is"
              + " imported.")
  boolean secrets;

  @Override
  public Integer call() {
    AppConfig config = options.config(new PortalOptions());
    Path into = Objects.requireNonNull(folder);
    try (Engine engine = Engine.shared(config, Console.standard())) {
      Map<RecordKind, Integer> counts = new Export(engine.journal(), secrets).into(into);
      int files = new AuthorityFiles(config.data(), into).export();
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      counts.forEach((kind, count) -> out.println("%,7d %s".formatted(count, kind.value())));
      out.println("%,7d files of the authority file".formatted(files));
      out.flush();
      return 0;
    }
  }
}
