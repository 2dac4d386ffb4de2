package org.cuttings.web.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the provider: authorization code with PKCE, state and nonce. What the provider says of
 * itself is read at the first sign-in; the ID token is checked against the keys that it publishes.
 */
final class OpenIdClient {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final OpenIdSettings settings;
  private final ClientID client;
  private @Nullable OIDCProviderMetadata provider;
  private @Nullable IDTokenValidator validator;

  OpenIdClient(OpenIdSettings settings) {
    this.settings = settings;
    this.client = new ClientID(settings.client());
  }

  /**
   * Who signed in.
   *
   * @param name value of the claim that names accounts
   * @param person as the provider calls the person; the name where it does not
   */
  record Somebody(String name, String person) {}

  /** Where the browser is sent, with what must come back. */
  URI address(URI callback, String state, String nonce, String verifier) throws OpenIdException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "profile", "email"), client, callback)
        .endpointURI(provider().getAuthorizationEndpointURI())
        .state(new State(state))
        .nonce(new Nonce(nonce))
        .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Asks the provider who came back with a code. */
  Somebody redeem(String code, URI callback, String nonce, String verifier) throws OpenIdException {
    try {
      IDTokenClaimsSet claims =
          validator().validate(idToken(code, callback, verifier), new Nonce(nonce));
      return somebody(claims);
    } catch (BadJOSEException | JOSEException e) {
      throw new OpenIdException(
          "What the provider sent is not to be trusted: " + e.getMessage(), e);
    }
  }

  private Somebody somebody(IDTokenClaimsSet claims) throws OpenIdException {
    @Nullable String name = claims.getStringClaim(settings.claim());
    if (name == null || name.isBlank()) {
      throw new OpenIdException(
          "The provider does not say who you are: its token has no claim " + settings.claim());
    }
    if (settings.claim().equals("email")
        && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
      throw new OpenIdException("The provider has not verified your address.");
    }
    @Nullable String person = claims.getStringClaim("name");
    return new Somebody(name, person == null || person.isBlank() ? name : person);
  }

  private JWT idToken(String code, URI callback, String verifier) throws OpenIdException {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback, new CodeVerifier(verifier));
    URI endpoint = provider().getTokenEndpointURI();
    @Nullable String secret = settings.secret();
    TokenRequest request =
        secret == null
            ? new TokenRequest(endpoint, client, grant, null)
            : new TokenRequest(
                endpoint, new ClientSecretBasic(client, new Secret(secret)), grant, null);
    try {
      HTTPRequest http = request.toHTTPRequest();
      http.setConnectTimeout(TIMEOUT_MILLIS);
      http.setReadTimeout(TIMEOUT_MILLIS);
      TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
      if (!answer.indicatesSuccess()) {
        throw new OpenIdException(
            "The provider refused the code: " + answer.toErrorResponse().getErrorObject());
      }
      return Objects.requireNonNull(
          ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken());
    } catch (IOException | ParseException e) {
      throw new OpenIdException("The provider cannot be asked now.", e);
    }
  }

  private synchronized OIDCProviderMetadata provider() throws OpenIdException {
    if (provider == null) {
      try {
        provider =
            OIDCProviderMetadata.resolve(
                new Issuer(settings.issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
      } catch (IOException | GeneralException e) {
        throw new OpenIdException("The provider " + settings.issuer() + " cannot be reached.", e);
      }
    }
    return provider;
  }

  /** Its keys are read when they are needed, and again when it signs with a new one. */
  private synchronized IDTokenValidator validator() throws OpenIdException {
    if (validator == null) {
      try {
        validator =
            new IDTokenValidator(
                provider().getIssuer(),
                client,
                JWSAlgorithm.RS256,
                provider().getJWKSetURI().toURL());
      } catch (IOException e) {
        throw new OpenIdException("The provider does not say where its keys are.", e);
      }
    }
    return validator;
  }
}
