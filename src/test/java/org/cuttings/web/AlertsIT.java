package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.curation.alerts.Alerts;
import org.cuttings.testsupport.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Searches that curators keep. */
class AlertsIT {
  private static final FixtureArchive ARCHIVE = new FixtureArchive();

  /** Made before the fixtures came in: all of them are new. */
  private static final Alerts EARLIER =
      new Alerts(
          ARCHIVE.doors().journal(),
          Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC));

  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    ARCHIVE.addAccounts();
    browser = Browser.open();
    server = WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), ARCHIVE.doors());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static String site() {
    return "http://127.0.0.1:" + server.port();
  }

  private static Document feed(String path) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(site() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body(), Parser.xmlParser());
  }

  private static String made(String name, String address) {
    return "/alerts/" + EARLIER.make("ann", "ann", name, address).id();
  }

  @Test
  void everyEntryNamesThePassageAndTheWordsThatFired() throws Exception {
    Document feed = feed(made("Bridges", "/search?q=bridge") + ".atom");
    assertThat(feed.expectFirst("feed > title").text()).startsWith("Alert: Bridges");
    assertThat(feed.select("entry")).isNotEmpty();
    assertThat(feed.select("entry > summary").eachText())
        .anyMatch(text -> text.matches("(?s).*Passage \\d+: “.*bridge.*” Found: .*bridge.*"));
    Document quotes = feed(made("Bolts", "/quotes?q=bolt") + ".atom");
    assertThat(quotes.select("entry > summary").eachText())
        .isNotEmpty()
        .allMatch(text -> text.contains("Passage ") && text.contains("Found: bolt."));
    assertThat(feed(made("Meetings", "/events?person=ines-roth") + ".atom").select("entry"))
        .isNotEmpty();
  }

  @Test
  void aFeedGoesOnUntilEverythingSinceTheAlertWasThere() throws Exception {
    String path = made("Everything", site() + "/search");
    Document page = feed(path + ".atom");
    List<String> all = new ArrayList<>(page.select("entry > id").eachText());
    int whole = all.size();
    // From the middle on, as a reader goes on that was away.
    String middle =
        page.select("entry > link").get(whole / 2 - 1).attr("href").replaceFirst(".*/", "");
    String time = page.select("entry > updated").get(whole / 2 - 1).text();
    Document rest = feed(path + ".atom?before=" + time + "_" + middle);
    assertThat(rest.select("entry > id").eachText()).isEqualTo(all.subList(whole / 2, whole));
    assertThat(page.select("feed > link[rel=first]").attr("href"))
        .isEqualTo(site() + path + ".atom");
    assertThat(whole)
        .isEqualTo((int) ARCHIVE.all(org.cuttings.search.SearchParameters.EMPTY).count());
  }

  @Test
  void aSearchThatCannotBeRunIsKeptAndSaysWhy() throws Exception {
    String path = made("Broken", "/search?q=bridge&from=yesterday");
    Document feed = feed(path + ".atom");
    assertThat(feed.select("entry > title").text()).isEqualTo("This alert cannot be run");
    assertThat(feed.select("entry > summary").text()).contains("yesterday");
    signIn();
    assertThat(browser.driver().findElement(By.cssSelector(".accounts")).getText())
        .contains("Broken", "cannot be run", "yesterday");
  }

  @Test
  void aCuratorKeepsASearchFromItsListAndEndsIt() throws Exception {
    signIn();
    go("/search?q=bridge&source=Northern+Wire");
    browser.follow(browser.driver().findElement(By.linkText("Keep as an alert")));
    browser.driver().findElement(By.id("name")).sendKeys("Wire on bridges");
    browser.follow(browser.driver().findElement(By.xpath("//button[.='Keep it']")));
    String mine = "//li[contains(., 'Wire on bridges')]";
    assertThat(browser.driver().findElement(By.xpath(mine)).getText()).contains("nothing new");
    assertThat(browser.seriousFindings()).isEmpty();
    assertThat(browser.overflow()).isZero();
    browser.screenshot("alerts-1280");
    browser.look(390, true);
    assertThat(browser.overflow()).isZero();
    browser.screenshot("alerts-390-dark");
    browser.look(1280, false);
    String feed =
        java.util.Objects.requireNonNull(
            browser
                .driver()
                .findElement(By.xpath(mine + "//a[@type='application/atom+xml']"))
                .getDomAttribute("href"));
    assertThat(feed(feed).select("entry")).isEmpty();
    browser.follow(
        browser.driver().findElement(By.xpath("//button[contains(., 'Wire on bridges')]")));
    assertThat(browser.driver().findElements(By.xpath(mine))).isEmpty();
    assertThat(feed(feed).select("entry > title").text()).isEqualTo("This alert was ended");

    go("/alerts");
    browser.driver().findElement(By.id("name")).sendKeys("Elsewhere");
    browser.driver().findElement(By.id("address")).sendKeys("/about?q=x");
    browser.follow(browser.driver().findElement(By.xpath("//button[.='Keep it']")));
    assertThat(browser.driver().findElement(By.cssSelector("p.problem")).getText())
        .contains("takes the address of a list");
  }

  private static void go(String path) {
    browser.driver().get(site() + path);
  }

  private static void signIn() {
    browser.driver().manage().deleteAllCookies();
    browser.look(1280, false);
    go("/alerts");
    browser.driver().findElement(By.id("name")).sendKeys("ann");
    browser.driver().findElement(By.id("password")).sendKeys(FixtureArchive.PASSWORD);
    browser.follow(browser.driver().findElement(By.xpath("//main//button[.='Sign in']")));
  }
}
