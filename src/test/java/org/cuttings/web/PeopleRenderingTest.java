package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.model.EntityKind;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Templates;
import org.cuttings.web.people.PairPage;
import org.cuttings.web.people.PeopleListPage;
import org.cuttings.web.people.RecordPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What readers see on the pages of people. */
class PeopleRenderingTest {
  private final Templates templates = new Templates(new Templates.Site("/static/", "test"));
  private final FixturePeople people = new FixturePeople(new FixtureArchive());

  @Test
  void aPersonIsToldWithRolesRelationsNamesAndFigures() {
    Document page = record(FixturePeople.ROTH, 1);
    assertThat(page.expectFirst("h1").text()).isEqualTo("Ines Roth");
    assertThat(page.expectFirst(".kicker").text()).isEqualTo("person · Council");
    assertThat(page.expectFirst(".roles").text()).isEqualTo("Draughtswoman, 2011 – May 2016");
    assertThat(page.select(".relations li").eachText())
        .containsExactly("oldest daughter of Otto Roth", "sister: Mila Roth", "clerk: Pavel Dorn");
    assertThat(page.select(".relations a").eachText())
        .as("no article speaks of Mila Roth")
        .containsExactly("Otto Roth", "Pavel Dorn");
    assertThat(page.select(".figures div").eachText())
        .containsExactly("mentions 5", "article 1", "events 120", "quotes 6");
    assertThat(page.expectFirst(".who .summary").text())
        .isEqualTo("Named in articles of 20 June 2017. The article in the search");
    assertThat(page.expectFirst(".notthis").text())
        .isEqualTo("Not this one Anna Roth, known by name only 2 articles");
    assertThat(page.expectFirst(".standing").text())
        .isEqualTo("From the authority file of this archive. register 17 wikidata Q0");
    assertThat(page.select(".standing a").eachAttr("href"))
        .containsExactly("https://www.wikidata.org/wiki/Q0");
    assertThat(section(page, "Under which names"))
        .contains("Ines Roth 7", "Not found here: I. Roth");
  }

  @Test
  void mentionsAreCountedBySourceAndByMonth() {
    Document page = record(FixturePeople.ROTH, 1);
    assertThat(page.select(".histogram a").eachAttr("aria-label"))
        .containsExactly("June 2017: 4 mentions", "August 2017: 2 mentions");
    assertThat(page.select(".histogram a").eachAttr("href"))
        .first()
        .isEqualTo("/search?person=ines-roth&from=2017-06&to=2017-06&dates=certain");
    assertThat(section(page, "When")).contains("4 mentions in articles without a month");
    assertThat(section(page, "Where"))
        .contains("Northern Wire 5 in 2 articles", "unknown source 2 in 1 article");
  }

  @Test
  void aPageBehindTheLastOneLeadsBackToIt() {
    Element turning = record(FixturePeople.ROTH, 99).expectFirst(".turning");
    assertThat(turning.text()).endsWith("there is no page 99, only 3 pages");
    assertThat(turning.select("a").eachAttr("href")).containsExactly("/people/ines-roth?page=3");
  }

  @Test
  void theTimelineNamesStatusSourcesAndWhatTheyDifferOn() {
    Document page = record(FixturePeople.ROTH, 2);
    List<String> lines = page.select(".happening").eachText();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .isEqualTo(
            "3 June 2017 Meeting elsewhere denied Ines Roth initiator, Pavel Dorn recipient, "
                + Fixtures.ATTACK
                + " at Harbour 2 sources, 1 independent: Northern Wire, The Harbour Post"
                + " sources differ on the date");
    assertThat(lines.getLast()).startsWith("date not known Call denied Ines Roth");
    assertThat(page.select(".happening .type").eachAttr("href"))
        .containsExactly("/events/e1", "/events/e2");
    assertThat(page.select(".turning a").eachAttr("href"))
        .containsExactly("/people/ines-roth", "/people/ines-roth?page=3");
    assertThat(page.expectFirst("meta[name=robots]")).as("only the first page").isNotNull();
  }

  @Test
  void theDrawingSaysWhatTheListSays() {
    Document page = record(FixturePeople.ROTH, 1);
    assertThat(page.select(".dealings li").eachText())
        .containsExactly(
            "Pavel Dorn 12 events 2 denied",
            "Otto Roth 3 events 3 alleged",
            "a clerk of the council 1 event",
            Fixtures.ATTACK + " 1 event");
    assertThat(page.select(".dealings .count a").eachAttr("href"))
        .containsExactly(
            "/people/ines-roth/with/name%3APavel%20Dorn", "/people/ines-roth/with/otto-roth");
    Element drawing = page.expectFirst(".network svg");
    assertThat(drawing.attr("aria-hidden")).isEqualTo("true");
    assertThat(drawing.select("a").eachAttr("tabindex")).containsOnly("-1");
    assertThat(drawing.select("line.edge")).hasSize(2);
    assertThat(drawing.select("line.broken")).as("nothing said to have happened").hasSize(1);
    assertThat(drawing.select("line.tie")).hasSize(1);
    assertThat(drawing.select("title").eachText())
        .contains("Ines Roth and Pavel Dorn: 12 events, 2 denied", "Otto Roth");
    assertThat(record(FixturePeople.ROTH, 1).expectFirst(".network").html())
        .as("the same people give the same drawing")
        .isEqualTo(page.expectFirst(".network").html());
  }

  @Test
  void aCandidateOfWhomLittleIsKnownHasAWholePage() {
    Document page = record(FixturePeople.DORN, 1);
    assertThat(page.expectFirst("main").text())
        .contains(
            "Pavel Dorn",
            "Known by name only: there is no authority record.",
            "No event is reported.",
            "No article that speaks of it is dated.");
    assertThat(page.select(".network, .dealings, .notthis, .said, .turning")).isEmpty();
    assertThat(page.select("h2 + h2")).isEmpty();
  }

  @Test
  void whatArticlesSayIsPrintedNeverRun() {
    for (Document page :
        List.of(record(FixturePeople.ROTH, 1), pair(FixturePeople.ROTH, FixturePeople.DORN))) {
      assertThat(page.select("img, [onerror], main script")).isEmpty();
      assertThat(page.text()).contains(Fixtures.ATTACK);
    }
  }

  @Test
  void twoPeopleAreToldInOrderWithTheWordsOfEachReport() {
    Document page = pair(FixturePeople.ROTH, FixturePeople.DORN);
    assertThat(page.expectFirst("h1").text()).isEqualTo("Ines Roth and Pavel Dorn");
    assertThat(page.expectFirst(".summary").text())
        .startsWith("2 events (1 denied); 1 article names both.");
    assertThat(page.select(".happening")).hasSize(2);
    assertThat(page.select(".reports li")).hasSize(2);
    assertThat(page.select(".reports .words a").eachAttr("href"))
        .allSatisfy(href -> assertThat(href).matches("/articles/[0-9a-z]+#e\\d+"));
    assertThat(page.select(".said .all a").eachAttr("href"))
        .as("of more quotes than are here")
        .containsExactly(
            "/quotes?speaker=ines-roth&about=name%3APavel+Dorn",
            "/quotes?speaker=name%3APavel+Dorn&about=ines-roth");
    assertThat(page.expectFirst("link[rel=canonical]").attr("href"))
        .as("one address of the two")
        .isEqualTo("/people/ines-roth/with/name%3APavel%20Dorn");
    assertThat(pair(FixturePeople.DORN, FixturePeople.ROTH).expectFirst("link[rel=canonical]"))
        .hasToString(page.expectFirst("link[rel=canonical]").toString());
  }

  @Test
  void theRegisterHasLettersCountsAndChoices() {
    Document page = register(PeopleParameters.EMPTY);
    assertThat(page.select(".letters li").eachText()).containsExactly("All", "D", "R");
    assertThat(page.select(".letters a").eachAttr("href"))
        .containsExactly("/people?letter=D", "/people?letter=R");
    assertThat(page.select(".choices nav").eachText())
        .containsExactly(
            "Kind All kinds People 3",
            "Known All With a record 1 By name only 2",
            "Side All Council 1",
            "Order by name by articles");
    assertThat(page.select(".register li").eachText())
        .containsExactly(
            "Ines Roth 1 Draughtswoman",
            "Pavel Dorn 2 name only",
            Fixtures.ATTACK + " 2 name only");
    assertThat(page.select(".turning a").eachAttr("href")).containsExactly("/people?page=2");
    assertThat(page.select("img, [onerror]")).isEmpty();
    Document candidates = register(PeopleParameters.EMPTY.withCandidate(true));
    assertThat(candidates.select(".register li")).hasSize(2);
    assertThat(candidates.select("form.narrow input[type=hidden]").attr("name"))
        .isEqualTo("candidate");
  }

  @Test
  void aNameThatNobodyHasLeadsBackToAll() {
    Document page = register(PeopleParameters.EMPTY.withFind(Fixtures.ATTACK + " no"));
    assertThat(page.expectFirst(".none").text())
        .isEqualTo("Nobody and nothing of that name. All names");
    assertThat(page.expectFirst("#names-find").val()).isEqualTo(Fixtures.ATTACK + " no");
  }

  @Test
  void whoIsOnlyDescribedHasNoPage() {
    assertThat(Links.record(EntityKind.PERSON, "name:a banker")).isNull();
    assertThat(Links.record(EntityKind.PERSON, "name:Trump’s former adviser")).isNull();
    assertThat(Links.pair("ines-roth", "name:officials")).isNull();
    assertThat(Links.record(EntityKind.PERSON, "name:Ludwig van Specimen")).isNotNull();
    assertThat(Links.record(EntityKind.PERSON, "name:習近平")).isNotNull();
  }

  private Document register(PeopleParameters parameters) {
    return parsed(PeopleListPage.of(people.people(parameters)));
  }

  private Document record(String key, int page) {
    return parsed(RecordPage.of(people.record(key, page).orElseThrow()));
  }

  private Document pair(String one, String other) {
    return parsed(PairPage.of(people.pair(one, other, 1).orElseThrow()));
  }

  private Document parsed(Page page) {
    return Jsoup.parse(templates.render(page));
  }

  private static String section(Document page, String heading) {
    return page.select("section").stream()
        .filter(section -> section.select("h2").text().startsWith(heading))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
