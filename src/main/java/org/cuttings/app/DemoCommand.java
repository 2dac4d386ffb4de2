package org.cuttings.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cuttings.model.Metadata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The portal with the sample corpus in it. */
@Command(
    name = "demo",
    description = "Index the sample corpus and serve the portal.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Mixin ConfigOptions options = new ConfigOptions();
  @Mixin PortalOptions portal = new PortalOptions();
  @Mixin OpenIdOptions openId = new OpenIdOptions();

  @Override
  public Integer call() {
    AppConfig config = options.config(portal);
    Console console = Console.standard();
    try (Portal running = Portal.start(config, openId.settings(), console)) {
      Path samples = SampleCorpus.layOut(config.data());
      IngestSummary summary =
          running.ingest(List.of(samples), Metadata.UNKNOWN, console, failure -> {});
      console.say(summary.table());
      console.say("Cuttings is at " + running.address() + " (stop it with Ctrl-C)");
      running.awaitEnd();
    }
    return 0;
  }
}
