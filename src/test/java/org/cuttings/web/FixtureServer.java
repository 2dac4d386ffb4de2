package org.cuttings.web;

/** Serves the fixtures without Elasticsearch, for design work. */
final class FixtureServer {
  private FixtureServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length == 0 ? 8100 : Integer.parseInt(arguments[0]);
    try (WebServer server =
        WebServer.start(
            WebSettings.at("127.0.0.1", port, "design"), new FixtureArchive().doors())) {
      System.out.println("http://127.0.0.1:" + server.port() + "/");
      Thread.currentThread().join();
    }
  }
}
