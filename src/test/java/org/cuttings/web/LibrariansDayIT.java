package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.cuttings.testsupport.Browser;
import org.cuttings.testsupport.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A librarian's day on an installation of its own, without scripts: signs in, finds, collects,
 * annotates, merges two authority records and undoes it, corrects an event, publishes. Then a
 * rebuild and the portal are killed on the way, and everything is there.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LibrariansDayIT {
  private static final String COLLECTION = "/collections/the-ambassador-s-visits";
  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void whatADayBroughtSurvivesARebuildAndAPortalThatAreKilled() throws Exception {
    try (Installation cuttings = new Installation(folder.resolve("data"));
        Browser browser = Browser.open()) {
      cuttings.run("", "ingest", Installation.samples(folder.resolve("to take in")).toString());
      cuttings.run(
          FixtureArchive.PASSWORD + "\n",
          "user",
          "add",
          "ann",
          "--person=Ann Harbour",
          "--password-stdin");
      browser.look(1280, false);
      browser.scripts(false);

      Curating ann = new Curating(browser, cuttings.serve());
      ann.signIn("ann");
      collectsAndAnnotates(ann);
      mergesAndUndoes(ann);
      String event = corrects(ann);
      ann.go(COLLECTION + "/edit");
      ann.press("Publish");
      everythingIsThere(ann, event);

      Process rebuild = cuttings.start("rebuild");
      awaitFirstWords(rebuild);
      rebuild.destroyForcibly().waitFor();
      cuttings.killPortal();

      ann = new Curating(browser, cuttings.serve());
      everythingIsThere(ann, event);
      cuttings.run("", "rebuild");
      everythingIsThere(ann, event);
    }
  }

  private static void collectsAndAnnotates(Curating ann) {
    ann.go("/search?q=Kislyak+Kushner");
    List<WebElement> ticks = ann.browser().driver().findElements(By.cssSelector(".tick input"));
    ticks.get(0).click();
    ticks.get(1).click();
    ann.press("Collect what is ticked");
    ann.browser().driver().findElement(By.cssSelector("input[value=new]")).click();
    ann.browser().driver().findElement(By.name("title")).sendKeys("The ambassador’s visits");
    ann.press("Collect");
    assertThat(ann.text(".done")).isEqualTo("2 items were added.");

    ann.go(COLLECTION + "/edit");
    ann.open("Note, place, remove");
    ann.browser()
        .driver()
        .findElement(By.cssSelector("textarea[name=note]"))
        .sendKeys("Read this *first*.");
    ann.press("Save the note");
  }

  private static void mergesAndUndoes(Curating ann) {
    ann.go("/authority/records/michael-flynn");
    ann.type("into", "sergey-kislyak");
    ann.press("Merge …");
    assertThat(ann.text("main")).contains("events");
    ann.press("Decide so");
    await(ann, "/people/michael-flynn", page -> ann.path().equals("/people/sergey-kislyak"));

    ann.go("/authority/records/sergey-kislyak");
    ann.press("Undo the merge … of Michael Flynn");
    ann.press("Decide so");
    String pair = "/people/michael-flynn/with/sergey-kislyak";
    await(ann, pair, page -> ann.path().equals(pair) && page.contains("In the order of time"));
  }

  /** Amends the date that one report gives; returns the address of that report. */
  private static String corrects(Curating ann) {
    ann.go("/events?person=sergey-kislyak&person=jared-kushner&type=meeting");
    WebElement event =
        ann.browser().driver().findElements(By.cssSelector(".happening")).stream()
            .filter(one -> String.valueOf(one.getText()).contains("sources"))
            .findFirst()
            .orElseThrow();
    ann.browser().follow(event.findElement(By.cssSelector(".type")));
    ann.follow("Confirm, reject or amend");
    String report = ann.path();
    ann.type("date", "2016-11-29");
    ann.type("reason", "The list of guests says so.");
    ann.press("Amend");
    assertThat(ann.text(".done")).contains("amended");
    return report.replaceFirst(".*/", "/events/");
  }

  /** For readers, who are not signed in, and for curators. */
  private static void everythingIsThere(Curating visitor, String event) {
    visitor.browser().driver().manage().deleteAllCookies();
    visitor.go("/collections");
    visitor.follow("The ambassador’s visits");
    assertThat(visitor.texts(".item h3")).hasSize(2);
    assertThat(visitor.text(".item .note")).isEqualTo("Read this first.");
    visitor.go("/people/michael-flynn");
    assertThat(visitor.text("h1")).isEqualTo("Michael Flynn");
    await(visitor, event, page -> page.contains("Amended by a curator"));
    assertThat(visitor.text("main")).contains("29 November 2016");

    visitor.signIn("ann");
    visitor.go(COLLECTION + "/history");
    assertThat(visitor.text("main")).contains("ann", "published");
    visitor.go("/authority/records/michael-flynn");
    assertThat(visitor.text("h1")).contains("Michael Flynn");
    visitor.go("/corrections");
    assertThat(visitor.text(".queue")).contains("Amended by ann", "The list of guests says so.");
  }

  /** Decisions show within seconds, not at once. */
  private static void await(Curating visitor, String path, Predicate<String> shown) {
    new WebDriverWait(visitor.browser().driver(), SOON, Duration.ofMillis(500))
        .withMessage(() -> path + " says: " + visitor.text("main"))
        .until(
            driver -> {
              visitor.go(path);
              return shown.test(visitor.text("main"));
            });
  }

  private static void awaitFirstWords(Process process) throws IOException {
    assertThat(process.getInputStream().read()).as("it began").isNotEqualTo(-1);
  }
}
