package org.cuttings.app;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of every command that talks to an engine. */
final class ConfigOptions {
  @Spec(Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:CUTTINGS_DATA}",
      description =
          "Folder for originals and the embedded engine (default: data beside the launcher).")
  @Nullable Path data;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      defaultValue = "${env:CUTTINGS_ELASTICSEARCH}",
      description = "Use this Elasticsearch 9 cluster instead of the embedded engine.")
  @Nullable URI elasticsearch;

  @Option(
      names = "--api-key",
      paramLabel = "KEY",
      defaultValue = "${env:CUTTINGS_API_KEY}",
      description = "API key for the cluster.")
  @Nullable String apiKey;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "${env:CUTTINGS_USER}",
      description = "User name for the cluster.")
  @Nullable String user;

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      defaultValue = "${env:CUTTINGS_PASSWORD}",
      description = "Password for the cluster; better given as an environment variable.")
  @Nullable String password;

  @Option(
      names = "--ca-certificate",
      paramLabel = "FILE",
      defaultValue = "${env:CUTTINGS_CA_CERTIFICATE}",
      description = "PEM file of the authority that signed the cluster's certificate.")
  @Nullable Path caCertificate;

  AppConfig config(PortalOptions portal) {
    try {
      AppConfig.checkEnvironment(System.getenv());
      return new AppConfig(dataFolder(), portal.port, portal.host, portal.publicUrl, cluster());
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw new ParameterException(
          java.util.Objects.requireNonNull(command).commandLine(),
          message == null ? e.toString() : message,
          e);
    }
  }

  private AppConfig.@Nullable Cluster cluster() {
    if (elasticsearch != null) {
      return new AppConfig.Cluster(elasticsearch, apiKey, user, password, caCertificate);
    }
    if (apiKey != null || user != null || password != null || caCertificate != null) {
      throw new IllegalArgumentException(
          "--api-key, --user, --password and --ca-certificate are for a cluster: give --elasticsearch URL too");
    }
    return null;
  }

  private Path dataFolder() {
    if (data != null) {
      return data.toAbsolutePath().normalize();
    }
    return Path.of(System.getProperty("cuttings.home", ""))
        .toAbsolutePath()
        .normalize()
        .resolve("data");
  }
}
