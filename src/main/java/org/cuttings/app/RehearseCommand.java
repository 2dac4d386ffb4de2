package org.cuttings.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cuttings.model.Metadata;
import picocli.CommandLine.Command;

/**
 * Does in a temporary folder what serving does, so that the launcher can archive the classes that
 * this loads: the portal then starts in half the time.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cuttings-rehearsal");
    try {
      Console console = Console.standard();
      AppConfig config = new AppConfig(folder, 0, "127.0.0.1", null, null);
      try (Portal portal = Portal.start(config, console);
          HttpClient reader = HttpClient.newHttpClient()) {
        Path samples = SampleCorpus.layOut(folder);
        portal.ingest(List.of(samples), Metadata.UNKNOWN, console, failure -> {});
        for (String page :
            List.of("", "search?q=kislyak+%22trump+tower%22", "api/v1/search?q=a*", "sources")) {
          URI address = URI.create(portal.address() + page);
          reader.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        }
      }
      return 0;
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
