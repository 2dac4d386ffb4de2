package org.cuttings.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.index.EvidenceChanges;
import org.cuttings.index.IndexRebuild;
import org.cuttings.originals.FileOriginalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the index anew from the originals, while readers search the old one. */
@Command(
    name = "rebuild",
    description =
        "Read every original again, derive its evidence and switch to the new index, while the portal runs or"
            + " not.",
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  @Mixin ConfigOptions options = new ConfigOptions();

  @Override
  public Integer call() {
    AppConfig config = options.config(new PortalOptions());
    Console console = Console.standard();
    AuthorityFile.of(config.data()); // a bad one is told before anything starts
    try (Engine engine = Engine.shared(config, console);
        IndexRebuild rebuild =
            IndexRebuild.begin(
                engine.client(),
                Indices.DEFAULT,
                config.data(),
                ArchiveDerivation.of(config.data(), engine.journal()))) {
      OriginalRereading originals = new OriginalRereading(new FileOriginalStore(config.data()));
      try (Console.Progress progress = console.progress("Reading the originals again")) {
        long[] read = {0};
        rebuild.fill(originals, more -> progress.at(read[0] += more, -1, ""));
      }
      List<String> problems = new ArrayList<>(IngestRun.work(rebuild.across(), console).problems());
      IndexRebuild.Outcome outcome = rebuild.commit(originals);
      problems.addAll(outcome.problems());
      report(outcome, console);
      problems.forEach(problem -> console.say("  " + problem));
      return problems.isEmpty() ? 0 : 1;
    }
  }

  private static void report(IndexRebuild.Outcome outcome, Console console) {
    console.say(
        "%,d articles in the new index, %,d of them with near-duplicates"
            .formatted(outcome.articles(), outcome.linked()));
    for (Kind kind : List.of(Kind.REPORTS, Kind.QUOTES, Kind.CLAIMS)) {
      EvidenceChanges changes = Objects.requireNonNull(outcome.changes().get(kind));
      console.say(
          "%-16s %,d added, %,d gone, %,d altered, %,d unchanged"
              .formatted(
                  kind == Kind.REPORTS ? "Reported events:" : name(kind),
                  changes.added(),
                  changes.gone(),
                  changes.altered(),
                  changes.unchanged()));
    }
  }

  private static String name(Kind kind) {
    return kind == Kind.QUOTES ? "Quotes:" : "Claims:";
  }
}
