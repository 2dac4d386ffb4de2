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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Anchor;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.curation.corrections.EvidenceKind;
import org.cuttings.curation.corrections.Mistakes;
import org.cuttings.curation.corrections.Verdict;
import org.cuttings.testsupport.Browser;
import org.cuttings.testsupport.Looks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Curators decide about evidence, and readers report mistakes. */
class ReviewIT {
  private static Browser browser;
  private FixtureArchive archive = new FixtureArchive();
  private Corrections corrections = new Corrections(archive.doors().journal());
  private WebServer server = start(archive);

  private static WebServer start(FixtureArchive archive) {
    archive.addAccounts();
    return WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), archive.doors());
  }

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void freshVisitor() {
    browser.driver().manage().deleteAllCookies();
    browser.look(1280, false);
    browser.scripts(false);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCuratorWorksThroughTheQueueWithoutScripts() {
    signIn();
    go("/review?kind=quote");
    String first = text(".queue blockquote");
    follow(button("Confirm"));
    assertThat(text(".done")).isEqualTo("Confirmed. Here is the next.");
    String second = text(".queue blockquote mark");
    assertThat(browser.driver().switchTo().activeElement().getText())
        .as("the next is in focus")
        .isEqualTo("Confirm");
    browser.driver().findElement(By.name("reason")).sendKeys("nobody says so");
    follow(button("Reject"));
    assertThat(text(".done")).isEqualTo("Rejected. Here is the next.");
    assertThat(all(".queue blockquote")).doesNotContain(first);

    go("/corrections");
    assertThat(all(".queue li"))
        .satisfiesExactly(
            last -> assertThat(last).contains(second, "Rejected by ann", "nobody says so"),
            before -> assertThat(before).contains("Confirmed by ann"));
    go("/review/figures");
    assertThat(text("tbody tr")).contains("quote", "by hand", "2", "50 %");
  }

  @Test
  void anEventIsAmendedAndWhatCannotBeReadIsSaid() {
    signIn();
    go("/review");
    follow(button("Amend"));
    assertThat(text("h1")).isEqualTo("Event to review");
    new Select(browser.driver().findElement(By.id("status"))).selectByValue("denied");
    type("date", "the ninth of June");
    follow(button("Amend"));
    assertThat(text(".problem")).contains("is no date here", "write 2016-06-09");
    assertThat(value("status")).as("what was chosen is kept").isEqualTo("denied");
    type("date", "2018-03");
    type("reason", "the article denies it");
    follow(button("Amend"));
    assertThat(text(".done")).contains("amended", "within seconds");

    Versioned<Correction> made = corrections.all().getFirst();
    assertThat(made.value().verdict()).isEqualTo(Verdict.AMENDED);
    go("/corrections/record/" + made.id());
    assertThat(text(".standing"))
        .contains("Amended by ann", "status: denied", "date: March 2018", "the article denies it");
    assertThat(text(".card")).contains("The words stand in the article.");
    follow(button("Withdraw: the rules count again"));
    assertThat(text(".standing")).startsWith("Withdrawn by ann");
  }

  @Test
  void anAmendmentThatChangesNothingIsRefused() {
    signIn();
    go("/review");
    follow(button("Amend"));
    follow(button("Amend"));
    assertThat(text(".problem")).contains("Nothing in the form differs");
    assertThat(corrections.all()).isEmpty();
  }

  @Test
  void whoIsSlowerSeesBothVersions() {
    signIn();
    go("/review");
    follow(button("Amend"));
    String key = key();
    HttpResponse<String> boss = as("boss", "/review", Map.of());
    assertThat(boss.statusCode()).isEqualTo(200);
    String id = browser.driver().getCurrentUrl().replaceFirst(".*/", "");
    HttpResponse<String> quick =
        as(
            "boss",
            "/corrections/of/" + id,
            Map.of("verdict", "confirmed", "reason", "all is right"));
    assertThat(quick.statusCode()).isEqualTo(303);
    assertThat(key).isNotEmpty();

    follow(button("Reject"));

    assertThat(text(".problem")).contains("boss was quicker");
    assertThat(text(".both")).contains("Confirmed by boss", "all is right", "Yours", "Rejected.");
    follow(button("Reject"));
    assertThat(corrections.all().getFirst().value().verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(corrections.history(corrections.all().getFirst().id())).hasSize(2);
  }

  @Test
  void whoIsSlowerInTheQueueSeesBothVersionsThere() {
    signIn();
    go("/review");
    String id = String.valueOf(browser.driver().findElement(By.name("id")).getDomProperty("value"));
    as("boss", "/corrections/of/" + id, Map.of("verdict", "confirmed", "reason", "all is right"));
    browser.driver().findElement(By.name("reason")).sendKeys("nobody met");
    follow(button("Reject"));

    assertThat(text(".problem")).contains("quicker", "not saved");
    assertThat(text(".both"))
        .contains("Confirmed by boss", "all is right", "Yours", "Rejected. Reason: nobody met");
    assertThat(corrections.all()).hasSize(1);
    assertThat(text(".queue")).as("the queue goes on").isNotEmpty();
    follow(browser.driver().findElement(By.linkText("The correction and its history")));
    assertThat(text("main")).contains("all is right");
  }

  @Test
  void aLetterPressesTheButtonInFocus() {
    browser.scripts(true);
    signIn();
    go("/review");
    WebDriverWait wait = new WebDriverWait(browser.driver(), Duration.ofSeconds(30));
    // The focus comes to the button a little after the page.
    wait.until(driver -> "c".equals(driver.switchTo().activeElement().getDomAttribute("data-key")));
    browser.driver().switchTo().activeElement().sendKeys("c");
    wait.until(driver -> !driver.findElements(By.cssSelector(".done")).isEmpty());
    assertThat(text(".done")).startsWith("Confirmed");
    browser.driver().findElement(By.name("reason")).sendKeys("a", Keys.TAB);
    assertThat(text("h1")).as("letters in a field are letters").isEqualTo("To review");
  }

  @Test
  void twoReportsAreKeptApart() {
    signIn();
    go("/review?kind=join");
    follow(button("Different events"));
    Versioned<Correction> made = corrections.all().getFirst();
    assertThat(made.value().kind()).isEqualTo(EvidenceKind.JOIN);
    assertThat(made.value().verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(made.value().other()).isNotNull();
  }

  @Test
  void correctionWhoseWordsAreGoneIsListedAndTiedToOthers() {
    signIn();
    go("/review");
    follow(button("Confirm"));
    Versioned<Correction> made = corrections.all().getFirst();
    Anchor stood = made.value().anchor();
    Anchor gone =
        new Anchor(stood.article(), stood.kind(), List.of("waltzed"), "They ", " home.", 0, 0, 0);
    corrections.save(
        made.id(), made.version(), made.value().at(gone, null), Edit.of("ann", "confirmed"));

    go("/corrections/orphaned");
    assertThat(text(".queue")).contains("waltzed");
    follow(browser.driver().findElement(By.cssSelector(".queue a")));
    assertThat(text("#orphan")).isEqualTo("It has nothing to be about");
    follow(button("Keep it as it is"));
    new Select(browser.driver().findElement(By.id("to"))).selectByIndex(1);
    follow(button("Tie it to these words"));
    assertThat(text(".card")).contains("The words stand in the article.");
    go("/corrections/orphaned");
    assertThat(text(".how")).startsWith("0 corrections");
  }

  @Test
  void correctionOfWhatTheRulesFindNoMoreIsListedTooAndARejectionIsNot() {
    signIn();
    go("/review");
    follow(button("Confirm"));
    Versioned<Correction> made = corrections.all().getFirst();
    Anchor stood = made.value().anchor();
    String word = stood.before().strip().replaceFirst(".*\\s", "");
    int at = stood.before().lastIndexOf(word);
    Anchor beside =
        new Anchor(
            stood.article(),
            stood.kind(),
            List.of(word),
            stood.before().substring(0, at),
            stood.before().substring(at + word.length()) + stood.words(),
            0,
            stood.passage(),
            stood.offset());
    corrections.save(
        made.id(), made.version(), made.value().at(beside, null), Edit.of("ann", "confirmed"));
    go("/corrections/record/" + made.id());
    assertThat(text(".card"))
        .contains("The words stand in the article, but the rules find nothing there any more.");
    go("/corrections/orphaned");
    assertThat(text(".how")).startsWith("1 correction");

    Correction rejected =
        new Correction(beside, null, Verdict.REJECTED, null, made.value().found(), false);
    corrections.save(made.id(), made.version() + 1, rejected, Edit.of("ann", "rejected"));
    go("/corrections/orphaned");
    assertThat(text(".how")).startsWith("0 corrections");
  }

  @Test
  void aReaderReportsAMistakeWithoutScriptsAndOnlyCuratorsSeeIt() {
    go("/articles/" + article());
    follow(browser.driver().findElement(By.linkText("Report a mistake")));
    type("wrong", "The tower was not <b>sold</b> then.");
    type("words", "sold the tower");
    type("contact", "reader@example.org");
    follow(button("Send"));
    assertThat(text("h1")).isEqualTo("Thank you");
    go("/mistakes");
    assertThat(text("h1")).isEqualTo("Sign in");

    signIn();
    go("/mistakes");
    assertThat(text(".queue"))
        .contains("The tower was not <b>sold</b> then.", "sold the tower", "reader@example.org");
    follow(button("Dismiss"));
    assertThat(text(".problem")).contains("dismissed with a reason");
    follow(button("Take it up"));
    assertThat(text("h1")).startsWith("Evidence of");
    assertThat(new Mistakes(archive.doors().journal()).open()).isEmpty();
  }

  @Test
  void reportOfAnEventLeadsIntoItsCorrection() {
    signIn();
    go("/review");
    follow(button("Amend"));
    String id = browser.driver().getCurrentUrl().replaceFirst(".*/", "");
    go("/mistakes/new?about=/events/" + id);
    type("wrong", "It was a call.");
    follow(button("Send"));
    go("/mistakes");
    follow(button("Take it up"));
    assertThat(text(".reported")).contains("It was a call.");
    assertThat(text("h1")).isEqualTo("Event to review");
  }

  @Test
  void programsAndFloodsAreKeptOut() throws Exception {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    Mistakes mistakes = new Mistakes(archive.doors().journal());
    String about = "/articles/" + article();
    assertThat(report(client, about, "wrong", "https://spam.example").statusCode()).isEqualTo(303);
    assertThat(mistakes.open()).isEmpty();
    assertThat(report(client, about, "x".repeat(2_001), "").statusCode()).isEqualTo(422);
    assertThat(report(client, about, " ", "").body()).contains("Please write what is wrong.");
    for (int i = 0; i < 5; i++) {
      assertThat(report(client, about, "wrong " + i, "").statusCode()).isEqualTo(303);
    }
    HttpResponse<String> refused = report(client, about, "wrong again", "");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("not taken in", "wrong again");
    assertThat(mistakes.open()).hasSize(5);
    assertThat(get(client, "/mistakes/new?about=https://evil.example/").statusCode())
        .isEqualTo(400);
  }

  @Test
  void readersMayNotDecide() throws Exception {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    for (String page :
        List.of(
            "/review", "/review/figures", "/corrections", "/corrections/orphaned", "/mistakes")) {
      assertThat(get(client, page).statusCode()).as(page).isEqualTo(303);
    }
    go("/quotes");
    assertThat(browser.driver().getPageSource()).doesNotContain("/corrections/");
  }

  @Test
  void pagesOfTheReviewAreAccessibleByDayAndNightAtDeskAndOnPhone() throws IOException {
    signIn();
    go("/review");
    follow(button("Amend"));
    String id = browser.driver().getCurrentUrl().replaceFirst(".*/", "");
    new Select(browser.driver().findElement(By.id("status"))).selectByValue("alleged");
    follow(button("Amend"));
    go("/mistakes/new?about=/events/" + id);
    type("wrong", "It was a call, and nobody met.");
    follow(button("Send"));
    String record = "/corrections/record/" + corrections.all().getFirst().id();
    Map<String, String> pages =
        Map.of(
            "review-queue", "/review?kind=quote",
            "review-joins", "/review?kind=join",
            "review-decide", "/corrections/of/" + id,
            "review-record", record,
            "review-list", "/corrections",
            "review-figures", "/review/figures",
            "review-article", "/corrections/article/" + article(),
            "review-mistakes", "/mistakes",
            "review-mistake", "/mistakes/new?about=/events/" + id);
    browser.scripts(true);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(
              Looks.faults(browser, Looks.DESK_AND_PHONE, page.getKey(), () -> go(page.getValue())))
          .isEmpty();
    }
  }

  /** An article that has evidence. */
  private String article() {
    return archive.articles().stream()
        .map(article -> article.summary().id())
        .filter(id -> !archive.evidence(id).orElseThrow().events().isEmpty())
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** What another curator sends meanwhile. */
  private HttpResponse<String> as(String name, String path, Map<String, String> form) {
    try {
      HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
      String key = key(get(client, "/sign-in"));
      post(
          client,
          "/sign-in",
          Map.of("name", name, "password", FixtureArchive.PASSWORD, "form-key", key));
      HttpResponse<String> page = get(client, path);
      if (form.isEmpty()) {
        return page;
      }
      Map<String, String> sent = new java.util.HashMap<>(form);
      sent.put("form-key", key(page));
      sent.put("known", "0");
      return post(client, path, sent);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> report(HttpClient client, String about, String wrong, String website)
      throws Exception {
    String key = key(get(client, "/mistakes/new?about=" + about));
    return post(
        client,
        "/mistakes/new",
        Map.of("form-key", key, "about", about, "wrong", wrong, "website", website));
  }

  private static String key(HttpResponse<String> page) {
    return Objects.requireNonNull(Jsoup.parse(page.body()).selectFirst("[name=form-key]")).val();
  }

  private static String key() {
    return Objects.requireNonNull(
        browser.driver().findElement(By.name("form-key")).getDomProperty("value"));
  }

  private HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(HttpClient client, String path, Map<String, String> form)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private void go(String path) {
    browser.driver().get(address(path).toString());
  }

  private void signIn() {
    go("/sign-in");
    type("name", "ann");
    type("password", FixtureArchive.PASSWORD);
    follow(button("Sign in"));
  }

  private static void follow(WebElement element) {
    browser.follow(element);
  }

  private static WebElement button(String words) {
    return browser
        .driver()
        .findElement(By.xpath("//main//button[normalize-space()='" + words + "']"));
  }

  private static void type(String field, String words) {
    WebElement element = browser.driver().findElement(By.id(field));
    element.clear();
    element.sendKeys(words);
  }

  private static String value(String field) {
    return String.valueOf(browser.driver().findElement(By.id(field)).getDomProperty("value"));
  }

  private static String text(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }

  private static List<String> all(String selector) {
    return browser.driver().findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }
}
