package org.cuttings.app;

import java.util.concurrent.Callable;
import org.cuttings.elastic.Indices;
import org.cuttings.index.IndexRebuild;
import org.cuttings.originals.FileOriginalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the index anew from the originals, while readers search the old one. */
@Command(
    name = "rebuild",
    description =
        "Read every original again into a new index and switch to it, while the portal runs or"
            + " not.",
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  @Mixin ConfigOptions options = new ConfigOptions();

  @Override
  public Integer call() {
    AppConfig config = options.config("127.0.0.1", 0);
    Console console = Console.standard();
    try (Engine engine = Engine.shared(config, console);
        IndexRebuild rebuild =
            IndexRebuild.begin(
                engine.client(), Indices.DEFAULT, config.data(), IngestRun.PIPELINE)) {
      OriginalRereading originals = new OriginalRereading(new FileOriginalStore(config.data()));
      try (Console.Progress progress = console.progress("Reading the originals again")) {
        long[] read = {0};
        rebuild.fill(originals, more -> progress.at(read[0] += more, -1, ""));
      }
      IndexRebuild.Outcome outcome = rebuild.commit(originals);
      console.say(
          "%,d articles in the new index, %,d of them with near-duplicates"
              .formatted(outcome.articles(), outcome.linked()));
      outcome.problems().forEach(problem -> console.say("  stands as it stood: " + problem));
      return outcome.problems().isEmpty() ? 0 : 1;
    }
  }
}
