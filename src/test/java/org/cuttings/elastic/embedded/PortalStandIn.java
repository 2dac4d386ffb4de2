package org.cuttings.elastic.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that does what a portal does with the engine, so that tests can kill it. */
final class PortalStandIn {
  private PortalStandIn() {}

  public static void main(String[] args) throws InterruptedException {
    try {
      EmbeddedElasticsearch engine =
          EmbeddedElasticsearch.start(EmbeddedSettings.in(Path.of(args[0])));
      System.out.println("engine " + engine.pid() + " " + engine.url());
    } catch (DataFolderInUseException refused) {
      System.out.println(refused.getMessage());
      System.exit(3);
    }
    Thread.sleep(Long.MAX_VALUE);
  }

  static ProcessBuilder command(Path dataFolder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx64m");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(PortalStandIn.class.getName());
    command.add(dataFolder.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
