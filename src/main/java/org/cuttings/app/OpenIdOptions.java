package org.cuttings.app;

import java.net.URI;
import java.util.Objects;
import org.cuttings.curation.accounts.Role;
import org.cuttings.web.accounts.OpenIdSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The OpenID Connect provider with which curators may sign in. */
final class OpenIdOptions {
  @Spec(Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      defaultValue = "${env:CUTTINGS_OIDC_ISSUER}",
      description = "OpenID Connect provider with which curators may sign in.")
  @Nullable URI issuer;

  @Option(
      names = "--oidc-client",
      paramLabel = "ID",
      defaultValue = "${env:CUTTINGS_OIDC_CLIENT}",
      description = "By which the provider knows this portal.")
  @Nullable String client;

  @Option(
      names = "--oidc-secret",
      paramLabel = "SECRET",
      defaultValue = "${env:CUTTINGS_OIDC_SECRET}",
      description = "Secret of this portal there; better given as an environment variable.")
  @Nullable String secret;

  @Option(
      names = "--oidc-claim",
      paramLabel = "NAME",
      defaultValue = "${env:CUTTINGS_OIDC_CLAIM:-" + OpenIdSettings.USUAL_CLAIM + "}",
      description = "Claim whose value is the name of an account (default: ${DEFAULT-VALUE}).")
  String claim = OpenIdSettings.USUAL_CLAIM;

  @Option(
      names = "--oidc-role",
      paramLabel = "ROLE",
      defaultValue = "${env:CUTTINGS_OIDC_ROLE}",
      description =
          "Make an account of this role for who comes for the first time; without it an administrator makes"
              + " accounts beforehand.")
  @Nullable String role;

  /** What they settle; null where no provider is named. */
  @Nullable OpenIdSettings settings() {
    URI provider = issuer;
    if (provider == null) {
      if (client != null || secret != null || role != null) {
        throw wrong(
            "--oidc-client, --oidc-secret and --oidc-role are for --oidc-issuer URL: give it too");
      }
      return null;
    }
    try {
      return new OpenIdSettings(
          provider, Objects.requireNonNullElse(client, ""), secret, claim, role());
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Role role() {
    return role == null
        ? null
        : Role.of(role)
            .orElseThrow(() -> wrong("--oidc-role takes curator or administrator, not " + role));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
