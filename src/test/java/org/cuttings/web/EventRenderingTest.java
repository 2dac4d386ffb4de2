package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages about events, served from fixtures. */
class EventRenderingTest {
  private static final FixtureArchive ARCHIVE = new FixtureArchive();
  private static WebServer server;
  private static WebServer emptyServer;

  @BeforeAll
  static void start() {
    server = WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), ARCHIVE.doors());
    emptyServer =
        WebServer.start(WebSettings.at("127.0.0.1", 0, "test"), FixtureArchive.empty().doors());
  }

  @AfterAll
  static void stop() {
    server.close();
    emptyServer.close();
  }

  @Test
  void everyEventOfAListSaysWhenWhatWhoAndWhichSources() throws Exception {
    Document page = get("/events");
    assertThat(page.expectFirst("h1").text()).isEqualTo("63 events");
    assertThat(page.select(".year > h2").eachText())
        .containsExactly("2016", "Date not known", "2018");
    Element meeting = page.select(".happening").getFirst();
    assertThat(meeting.expectFirst(".when").text()).isEqualTo("9 June 2016");
    assertThat(meeting.expectFirst(".what").text())
        .contains("Meeting elsewhere alleged Ines Roth, Pavel Dorn")
        .contains("at Lantern House")
        .contains("3 sources, 2 independent")
        .contains("sources differ on the date, whether it happened");
    assertThat(meeting.expectFirst(".said mark").text()).isEqualTo("Ines");
    assertThat(meeting.expectFirst(".said a").attr("href"))
        .isEqualTo("/events/" + FixtureEvents.MEETING);
  }

  @Test
  void whatDidNotHappenIsPlainlyMarkedInListsAndOnItsPage() throws Exception {
    assertThat(get("/events").select(".happening .status").eachText())
        .containsExactly("denied", "proposed");
    Document call = get("/events/" + FixtureEvents.CALL);
    assertThat(call.expectFirst("h1").text()).isEqualTo("Call denied");
    assertThat(call.expectFirst(".verdict").text())
        .isEqualTo("It is denied, or said not to have happened.");
    assertThat(call.select(".side .status").eachText()).containsExactly("denied");
    assertThat(call.title()).startsWith("Call (denied): Ines Roth and Pavel Dorn");
  }

  @Test
  void aFacetLeadsToItsChoiceAndTakesItBack() throws Exception {
    Document page = get("/events?person=ines-roth");
    assertThat(page.select(".chips bdi").eachText()).containsExactly("Ines Roth");
    assertThat(page.expectFirst(".chips a").attr("href")).isEqualTo("/events");
    assertThat(page.select(".facet h3").eachText())
        .startsWith("Who", "With whom", "Channel", "Status", "Independent sources")
        .endsWith("Happened between");
    assertThat(facet(page, "With whom").select(".value").eachText())
        .as("nobody is offered as his own other")
        .doesNotContain("Ines Roth")
        .contains("Pavel Dorn");
    assertThat(facet(get("/events"), "Status").select(".value").eachText())
        .containsExactly("happened", "alleged", "denied", "proposed");
    assertThat(get("/events").select(".facet h3").eachText()).doesNotContain("With whom");
    assertThat(facet(page, "Independent sources").expectFirst("a").attr("href"))
        .isEqualTo("/events?person=ines-roth&independent=2");
  }

  @Test
  void aPairCanBeAskedForInEitherDirection() throws Exception {
    Document page = get("/events?person=ines-roth&with=name%3APavel+Dorn&type=call");
    assertThat(page.expectFirst("h1").text()).isEqualTo("1 event between Ines Roth and Pavel Dorn");
    assertThat(page.expectFirst(".directions b").text()).isEqualTo("Whoever began it");
    assertThat(page.select(".directions a").eachAttr("href"))
        .containsExactly(
            "/events?initiator=ines-roth&recipient=name%3APavel+Dorn&type=call",
            "/events?initiator=name%3APavel+Dorn&recipient=ines-roth&type=call");
    Document begun = get("/events?initiator=ines-roth&recipient=name%3APavel+Dorn");
    assertThat(begun.expectFirst("h1").text()).isEqualTo("1 event from Ines Roth to Pavel Dorn");
    assertThat(begun.expectFirst(".directions b").text()).isEqualTo("Ines Roth began it");
    assertThat(begun.expectFirst(".directions a").attr("href"))
        .isEqualTo("/events?person=ines-roth&with=name%3APavel+Dorn");
  }

  @Test
  void theTimelineLeadsToItsPeriods() throws Exception {
    Document page = get("/events?type=letter");
    assertThat(page.select(".histogram svg a").eachAttr("aria-label"))
        .containsExactly("2016: 3 events", "2018: 9 events");
    assertThat(page.select(".histogram svg a").getFirst().attr("href"))
        .isEqualTo("/events?type=letter&from=2016&to=2016&dates=certain");
    assertThat(page.expectFirst(".histogram .peak a").attr("href"))
        .isEqualTo("/events?type=letter&year=unknown");
  }

  @Test
  void aListHasPagesAndSaysWhenThereIsNothing() throws Exception {
    Document page = get("/events?page=3");
    assertThat(page.select(".happening")).hasSize(13);
    assertThat(page.expectFirst(".tools p").text()).isEqualTo("51–63");
    assertThat(page.expectFirst(".pager [rel=prev]").attr("href")).isEqualTo("/events?page=2");
    assertThat(get("/events?page=9").expectFirst(".reason").text())
        .isEqualTo("This list has only 3 pages.");
    Document none = get("/events?person=nobody");
    assertThat(none.expectFirst(".reason").text()).isEqualTo("No event matches all of this.");
    assertThat(none.expectFirst(".nothing a").attr("href")).isEqualTo("/events");
    assertThat(get(emptyServer, "/events").expectFirst(".reason").text())
        .isEqualTo("No article of this archive tells of an event yet.");
  }

  @Test
  void sourcesStandSideBySideWithTheirOwnWords() throws Exception {
    Document page = get("/events/" + FixtureEvents.MEETING);
    assertThat(page.select(".side .stamp").eachText())
        .containsExactly("Northern Wire", "Evening Sample", "unknown source");
    assertThat(page.select(".side .standing").eachText())
        .containsExactly(
            "Its own report · counts as a source of its own",
            "The same text as in Northern Wire",
            "Its own report · counts as a source of its own");
    Element last = page.select(".side").getLast();
    assertThat(last.expectFirst("blockquote .event").text()).isEqualTo("met");
    assertThat(last.select("blockquote .person").eachText())
        .containsExactly("the draughtswoman", "Dorn");
    assertThat(last.expectFirst("blockquote .date").text()).isEqualTo("a day later");
    assertThat(last.select("dd").eachText())
        .containsExactly(
            "Meeting",
            "alleged",
            "10 June 2016, stated as “a day later”, told",
            "Ines Roth as “the draughtswoman” Pavel Dorn as “Dorn”",
            "four current and former clerks of the board");
    assertThat(last.expectFirst(".there a").attr("href"))
        .isEqualTo("/articles/1123456789abcdef0123#e30");
    assertThat(page.expectFirst(".support").text())
        .isEqualTo(
            "3 sources report it, 2 of them independently."
                + " All events between Ines Roth and Pavel Dorn");
    assertThat(page.expectFirst(".verdict").text()).isEqualTo("Other reports give it as alleged.");
  }

  @Test
  void aTableSaysWhereTheyAgreeAndDiffer() throws Exception {
    Document page = get("/events/" + FixtureEvents.MEETING);
    assertThat(page.select(".points tbody tr").eachText())
        .containsExactly(
            "Date different 9 June 2016 Northern Wire, Evening Sample",
            "10 June 2016 unknown source",
            "Who took part the same Ines Roth; Pavel Dorn Northern Wire, Evening Sample,"
                + " unknown source",
            "Status different happened Northern Wire, Evening Sample",
            "alleged unknown source");
    for (Element link : page.select(".points a, .reasons a")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
    }
    assertThat(page.select(".reasons li").eachText())
        .contains("Evening Sample and Northern Wire: the same sentence in two prints");
    assertThat(get("/events/" + FixtureEvents.CALL).select(".points, .reasons, .denials"))
        .as("a single report has nothing to be compared with")
        .isEmpty();
  }

  @Test
  void reportsLeadToTheirArticlesBesideThatOfTheFirst() throws Exception {
    Document page = get("/events/" + FixtureEvents.MEETING);
    assertThat(page.select(".side .there a[href*=/compare/]").eachAttr("href"))
        .as("the first two reports are of one article")
        .containsExactly("/articles/0123456789abcdef0123/compare/1123456789abcdef0123");
  }

  @Test
  void anyTwoArticlesCanBeCompared() throws Exception {
    Document page = get("/articles/" + Fixtures.TOWER);
    Element form = page.expectFirst("form.compare-with");
    assertThat(form.select("label[for=other] ~ input#other[required]")).hasSize(1);
    String address = form.attr("action") + "?other=";
    for (String other :
        List.of(
            Fixtures.BRIDGE.value(),
            "https%3A%2F%2Farchive.example%2Farticles%2F" + Fixtures.BRIDGE + "%3Fq%3Dx%23p2")) {
      Document both = get(address + other);
      assertThat(both.expectFirst("h1").text()).isEqualTo("Two articles compared");
      assertThat(both.select(".two .title").eachAttr("href"))
          .containsExactly("/articles/" + Fixtures.TOWER, "/articles/" + Fixtures.BRIDGE);
    }
    assertThat(get(address + "the+other+one").expectFirst("main").text())
        .contains("other=the other one is not the address of an article");
    assertThat(get(address + Fixtures.TOWER).expectFirst(".status").text()).isEqualTo("404");
  }

  @Test
  void aListOfValuesSaysWhereItEnds() throws Exception {
    assertThat(get("/events/values?facet=recipient&page=9").expectFirst("main").text())
        .contains("404", "This list has only 1 page.");
  }

  @Test
  void denialsTellWhetherTheyCameLater() throws Exception {
    Document page = get("/events/" + FixtureEvents.MEETING);
    assertThat(page.select(".denials h2, .denials h3").eachText())
        .containsExactly(
            "Denied, of the same two",
            "Later than the event, 9 June 2016 – 10 June 2016",
            "Earlier than the event, 9 June 2016 – 10 June 2016",
            "Not known whether earlier or later than the event, 9 June 2016 – 10 June 2016");
    assertThat(page.select(".denials .basis").eachText())
        .containsExactly(
            "by the day it was first printed, 20 June 2017",
            "by the date of what it denies, 2015",
            "neither the date in its text nor the day it was printed tells");
    Element print = page.expectFirst(".denials .prints li");
    assertThat(print.text())
        .isEqualTo(
            "The clerks remember it otherwise. Roth says she never telephoned Dorn, and the board"
                + " believed her. Northern Wire, 20 June 2017");
    assertThat(print.expectFirst("a").attr("href")).contains("/articles/").contains("#");
    assertThat(page.expectFirst(".denials > p:last-child").text())
        .isEqualTo(
            "3 more denials of them, of no date or of earlier ones, are in the list of all that was"
                + " denied of the two.");
  }

  @Test
  void theWordsAroundJoinTheClauseAsTheyStand() throws Exception {
    assertThat(get("/events/" + FixtureEvents.CALL).expectFirst("blockquote").text())
        .isEqualTo(
            "The clerks remember it otherwise. Roth says she never telephoned Dorn, and the board"
                + " believed her.");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    for (String path :
        List.of("/events", "/events/matrix", "/events/" + FixtureEvents.HOSTILE, "/events?q=")) {
      Document page = get(path + (path.endsWith("q=") ? "%3Cscript%3E" : ""));
      assertThat(page.select("script:not([type=application/ld+json])")).as(path).hasSize(1);
      assertThat(page.select("img, [onerror]")).as(path).isEmpty();
    }
    assertThat(get("/events/" + FixtureEvents.HOSTILE).text()).contains(Fixtures.ATTACK);
  }

  @Test
  void theMatrixIsATableOfLinks() throws Exception {
    Document page = get("/events/matrix?type=letter");
    assertThat(page.select("th[scope=col]").eachText())
        .startsWith("All", "Ines Roth", "Pavel Dorn");
    assertThat(page.select("th[scope=row]").eachText()).startsWith("Ines Roth", "Pavel Dorn");
    Element cell = page.expectFirst("tbody td a");
    assertThat(cell.text()).isEqualTo("3");
    assertThat(cell.attr("aria-label")).isEqualTo("3 events, Ines Roth and Pavel Dorn");
    assertThat(cell.attr("href"))
        .isEqualTo("/events?person=ines-roth&with=name%3APavel+Dorn&type=letter");
    assertThat(page.select("td.self")).hasSize(3);
    assertThat(get("/events/matrix?direction=begun").expectFirst("tbody td a").attr("href"))
        .isEqualTo("/events?initiator=ines-roth&recipient=name%3APavel+Dorn");
    assertThat(get(emptyServer, "/events/matrix").expectFirst(".nothing").text())
        .startsWith("Nobody");
  }

  @Test
  void anOldIdLeadsOnAndALostOneSaysWhy() throws Exception {
    assertThat(
            get("/events/" + FixtureEvents.MOVED).expectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo("/events/" + FixtureEvents.MEETING);
    Document gone = get("/events/gone");
    assertThat(gone.expectFirst(".status").text()).isEqualTo("404");
    assertThat(gone.text()).contains("put together anew from their sources");
    assertThat(get("/events?independent=none").text())
        .contains("independent=none is not a number of independent sources from 1 on.");
    assertThat(get("/events/matrix?direction=up").text()).contains("is not either or begun");
  }

  @Test
  void allValuesOfAFacetCanBeSearched() throws Exception {
    Document page = get("/events/values?facet=recipient&find=dent+1");
    assertThat(page.expectFirst("h1").text()).isEqualTo("To whom");
    assertThat(page.select(".wide .value").eachText()).contains("Correspondent 1");
    assertThat(page.expectFirst(".back a").attr("href")).isEqualTo("/events");
    assertThat(get("/events/values?facet=nothing").expectFirst(".status").text()).isEqualTo("404");
  }

  @Test
  void everyInternalLinkOfAListLeadsSomewhere() throws Exception {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    Document page = get("/events?person=ines-roth&with=name%3APavel+Dorn");
    List<String> paths = new ArrayList<>(page.select("main a[href^=/events]").eachAttr("href"));
    for (String path : paths) {
      if (!path.matches(".*\\.(csv|jsonl?|atom|ris|bib|csl\\.json)(\\?.*)?")) {
        statuses.put(path, connect(server, path).execute().statusCode());
      }
    }
    assertThat(statuses).hasSizeGreaterThan(20);
    assertThat(statuses.values()).containsOnly(200);
  }

  @Test
  void numbersForTheSameThingStandSideBySideAndOthersAlone() throws Exception {
    Document page = get("/claims");
    assertThat(page.select("section > h2").eachText())
        .containsExactly("Contacts between Council and Harbour", "Numbers that stand alone");
    assertThat(page.select("section:last-of-type tbody tr").eachText())
        .hasSize(2)
        .anyMatch(row -> row.startsWith("about ten witnesses"));
    assertThat(page.select("p.summary").eachText())
        .contains(
            "Sides are known here only of those whom most articles name; 1,234 more are counted on"
                + " none.");
    Element contacts = page.expectFirst("section > table");
    assertThat(contacts.select("tbody tr").eachText())
        .containsExactly(
            "14 calls and letters Ines Roth, Pavel Dorn 2016 a clerk Evening Sample June 2017"
                + " 5 such events certainly in that time, 3 said to have happened",
            "more than 100 contacts Ines Roth, Pavel Dorn Northern Wire June 2017 9 such events,"
                + " 7 said to have happened",
            "Six calls and letters, a part, of the 14 Ines Roth, Pavel Dorn Evening Sample"
                + " June 2017");
    assertThat(contacts.expectFirst(".held a").attr("href"))
        .isEqualTo(
            "/events?person=ines-roth&with=name%3APavel+Dorn&from=2016&to=2016&dates=certain");
    Element holding = page.expectFirst(".holding");
    assertThat(holding.expectFirst("h3").text())
        .isEqualTo("What this archive holds between Council and Harbour");
    assertThat(holding.select(".happening a.type").eachAttr("href"))
        .allMatch(href -> href.startsWith("/events/"))
        .hasSize(1);
    assertThat(holding.expectFirst(".summary").text())
        .endsWith("Of Harbour the 1 of whom most articles speak are counted, of 143.");
    assertThat(holding.select("> p > a").eachText()).containsExactly("7 of them", "All 9 events");
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, [onerror]")).isEmpty();
    assertThat(get("/claims?q=nothing").expectFirst(".nothing").text())
        .isEqualTo("No number matches.");
    assertThat(get(emptyServer, "/claims").expectFirst(".nothing").text()).startsWith("No article");
  }

  private static Element facet(Document page, String name) {
    return page.select(".facet").stream()
        .filter(facet -> facet.expectFirst("h3").text().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No facet " + name));
  }

  private static Document get(String path) throws Exception {
    return get(server, path);
  }

  private static Document get(WebServer from, String path) throws Exception {
    return connect(from, path).get();
  }

  private static org.jsoup.Connection connect(WebServer from, String path) {
    return Jsoup.connect("http://127.0.0.1:" + from.port() + path).ignoreHttpErrors(true);
  }
}
