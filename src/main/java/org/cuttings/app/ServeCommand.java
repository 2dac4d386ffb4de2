package org.cuttings.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the portal until it is told to stop. */
@Command(name = "serve", description = "Serve the portal.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin ConfigOptions options = new ConfigOptions();
  @Mixin PortalOptions portal = new PortalOptions();
  @Mixin OpenIdOptions openId = new OpenIdOptions();

  @Override
  public Integer call() {
    AppConfig config = options.config(portal);
    Console console = Console.standard();
    try (Portal running = Portal.start(config, openId.settings(), console)) {
      console.say("Cuttings is at " + running.address() + " (stop it with Ctrl-C)");
      running.awaitEnd();
    }
    return 0;
  }
}
