package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.cuttings.testsupport.Browser;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.web.WebServer;
import org.cuttings.web.WebSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What readers come for, from the first page to the words in the article: the whole portal over the
 * sample corpus, in headless Chromium.
 */
@EngineSuite
class StoriesIT {
  private static final int DESK = 1280;
  private static Browser browser;
  private static WebServer server;

  @BeforeAll
  static void start(@TempDir Path data) {
    browser = Browser.open();
    server =
        WebServer.start(
            WebSettings.at("127.0.0.1", 0, "test"), new SampleArchive("stories", data).doors());
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

  @Test
  void aReaderFindsEveryoneKislyakMetAndWhichPaperSaysSo() throws IOException {
    browser.look(DESK, false);
    browser.scripts(false);
    go("/");
    one("[name=q]").sendKeys("Kisliak", Keys.ENTER);
    await(driver -> !driver.findElements(By.cssSelector(".card .name")).isEmpty());
    assertThat(one(".card").getText())
        .contains("Sergey Kislyak, ambassador of Russia to the United States");
    browser.follow(one(".card .name"));
    assertThat(heading()).isEqualTo("Sergey Kislyak");
    Map<String, String> pairs = new LinkedHashMap<>();
    for (WebElement dealing : all(".dealings li")) {
      for (WebElement pair : dealing.findElements(By.cssSelector(".count a"))) {
        pairs.put(
            dealing.findElement(By.cssSelector(".name")).getText(),
            String.valueOf(pair.getDomProperty("href")));
      }
    }
    assertThat(pairs.keySet())
        .contains("Michael Flynn", "Jeff Sessions", "Jared Kushner", "J.D. Gordon", "Carter Page");
    browser.screenshot("story-kislyak");
    pairs.forEach(
        (name, pair) -> {
          browser.driver().get(pair);
          assertThat(heading()).contains("Sergey Kislyak").contains(name);
          assertThat(all(".timeline li")).as(name).isNotEmpty();
          for (WebElement event : all(".timeline li")) {
            assertThat(event.findElement(By.cssSelector(".by")).getText())
                .as("which paper says so: " + event.getText())
                .matches("(?s)\\d+ sources?(, \\d+ independent)?: \\S.*");
          }
        });
    browser.driver().get(Objects.requireNonNull(pairs.get("Jeff Sessions")));
    WebElement report = one(".reports li");
    String paper = report.findElements(By.cssSelector(".by bdi")).getLast().getText();
    WebElement said = report.findElement(By.cssSelector(".words a"));
    String words = said.getText();
    browser.follow(said);
    WebElement marked = one(".body :target");
    assertThat(marked.isDisplayed()).isTrue();
    assertThat(words).contains(marked.getText());
    assertThat(one("main header").getText()).containsIgnoringCase(paper);
    browser.scripts(true);
  }

  @Test
  void aReporterVerifiesAHalfRememberedQuotationAndCopiesItCited() throws IOException {
    browser.look(DESK, false);
    go("/quotes");
    browser.follow(browser.driver().findElement(By.linkText("Check a quotation")));
    browser.driver().findElement(By.id("words")).sendKeys("“our man can become PRESIDENT”");
    browser.follow(one(".ask-check button"));
    await(driver -> !driver.findElements(By.cssSelector(".answer")).isEmpty());
    assertThat(one(".answer h2").getText()).isEqualTo("Nearly so in The Sample Courier");
    assertThat(one(".answer .speaker").getText()).isEqualTo("Felix Sater");
    assertThat(all(".compared del"))
        .extracting(WebElement::getText)
        .anyMatch(w -> w.contains("man"));
    assertThat(all(".compared ins"))
        .extracting(WebElement::getText)
        .anyMatch(w -> w.contains("boy"));
    browser.screenshot("story-quotation");
    browser.follow(browser.driver().findElement(By.linkText("The quote")));
    assertThat(heading()).isEqualTo("Felix Sater");
    WebElement copy = one(".citations .copy button");
    copy.click();
    await(driver -> copy.getText().equals("Copied"));
    assertThat(browser.clipboard())
        .contains("Our boy can become president")
        .contains("Sample Courier")
        .contains("#:~:text=");
  }

  @Test
  void aReaderSeesThatTwoSourcesDisagreeAboutADate() throws IOException {
    browser.look(DESK, false);
    go("/events");
    browser
        .driver()
        .findElement(
            By.xpath("//section[h3='Sources differ on']//li//a[normalize-space()='the date']"))
        .click();
    await(driver -> Objects.requireNonNull(driver.getCurrentUrl()).contains("difference=date"));
    WebElement event =
        all(".happening").stream()
            .filter(one -> one.getText().contains("Jared Kushner"))
            .findFirst()
            .orElseThrow();
    assertThat(event.getText()).contains("Sergey Kislyak", "Michael Flynn", "4 sources");
    browser.follow(event.findElement(By.cssSelector(".type")));
    WebElement dates = one(".points tbody.different");
    assertThat(dates.getText())
        .contains("30 November 2016", "1 December 2016", "The Specimen Chronicle", "Example Lists");
    browser.screenshot("story-date");
    dates.findElement(By.linkText("Example Lists")).click();
    WebElement side = one(".side:target");
    assertThat(side.getText()).contains("stated as “December 1, 2016”");
    assertThat(all(".side"))
        .extracting(WebElement::getText)
        .anyMatch(text -> text.contains("stated as “Nov. 30”"));
    browser.follow(side.findElement(By.cssSelector(".there a")));
    assertThat(one(".body :target").isDisplayed()).isTrue();
    assertThat(one("main").getText()).contains("On December 1, 2016");
  }

  private static void go(String path) {
    browser.driver().get("http://127.0.0.1:" + server.port() + path);
  }

  private static String heading() {
    return one("h1").getText();
  }

  private static WebElement one(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  private static List<WebElement> all(String selector) {
    return browser.driver().findElements(By.cssSelector(selector));
  }

  private static void await(Predicate<WebDriver> condition) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
        .ignoring(StaleElementReferenceException.class)
        .until(condition::test);
  }
}
