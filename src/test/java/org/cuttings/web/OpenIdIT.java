package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cuttings.curation.accounts.Role;
import org.cuttings.web.accounts.OpenIdSettings;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with an OpenID Connect provider, which is a small one of this test. */
class OpenIdIT {
  private static final FixtureArchive ARCHIVE = new FixtureArchive();
  private static final String SECRET = "a secret of the portal";
  private static HttpServer provider;
  private static WebServer server;
  private static WebServer making;
  private static RSAKey key;
  private static RSAKey stranger;

  /** What the provider does next. */
  private static String username = "";

  private static boolean wrongKey;
  private static boolean wrongNonce;
  private static final Map<String, Map<String, String>> CODES = new HashMap<>();

  private HttpClient browser = browser();

  @BeforeAll
  static void start() throws Exception {
    ARCHIVE.addAccounts();
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    stranger = new RSAKeyGenerator(2048).keyID("one").generate();
    provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    provider.createContext("/.well-known/openid-configuration", OpenIdIT::description);
    provider.createContext(
        "/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    provider.createContext("/authorize", OpenIdIT::authorize);
    provider.createContext("/token", OpenIdIT::token);
    provider.start();
    WebSettings settings = WebSettings.at("127.0.0.1", 0, "test");
    server = WebServer.start(settings.withOpenId(openId(null)), ARCHIVE.doors());
    making = WebServer.start(settings.withOpenId(openId(Role.CURATOR)), ARCHIVE.doors());
  }

  private static OpenIdSettings openId(@Nullable Role role) {
    return new OpenIdSettings(
        URI.create(issuer()), "cuttings", SECRET, OpenIdSettings.USUAL_CLAIM, role);
  }

  @AfterAll
  static void stop() {
    server.close();
    making.close();
    provider.stop(0);
  }

  @BeforeEach
  void fresh() {
    browser = browser();
    username = "ann";
    wrongKey = false;
    wrongNonce = false;
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  @Test
  void somebodyWhomTheProviderKnowsIsSignedInAndLedBack() throws Exception {
    HttpResponse<String> page = get(address(server, "/sign-in?next=/account"));
    String way = Jsoup.parse(page.body()).expectFirst("a[href^=/sign-in/openid]").attr("href");
    HttpResponse<String> in = signIn(address(server, way));
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/account");
    assertThat(get(address(server, "/account")).body()).contains("ann");
  }

  @Test
  void whoHasNoAccountIsRefusedUnlessAccountsAreMade() throws Exception {
    username = "newcomer";
    HttpResponse<String> refused = signIn(address(server, "/sign-in/openid"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("There is no account here for newcomer");

    HttpResponse<String> in = signIn(address(making, "/sign-in/openid?next=/account"));
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    assertThat(get(address(making, "/account")).body()).contains("newcomer", "Newcomer of Test");
    // It has no password that anybody could guess.
    assertThat(ARCHIVE.doors().accounts().signIn("newcomer", "", "test").toString())
        .contains("Refused");
    ARCHIVE.doors().accounts().setActive("newcomer", false, "test");
    assertThat(signIn(address(making, "/sign-in/openid")).statusCode()).isEqualTo(403);
  }

  @Test
  void aTokenOfAnotherKeyOrForAnotherSignInIsNotTrusted() throws Exception {
    wrongKey = true;
    assertThat(signIn(address(server, "/sign-in/openid")).body()).contains("not to be trusted");
    wrongKey = false;
    wrongNonce = true;
    HttpResponse<String> refused = signIn(address(server, "/sign-in/openid"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("not to be trusted");
    assertThat(get(address(server, "/account")).statusCode()).isEqualTo(303);
  }

  @Test
  void whatAnotherBrowserBeganOrIsBroughtTwiceIsRefused() throws Exception {
    URI back = callback(address(server, "/sign-in/openid"));
    HttpClient mine = browser;
    browser = browser();
    assertThat(get(back).body()).contains("was not begun in this browser");
    browser = mine;
    assertThat(get(back).statusCode()).isEqualTo(403);

    URI again = callback(address(server, "/sign-in/openid"));
    assertThat(get(again).statusCode()).isEqualTo(303);
    assertThat(get(again).statusCode()).isEqualTo(403);
    assertThat(get(address(server, "/sign-in/openid/callback?error=access_denied&state=x")).body())
        .contains("begin again");
  }

  private HttpResponse<String> signIn(URI start) throws Exception {
    return get(callback(start));
  }

  /** Where the provider sends the browser back to. */
  private URI callback(URI start) throws Exception {
    HttpResponse<String> away = get(start);
    assertThat(away.statusCode()).as(away.body()).isEqualTo(303);
    URI there = URI.create(away.headers().firstValue("Location").orElseThrow());
    assertThat(there.getQuery()).contains("code_challenge_method=S256", "nonce=", "state=");
    return URI.create(get(there).headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(WebServer of, String path) {
    return URI.create("http://127.0.0.1:" + of.port() + path);
  }

  private static String issuer() {
    return "http://127.0.0.1:" + provider.getAddress().getPort();
  }

  private static void description(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        """
        {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/authorize", "token_endpoint": "ISSUER/token",
         "jwks_uri": "ISSUER/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .replace("ISSUER", issuer()));
  }

  private static void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = "code-" + CODES.size();
    CODES.put(code, asked);
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + encoded(asked, "state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static String encoded(Map<String, String> asked, String name) {
    return URLEncoder.encode(asked.get(name), StandardCharsets.UTF_8);
  }

  private static void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    @Nullable Map<String, String> begun = CODES.remove(asked.get("code"));
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    ("cuttings:" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    boolean right =
        begun != null
            && challenge(asked.getOrDefault("code_verifier", ""))
                .equals(begun.get("code_challenge"))
            && asked.getOrDefault("redirect_uri", "").equals(begun.get("redirect_uri"))
            && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (begun == null || !right) {
      json(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
            .formatted(idToken(Objects.requireNonNull(begun.get("nonce")))));
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String idToken(String nonce) {
    try {
      Instant now = Instant.now();
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
              new JWTClaimsSet.Builder()
                  .issuer(issuer())
                  .audience("cuttings")
                  .subject("subject of " + username)
                  .claim("preferred_username", username)
                  .claim("name", "Newcomer of Test")
                  .claim("nonce", wrongNonce ? "another" : nonce)
                  .issueTime(Date.from(now))
                  .expirationTime(Date.from(now.plusSeconds(300)))
                  .build());
      token.sign(new RSASSASigner(wrongKey ? stranger : key));
      return token.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      parameters.put(
          URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
