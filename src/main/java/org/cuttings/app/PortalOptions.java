package org.cuttings.app;

import picocli.CommandLine.Option;

/** Where the portal listens. */
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
}
