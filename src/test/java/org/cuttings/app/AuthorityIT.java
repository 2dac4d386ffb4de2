package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.cuttings.curation.accounts.Role;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.testsupport.Browser;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.Looks;
import org.cuttings.web.Doors;
import org.cuttings.web.WebServer;
import org.cuttings.web.WebSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A curator says who is who, over the sample corpus and without scripts. */
@EngineSuite
class AuthorityIT {
  private static final String PASSWORD = "seven wet boats rock";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** The page that is open, which an address alone would not bring back. */
  private static final Looks.Visit STAYING = () -> {};

  private static Browser browser;
  private static WebServer server;
  private static SampleArchive archive;
  private static Doors doors;

  @BeforeAll
  static void start(@TempDir Path data) {
    browser = Browser.open();
    archive = new SampleArchive("authority", data);
    doors = archive.doors();
    doors.accounts().add("ann", "Ann Harbour", Role.CURATOR, PASSWORD, "fixture");
    doors.accounts().add("boss", "Bo Quay", Role.ADMINISTRATOR, PASSWORD, "fixture");
    server = WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), doors);
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

  @BeforeEach
  void signIn() {
    browser.look(1280, false);
    browser.scripts(false);
    signIn("ann");
  }

  private static void signIn(String name) {
    browser.driver().manage().deleteAllCookies();
    go("/sign-in");
    type("name", name);
    type("password", PASSWORD);
    click("Sign in");
  }

  @Test
  void aCandidateIsAcceptedWithAForecastAndCountsAsARecordWithinSeconds() throws IOException {
    go("/authority?kind=person");
    WebElement first = one(".names a");
    String name = first.getText();
    browser.follow(first);
    assertThat(heading()).startsWith(name);
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Accept …");
    assertThat(all(".contexts li")).isNotEmpty();

    click("Accept …");
    assertThat(heading()).isEqualTo("Make %s a record?".formatted(name));
    assertThat(all(".problem")).extracting(WebElement::getText).isEmpty();
    assertThat(text("#changes + .extent")).contains("comes out otherwise");
    assertThat(text(".scroll table"))
        .contains(name, "a candidate", doors.authorities().freeId(name));
    assertThat(doors.authorities().effective().named(name)).as("nothing is decided yet").isEmpty();
    String id = doors.authorities().freeId(name);
    long began = System.nanoTime();
    click("Decide so");
    assertThat(text(".done")).isEqualTo("It is a record now.");
    settled();
    System.out.printf("accepting took %d ms%n", (System.nanoTime() - began) / 1_000_000);

    go("/people/" + id);
    assertThat(heading()).isEqualTo(name);
    assertThat(doors.archive().facetValues(SearchParameters.EMPTY, Facet.PERSON))
        .anySatisfy(value -> assertThat(value.value()).isEqualTo(id));
    assertThat(doors.people().people(PeopleParameters.EMPTY.withFind(name).withCandidate(true)))
        .satisfies(list -> assertThat(list.people()).noneMatch(one -> one.name().equals(name)));
    go("/people/name:" + name.replace(" ", "%20"));
    assertThat(browser.driver().getCurrentUrl()).endsWith("/people/" + id);
  }

  @Test
  void twoRecordsAreMergedTheOldAddressLeadsOnAndUndoingBringsAllBack() throws Exception {
    String one = "michael-flynn";
    String into = "sergey-kislyak";
    Map<String, ObjectNode> articles = stripped(Kind.ARTICLES);
    Map<String, ObjectNode> people = stripped(Kind.PEOPLE);
    Map<String, ObjectNode> events = stripped(Kind.EVENTS);
    assertThat(people).containsKeys(one, into);

    go("/authority/records/" + one);
    type("into", into);
    click("Merge …");
    assertThat(text(".scroll table")).contains("Sergey Kislyak");
    assertThat(text("main")).contains("of events would have other participants");
    long began = System.nanoTime();
    click("Decide so");
    settled();
    System.out.printf("merging took %d ms%n", (System.nanoTime() - began) / 1_000_000);
    assertThat(stripped(Kind.PEOPLE)).doesNotContainKey(one);
    HttpResponse<String> old = get("/people/" + one);
    assertThat(old.statusCode()).isEqualTo(301);
    assertThat(old.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(old.headers().firstValue("Location").orElseThrow()).isEqualTo("/people/" + into);
    go("/people/" + one);
    assertThat(heading()).isEqualTo("Sergey Kislyak");

    go("/authority/records/" + into);
    click("Undo the merge …");
    click("Decide so");
    settled();
    assertThat(get("/people/" + one).statusCode()).isEqualTo(200);
    assertThat(stripped(Kind.ARTICLES)).isEqualTo(articles);
    assertThat(stripped(Kind.EVENTS)).isEqualTo(events);
    assertThat(stripped(Kind.PEOPLE)).isEqualTo(people);
  }

  @Test
  void aNameIsAttachedAndSplitOffAgainAndACandidateIsIgnoredAndLookedAtAgain() throws Exception {
    browser.scripts(true);
    go("/authority?kind=person");
    WebElement candidate = all(".names a").getLast();
    String name = candidate.getText();
    browser.follow(candidate);
    type("into", "James Comey");
    click("Attach …");
    assertThat(heading()).isEqualTo("Attach %s as a variant of James Comey?".formatted(name));
    assertThat(text("main")).contains("aliases", name);
    assertNoFaults("authority-attach", STAYING);
    click("Decide so");
    assertThat(text(".done")).isEqualTo("The variant is attached.");
    settled();
    assertThat(doors.archive().facetValues(SearchParameters.EMPTY, Facet.PERSON))
        .noneMatch(value -> value.label().equals(name));
    assertThat(get("/people/james-comey").body()).contains(name);

    go("/authority/records/james-comey");
    all(".tick label").stream()
        .filter(one -> one.getText().equals(name))
        .findFirst()
        .orElseThrow()
        .click();
    type("split-name", name);
    click("Split …");
    assertThat(heading()).isEqualTo("Split James Comey?");
    assertThat(text(".scroll table")).contains(name);
    assertNoFaults("authority-split", STAYING);
    click("Decide so");
    assertThat(text(".done")).isEqualTo("The record is split.");
    assertThat(heading()).startsWith(name);
    settled();
    assertThat(get("/people/" + doors.authorities().effective().named(name).getFirst().id()).body())
        .contains(name);

    go("/authority?kind=person");
    WebElement other = one(".names a");
    String ignored = other.getText();
    browser.follow(other);
    click("Ignore …");
    assertThat(heading()).isEqualTo("Ignore %s?".formatted(ignored));
    assertNoFaults("authority-ignore", STAYING);
    click("Decide so");
    assertThat(text(".done")).isEqualTo("The candidate is ignored.");
    assertThat(heading()).as("the next one").doesNotStartWith(ignored);
    settled();
    go("/authority");
    assertThat(text("main")).contains("Ignored", ignored);
    browser.follow(browser.driver().findElement(By.linkText(ignored)));
    click("Look at it again");
    click("Decide so");
    assertThat(text(".done")).isEqualTo("It is taken back.");
    settled();
  }

  @Test
  void aFileIsTakenInWithWhatItWouldChangeAndWhatIsWrongWithIt() throws Exception {
    browser.scripts(true);
    go("/authority/exchange");
    new Select(browser.driver().findElement(By.id("format"))).selectByValue("json");
    type(
        "text",
        """
        {"records": [
        {"id": "cy-dock", "kind": "person", "name": "Cy Dock"},
        {"id": "old-quay", "kind": "ship", "name": "Old Quay"},
        {"id": "dee-dock", "kind": "person", "name": "Dee Dock", "age": "40"},
        {"id": "harbour-board", "kind": "organisation", "name": "Harbour Board"}]}
        """);
    click("See what it changes …");
    assertThat(heading()).isEqualTo("Import records?");
    assertThat(texts("#refused + ul li"))
        .hasSize(2)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("Line 3:").contains("ship"),
            one -> assertThat(one).startsWith("Line 4:").contains("age"));
    assertThat(text("main")).contains("No article comes out otherwise", "cy-dock: name");
    assertNoFaults("authority-import", STAYING);
    click("Decide so");
    assertThat(text(".done")).isEqualTo("The records are imported.");
    assertThat(get("/authority.csv").body()).contains("cy-dock,", "harbour-board,");

    go("/authority/exchange");
    type("text", "id,kind,name\nold-quay,ship,Old Quay\n");
    click("See what it changes …");
    assertThat(text(".problem")).contains("line 2", "“ship”");
    settled();
  }

  @Test
  void administratorsSeeWhatWasBeforeAndAfterADecisionAlsoOfTheFirst() {
    doors
        .authorities()
        .decide(
            doors.authorities().attach("Kushner of Jersey", "jared-kushner"),
            Map.of(),
            "bo",
            "Why");
    go("/authority/records/jared-kushner");
    assertThat(browser.driver().findElements(By.partialLinkText("before and after"))).isEmpty();
    signIn("boss");
    go("/authority/records/jared-kushner");
    browser.follow(browser.driver().findElement(By.partialLinkText("before and after")));
    assertThat(heading()).isEqualTo("Changes of authority jared-kushner");
    assertThat(text(".audit")).contains("bo: variant attached", "Why");
    assertThat(texts(".audit dt")).as("only what was altered").containsExactly("aliases");
    assertThat(text(".audit del")).doesNotContain("Jersey");
    assertThat(text(".audit ins")).contains("Kushner of Jersey");
    settled();
  }

  @Test
  void whoDecidesAfterSomebodyElseSeesBothVersions() {
    go("/authority/records/jeff-sessions");
    type("note", "As Ann has it.");
    click("See what it changes …");
    doors
        .authorities()
        .decide(
            doors.authorities().attach("Sessions of Alabama", "jeff-sessions"), Map.of(), "bo", "");
    click("Decide so");

    assertThat(text(".problem")).contains("bo changed jeff-sessions", "Nothing was written");
    assertThat(text("main")).contains("Sessions of Alabama", "As Ann has it.");
    settled();
  }

  @Test
  void badRecordSaysWhatIsWrong() {
    go("/authority/new");
    type("name", "Cy Dock");
    type("isni", "0000 0001 2146 4389");
    click("See what it changes …");
    assertThat(text(".problem")).contains("no identifier of ISNI");
    go("/authority/records/jeff-sessions");
    type("into", "Nobody Known");
    click("Merge …");
    assertThat(text(".problem")).contains("No record is called “Nobody Known”");
  }

  @Test
  void pagesAreAccessibleByDayAndNightAtDeskAndOnPhone() throws IOException {
    browser.scripts(true);
    for (String page :
        List.of(
            "authority",
            "authority/candidate",
            "authority/records/jeff-sessions",
            "authority/exchange")) {
      assertNoFaults(page.replace('/', '-'), () -> go("/" + page));
    }
    assertNoFaults(
        "authority-decision",
        () -> {
          go("/authority/records/jeff-sessions");
          type("into", "james-comey");
          click("Merge …");
          assertThat(heading()).isEqualTo("Merge Jeff Sessions into James Comey?");
        });
  }

  private static void assertNoFaults(String name, Looks.Visit visit) throws IOException {
    assertThat(Looks.faults(browser, Looks.DESK_AND_PHONE, name, visit)).isEmpty();
    browser.look(1280, false);
  }

  /** Without what tells when, and by which run, a document was written. */
  private static Map<String, ObjectNode> stripped(Kind kind) {
    Map<String, ObjectNode> documents = archive.documents(kind);
    documents
        .values()
        .forEach(document -> document.remove(List.of("run", "mentions_before", "added")));
    return documents;
  }

  private static void settled() {
    await(() -> doors.effects().progress().settled());
  }

  private static void await(BooleanSupplier condition) {
    new WebDriverWait(browser.driver(), PATIENCE, Duration.ofMillis(20))
        .until(driver -> condition.getAsBoolean());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void go(String path) {
    browser.driver().get("http://127.0.0.1:" + server.port() + path);
  }

  private static String heading() {
    return text("h1").lines().findFirst().orElse("");
  }

  private static String text(String selector) {
    return one(selector).getText();
  }

  private static List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  private static WebElement one(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  private static List<WebElement> all(String selector) {
    return browser.driver().findElements(By.cssSelector(selector));
  }

  private static void type(String id, String value) {
    WebElement field = browser.driver().findElement(By.id(id));
    field.clear();
    field.sendKeys(value);
  }

  private static void click(String button) {
    browser.follow(
        browser.driver().findElements(By.tagName("button")).stream()
            .filter(one -> Objects.requireNonNull(one.getText()).startsWith(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + button)));
  }
}
