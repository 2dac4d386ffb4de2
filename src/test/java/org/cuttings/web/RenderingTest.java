package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cuttings.model.ArticleId;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.web.articles.ArticlePage;
import org.cuttings.web.page.ErrorPage;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Problem;
import org.cuttings.web.page.Reading;
import org.cuttings.web.page.Templates;
import org.cuttings.web.page.ValuesPage;
import org.cuttings.web.results.ResultsPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a reader sees on each page. */
class RenderingTest {
  private static final int MOST_BYTES = 60_000;
  private final FixtureArchive archive = new FixtureArchive();
  private final Templates templates = new Templates(new Templates.Site("/static/x/", "9.9"));

  @Test
  void resultsShowEveryHitWithItsMarkedPassages() {
    Document page = results("q", "bridge");
    assertThat(page.expectFirst("h1").text()).isEqualTo("36 articles for bridge");
    assertThat(page.select(".cutting")).hasSize(10);
    Element first = page.expectFirst(".cutting");
    assertThat(first.expectFirst(".stamp").text()).isEqualTo("The Alderport Gazette");
    assertThat(first.expectFirst("time").attr("datetime")).isEqualTo("2017-03-14");
    assertThat(first.expectFirst("h2").text()).startsWith("Council votes to close");
    assertThat(first.expectFirst("h2 mark").text()).isEqualTo("bridge");
    assertThat(first.expectFirst(".byline").text()).isEqualTo("Maren Holt, J. P. Quill");
    assertThat(first.expectFirst(".length").text()).isEqualTo("1 min read");
    assertThat(first.select(".passages li")).hasSize(3);
    assertThat(first.select(".passages mark").eachText()).containsOnly("bridge");
    assertThat(first.expectFirst(".passages a").attr("href"))
        .isEqualTo("/articles/" + Fixtures.BRIDGE + "?q=bridge#p0");
    assertThat(first.expectFirst("footer").text()).contains("more matching passages");
    assertThat(first.expectFirst(".also a").text()).isEqualTo("Northern Wire");
    assertThat(bytes(page)).isLessThan(MOST_BYTES);
  }

  @Test
  void everyFacetNumberIsTheTotalBehindItsLink() {
    Document page = results("q", "bridge", "source", "Northern Wire");
    List<Element> values = page.select(".facet li:not(.in):not(.ex)");
    assertThat(values).hasSizeGreaterThan(15);
    for (Element value : values) {
      String count = value.expectFirst(".count > span").text();
      assertThat(total(value.expectFirst(".value").attr("href"))).as(value.text()).isEqualTo(count);
    }
  }

  @Test
  void everyBarOfTheHistogramLeadsToAsManyArticlesAsItSays() {
    Document page = results("q", "bridge", "-year", "2016");
    List<Element> bars = page.select(".histogram svg a");
    assertThat(bars).hasSizeGreaterThan(3);
    for (Element bar : bars) {
      String label = bar.attr("aria-label");
      assertThat(label).contains(": " + total(bar.attr("href")) + " article");
    }
  }

  @Test
  void whatLiesInOnePeriodIsSaidInWordsNotDrawnAsABarAsWideAsThePage() {
    Element bar =
        results("q", "bridge").select(".histogram svg a").stream()
            .filter(one -> one.attr("aria-label").endsWith(": 1 article"))
            .findFirst()
            .orElseThrow();
    Document page = render(ResultsPage.of(archive.search(query(bar))));
    assertThat(page.select(".histogram svg")).isEmpty();
    assertThat(page.select(".histogram p a").text()).endsWith(": 1 article");
  }

  @Test
  void aKeyboardCanPassTheFiltersOnItsWayToWhatIsFound() {
    Document page = results("q", "bridge");
    Element skip = page.expectFirst(".facets > a");
    assertThat(skip.text()).isEqualTo("Skip the filters");
    Element found = page.expectFirst(skip.attr("href"));
    assertThat(found.select("h1")).hasSize(1);
    assertThat(found.select(".facets")).isEmpty();
  }

  @Test
  void spansAndDaysReadAsPeopleWriteThem() {
    assertThat(Labels.span("2019", "2019-05-02")).isEqualTo("2019");
    assertThat(Labels.span("2017-05", "2019-05")).isEqualTo("May 2017 – May 2019");
    assertThat(Labels.withDates("same day 2016-06-09; both at 2016-99-99"))
        .isEqualTo("same day 9 June 2016; both at 2016-99-99");
  }

  @Test
  void everySourceCanBeSeenAloneOrLeftOut() {
    Document page = results("q", "bridge");
    Element actions = page.expectFirst(".cutting .bysource");
    assertThat(query(actions.child(0)).included(Facet.SOURCE))
        .containsExactly("The Alderport Gazette");
    assertThat(query(actions.child(1)).excluded(Facet.SOURCE))
        .containsExactly("The Alderport Gazette");
  }

  @Test
  void chipsShowAndRemoveWhatIsActive() {
    Document page =
        results("q", "bridge", "source", "Northern Wire", "-language", "de", "from", "2016");
    List<Element> chips = page.select(".chips li");
    assertThat(chips)
        .extracting(Element::text)
        .containsExactly(
            "Source Northern Wire ×", "Language not German ×", "Date from 2016, possibly ×");
    SearchParameters without = query(chips.get(1).expectFirst("a"));
    assertThat(without.excluded(Facet.LANGUAGE)).isEmpty();
    assertThat(without.included(Facet.SOURCE)).containsExactly("Northern Wire");
    assertThat(query(page.expectFirst(".clear")).hasFilters()).isFalse();
  }

  @Test
  void pagesOfAResultKeepTheSnapshot() {
    Document page = results("q", "bridge", "page", "2");
    assertThat(page.expectFirst(".tools p").text()).isEqualTo("11–20");
    Element next = page.expectFirst(".pager a[rel=next]");
    assertThat(query(next).page()).isEqualTo(3);
    assertThat(query(next).snapshot()).isEqualTo("s1");
    assertThat(page.expectFirst(".pager [aria-current=page]").text()).isEqualTo("2");
  }

  @Test
  void aLongSearchIsHeldOnceByAFormAndThePageStaysLight() {
    String query = "bridge " + "bridge ".repeat(40).strip();
    Document page =
        results("q", query, "source", "Northern Wire", "-language", "de", "from", "2016-02");
    assertThat(bytes(page)).isLessThan(MOST_BYTES);
    Element choice = page.expectFirst(".facet button.value");
    assertThat(choice.attr("form")).isEqualTo("steps");
    List<String> sent = new ArrayList<>();
    for (Element field : page.select("#steps input")) {
      sent.add(field.attr("name") + "=" + field.attr("value"));
    }
    sent.add(choice.attr("name") + "=" + choice.attr("value"));
    SearchParameters next = parameters("?" + String.join("&", sent));
    assertThat(next.query()).isEqualTo(query);
    assertThat(next.excluded(Facet.LANGUAGE)).containsExactly("de");
    assertThat(Labels.count(archive.search(next).total()))
        .isEqualTo(
            page.expectFirst(".facet li:has(button.value)").expectFirst(".count > span").text());
  }

  @Test
  void tenLongArticlesUnderManyFiltersAreLightEnough() {
    Document page =
        results(
            "q",
            "\"the harbour office\" OR bridge",
            "-source",
            "Quayside Weekly",
            "-byline",
            "Reporter C",
            "from",
            "2016-02",
            "to",
            "2017-11",
            "sort",
            "newest");
    assertThat(page.select(".cutting")).hasSize(10);
    assertThat(bytes(page)).isLessThan(MOST_BYTES);
  }

  @Test
  void sourcesStandSideBySide() {
    SearchParameters parameters = SearchParameters.EMPTY.withQuery("bridge");
    SearchResults all = archive.search(parameters);
    Document page =
        render(ResultsPage.bySource(all, archive.beside(parameters, List.of("Northern Wire"))));
    Element column = page.expectFirst(".column");
    assertThat(column.expectFirst("h2").text()).isEqualTo("Northern Wire");
    assertThat(column.expectFirst("header a").text()).isEqualTo("9 articles");
    assertThat(column.select(".cutting")).hasSize(3);
    assertThat(page.select(".coverage tbody th").eachText())
        .as("the earliest first, the undated last")
        .startsWith("The Alderport Gazette")
        .endsWith("unknown source");
    Element gazette = page.expectFirst(".coverage tr:contains(Gazette)");
    assertThat(gazette.expectFirst(".figure").text())
        .isEqualTo(
            Long.toString(
                all.values(Facet.SOURCE).stream()
                    .filter(value -> value.value().equals("The Alderport Gazette"))
                    .findFirst()
                    .orElseThrow()
                    .count()));
    assertThat(gazette.select("time")).hasSize(1);
    assertThat(gazette.expectFirst("td:last-child a").text()).isEqualTo(Fixtures.ATTACK);
  }

  @Test
  void crawlersAreKeptOutOfCombinations() {
    Document plain = results("q", "bridge");
    assertThat(plain.select("meta[name=robots]")).isEmpty();
    assertThat(plain.expectFirst("link[rel=canonical]").attr("href")).isEqualTo("/search?q=bridge");
    for (Element link : plain.select(".facets a, .chips a, .histogram a, .bysource a")) {
      if (!link.attr("href").startsWith("#")) {
        assertThat(link.attr("rel")).as(link.outerHtml()).contains("nofollow");
      }
    }
    Document filtered = results("q", "bridge", "year", "2016");
    assertThat(filtered.expectFirst("meta[name=robots]").attr("content")).contains("noindex");
  }

  @Test
  void whatWasNotUnderstoodIsNamed() {
    Document page = results("q", "bridge /");
    assertThat(page.expectFirst(".reading").text())
        .contains("Understood as bridge")
        .contains("Left out /: a slash alone means nothing here");
  }

  @Test
  void anEmptyResultSaysWhatToDo() {
    Document page = results("q", "brigde", "year", "2016");
    Element nothing = page.expectFirst(".nothing");
    assertThat(nothing.text()).contains("No article matches").contains("Did you mean bridge");
    Document narrowed = results("q", "surveyor", "year", "2016");
    assertThat(narrowed.expectFirst(".nothing li").text())
        .isEqualTo("Without the filter year 1 article");
  }

  @Test
  void hostileTextIsOnlyText() {
    for (Page page :
        List.of(
            ResultsPage.of(archive.search(SearchParameters.EMPTY.withQuery("bridge"))),
            ResultsPage.of(archive.search(SearchParameters.EMPTY.withQuery(Fixtures.ATTACK))),
            article(Fixtures.HOSTILE, "bridge", 1),
            article(Fixtures.HOSTILE, Fixtures.ATTACK, 1),
            HomePage.of(archive.figures()),
            SourcesPage.of(archive.figures()),
            ErrorPage.of(Problem.notFound(Fixtures.ATTACK), Fixtures.ATTACK))) {
      Document document = render(page);
      assertThat(document.select("img")).as(page.template()).isEmpty();
      assertThat(document.select("script:not([type=application/ld+json])"))
          .as(page.template())
          .hasSize(1);
      assertThat(document.select("[onerror], [style], style")).as(page.template()).isEmpty();
      assertThat(document.select("a[href^=javascript]")).as(page.template()).isEmpty();
    }
    Document article = render(article(Fixtures.HOSTILE, "bridge", 1));
    assertThat(article.expectFirst("h1").wholeText()).isEqualTo(Fixtures.ATTACK);
    assertThat(article.expectFirst(".colophon").text()).contains("javascript:alert(1)");
  }

  @Test
  void anArticleShowsItsPassagesAndLeadsFromHitToHit() {
    Document page = render(article(Fixtures.BRIDGE, "bridge", 1));
    assertThat(page.expectFirst("h1").text()).startsWith("Council votes");
    assertThat(page.select(".body .line")).hasSize(12);
    assertThat(page.select(".body h2").eachText())
        .as("the highest headings of the text stand right below the title")
        .containsExactly("What happens to the ferry ¶ cite");
    assertThat(page.select(".body h3").eachText()).containsExactly("The costs ¶ cite");
    assertThat(page.select(".body ul li")).hasSize(3);
    assertThat(page.select(".body blockquote p")).hasSize(1);
    assertThat(page.select(".body table tr").eachText())
        .containsExactly("Repairs 4.2 million ¶ cite", "Ferry 310,000 a year ¶ cite");
    assertThat(page.expectFirst(".hits").text()).contains("5 matches in 5 passages");
    Element second = page.expectFirst("#p1 .trail");
    assertThat(second.text()).isEqualTo("↑ 2 of 5 ↓");
    assertThat(second.child(0).attr("href")).endsWith("?q=bridge#p0");
    assertThat(second.select("a").getLast().attr("href")).endsWith("?q=bridge#p3");
    assertThat(page.select(".sections a").eachText())
        .containsExactly("What happens to the ferry", "The costs");
  }

  @Test
  void whatStandsAroundAnArticleIsFolded() {
    Document page = render(article(Fixtures.BRIDGE, "bridge", 1));
    Element comments = page.expectFirst("details.fold");
    assertThat(comments.hasAttr("open")).isFalse();
    assertThat(comments.expectFirst("summary").text()).isEqualTo("2 reader comments");
    assertThat(comments.select("li b").eachText())
        .containsExactly("harbourmaster", "No name given");
    assertThat(page.select("details.fold summary").eachText())
        .contains("Photo credits set apart from the text");
    Document asked = render(article(Fixtures.BRIDGE, "bridge in:comments", 1));
    assertThat(asked.expectFirst("details.fold").hasAttr("open")).isTrue();
    assertThat(asked.select("details.fold mark").eachText()).containsOnly("bridge");
  }

  @Test
  void aCommentIsAHitOnlyWhereAskedFor() {
    assertThat(results("q", "bridge").select(".around")).isEmpty();
    Element comment = results("q", "bridge in:comments").expectFirst(".around a");
    assertThat(comment.text())
        .isEqualTo("Reader comment, harbourmaster The bridge should have been closed years ago.");
    String href = comment.attr("href");
    Document article = render(article(Fixtures.BRIDGE, "bridge in:comments", 1));
    assertThat(article.expectFirst(href.substring(href.indexOf('#'))).expectFirst("b").text())
        .isEqualTo("harbourmaster");
  }

  @Test
  void theColophonLeadsToTheOriginalAndItsEarlierStates() {
    Document page = render(article(Fixtures.BRIDGE, "", 1));
    String colophon = page.expectFirst(".colophon").text();
    assertThat(colophon).contains(Fixtures.SHA, "3 February 2026, 04:05 UTC", "Revision 2");
    assertThat(page.select(".colophon a[download]").eachAttr("href"))
        .containsExactly(
            "/articles/" + Fixtures.BRIDGE + "/original",
            "/articles/" + Fixtures.BRIDGE + "/original?revision=2",
            "/articles/" + Fixtures.BRIDGE + "/original?revision=1");
    assertThat(page.expectFirst(".citation").text())
        .isEqualTo(
            "Maren Holt and J. P. Quill. “Council votes to close the Alder bridge for eighteen"
                + " months.” The Alderport Gazette, 14 March 2017."
                + " https://gazette.example/2017/03/14/alder-bridge. Cuttings archive, article "
                + Fixtures.BRIDGE
                + ", revision 3, SHA-256 abababababababab.");
  }

  @Test
  void whatHasNoTitleIsListedByItsFirstWords() {
    String words = archive.article(Fixtures.BARE, "").orElseThrow().passages().getFirst().text();
    Document page = results("source", "unknown");
    assertThat(page.select(".cutting h2").eachText()).contains(words).doesNotContain("Untitled");
  }

  @Test
  void nothingIsInventedForAnArticleThatStatesNothing() {
    Document page = render(article(Fixtures.BARE, "", 1));
    assertThat(page.expectFirst("h1").text()).isEqualTo("Untitled");
    assertThat(page.expectFirst(".dateline").text())
        .contains("unknown source", "undated", "The document states no date");
    assertThat(page.select(".byline, .hits, .sections, .also")).isEmpty();
    assertThat(page.expectFirst(".paper").hasAttr("lang")).isFalse();
  }

  @Test
  void aLongArticleComesInPartsAndEveryPassageHasOne() {
    Document page = render(article(Fixtures.REPORT, "bridge", 2));
    assertThat(page.select(".body .line")).hasSize(200);
    assertThat(page.expectFirst("nav.parts [aria-current]").text()).isEqualTo("2");
    assertThat(page.expectFirst("nav.parts").text()).contains("1 3 matches 2 2 matches 3");
    assertThat(page.select(".body .trail a[href~=q=bridge#p]")).isNotEmpty();
    for (Element link : page.select(".trail a, .sections a")) {
      String href = link.attr("href");
      int ordinal = Integer.parseInt(href.substring(href.indexOf("#p") + 2));
      assertThat(href.contains("part=")).as(href).isEqualTo(ordinal >= Reading.PASSAGES);
    }
  }

  @Test
  void aTextKnowsItsLanguageAndDirection() {
    Document page = render(article(Fixtures.ARABIC, "", 1));
    assertThat(page.expectFirst(".paper").attr("lang")).isEqualTo("ar");
    assertThat(page.expectFirst("h1").attr("dir")).isEqualTo("auto");
  }

  @Test
  void theHomePageSaysWhatTheArchiveHolds() {
    Document page = render(HomePage.of(archive.figures()));
    assertThat(page.expectFirst(".figures").text())
        .startsWith("37 articles from 8 sources, 1 January 2016 – 13 December 2017.");
    assertThat(page.expectFirst(".sources li").text())
        .startsWith("The Alderport Gazette 9 articles");
    assertThat(page.select(".cutting")).hasSize(6);
    assertThat(render(HomePage.of(FixtureArchive.empty().figures())).text())
        .contains("Nothing has been taken in yet");
  }

  @Test
  void aLongFacetCanBeSearched() {
    SearchParameters asked = SearchParameters.EMPTY.withQuery("bridge");
    List<FacetValue> values = archive.facetValues(asked, Facet.BYLINE);
    Document all = render(ValuesPage.of(asked, Facet.BYLINE, values, new ValuesPage.Part("", 1)));
    assertThat(all.select(".wide li")).hasSizeGreaterThan(15);
    Document some =
        render(ValuesPage.of(asked, Facet.BYLINE, values, new ValuesPage.Part("reporter b", 1)));
    assertThat(some.select(".wide .value").eachText()).containsExactly("Reporter B");
    assertThat(some.expectFirst("#find").attr("value")).isEqualTo("reporter b");
    assertThat(query(some.expectFirst(".wide .value")).included(Facet.BYLINE))
        .containsExactly("Reporter B");
  }

  @Test
  void everyValueOfALongFacetIsOnSomePageOfItsList() {
    SearchParameters asked = SearchParameters.EMPTY.withQuery("bridge");
    List<FacetValue> values =
        IntStream.rangeClosed(1, 1_234)
            .mapToObj(n -> new FacetValue("Wríter %04d".formatted(n), 1, 1, FacetValue.State.OPEN))
            .toList();
    List<String> listed = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      Document part =
          render(ValuesPage.of(asked, Facet.BYLINE, values, new ValuesPage.Part("", page)));
      listed.addAll(part.select(".wide .value").eachText());
      assertThat(part.select(".pager a[rel=next]")).hasSize(page == 3 ? 0 : 1);
    }
    assertThat(listed).containsExactlyElementsOf(values.stream().map(FacetValue::label).toList());
    Document last =
        render(ValuesPage.of(asked, Facet.BYLINE, values, new ValuesPage.Part("writer 1234", 1)));
    assertThat(last.select(".wide .value").eachText()).containsExactly("Wríter 1234");
    assertThat(last.expectFirst(".summary").text()).isEqualTo("1 of 1,234 bylines");
  }

  @Test
  void everyPageHasItsLandmarksAndOneHeading() {
    for (Page page :
        List.of(
            HomePage.of(archive.figures()),
            ResultsPage.of(archive.search(SearchParameters.EMPTY)),
            article(Fixtures.BRIDGE, "", 1),
            SourcesPage.of(archive.figures()),
            SourcePage.of(archive.source("northern-wire").orElseThrow()),
            AboutPage.of("1"),
            ErrorPage.of(Problem.broken(), null))) {
      Document document = render(page);
      assertThat(document.documentType()).as(page.template()).isNotNull();
      assertThat(document.select("main#content")).as(page.template()).hasSize(1);
      assertThat(document.select("h1")).as(page.template()).hasSize(1);
      assertThat(document.select("body > a.skip, header.masthead, footer.foot"))
          .as(page.template())
          .hasSize(3);
      assertThat(document.outerHtml()).as(page.template()).doesNotContain("th:");
    }
  }

  private String total(String href) {
    return Labels.count(archive.search(parameters(href)).total());
  }

  private static SearchParameters query(Element link) {
    return parameters(link.attr("href"));
  }

  private static SearchParameters parameters(String href) {
    Map<String, List<String>> parameters = new java.util.HashMap<>();
    for (String pair : href.substring(href.indexOf('?') + 1).split("&")) {
      String value =
          java.net.URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
      parameters
          .computeIfAbsent(
              pair.substring(0, pair.indexOf('=')), name -> new java.util.ArrayList<>())
          .add(value);
    }
    return SearchParameters.parse(parameters);
  }

  private ArticlePage article(ArticleId id, String query, int part) {
    return article(id, query, Marks.USUAL, part);
  }

  private ArticlePage article(ArticleId id, String query, Marks marks, int part) {
    return ArticlePage.of(
        archive.article(id, query).orElseThrow(),
        archive.evidence(id).orElseThrow(),
        new Reading(id, query, marks),
        part);
  }

  private Document results(String... parameters) {
    Map<String, List<String>> map = new java.util.HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      map.put(parameters[i], List.of(parameters[i + 1]));
    }
    return render(ResultsPage.of(archive.search(SearchParameters.parse(map))));
  }

  private Document render(Page page) {
    return Jsoup.parse(templates.render(page));
  }

  private static int bytes(Document page) {
    return page.outerHtml().getBytes(StandardCharsets.UTF_8).length;
  }
}
