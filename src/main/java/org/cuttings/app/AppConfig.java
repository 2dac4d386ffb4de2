package org.cuttings.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What options and environment variables settle, checked once at the start.
 *
 * @param data folder of originals and of the embedded engine
 * @param port where the portal listens, 0 for any free one
 * @param host address that the portal listens on
 * @param publicUrl where readers find a portal behind a reverse proxy; null without one
 * @param cluster the Elasticsearch to use instead of the embedded one; null for the embedded one
 */
record AppConfig(
    Path data, int port, String host, @Nullable URI publicUrl, @Nullable Cluster cluster) {
  static final String PREFIX = "CUTTINGS_";

  /**
   * Environment variables that are read, without {@link #PREFIX}: each the option of the same name.
   */
  static final Set<String> VARIABLES =
      Set.of(
          "DATA",
          "PORT",
          "HOST",
          "PUBLIC_URL",
          "ELASTICSEARCH",
          "API_KEY",
          "USER",
          "PASSWORD",
          "CA_CERTIFICATE",
          "OIDC_ISSUER",
          "OIDC_CLIENT",
          "OIDC_SECRET",
          "OIDC_CLAIM",
          "OIDC_ROLE",
          // Read by the launcher script and by the tests.
          "HEAP",
          "ENGINE_HEAP",
          "SHARED");

  /**
   * @param url http or https
   * @param apiKey encoded API key; null where user and password or nothing is given
   * @param user null where none is given
   * @param password null where none is given
   * @param caCertificate PEM file of the authority that signed the cluster's certificate; null for
   *     the JDK's own
   */
  record Cluster(
      URI url,
      @Nullable String apiKey,
      @Nullable String user,
      @Nullable String password,
      @Nullable Path caCertificate) {
    Cluster {
      String scheme = url.getScheme();
      if (scheme == null
          || !(scheme.equals("http") || scheme.equals("https"))
          || url.getHost() == null) {
        throw new IllegalArgumentException(
            "--elasticsearch takes an address such as https://search.example:9200, not " + url);
      }
      if (url.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "--elasticsearch takes no password in the address: use --user and --password");
      }
      if (apiKey != null && (user != null || password != null)) {
        throw new IllegalArgumentException(
            "--api-key and --user/--password contradict each other: give one of them");
      }
      if ((user == null) != (password == null)) {
        throw new IllegalArgumentException("--user and --password belong together");
      }
      if (caCertificate != null && !Files.isReadable(caCertificate)) {
        throw new IllegalArgumentException(
            "--ca-certificate: cannot read " + caCertificate + "; it takes a PEM file");
      }
    }

    @Override
    public String toString() {
      return "Cluster[" + url + "]";
    }
  }

  AppConfig {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("--port takes a number from 0 to 65535, not " + port);
    }
    if (publicUrl != null && !isOrigin(publicUrl)) {
      throw new IllegalArgumentException(
          "--public-url takes an address such as https://cuttings.example, without a path, not "
              + publicUrl);
    }
  }

  private static boolean isOrigin(URI url) {
    String scheme = url.getScheme();
    return scheme != null
        && (scheme.equals("http") || scheme.equals("https"))
        && url.getHost() != null
        && url.getUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null
        && url.getRawPath().isEmpty();
  }

  /**
   * @throws IllegalArgumentException naming the variables that start with {@link #PREFIX} and mean
   *     nothing
   */
  static void checkEnvironment(Map<String, String> environment) {
    Set<String> unknown = new TreeSet<>();
    for (String name : environment.keySet()) {
      if (name.startsWith(PREFIX) && !VARIABLES.contains(name.substring(PREFIX.length()))) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Unknown environment variable "
              + String.join(", ", unknown)
              + "; known are "
              + String.join(", ", new TreeSet<>(VARIABLES).stream().map(PREFIX::concat).toList()));
    }
  }
}
