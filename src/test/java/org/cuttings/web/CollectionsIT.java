package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.search.ArticleView;
import org.cuttings.testsupport.Browser;
import org.cuttings.testsupport.Looks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A curator makes a collection, orders it, publishes it and takes it back, without scripts. */
class CollectionsIT {
  private static final FixtureArchive ARCHIVE = new FixtureArchive();
  private static WebServer server;
  private static Browser browser;
  private static Curating curator;
  private static CuratedCollections collections;

  @BeforeAll
  static void start() {
    ARCHIVE.addAccounts();
    collections = ARCHIVE.doors().collections();
    browser = Browser.open();
    server = WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), ARCHIVE.doors());
    curator = new Curating(browser, server);
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
  void freshVisitor() {
    browser.driver().manage().deleteAllCookies();
    browser.look(1280, false);
    browser.scripts(false);
  }

  private static Item article(ArticleView article) {
    return new Item(
        "",
        Item.Kind.ARTICLE,
        article.summary().id().value(),
        String.valueOf(article.summary().metadata().title()),
        null,
        "");
  }

  private static Item passage(ArticleView article) {
    var passage = article.passages().getFirst();
    return new Item(
        "",
        Item.Kind.PASSAGE,
        article.summary().id().value(),
        "Passage 1",
        new Item.Words(article.summary().id().value(), passage.text(), 0, 0),
        "");
  }

  private static Item of(Item.Kind kind, String target, String label) {
    return new Item("", kind, target, label, null, "");
  }

  private static List<Item> everything() {
    ArticleView first = ARCHIVE.articles().getFirst();
    return List.of(
        article(first),
        of(Item.Kind.EVENT, FixtureEvents.MEETING, "Meeting"),
        of(Item.Kind.EVENT, FixtureEvents.CALL, "Call"),
        of(Item.Kind.PERSON, "ines-roth", "Ines Roth"),
        passage(first),
        of(Item.Kind.QUOTE, FixtureQuotes.bolt(), "Words"),
        of(Item.Kind.ARTICLE, "00000000000000000000", "A cutting that was taken out"),
        of(Item.Kind.SEARCH, "/search?q=bridge", "Search for “bridge”"));
  }

  private static String collection(String title) {
    String id = collections.create(Description.titled(title), "ann").id();
    collections.change(
        id,
        Edit.of("ann", "items added"),
        stands ->
            stands.arranged(
                all ->
                    all.adding(
                        "main",
                        ARCHIVE.articles().stream()
                            .limit(3)
                            .map(CollectionsIT::article)
                            .toList())));
    return id;
  }

  @Test
  void curatorMakesOrdersPublishesAndWithdraws() {
    curator.signIn("ann");
    curator.go("/collections");
    curator.type("title", "Letters from the quay");
    curator.press("Make it");
    assertThat(curator.path()).isEqualTo("/collections/letters-from-the-quay/edit");
    curator.type("f-summary", "What was written at the harbour.");
    curator.type("f-introduction", "So **it** began.");
    curator.press("Save the description");
    assertThat(curator.text(".done")).isEqualTo("The description is saved.");

    collections.change(
        "letters-from-the-quay",
        Edit.of("ann", "items added"),
        stands ->
            stands.arranged(
                all ->
                    all.adding(
                        "main",
                        List.of(
                            of(Item.Kind.SEARCH, "/search?q=a", "First"),
                            of(Item.Kind.SEARCH, "/search?q=b", "Second"),
                            of(Item.Kind.SEARCH, "/search?q=c", "Third")))));
    curator.go("/collections/letters-from-the-quay/edit");
    curator.press("Down: First");
    assertThat(curator.texts(".drawer .held bdi")).containsExactly("Second", "First", "Third");
    curator.press("Up: Third");
    assertThat(curator.texts(".drawer .held bdi")).containsExactly("Second", "Third", "First");
    curator.open("Note, place, remove: First");
    WebElementAt first = at("First");
    curator.type("p-" + first.id(), "1");
    curator.press(first.path(), "Move");
    assertThat(curator.texts(".drawer .held bdi")).containsExactly("First", "Second", "Third");
    curator.type("new-section", "Later letters");
    curator.press("Make the section");
    curator.open("Note, place, remove: Third");
    WebElementAt third = at("Third");
    new Select(browser.driver().findElement(By.id("s-" + third.id())))
        .selectByVisibleText("2 Later letters");
    curator.type("p-" + third.id(), "1");
    curator.press(third.path(), "Move");
    curator.open("Note, place, remove: Second");
    WebElementAt second = at("Second");
    curator.type("n-" + second.id(), "Sealed, and *never* sent.");
    curator.press(second.path(), "Save the note");

    browser.driver().manage().deleteAllCookies();
    curator.go("/collections/letters-from-the-quay");
    assertThat(curator.text("h1")).isEqualTo("Not in this archive");
    curator.go("/collections");
    assertThat(curator.texts(".collections h2")).doesNotContain("Letters from the quay");

    curator.signIn("ann");
    curator.go("/collections/letters-from-the-quay/edit");
    curator.press("Publish");
    browser.driver().manage().deleteAllCookies();
    curator.go("/collections");
    curator.follow("Letters from the quay");
    assertThat(curator.text(".standfirst")).isEqualTo("What was written at the harbour.");
    assertThat(curator.text(".introduction strong")).isEqualTo("it");
    assertThat(curator.texts(".item h3")).containsExactly("First", "Second", "Third");
    assertThat(curator.texts(".part > h2")).containsExactly("Later letters");
    assertThat(curator.text(".item .note")).isEqualTo("Sealed, and never sent.");

    curator.signIn("ann");
    curator.go("/collections/letters-from-the-quay/edit");
    curator.press("Withdraw");
    browser.driver().manage().deleteAllCookies();
    curator.go("/collections/letters-from-the-quay");
    assertThat(curator.text("h1")).isEqualTo("Withdrawn");
    assertThat(curator.text("main")).contains("Letters from the quay");
  }

  /** A form on the page of which the field ids hold the id of the item. */
  private record WebElementAt(String id, String path) {}

  private static WebElementAt at(String label) {
    String path = "//main//li[.//p[contains(@class,'held')]/bdi[.='%s']]".formatted(label);
    String id = String.valueOf(browser.driver().findElement(By.xpath(path)).getDomAttribute("id"));
    return new WebElementAt(id.substring("item-".length()), path);
  }

  @Test
  void twoWhoChangeTheSameWordsSeeBothAndGoOnFromEither() {
    String id = collection("Two hands");
    curator.signIn("ann");
    curator.go("/collections/" + id + "/edit");
    collections.describe(
        id,
        2,
        new Description("Two hands", "What Bo wrote.", "Bo’s cover.", List.of(), List.of()),
        "boss",
        "");
    curator.type("f-summary", "What Ann wrote.");
    curator.press("Save the description");
    assertThat(curator.text("h1")).isEqualTo("Two of you changed the same words");
    assertThat(curator.text(".problem")).startsWith("boss saved another version");
    assertThat(value("stands-summary")).isEqualTo("What Bo wrote.");
    assertThat(value("own-summary")).isEqualTo("What Ann wrote.");
    assertThat(value("own-introduction")).isEqualTo("Bo’s cover.");
    assertThat(browser.driver().findElements(By.cssSelector(".field.both"))).hasSize(2);
    curator.press("Save your version");
    assertThat(curator.text(".done")).isEqualTo("The description is saved.");
    assertThat(value("f-summary")).isEqualTo("What Ann wrote.");
    assertThat(value("f-introduction")).isEqualTo("Bo’s cover.");
    assertThat(collections.history(id))
        .extracting(one -> one.value().description().summary())
        .containsExactly("What Ann wrote.", "What Bo wrote.", "", "");
  }

  private static String value(String field) {
    return String.valueOf(browser.driver().findElement(By.id(field)).getDomProperty("value"));
  }

  @Test
  void whatCannotBeSaidIsRefusedAndWhatWasTypedStays() {
    String id = collection("Too much");
    curator.signIn("ann");
    curator.go("/collections/" + id + "/edit");
    curator.type("f-title", "");
    curator.type("f-summary", "Kept.");
    curator.press("Save the description");
    assertThat(curator.text(".problem")).isEqualTo("Give the collection a title.");
    assertThat(value("f-summary")).isEqualTo("Kept.");
  }

  @Test
  void everyKindOfItemIsShownAndWhatIsGoneSaysSo() {
    String id = Curating.showpiece(collections, everything());
    curator.go("/collections/" + id);
    assertThat(curator.texts(".item .shelfmark span:last-child"))
        .containsExactly(
            "Article", "Event", "Event", "Person", "Passage", "Quote", "Article", "Search");
    assertThat(curator.text(".gone"))
        .contains("A cutting that was taken out", "no longer in the archive");
    assertThat(curator.texts(".times li")).hasSize(2);
    assertThat(curator.texts(".item[data-kind=Passage] blockquote").getFirst())
        .isEqualTo(ARCHIVE.articles().getFirst().passages().getFirst().text());
    browser.follow(
        browser.driver().findElement(By.cssSelector(".item[data-kind=Passage] figcaption a")));
    assertThat(browser.driver().getCurrentUrl()).endsWith("#p0");
  }

  @Test
  void curatorCollectsWhatIsTickedAndWholeListsAndSearchesAndSinglePages() {
    curator.signIn("ann");
    curator.go("/search?q=bridge");
    String all = curator.text("#collect [value=all]");
    int found = Integer.parseInt(all.replaceAll("\\D", ""));
    tick(0);
    curator.press("Collect what is ticked");
    assertThat(curator.text("h1")).isEqualTo("Collect");
    assertThat(curator.text(".standfirst")).isEqualTo("1 entry");
    intoNew("Everything at once");
    assertThat(curator.text(".done")).isEqualTo("One item was added.");
    curator.follow("Back to where you were");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/search?q=bridge");

    curator.press(all);
    into("Everything at once");
    assertThat(curator.text(".done"))
        .isEqualTo(
            (found == 2 ? "One item was" : found - 1 + " items were")
                + " added. One was there already.");

    curator.go("/events?type=call");
    tick(0);
    curator.press("Collect what is ticked");
    into("Everything at once");
    curator.go("/quotes");
    tick(0);
    tick(1);
    curator.press("Collect what is ticked");
    into("Everything at once");
    assertThat(curator.text(".done")).isEqualTo("2 items were added.");
    curator.go("/people");
    tick(0);
    curator.press("Collect what is ticked");
    into("Everything at once");
    curator.go("/quotes?q=bolt");
    curator.press("Keep this search");
    assertThat(value("name")).isEqualTo("Quotes with “bolt”");
    curator.type("name", "What was said of bolts");
    into("Everything at once");

    for (String page :
        List.of(
            "/articles/" + Fixtures.REPORT,
            "/events/" + FixtureEvents.MEETING,
            "/quotes/" + FixtureQuotes.bolt(),
            "/people/ines-roth")) {
      curator.go(page);
      browser.follow(browser.driver().findElement(By.cssSelector("#collect [value=this]")));
      into("Everything at once");
    }
    curator.go("/articles/" + Fixtures.BRIDGE);
    browser.driver().findElement(By.cssSelector("#p1 .tick input")).click();
    curator.press("Collect ticked passages");
    into("Everything at once");

    Map<Item.Kind, Long> kinds =
        collections.get("everything-at-once").orElseThrow().value().items().stream()
            .collect(Collectors.groupingBy(Item::kind, Collectors.counting()));
    assertThat(kinds).containsKeys(Item.Kind.values());
    assertThat(kinds.get(Item.Kind.QUOTE)).isGreaterThanOrEqualTo(2);
    Item passage =
        collections.get("everything-at-once").orElseThrow().value().items().stream()
            .filter(item -> item.kind() == Item.Kind.PASSAGE)
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(passage.words()).text())
        .isEqualTo(ARCHIVE.articles().getFirst().passages().get(1).text());
  }

  @Test
  void readersSeeNothingOfTheDeskAndCannotCollect() {
    for (String page : List.of("/search?q=bridge", "/events", "/quotes", "/people")) {
      curator.go(page);
      assertThat(browser.driver().findElements(By.cssSelector(".collect, .tick"))).isEmpty();
    }
    curator.go("/collections/any/edit");
    assertThat(curator.text("h1")).isEqualTo("Sign in");
  }

  @Test
  void curatorTagsAnArticleAndReadersSeeTheTags() {
    curator.signIn("ann");
    curator.go("/articles/" + Fixtures.TOWER);
    curator.type("tags", "tall, not yet built");
    curator.press("Save the tags");
    assertThat(curator.path()).isEqualTo("/articles/" + Fixtures.TOWER);
    browser.driver().manage().deleteAllCookies();
    curator.go("/articles/" + Fixtures.TOWER);
    assertThat(curator.texts(".tags li")).containsExactly("tall", "not yet built");
    assertThat(browser.driver().findElements(By.cssSelector(".tags form"))).isEmpty();
    curator.follow("not yet built");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/search?tag=not+yet+built");
  }

  @Test
  void publishedCollectionIsSearchedWithin() {
    String id = Curating.showpiece(collections, everything());
    curator.go("/collections/" + id);
    assertThat(curator.texts(".search-within li"))
        .containsExactly("Its articles", "Its events", "Its quotes", "Its names");
    browser.driver().findElement(By.id("within")).sendKeys("ferry");
    browser.follow(browser.driver().findElement(By.cssSelector(".search-within button")));
    assertThat(browser.driver().getCurrentUrl()).contains("collection=" + id).contains("q=ferry");
    assertThat(curator.text(".chips")).contains("Collection");
  }

  @Test
  void collectionsOfOneTitleAreToldApartByTheirAddresses() {
    String one = collection("Same name");
    String other = collection("Same name");
    curator.signIn("ann");
    curator.go("/search?q=bridge");
    tick(0);
    curator.press("Collect what is ticked");
    assertThat(curator.text("main"))
        .contains("Same name (" + one + ")", "Same name (" + other + ")");
  }

  @Test
  void nothingTickedSaysSo() {
    curator.signIn("ann");
    curator.go("/search");
    curator.press("Collect what is ticked");
    assertThat(curator.text(".problem")).startsWith("Nothing is ticked.");
  }

  private static void tick(int number) {
    browser.driver().findElements(By.cssSelector(".tick input")).get(number).click();
  }

  private static void into(String title) {
    browser
        .driver()
        .findElement(By.xpath("//main//label[contains(., '%s')]/input".formatted(title)))
        .click();
    curator.press("Collect");
  }

  private static void intoNew(String title) {
    browser.driver().findElement(By.cssSelector("input[value=new]")).click();
    browser.driver().findElement(By.name("title")).sendKeys(title);
    curator.press("Collect");
  }

  @Test
  void versionsAreComparedAndAnEarlierOneComesBack() {
    String id = collection("Three states");
    collections.describe(
        id,
        2,
        new Description("Three states", "Of the harbour.", "", List.of(), List.of()),
        "ann",
        "It had none");
    String first = collections.get(id).orElseThrow().value().items().getFirst().id();
    collections.change(
        id, Edit.of("boss", "item removed"), stands -> stands.arranged(all -> all.without(first)));
    curator.signIn("ann");
    curator.go("/collections/" + id + "/history");
    assertThat(curator.texts(".changed-items li")).hasSize(1);
    assertThat(curator.text(".changed-items li")).startsWith("Removed Article");
    assertThat(curator.text(".versions-list .reason")).isEqualTo("It had none");
    browser.driver().findElement(By.cssSelector("[aria-label='Compare from version 2']")).click();
    browser.driver().findElement(By.cssSelector("[aria-label='Compare to version 3']")).click();
    curator.press("Compare");
    assertThat(curator.text(".changed-texts ins")).contains("Of the harbour.");
    curator.press("Restore version 2");
    assertThat(curator.text(".done")).isEqualTo("The version is restored.");
    assertThat(value("f-summary")).isEmpty();
    assertThat(curator.texts(".drawer .held")).hasSize(3);
    assertThat(collections.history(id)).hasSize(5);

    browser.driver().manage().deleteAllCookies();
    curator.signIn("boss");
    curator.go("/audit/collection/" + id);
    curator.follow("its page");
    assertThat(curator.path()).isEqualTo("/collections/" + id);
  }

  @Test
  void notesAreFoundByCuratorsOnly() {
    String id = Curating.showpiece(collections, everything());
    curator.go("/collections?find=earliest");
    assertThat(curator.text(".none")).startsWith("No collection has these words.");
    curator.signIn("ann");
    curator.go("/collections?find=earliest");
    assertThat(curator.texts(".noted li").getFirst())
        .contains("The earliest report; everything later goes back to it.");
    browser.follow(browser.driver().findElement(By.cssSelector(".noted a[href*='" + id + "/']")));
    assertThat(curator.path()).isEqualTo("/collections/" + id + "/edit");
  }

  @Test
  void findingAidDescribesTheWholeAndEveryItem() {
    String id = Curating.showpiece(collections, everything());
    curator.go("/collections/" + id);
    curator.follow("Finding aid");
    assertThat(curator.texts(".finding-aid h2"))
        .map(String::toLowerCase)
        .containsExactly(
            "identity",
            "context",
            "content and structure",
            "access and use",
            "access points",
            "description control",
            "introduction",
            "inventory");
    assertThat(curator.texts(".inventory li")).hasSize(8);
    assertThat(curator.text(".finding-aid"))
        .contains(
            "Ann Harbour", "ISAD(G) 3.1.3, DACS 2.4", "2 articles, 1 passage", "no longer in");
  }

  @Test
  void pagesAreAccessibleByDayAndNightAtDeskAndOnPhone() throws IOException {
    browser.scripts(true);
    String id = Curating.showpiece(collections, everything());
    curator.signIn("ann");
    String one = "/collections/" + id;
    for (String page :
        List.of(
            "/collections",
            one,
            one + "/edit",
            one + "/history",
            one + "/finding-aid",
            "/search?q=bridge",
            "/people",
            "/events",
            "/quotes",
            "/articles/" + Fixtures.BRIDGE)) {
      String name =
          page.replaceFirst("[?].*", "")
              .replace("/" + id, "-one")
              .replace("/" + Fixtures.BRIDGE, "-one")
              .replaceFirst("^/", page.startsWith("/collections") ? "" : "curator-")
              .replace("/", "-");
      assertThat(Looks.faults(browser, Looks.DESK_AND_PHONE, name, () -> curator.go(page)))
          .isEmpty();
    }
  }

  @Test
  void itemsAreFilesWithARowAndAReferenceForEach() throws IOException, InterruptedException {
    String id = Curating.showpiece(collections, everything());
    String items = "/collections/" + id + "/items";
    assertThat(file(items + ".jsonl").lines().count()).isEqualTo(8);
    assertThat(file(items + ".csv").lines().filter(line -> line.matches("\\d.*")).count())
        .isGreaterThanOrEqualTo(8);
    assertThat(file(items + ".jsonl").lines().toList().get(6))
        .contains("A cutting that was taken out", "no longer in the archive");
    assertThat(file(items + ".ris").lines().filter(line -> line.startsWith("TY  - ")).count())
        .isEqualTo(8);
    assertThat(file(items + ".bib").lines().filter(line -> line.startsWith("@")).distinct().count())
        .isEqualTo(8);
    assertThat(new ObjectMapper().readTree(file(items + ".csl.json"))).hasSize(8);
    curator.go("/collections/" + id);
    assertThat(browser.driver().findElements(By.cssSelector("a[href='" + items + ".ris']")))
        .hasSize(1);
  }

  private static String file(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void pagesOnTheWayAreAccessibleByDayAndNightAtDeskAndOnPhone() throws IOException {
    browser.scripts(true);
    curator.signIn("ann");
    Looks.Visit choose =
        () -> {
          curator.go("/search?q=bridge");
          tick(0);
          curator.press("Collect what is ticked");
        };
    assertThat(faults("collections-choose", choose)).isEmpty();
    assertThat(
            faults(
                "collections-added",
                () -> {
                  choose.open();
                  intoNew("On the way");
                }))
        .isEmpty();
    assertThat(
            faults(
                "collections-conflict",
                () -> {
                  curator.go("/collections/on-the-way/edit");
                  Versioned<CuratedCollection> stands = collections.get("on-the-way").orElseThrow();
                  collections.describe(
                      "on-the-way",
                      stands.version(),
                      new Description(
                          "On the way",
                          "What Bo wrote at version " + stands.version(),
                          "",
                          List.of(),
                          List.of()),
                      "boss",
                      "");
                  curator.type("f-summary", "What Ann wrote.");
                  curator.press("Save the description");
                }))
        .isEmpty();
    assertThat(faults("cite", () -> curator.go("/articles/" + Fixtures.BRIDGE + "/cite")))
        .isEmpty();
  }

  private static List<String> faults(String name, Looks.Visit page) throws IOException {
    return Looks.faults(browser, Looks.DESK_AND_PHONE, name, page);
  }
}
