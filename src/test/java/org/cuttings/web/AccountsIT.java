package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cuttings.curation.accounts.Scope;
import org.cuttings.testsupport.Browser;
import org.cuttings.testsupport.Looks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Signing in, what an account may do, and forms that others made. */
class AccountsIT {
  private static final FixtureArchive ARCHIVE = new FixtureArchive();
  private static WebServer server;
  private static WebServer behindProxy;
  private static Browser browser;
  private HttpClient client = client();

  @BeforeAll
  static void start() {
    ARCHIVE.addAccounts();
    browser = Browser.open();
    WebSettings settings = WebSettings.at("127.0.0.1", 0, "test");
    server = WebServer.start(settings, ARCHIVE.doors());
    behindProxy =
        WebServer.start(
            settings.withPublicUrl(URI.create("https://cuttings.example")), ARCHIVE.doors());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
      behindProxy.close();
    }
  }

  @BeforeEach
  void freshVisitor() {
    client = client();
    browser.driver().manage().deleteAllCookies();
    browser.look(1280, false);
    browser.scripts(true);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  @Test
  void anAdministratorSignsInAddsACuratorAndSeesWhoDidWhatWithoutScripts() throws IOException {
    browser.scripts(false);
    go("/accounts");
    assertThat(heading()).isEqualTo("Sign in");
    signInHere("boss", "not the password");
    assertThat(text(".problem")).contains("do not belong together");
    assertThat(browser.driver().findElement(By.id("name")).getDomProperty("value"))
        .isEqualTo("boss");
    signInHere("boss", FixtureArchive.PASSWORD);
    assertThat(heading()).isEqualTo("Accounts");

    type("person", "Cleo Marsh");
    type("name", "cleo");
    new Select(browser.driver().findElement(By.id("role"))).selectByValue("curator");
    type("password", "seven wet boats rock");
    click("Add");
    assertThat(text(".done")).isEqualTo("The account cleo is made.");
    go("/audit/account/cleo");
    assertThat(text(".audit")).contains("boss: account made", "Cleo Marsh", "a new secret");
    assertThat(browser.driver().getPageSource()).doesNotContain("argon2");

    go("/account");
    click("Sign out");
    go("/sign-in");
    signInHere("cleo", "seven wet boats rock");
    assertThat(text("footer.foot")).contains("Signed in as Cleo Marsh");
    go("/accounts");
    assertThat(heading()).isEqualTo("Not for this account");
  }

  @Test
  void aCuratorChangesThePasswordAndSignsInAgain() {
    ARCHIVE.doors().accounts().setPassword("ann", FixtureArchive.PASSWORD, "fixture");
    go("/account");
    signInHere("ann", FixtureArchive.PASSWORD);
    type("old", FixtureArchive.PASSWORD);
    type("new", "four white gulls call");
    type("again", "four white gulls cry");
    click("Change the password");
    assertThat(text(".problem")).isEqualTo("The two new passwords differ.");
    type("old", FixtureArchive.PASSWORD);
    type("new", "four white gulls call");
    type("again", "four white gulls call");
    click("Change the password");
    assertThat(heading()).isEqualTo("Sign in");
    signInHere("ann", "four white gulls call");
    assertThat(text("footer.foot")).contains("Ann Harbour");
  }

  @Test
  void pagesOfAccountsAreAccessibleByDayAndNightAtDeskAndOnPhone() throws IOException {
    go("/sign-in");
    signInHere("boss", FixtureArchive.PASSWORD);
    for (String page : List.of("account", "accounts", "audit")) {
      assertThat(Looks.faults(browser, Looks.DESK_AND_PHONE, page, () -> go("/" + page))).isEmpty();
    }
  }

  @Test
  void whoIsNotSignedInIsAskedToAndComesBack() throws Exception {
    HttpResponse<String> answer = get("/audit?page=2");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/sign-in?next=%2Faudit%3Fpage%3D2");
    assertThat(location(signIn("boss", "/audit?page=1"))).isEqualTo("/audit?page=1");
    assertThat(get("/audit").statusCode()).isEqualTo(200);
    assertThat(header(get("/account"), "Cache-Control")).isEqualTo("no-store");
    assertThat(header(get("/about"), "Cache-Control")).isEqualTo("private, no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:1", ""})
  void afterSigningInNobodyIsSentToAnotherSite(String next) throws Exception {
    assertThat(location(signIn("boss", next))).isEqualTo("/");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Origin,https://evil.example",
    "Origin,null"
  })
  void formOfAnotherSiteIsRefused(String header, String value) throws Exception {
    signIn("boss", "/");
    String key = key("/accounts");
    HttpResponse<String> answer =
        post(
            "/accounts/boss",
            Map.of("form-key", key, "do", "role", "role", "curator"),
            header,
            value);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Nothing was changed");
  }

  @Test
  void formWithoutTheKeyOfItsSessionIsRefused() throws Exception {
    signIn("boss", "/");
    String key = key("/accounts");
    Map<String, String> form = Map.of("do", "shut-out");
    assertThat(post("/accounts/ann", form).statusCode()).isEqualTo(403);
    assertThat(post("/accounts/ann", Map.of("do", "shut-out", "form-key", key + "x")).statusCode())
        .isEqualTo(403);
    client = client();
    assertThat(
            post("/sign-in", Map.of("name", "boss", "password", FixtureArchive.PASSWORD))
                .statusCode())
        .isEqualTo(403);
    assertThat(ARCHIVE.doors().accounts().all()).allMatch(account -> account.value().active());
  }

  @Test
  void curatorMayNotManageAccounts() throws Exception {
    ARCHIVE.doors().accounts().setPassword("ann", FixtureArchive.PASSWORD, "fixture");
    signIn("ann", "/");
    String key = key("/account");
    assertThat(get("/accounts").statusCode()).isEqualTo(403);
    assertThat(get("/audit").statusCode()).isEqualTo(403);
    assertThat(
            post("/accounts/ann", Map.of("form-key", key, "do", "role", "role", "administrator"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void badChangeSaysWhyAndChangesNothing() throws Exception {
    signIn("boss", "/");
    String key = key("/accounts");
    HttpResponse<String> answer = post("/accounts/boss", Map.of("form-key", key, "do", "shut-out"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("boss is the only administrator");
    assertThat(post("/accounts/nobody", Map.of("form-key", key, "do", "shut-out")).body())
        .contains("There is no account nobody");
    assertThat(post("/accounts/ann", Map.of("form-key", key)).statusCode()).isEqualTo(400);
  }

  @Test
  void cookiesAreOutOfReachOfScriptsAndGoOverHttpsOnlyWhereThereIsHttps() throws Exception {
    assertThat(cookie(server)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
    assertThat(cookie(behindProxy)).contains("HttpOnly", "SameSite=Lax", "Secure");
  }

  @Test
  void aTokenIsShownOnceDoesWhatItsScopeSaysAndIsRevoked() throws Exception {
    go("/account");
    signInHere("boss", FixtureArchive.PASSWORD);
    type("token-name", "nightly export");
    new Select(browser.driver().findElement(By.id("scope"))).selectByValue("administer");
    click("Make a token");
    String token = text("code.token");
    assertThat(token).matches("cuttings_[A-Za-z0-9_-]{56}");
    assertThat(browser.seriousFindings()).isEmpty();
    assertThat(browser.overflow()).isZero();
    browser.screenshot("account-token-1280");
    browser.look(390, true);
    browser.screenshot("account-token-390-dark");
    assertThat(browser.overflow()).isZero();
    go("/account");
    assertThat(browser.driver().getPageSource()).doesNotContain(token.substring(25));
    assertThat(text(".accounts")).contains("nightly export", "administer", "never used");

    // No form key, no cookie: a program.
    assertThat(asProgram(token, "/accounts").statusCode()).isEqualTo(200);
    HttpResponse<String> made =
        asProgram(
            token,
            "/accounts",
            Map.of(
                "name",
                "robo",
                "person",
                "Robo",
                "role",
                "curator",
                "password",
                FixtureArchive.PASSWORD));
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(asProgram(token, "/audit/account/robo").body()).contains("boss/nightly export");
    assertThat(asProgram(token, "/account").statusCode()).isEqualTo(403);
    go("/account");
    assertThat(text(".accounts")).contains("last used");

    String read = ARCHIVE.doors().accounts().tokens().make("boss", "reads", Scope.READ, 1);
    assertThat(asProgram(read, "/search").statusCode()).isEqualTo(200);
    assertThat(asProgram(read, "/accounts").statusCode()).isEqualTo(403);
    String curates = ARCHIVE.doors().accounts().tokens().make("boss", "curates", Scope.CURATE, 1);
    assertThat(asProgram(curates, "/accounts").statusCode()).isEqualTo(403);

    browser.follow(
        browser
            .driver()
            .findElement(By.xpath("//button[contains(., 'the token nightly export')]")));
    assertThat(text(".done")).isEqualTo("The token is revoked.");
    HttpResponse<String> refused = asProgram(token, "/accounts");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(header(refused, "WWW-Authenticate")).contains("invalid_token");
    assertThat(asProgram("cuttings_x_y", "/search").statusCode()).isEqualTo(401);
    go("/audit");
    assertThat(text(".audit")).contains("token revoked", "token made", "a new secret");
  }

  private static HttpResponse<String> asProgram(String token, String path) throws Exception {
    return client()
        .send(
            HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token)
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> asProgram(String token, String path, Map<String, String> form)
      throws Exception {
    client = client();
    return post(path, form, "Authorization", "Bearer " + token);
  }

  private static String cookie(WebServer of) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + of.port() + "/sign-in")).build();
    return header(client().send(request, HttpResponse.BodyHandlers.ofString()), "Set-Cookie");
  }

  private HttpResponse<String> signIn(String name, String next) throws Exception {
    String key = key("/sign-in");
    return post(
        "/sign-in",
        Map.of("name", name, "password", FixtureArchive.PASSWORD, "next", next, "form-key", key));
  }

  private String key(String path) throws Exception {
    return Objects.requireNonNull(Jsoup.parse(get(path).body()).selectFirst("[name=form-key]"))
        .val();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String... headers)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static String location(HttpResponse<String> answer) {
    return header(answer, "Location").replaceFirst("^https?://127\\.0\\.0\\.1:\\d+", "");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static void go(String path) {
    browser.driver().get(address(path).toString());
  }

  private static void signInHere(String name, String password) {
    type("name", name);
    type("password", password);
    click("Sign in");
  }

  private static void type(String field, String words) {
    var element = browser.driver().findElement(By.id(field));
    element.clear();
    element.sendKeys(words);
  }

  private static void click(String button) {
    browser.follow(
        browser
            .driver()
            .findElement(By.xpath("//main//button[normalize-space()='" + button + "']")));
  }

  private static String heading() {
    return text("h1");
  }

  private static String text(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }
}
