package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.testsupport.Browser;
import org.cuttings.testsupport.Installation;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Everything that people entered in one installation is exported and imported into another one,
 * which has the same articles and nothing else: both show the same pages, without a rebuild.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RoundTripIT {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String COLLECTION = "/collections/what-went-round";

  @TempDir Path folder;

  @Test
  void anImportIntoAnEmptyInstallationGivesTheSamePages() throws Exception {
    Path own = AuthorityFile.layDown(folder.resolve("one"));
    Files.writeString(
        own.resolve("mine.json"),
        """
        {"records": [{"id": "alder-street", "kind": "organisation", "name": "Alder Street Trust",
          "aliases": ["Chronicle"]}]}
        """);
    try (Installation one = new Installation(folder.resolve("one"));
        Installation other = new Installation(folder.resolve("other"));
        Browser browser = Browser.open()) {
      browser.look(1280, false);
      browser.scripts(false);
      one.run("", "ingest", Installation.samples(folder.resolve("to take in")).toString());
      copy(folder.resolve("one"), folder.resolve("other"));
      one.run(
          FixtureArchive.PASSWORD + "\n",
          "user",
          "add",
          "ann",
          "--person=Ann Harbour",
          "--role=administrator",
          "--password-stdin");

      Curating ann = new Curating(browser, one.serve());
      ann.signIn("ann");
      List<String> pages = entered(ann);
      Map<String, String> before = looked(ann, pages);
      String files = folder.resolve("export").toString();
      one.run("", "export", "--with-passwords", files);
      one.killPortal();

      other.run("", "import", files);
      ann = new Curating(browser, other.serve());
      assertThat(looked(ann, pages)).isEqualTo(before);

      String again = other.run("", "import", files);
      assertThat(again).containsPattern(" 0 records added").containsPattern(" 0 files");
    }
  }

  /** So both have the same articles, and nothing that anybody entered. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  /** Curates; returns the pages on which something of it shows. */
  private static List<String> entered(Curating ann) {
    String article = collects(ann);
    String event = corrects(ann);
    merges(ann);
    ann.go("/search?q=ambassador");
    ann.follow("Keep as an alert");
    ann.type("name", "The ambassador");
    ann.press("Keep it");
    return List.of(
        "/collections",
        COLLECTION,
        COLLECTION + "/finding-aid",
        COLLECTION + "/history",
        article,
        event,
        "/people",
        "/people/sergey-kislyak",
        "/people/michael-flynn",
        "/search?tag=read+twice",
        "/search?collection=what-went-round",
        "/events",
        "/quotes",
        "/corrections",
        "/authority",
        "/authority/records/sergey-kislyak",
        "/alerts",
        "/accounts",
        "/audit");
  }

  private static String collects(Curating ann) {
    Browser browser = ann.browser();
    ann.go("/search?q=Kislyak+Kushner");
    for (int i = 0; i < 2; i++) {
      browser.driver().findElements(By.cssSelector(".tick input")).get(i).click();
    }
    ann.press("Collect what is ticked");
    browser.driver().findElement(By.cssSelector("input[value=new]")).click();
    browser.driver().findElement(By.name("title")).sendKeys("What went round");
    ann.press("Collect");
    for (String list : List.of("/quotes", "/events?type=meeting")) {
      ann.go(list);
      browser.driver().findElements(By.cssSelector(".tick input")).getFirst().click();
      ann.press("Collect what is ticked");
      ann.press("Collect");
      assertThat(ann.text(".done")).isEqualTo("One item was added.");
    }
    ann.go(COLLECTION + "/edit");
    ann.type("f-introduction", "Copied *by hand*.");
    ann.press("Save the description");
    ann.press("Publish");
    ann.go(COLLECTION);
    browser.follow(browser.driver().findElement(By.cssSelector(".item[data-kind=Article] h3 a")));
    String article = ann.path();
    ann.type("tags", "read twice");
    ann.press("Save the tags");
    return article;
  }

  /** Amends the date that one report gives; returns the address of its event. */
  private static String corrects(Curating ann) {
    ann.go("/events?person=sergey-kislyak&person=jared-kushner&type=meeting");
    ann.browser().follow(ann.browser().driver().findElement(By.cssSelector(".happening .type")));
    ann.follow("Confirm, reject or amend");
    String report = ann.path();
    ann.type("date", "2016-11-29");
    ann.type("reason", "The list of guests says so.");
    ann.press("Amend");
    String event = report.replaceFirst(".*/", "/events/");
    await(ann, event, text -> text.contains("29 November 2016"));
    return event;
  }

  private static void merges(Curating ann) {
    ann.go("/authority/records/michael-flynn");
    ann.type("into", "sergey-kislyak");
    ann.press("Merge …");
    ann.press("Decide so");
    await(ann, "/authority", text -> !text.contains("taking effect"));
    await(ann, "/people/michael-flynn", text -> text.contains("Sergey Kislyak"));
  }

  private static void await(Curating ann, String page, Predicate<String> expected) {
    new WebDriverWait(ann.browser().driver(), SOON, Duration.ofMillis(500))
        .withMessage(() -> page + " says: " + ann.text("main"))
        .until(
            driver -> {
              ann.go(page);
              return expected.test(ann.text("main"));
            });
  }

  /** What a reader gets, and then what Ann gets, at each address. */
  private static Map<String, String> looked(Curating ann, List<String> pages) throws IOException {
    ann.browser().driver().manage().deleteAllCookies();
    ann.signIn("ann");
    Map<String, String> session =
        ann.browser().driver().manage().getCookies().stream()
            .collect(Collectors.toMap(Cookie::getName, Cookie::getValue));
    Map<String, String> seen = new LinkedHashMap<>();
    for (String page : pages) {
      seen.put("reader: " + page, seen(ann.portal().resolve(page), Map.of()));
      seen.put("ann: " + page, seen(ann.portal().resolve(page), session));
    }
    assertThat(seen.get("reader: " + COLLECTION)).contains("by hand");
    assertThat(seen.get("ann: /audit")).contains("What went round");
    return seen;
  }

  /** Without what is another in each portal. */
  private static String seen(URI page, Map<String, String> session) throws IOException {
    Connection.Response response =
        Jsoup.connect(page.toString())
            .cookies(session)
            .ignoreHttpErrors(true)
            .maxBodySize(0)
            .timeout((int) SOON.toMillis())
            .execute();
    Element main = response.parse().expectFirst("main");
    main.select("input[name=form-key]").remove();
    return response.url().getPath()
        + "\n"
        + main.outerHtml()
            .replace(page.resolve("/").toString(), "/")
            .replaceAll("snapshot=[0-9a-f]+", "snapshot=…");
  }
}
