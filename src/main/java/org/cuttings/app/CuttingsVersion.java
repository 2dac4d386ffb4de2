package org.cuttings.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of the portal and of its engine, as the build wrote them. */
final class CuttingsVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Properties properties = read();
    return new String[] {
      "cuttings " + properties.getProperty("version"),
      "Elasticsearch " + properties.getProperty("elasticsearch.version"),
      "Java " + Runtime.version()
    };
  }

  static String portal() {
    return read().getProperty("version");
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = CuttingsVersion.class.getResourceAsStream("/cuttings.properties")) {
      if (in == null) {
        throw new IllegalStateException(
            "cuttings.properties is missing: build with ./mvnw package");
      }
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
