package org.cuttings.app;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the portal listens, and where readers find it. */
final class PortalOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:CUTTINGS_PORT:-8080}",
      description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:CUTTINGS_HOST:-127.0.0.1}",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  String host = "127.0.0.1";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "${env:CUTTINGS_PUBLIC_URL}",
      description =
          "Where readers find a portal behind a reverse proxy, such as https://cuttings.example.")
  @Nullable URI publicUrl;
}
