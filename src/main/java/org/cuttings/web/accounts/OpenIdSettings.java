package org.cuttings.web.accounts;

import java.net.URI;
import org.cuttings.curation.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect provider with which curators may sign in.
 *
 * @param issuer where its description is found, {@code https://login.example/realm}
 * @param client by which it knows this portal
 * @param secret of this portal; null for a client without
 * @param claim of its tokens whose value is the name of an account
 * @param role of accounts that are made when somebody comes for the first time; null where an
 *     administrator makes them beforehand
 */
public record OpenIdSettings(
    URI issuer, String client, @Nullable String secret, String claim, @Nullable Role role) {
  /** The claim that is taken where none is stated. */
  public static final String USUAL_CLAIM = "preferred_username";

  public OpenIdSettings {
    if (issuer.getHost() == null || issuer.getScheme() == null) {
      throw new IllegalArgumentException(
          "--oidc-issuer takes an address such as https://login.example/realm, not " + issuer);
    }
    if (client.isBlank() || claim.isBlank()) {
      throw new IllegalArgumentException(
          "--oidc-client and --oidc-claim must not be empty where --oidc-issuer is given");
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "OpenIdSettings[%s, %s]".formatted(issuer, client);
  }
}
