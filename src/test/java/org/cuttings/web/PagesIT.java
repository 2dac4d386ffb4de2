package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cuttings.testsupport.Browser;
import org.cuttings.testsupport.Looks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Every kind of page in headless Chromium, as readers at a desk and on a phone have it. */
class PagesIT {
  private static final int DESK = 1280;
  private static final int PHONE = 390;
  private static final FixtureArchive ARCHIVE = new FixtureArchive();
  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
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

  @AfterEach
  void heal() {
    ARCHIVE.unavailable = false;
    browser.scripts(true);
  }

  static Stream<Arguments> kinds() {
    String bridge = "/articles/" + Fixtures.BRIDGE;
    return Stream.of(
        Arguments.of("home", "/"),
        Arguments.of("results", "/search?q=bridge"),
        Arguments.of(
            "filtered",
            "/search?q=bridge+/&source=Northern+Wire&-language=de&from=2016-02&to=2017-05"),
        Arguments.of("nothing", "/search?q=brigde&year=2016"),
        Arguments.of("sides", "/search?q=bridge&view=sources"),
        Arguments.of("comments", "/search?q=bridge+in:comments"),
        Arguments.of("values", "/search/values?facet=byline&q=bridge&-byline=Reporter+B"),
        Arguments.of("article", bridge),
        Arguments.of("cite", bridge + "/cite?passage=1"),
        Arguments.of("hits", bridge + "?q=bridge+in:comments"),
        Arguments.of("hostile", "/articles/" + Fixtures.HOSTILE + "?q=bridge"),
        Arguments.of("evidence", "/articles/" + Fixtures.TOWER),
        Arguments.of(
            "evidence-all",
            "/articles/"
                + Fixtures.TOWER
                + "?q=Roth&marks=people,groups,organisations,places,quotes,events,numbers"),
        Arguments.of("record", "/people/ines-roth"),
        Arguments.of("events", "/events"),
        Arguments.of(
            "events-pair",
            "/events?person=ines-roth&with=name:Pavel+Dorn&-status=proposed&from=2016&q=bell"),
        Arguments.of("events-none", "/events?person=nobody"),
        Arguments.of("events-values", "/events/values?facet=recipient"),
        Arguments.of("matrix", "/events/matrix"),
        Arguments.of("event", "/events/" + FixtureEvents.MEETING),
        Arguments.of("event-denied", "/events/" + FixtureEvents.CALL),
        Arguments.of("event-hostile", "/events/" + FixtureEvents.HOSTILE),
        Arguments.of("event-gone", "/events/gone"),
        Arguments.of("claims", "/claims"),
        Arguments.of("people", "/people?candidate=yes"),
        Arguments.of("candidate", "/people/name%3APavel%20Dorn"),
        Arguments.of("pair", "/people/ines-roth/with/name%3APavel%20Dorn"),
        Arguments.of("compare", "/articles/" + Fixtures.TOWER + "/compare/" + Fixtures.HOSTILE),
        Arguments.of("bare", "/articles/" + Fixtures.BARE),
        Arguments.of("long", "/articles/" + Fixtures.REPORT + "?q=bridge&part=2"),
        Arguments.of("arabic", "/articles/" + Fixtures.ARABIC),
        Arguments.of("quotes", "/quotes"),
        Arguments.of("quotes-filtered", "/quotes?q=bolt&speaker=name:Ines+Roth&-year=2016"),
        Arguments.of("quotes-nothing", "/quotes?q=moon"),
        Arguments.of("quote", "/quotes/" + FixtureQuotes.bolt()),
        Arguments.of("check", "/quotes/check"),
        Arguments.of("check-nearly", "/quotes/check?words=we+would+never+drive"),
        Arguments.of("check-other", "/quotes/check?words=every+bolt&by=Pavel+Dorn"),
        Arguments.of("check-hostile", "/quotes/check?words=%3Cscript%3E"),
        Arguments.of("sources", "/sources"),
        Arguments.of("source", "/sources/northern-wire"),
        Arguments.of("about", "/about"),
        Arguments.of("sign-in", "/sign-in?next=/quotes"),
        Arguments.of("missing", "/nowhere"),
        Arguments.of("unreadable", "/search?page=0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void everyPageIsAccessibleByDayAndNightAtDeskOnTabletAndOnPhone(String name, String path)
      throws IOException {
    assertThat(Looks.faults(browser, Looks.DESK_TABLET_AND_PHONE, name, () -> go(path))).isEmpty();
  }

  @Test
  void whileTheEngineIsAwayThePageSaysSo() throws IOException {
    ARCHIVE.unavailable = true;
    browser.look(DESK, false);
    go("/search?q=bridge");
    browser.screenshot("unavailable-1280");
    assertThat(browser.seriousFindings()).isEmpty();
    awaitHeading("The search engine is not ready");
    ARCHIVE.unavailable = false;
    click("Try again");
    awaitHeading("36 articles for");
  }

  @Test
  void aReaderSearchesNarrowsAndReadsWithoutScripts() {
    browser.look(DESK, false);
    browser.scripts(false);
    go("/");
    browser.driver().findElement(By.name("q")).sendKeys("bridge", Keys.ENTER);
    awaitHeading("36 articles for");
    WebElement wire =
        browser.driver().findElement(By.xpath("//aside//li[.//a[text()='Northern Wire']]"));
    String promised = wire.findElement(By.cssSelector(".count")).getText();
    wire.findElement(By.cssSelector(".value")).click();
    awaitHeading(promised + " articles for");
    browser.driver().findElement(By.cssSelector(".chips a")).click();
    awaitHeading("36 articles for");
    browser.driver().findElement(By.cssSelector(".passages a")).click();
    awaitAddress("?q=bridge#p0");
    browser.driver().findElement(By.cssSelector("#p0 .trail [aria-label='Next match']")).click();
    awaitAddress("#p1");
    click("All articles for it");
    awaitHeading("36 articles for");
  }

  @Test
  void aBarOfTheHistogramCanBeClicked() {
    browser.look(DESK, false);
    go("/search?q=bridge");
    WebElement bar = browser.driver().findElement(By.cssSelector(".histogram svg a"));
    String label = bar.getDomAttribute("aria-label");
    bar.click();
    awaitAddress("dates=certain");
    assertThat(label).endsWith(": " + text("h1").replaceAll(" for .*", ""));
  }

  @Test
  void marksAreSwitchedByLinksWithoutScripts() {
    browser.look(DESK, false);
    browser.scripts(false);
    go("/articles/" + Fixtures.TOWER + "?q=Dorn");
    assertThat(all(".body a.person")).hasSize(9);
    browser
        .driver()
        .findElement(By.cssSelector(".legend [aria-label^='Do not mark people']"))
        .click();
    awaitAddress("?q=Dorn&marks=events,quotes");
    assertThat(all(".body a.person")).isEmpty();
    assertThat(all(".body a.event")).hasSize(3);
    assertThat(all(".body mark")).isNotEmpty();
    click("Mark nothing");
    awaitAddress("?q=Dorn&marks=none");
    assertThat(all(".body a:not(.pin):not(.trail a)")).isEmpty();
    click("Mark all");
    await(driver -> !driver.findElements(By.cssSelector(".body a.place")).isEmpty());
  }

  @Test
  void aMarkLeadsToItsEntryAndTheEntryToItsWords() throws IOException {
    browser.look(DESK, false);
    go("/articles/" + Fixtures.TOWER);
    List<WebElement> marks = all(".body a.event");
    marks.get(1).click();
    WebElement entry = browser.driver().findElement(By.cssSelector(".evidence li:target"));
    assertThat(entry.getText()).startsWith("Call").contains("denied", "“the next day”, inferred");
    browser.screenshot("evidence-entry-1280");
    entry.findElement(By.cssSelector(".words a")).click();
    WebElement words = browser.driver().findElement(By.cssSelector(".body :target"));
    assertThat(words.getText()).startsWith("telephoned");
    assertThat(words.isDisplayed()).isTrue();
    browser.screenshot("evidence-words-1280");
    all(".body a.person").get(0).click();
    awaitHeading("Ines Roth");
  }

  @Test
  void evidenceFollowsTheTextOnThePhone() {
    browser.look(PHONE, false);
    go("/articles/" + Fixtures.TOWER);
    int text = browser.driver().findElement(By.cssSelector(".body")).getLocation().getY();
    WebElement list = browser.driver().findElement(By.cssSelector(".evidence"));
    assertThat(list.getLocation().getY()).isGreaterThan(text);
    browser.driver().findElement(By.linkText("List of evidence ↓")).click();
    awaitAddress("#evidence");
    WebElement events = list.findElement(By.cssSelector(".events"));
    assertThat(events.isDisplayed()).isTrue();
    list.findElement(By.tagName("summary")).click();
    assertThat(events.isDisplayed()).isFalse();
  }

  @Test
  void whomSomebodyDealtWithIsOneStepAwayOnThePhone() {
    browser.look(PHONE, false);
    browser.scripts(false);
    go("/people/ines-roth");
    WebElement way = browser.driver().findElement(By.linkText("Whom they dealt with"));
    assertThat(way.getLocation().getY()).as("in the first window").isLessThan(900);
    way.click();
    awaitAddress("#dealt-heading");
    assertThat(browser.driver().findElement(By.cssSelector(".network svg")).isDisplayed()).isTrue();
    browser.look(DESK, false);
    assertThat(way.isDisplayed()).as("at a desk it stands beside the events").isFalse();
    assertThat(browser.driver().findElements(By.cssSelector(".network line")))
        .as("what is only proposed or denied has its broken line as well")
        .extracting(line -> line.getCssValue("display"))
        .doesNotContain("none");
  }

  /**
   * What a template calls its content is on one of the pages above; those for members are looked at
   * by {@link AccountsIT}, and those of collections by {@link CollectionsIT}.
   */
  @Test
  void noTemplateIsLeftOutOfTheKinds() throws IOException {
    Set<String> rendered = new TreeSet<>();
    for (Arguments kind : kinds().toList()) {
      rendered.add(
          Jsoup.connect("http://127.0.0.1:" + server.port() + kind.get()[1])
              .ignoreHttpErrors(true)
              .get()
              .expectFirst("main")
              .className());
    }
    Set<String> templates = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        Element main = Jsoup.parse(Files.readString(file)).selectFirst("main#content");
        if (main != null && !main.hasClass("account") && !main.hasClass("curated")) {
          templates.add(main.className());
        }
      }
    }
    assertThat(templates).hasSizeGreaterThan(10);
    assertThat(rendered).containsAll(templates);
  }

  @Test
  void filtersAreADrawerOnThePhone() throws IOException {
    browser.look(PHONE, false);
    go("/search?q=bridge");
    WebElement drawer = browser.driver().findElement(By.id("filters"));
    assertThat(drawer.isDisplayed()).isFalse();
    click("Filters");
    assertThat(drawer.isDisplayed()).isTrue();
    browser.screenshot("drawer-390");
    assertThat(browser.seriousFindings()).isEmpty();
    click("Close filters");
    assertThat(drawer.isDisplayed()).isFalse();
    click("Filters");
    browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    awaitAddress("#content");
    assertThat(drawer.isDisplayed()).isFalse();
    assertThat(browser.driver().switchTo().activeElement().getText())
        .as("the focus is back where the drawer was opened")
        .isEqualTo("Filters");
  }

  @Test
  void theKeyboardFindsTheWay() {
    browser.look(DESK, false);
    go("/search?q=bridge");
    browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
    WebElement first = browser.driver().switchTo().activeElement();
    assertThat(first.getText()).isEqualTo("Skip to content");
    first.sendKeys(Keys.ENTER);
    awaitAddress("#content");
  }

  @Test
  void namesAreSuggestedWhileOneTypesAndChosenByKeyboard() throws IOException {
    for (int width : List.of(DESK, PHONE)) {
      browser.look(width, false);
      go("/sources");
      WebElement box = browser.driver().findElement(By.id("q"));
      box.sendKeys("ro");
      await(driver -> driver.findElements(By.cssSelector("[role=option]")).size() == 3);
      assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
      browser.screenshot("suggestions-" + width);
      assertThat(browser.seriousFindings()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      box.sendKeys(Keys.ARROW_DOWN);
      String active = box.getDomAttribute("aria-activedescendant");
      assertThat(browser.driver().findElement(By.id(String.valueOf(active))).getText())
          .startsWith("Ines Roth");
      box.sendKeys(Keys.ESCAPE);
      assertThat(all("[role=option]")).noneMatch(WebElement::isDisplayed);
      box.sendKeys(Keys.BACK_SPACE, "o");
      await(
          driver ->
              driver.findElements(By.cssSelector("[role=option]")).stream()
                  .anyMatch(WebElement::isDisplayed));
      box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
      awaitHeading("Ines Roth");
    }
  }

  @Test
  void aLongListNarrowsWhileOneTypes() {
    browser.look(DESK, false);
    go("/search/values?facet=byline&q=bridge");
    browser.driver().findElement(By.id("find")).sendKeys("reporter b");
    List<String> shown =
        browser.driver().findElements(By.cssSelector(".wide .value")).stream()
            .filter(WebElement::isDisplayed)
            .map(WebElement::getText)
            .toList();
    assertThat(shown).containsExactly("Reporter B");
  }

  @Test
  void aReporterVerifiesAHalfRememberedQuotationAndCopiesItCited() throws IOException {
    browser.look(DESK, false);
    go("/quotes");
    click("Check a quotation");
    browser
        .driver()
        .findElement(By.id("words"))
        .sendKeys("and we would never drive a bus across it");
    browser.driver().findElement(By.cssSelector(".ask-check button")).click();
    await(driver -> !driver.findElements(By.cssSelector(".answer")).isEmpty());
    assertThat(text(".answer h2")).isEqualTo("Nearly so in The Alderport Gazette");
    assertThat(all(".compared del")).hasSize(1);
    click("The quote");
    awaitHeading("Ines Roth");
    assertThat(all(".cited"))
        .extracting(WebElement::getText)
        .anyMatch(cited -> cited.contains("Holt, Maren, and J. P. Quill. “Council Votes"))
        .allMatch(cited -> cited.contains("#:~:text="));
    WebElement copy = browser.driver().findElement(By.cssSelector(".citations .copy button"));
    copy.click();
    await(driver -> copy.getText().equals("Copied"));
    assertThat(browser.clipboard()).isEqualTo(all(".cited").getFirst().getText());
  }

  private static void go(String path) {
    browser.driver().get("http://127.0.0.1:" + server.port() + path);
  }

  /** Selenium waits for the page of a link, but not for that of a form sent by a key. */
  private static void await(Predicate<WebDriver> condition) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
        .ignoring(StaleElementReferenceException.class)
        .until(condition::test);
  }

  private static void awaitAddress(String end) {
    await(driver -> Objects.requireNonNull(driver.getCurrentUrl()).endsWith(end));
  }

  private static void awaitHeading(String start) {
    await(driver -> driver.findElement(By.cssSelector("h1")).getText().startsWith(start));
  }

  private static List<WebElement> all(String selector) {
    return browser.driver().findElements(By.cssSelector(selector));
  }

  private static void click(String link) {
    browser.driver().findElement(By.linkText(link)).click();
  }

  private static String text(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }
}
