package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Mention;
import org.cuttings.model.Quote;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleView;
import org.cuttings.web.articles.ArticlePage;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Reading;
import org.cuttings.web.page.Templates;
import org.cuttings.web.page.UnreadableAddressException;
import org.cuttings.web.people.RecordPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Evidence as a reader of an article sees it: marks in the text, the list beside it. */
class EvidenceRenderingTest {
  private final FixtureArchive archive = new FixtureArchive();
  private final Templates templates = new Templates(new Templates.Site("/static/x/", "9.9"));

  @Test
  void peopleEventsAndQuotesAreMarkedUnlessTheReaderSaysOtherwise() {
    Document page = article(Fixtures.TOWER, "", "");
    assertThat(page.select(".body a.person").eachText())
        .containsExactly(
            "Ines Roth",
            "Pavel Dorn",
            "Dorn",
            "Roth",
            "Dorn",
            "the draughtswoman",
            "Dorn",
            "Roth",
            "Dorn");
    assertThat(page.select(".body a.event").eachText())
        .containsExactly("met", "telephoned", "offered");
    assertThat(page.select(".body .quote")).hasSize(2);
    assertThat(page.select(".body .organisation, .body .place, .body .group, .body .number"))
        .isEmpty();
    Document all = article(Fixtures.TOWER, "", "people,places,organisations,groups,numbers");
    assertThat(all.select(".body .organisation").eachText()).containsExactly("Harbour Board");
    assertThat(all.select(".body .place").eachText()).containsExactly("Lantern House");
    assertThat(all.select(".body .group").eachText()).containsExactly("members of the council");
    assertThat(all.select(".body .number").eachText()).containsExactly("at least 14 letters");
    assertThat(all.select(".body .event, .body .quote")).isEmpty();
    assertThat(article(Fixtures.TOWER, "", "none").select(".body a:not(.pin)")).isEmpty();
  }

  @Test
  void aMarkSaysWhatItIsToThoseWhoCannotSeeIt() {
    Document page = article(Fixtures.TOWER, "", "");
    assertThat(page.select(".body a.person").eachAttr("aria-label"))
        .contains("person: Ines Roth", "the draughtswoman, person: Ines Roth");
    assertThat(page.select(".body a.event").eachAttr("aria-label"))
        .containsExactly(
            "met, event: meeting",
            "telephoned, event: call, denied",
            "offered, event: offer, alleged");
    assertThat(page.select(".body .quote > a.tail").eachAttr("aria-label"))
        .containsOnly("Quote, Ines Roth");
  }

  @Test
  void whatDidNotHappenSaysSoAtTheMarkAndInTheList() {
    Document page = article(Fixtures.TOWER, "", "");
    assertThat(page.select(".body a.event").eachAttr("data-status"))
        .containsExactly("denied", "alleged");
    assertThat(page.select(".events .what").eachText())
        .containsExactly("Meeting ¶ 1", "Call denied ¶ 2", "Offer alleged ¶ 3");
  }

  @Test
  void everyLinkWithinThePageLeadsToAPlaceOnIt() {
    for (String marks :
        List.of("", "none", "places", "people,groups,organisations,places,quotes")) {
      for (ArticleId id : List.of(Fixtures.TOWER, Fixtures.HOSTILE)) {
        Document page = article(id, "", marks);
        List<Element> links = page.select(".body a[href*=#], .evidence a[href*=#]");
        assertThat(links).hasSizeGreaterThan(5);
        for (Element link : links) {
          String anchor = link.attr("href").replaceAll(".*#", "");
          assertThat(page.getElementById(anchor)).as(marks + " " + link.outerHtml()).isNotNull();
        }
      }
    }
  }

  @Test
  void everyEntryLeadsToItsExactWords() {
    for (String marks : List.of("", "none")) {
      Document page = article(Fixtures.TOWER, "", marks);
      assertThat(page.select(".named .where").stream().map(link -> target(page, link)))
          .containsExactly(
              "Ines Roth",
              "Roth",
              "Roth",
              "Pavel Dorn",
              "Dorn",
              "Dorn",
              "Dorn",
              "Harbour Board",
              "Lantern House",
              "members of the council");
      assertThat(page.select(".events .words a").stream().map(link -> target(page, link)))
          .containsExactly("met", "telephoned", "offered");
      assertThat(page.select(".quotes .words a").stream().map(link -> target(page, link)))
          .containsExactly("I never rang him, and “not once” means not once", "not once");
      assertThat(page.select(".numbers .what > a:first-child").stream().map(l -> target(page, l)))
          .containsExactly("at least 14 letters");
    }
  }

  @Test
  void aDateIsShownAsStatedAndAsResolved() {
    Document page = article(Fixtures.TOWER, "", "");
    assertThat(page.select(".events .when").eachText())
        .containsExactly(
            "9 June 2016 “9 June 2016”",
            "10 June 2016 “the next day”, inferred: counted from the narrative",
            "Date not resolved “one Thursday”, inferred: from the narrative");
    assertThat(page.select(".events time").eachAttr("datetime"))
        .containsExactly("2016-06-09", "2016-06-10");
    Element call = page.select(".events li").get(1);
    assertThat(call.expectFirst(".whom").text())
        .isEqualTo("Ines Roth initiator, Pavel Dorn recipient");
    assertThat(call.text())
        .contains("according to two clerks of the board", "rule “by hand”, confidence 0.80");
  }

  @Test
  void anEventLeadsToTheOtherSourcesOfIt() {
    Document page = article(Fixtures.TOWER, "", "");
    Element meeting = page.select(".events li").getFirst();
    assertThat(meeting.text()).contains("Reported by 3 sources, 2 independently");
    assertThat(meeting.expectFirst(".elsewhere a").text())
        .startsWith("Also in ")
        .endsWith(", side by side");
    assertThat(meeting.expectFirst(".elsewhere a").attr("href"))
        .isEqualTo("/events/" + FixtureEvents.MEETING);
    assertThat(page.select(".events li").get(1).select(".elsewhere")).isEmpty();
  }

  @Test
  void theLegendSwitchesOneKindAndKeepsTheQuery() {
    Document page = article(Fixtures.TOWER, "Roth", "");
    assertThat(page.select(".legend li").eachText())
        .containsExactly(
            "people 9",
            "events 3",
            "quotes 2",
            "groups 1",
            "organisations 1",
            "places 1",
            "numbers 1");
    assertThat(page.expectFirst(".legend li a").attr("href"))
        .isEqualTo("/articles/" + Fixtures.TOWER + "?q=Roth&marks=events,quotes");
    assertThat(page.expectFirst(".legend li a").attr("aria-label"))
        .isEqualTo("Do not mark people, 9");
    assertThat(page.select(".legend li a").get(5).attr("href"))
        .endsWith("?q=Roth&marks=people,events,quotes,places");
    Document others = article(Fixtures.TOWER, "", "quotes,events");
    assertThat(others.expectFirst(".legend li a").attr("href"))
        .as("the usual marks need no parameter")
        .isEqualTo("/articles/" + Fixtures.TOWER);
    assertThat(others.expectFirst(".events .words a").attr("href"))
        .startsWith("/articles/" + Fixtures.TOWER + "?marks=events,quotes#e");
  }

  @Test
  void matchesOfASearchAreMarkedWithinOtherMarks() {
    Document page = article(Fixtures.TOWER, "Roth", "");
    assertThat(page.select(".body a.person mark").eachText())
        .containsExactly("Roth", "Roth", "Roth");
    assertThat(page.expectFirst(".hits").text()).contains("3 matches in 3 passages");
  }

  @Test
  void aWordSetApartAndAPronounAreNotMarked() {
    Document page = article(Fixtures.TOWER, "", "");
    assertThat(page.expectFirst("#p2").select(".quote")).isEmpty();
    assertThat(page.select(".body a").eachText()).doesNotContain("She");
    assertThat(page.select(".quotes li")).hasSize(2);
  }

  @Test
  void aNameLeadsToItsRecordAndTheRecordToItsPassages() {
    Document page = article(Fixtures.TOWER, "", "people,organisations,groups");
    Element roth = page.expectFirst(".body a.person");
    assertThat(roth.attr("href")).isEqualTo("/people/ines-roth");
    assertThat(page.select(".body a.person").get(1).attr("href"))
        .isEqualTo("/people/name%3APavel%20Dorn");
    assertThat(page.expectFirst(".body a.organisation").attr("href"))
        .isEqualTo("/organisations/harbour-board");
    assertThat(page.expectFirst(".body a.group").attr("href"))
        .as("nobody known: the entry beside the text")
        .startsWith("#in-m");
    Document record = record("ines-roth");
    for (Element link : record.select(".passages a")) {
      assertThat(target(page, link)).isIn("Ines Roth", "Roth");
    }
  }

  @Test
  void aNameThatNoAddressCanHoldLeadsToTheSearch() {
    assertThat(Links.record(EntityKind.PERSON, "name:A/B"))
        .isEqualTo("/search?person=name%3AA%2FB");
    assertThat(Links.record(EntityKind.GROUP, "name:A/B")).isNull();
    assertThat(Links.record(EntityKind.PLACE, null)).isNull();
  }

  @Test
  void anEventToldAgainInALaterPartLeadsBackToItsEntry() {
    ArticleView report = archive.article(Fixtures.REPORT, "").orElseThrow();
    Event event =
        new Event(
            EventType.MEETING,
            EventStatus.HAPPENED,
            words(report, 5, 3),
            words(report, 5, 3),
            List.of(),
            null,
            null,
            null,
            null,
            List.of(words(report, 205, 3)),
            0.5,
            "by hand");
    ArticleEvidence evidence =
        new ArticleEvidence(
            Fixtures.REPORT,
            List.of(),
            List.of(new ArticleEvidence.ReportedEvent("e", event, null)),
            List.of(),
            List.of());
    String html =
        templates.render(
            ArticlePage.of(report, evidence, new Reading(Fixtures.REPORT, "", Marks.USUAL), 2));
    Element again = Jsoup.parse(html).expectFirst(".body a.event");
    String first =
        templates.render(
            ArticlePage.of(report, evidence, new Reading(Fixtures.REPORT, "", Marks.USUAL), 1));
    String entry = again.attr("href");
    assertThat(entry).startsWith("/articles/" + Fixtures.REPORT + "#in-e");
    assertThat(Jsoup.parse(first).select(entry.substring(entry.indexOf('#')))).hasSize(1);
    assertThat(Jsoup.parse(first).select(".events .where").eachAttr("href"))
        .anySatisfy(href -> assertThat(href).contains("?part=2#e"));
  }

  @Test
  void anArticleWithoutEvidenceHasNeitherLegendNorList() {
    Document page = article(Fixtures.BRIDGE, "", "");
    assertThat(page.select(".legend, .evidence")).isEmpty();
  }

  @Test
  void marksThatNobodyKnowsAreExplained() {
    assertThatThrownBy(() -> Marks.parse("people,dogs"))
        .isInstanceOf(UnreadableAddressException.class)
        .hasMessageContaining("marks=dogs");
    for (String value : List.of("none", "people", "places,numbers", "")) {
      assertThat(Marks.parse(Marks.parse(value).value())).isEqualTo(Marks.parse(value));
    }
  }

  @Test
  void hostileNamesAreOnlyText() {
    Document page =
        article(
            Fixtures.HOSTILE, "bridge", "people,groups,organisations,places,quotes,events,numbers");
    assertThat(page.select("img, [onerror], style")).isEmpty();
    assertThat(page.select("script:not([type=application/ld+json])")).hasSize(1);
    assertThat(page.select(".evidence").text()).contains(Fixtures.ATTACK);
    assertThat(page.select(".body mark").eachText()).contains("bridge");
  }

  /** Evidence at random places of hostile text, rendered, says what the text says. */
  @Test
  void whateverIsMarkedThePageSaysWhatTheArticleSays() {
    Random random = new Random(5);
    ArticleView hostile = archive.article(Fixtures.HOSTILE, "the").orElseThrow();
    ArticleView tower = archive.article(Fixtures.TOWER, "o").orElseThrow();
    for (int run = 0; run < 150; run++) {
      ArticleView view = run % 2 == 0 ? hostile : tower;
      ArticleEvidence evidence = random(view, random);
      String html =
          templates.render(
              ArticlePage.of(
                  view, evidence, new Reading(view.summary().id(), "the", Marks.all()), 1));
      Document page = Jsoup.parse(html);
      for (ArticleView.PassageView passage : view.passages()) {
        Element shown = page.expectFirst("#p" + passage.ordinal());
        shown.select(".pin, .trail").remove();
        assertThat(shown.wholeText().strip())
            .isEqualTo(passage.text().replace("\u0007", "\u0007").strip());
        assertThat(shown.select("a a, mark mark, mark a, img, script")).isEmpty();
      }
      List<String> ids = page.select("[id]").eachAttr("id");
      assertThat(ids).doesNotHaveDuplicates();
      for (Element link : page.select(".evidence a[href*=#], .body a[href*=#]")) {
        assertThat(ids).contains(link.attr("href").replaceAll(".*#", ""));
      }
    }
  }

  private static ArticleEvidence random(ArticleView view, Random random) {
    List<Mention> mentions = new ArrayList<>();
    List<ArticleEvidence.ReportedEvent> events = new ArrayList<>();
    List<ArticleEvidence.QuotedWords> quotes = new ArrayList<>();
    List<ArticleEvidence.StatedNumber> numbers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Wording words = words(view, random);
      Quote quote =
          new Quote(
              words,
              Quote.Kind.PHRASE,
              true,
              true,
              null,
              Fixtures.ATTACK,
              null,
              null,
              random.nextInt(4) - 1,
              null,
              0.5,
              "dice");
      Event event =
          new Event(
              EventType.CALL,
              EventStatus.DENIED,
              words,
              words,
              List.of(),
              null,
              null,
              null,
              null,
              List.of(words(view, random)),
              0.5,
              "dice");
      switch (random.nextInt(4)) {
        case 0 -> events.add(new ArticleEvidence.ReportedEvent("e" + i, event, null));
        case 1 -> quotes.add(new ArticleEvidence.QuotedWords("q" + i, quote, List.of(), "", ""));
        case 2 ->
            numbers.add(
                new ArticleEvidence.StatedNumber(
                    "n" + i,
                    new Claim(
                        words, "2", null, null, "dice", null, null, null, null, 0.5, "dice")));
        default ->
            mentions.add(
                new Mention(
                    EntityKind.PERSON, Mention.Form.NAME, null, "Nobody", words, 0.5, "dice"));
      }
    }
    mentions.sort(Comparator.comparing(mention -> mention.wording().at()));
    events.sort(Comparator.comparing(event -> event.event().trigger().at()));
    return new ArticleEvidence(
        view.summary().id(),
        mentions.isEmpty()
            ? List.of()
            : List.of(new ArticleEvidence.Mentioned(EntityKind.PERSON, null, "Nobody", mentions)),
        events,
        quotes,
        numbers);
  }

  /** The words of a Markdown file have its signs, its passages do not. */
  @Test
  void listsShowWordsAsTheTextBesideDoes() throws Exception {
    ArticleView article = archive.articles().getFirst();
    String passage = article.passages().getFirst().text();
    TextSpan span = new TextSpan(0, passage.indexOf(' ', 20));
    String seen = span.in(passage);
    String raw = "**" + seen.replace(" ", "* _") + "**";
    Wording signed =
        new Wording(new TextSpan(0, raw.length()), raw, List.of(new Wording.Piece(0, span)));
    Event event =
        new Event(
            EventType.CALL,
            EventStatus.HAPPENED,
            signed,
            signed,
            List.of(),
            new StatedDate(null, signed, false, ""),
            null,
            null,
            null,
            List.of(),
            0.5,
            "by hand");
    Quote quote =
        new Quote(
            signed,
            Quote.Kind.SENTENCE,
            true,
            true,
            null,
            "Nobody",
            null,
            null,
            -1,
            null,
            0.5,
            "by hand");
    ArticleEvidence evidence =
        new ArticleEvidence(
            article.summary().id(),
            List.of(),
            List.of(new ArticleEvidence.ReportedEvent("e", event, null)),
            List.of(new ArticleEvidence.QuotedWords("q", quote, List.of(), "", "")),
            List.of());
    Document page =
        Jsoup.parse(
            templates.render(
                ArticlePage.of(
                    article, evidence, new Reading(article.summary().id(), "", Marks.USUAL), 1)));
    assertThat(page.select(".evidence .words").eachText()).hasSize(2).containsOnly(seen);
    assertThat(page.select(".evidence .events .words b").text()).isEqualTo(seen);
    assertThat(page.select(".evidence .when bdi").text()).isEqualTo(seen);
  }

  private static Wording words(ArticleView view, Random random) {
    ArticleView.PassageView passage = view.passages().get(random.nextInt(view.passages().size()));
    int start = random.nextInt(passage.text().length());
    int end = Math.min(passage.text().length(), start + 1 + random.nextInt(30));
    TextSpan span = new TextSpan(start, end);
    int from = passage.start() + start;
    return new Wording(
        new TextSpan(from, from + span.length()),
        span.in(passage.text()),
        List.of(new Wording.Piece(passage.ordinal(), span)));
  }

  private static Wording words(ArticleView view, int ordinal, int length) {
    ArticleView.PassageView passage = view.passages().get(ordinal);
    return new Wording(
        new TextSpan(passage.start(), passage.start() + length),
        passage.text().substring(0, length),
        List.of(new Wording.Piece(ordinal, new TextSpan(0, length))));
  }

  private Document record(String key) {
    return Jsoup.parse(
        templates.render(RecordPage.of(new FixturePeople(archive).record(key, 1).orElseThrow())));
  }

  private static String target(Document page, Element link) {
    String href = link.attr("href");
    return page.expectFirst(href.substring(href.indexOf('#'))).text();
  }

  private Document article(ArticleId id, String query, String marks) {
    return Jsoup.parse(
        templates.render(
            ArticlePage.of(
                archive.article(id, query).orElseThrow(),
                archive.evidence(id).orElseThrow(),
                new Reading(id, query, Marks.parse(marks)),
                1)));
  }
}
