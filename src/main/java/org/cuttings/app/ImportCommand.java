package org.cuttings.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cuttings.curation.transfer.Import;
import org.cuttings.elastic.Indices;
import org.cuttings.index.ArticleIndex;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.originals.FileOriginalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in what an export holds. */
@Command(
    name = "import",
    description =
        "Bring in what an export holds, with its whole history. What is the same here is left alone; if anything differs,"
            + " nothing is written. It takes effect in the articles that are here. While the portal runs or not.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ConfigOptions options = new ConfigOptions();
  private final Console console = Console.standard();

  @Parameters(paramLabel = "DIR", description = "Folder of an export.")
  @Nullable Path folder;

  @Option(
      names = "--as-new-version",
      description =
          "Where a record differs, make what the file says a new version of the record that is here.")
  boolean asNewVersion;

  @Override
  public Integer call() {
    AppConfig config = options.config(new PortalOptions());
    Path from = Objects.requireNonNull(folder);
    try (Engine engine = Engine.shared(config, console)) {
      Import plan = Import.of(from, engine.journal());
      if (!asNewVersion) {
        plan.requireNoDifferences();
      }
      AuthorityFiles authority = new AuthorityFiles(config.data(), from);
      List<Path> files = authority.missing(asNewVersion);
      List<AuthorityRecord> before = authority.before(files);
      Import.Outcome outcome =
          plan.run("command line", "from the export " + from.toAbsolutePath().getFileName());
      authority.bring(files);
      report(outcome, files.size());
      List<String> problems = takeEffect(engine, config.data(), before);
      authority.done();
      problems.forEach(console::say);
      return problems.isEmpty() ? 0 : 1;
    }
  }

  /** What was imported before, and then broken off, too. */
  private List<String> takeEffect(Engine engine, Path data, List<AuthorityRecord> before) {
    new ArticleIndex(engine.client(), Indices.DEFAULT).ensureExists();
    try (Console.Progress progress = console.progress("Deriving what it touches")) {
      long[] derived = {0};
      return new Curating(
              engine.client(), Indices.DEFAULT, data, engine.journal(), new FileOriginalStore(data))
          .takeEffect(before, more -> progress.at(derived[0] += more, -1, ""));
    }
  }

  private void report(Import.Outcome outcome, int files) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println("%,7d records added".formatted(outcome.added()));
    out.println("%,7d brought up to date".formatted(outcome.continued()));
    out.println("%,7d the same as here".formatted(outcome.equal()));
    out.println("%,7d differed and have a new version".formatted(outcome.replaced()));
    out.println("%,7d files of the authority file brought in".formatted(files));
    out.flush();
  }
}
