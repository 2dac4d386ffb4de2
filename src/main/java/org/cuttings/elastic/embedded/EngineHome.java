package org.cuttings.elastic.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * Where the build has laid the engine: the unpacked server and, beside it, the jar with the child
 * process' main class. Both are only read, so a checkout may belong to somebody else.
 */
public record EngineHome(Path server, Path nodeJar) {

  /**
   * The engine of the checkout this code was built in, or of the one {@code cuttings.home} names.
   */
  public static EngineHome locate() {
    return in(target().resolve("engine"), version());
  }

  static EngineHome in(Path engineFolder, String version) {
    Path server = engineFolder.resolve("elasticsearch-" + version).toAbsolutePath();
    Path nodeJar = engineFolder.resolve("cuttings-node.jar").toAbsolutePath();
    if (!Files.isDirectory(server.resolve("lib")) || !Files.isRegularFile(nodeJar)) {
      throw new EngineStartException(
          "The embedded Elasticsearch "
              + version
              + " is not in "
              + engineFolder.toAbsolutePath()
              + ": build it with ./mvnw -Dquick process-classes");
    }
    return new EngineHome(server, nodeJar);
  }

  Path modulePath() {
    return server.resolve("lib");
  }

  Path nativeLibraries() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String system =
        os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
    String arch = System.getProperty("os.arch", "").equals("aarch64") ? "aarch64" : "x64";
    return server.resolve("lib/platform").resolve(system + "-" + arch);
  }

  private static Path target() {
    String home = System.getProperty("cuttings.home");
    if (home != null) {
      return Path.of(home, "target");
    }
    try {
      // target/classes in a checkout, target/cuttings-x.jar otherwise: target is the parent of
      // both.
      Path code =
          Path.of(EngineHome.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return code.resolveSibling(".").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String version() {
    Properties build = new Properties();
    try (InputStream in = EngineHome.class.getResourceAsStream("/cuttings.properties")) {
      if (in == null) {
        throw new IllegalStateException("cuttings.properties is not on the class path");
      }
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("elasticsearch.version");
  }
}
