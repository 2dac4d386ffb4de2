package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.search.SearchCorpus.*;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Part;
import org.cuttings.model.PartialDate;
import org.cuttings.model.TextSpan;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchParameters.Sort;
import org.cuttings.testsupport.EngineSuite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EngineSuite
class ElasticArchiveIT {
  private static final SearchCorpus CORPUS = new SearchCorpus();
  private static final ElasticArchive ARCHIVE = CORPUS.archive();

  @BeforeAll
  static void fill() {
    CORPUS.write(SearchCorpus.articles());
  }

  /** Exactly these, in this order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lighthouse                      | LIGHTHOUSE_CLOSES",
        "petrov                          | TITLE_ONLY HARBOUR_MEETING CASELESS_NOTE",
        "\"personal lawyer\"             | LAWYER_DENIES HARBOUR_MEETING",
        "\"chairman's campaign\"         | CASELESS_NOTE LAWYER_DENIES",
        "\"chairman s campaign\"         | CASELESS_NOTE LAWYER_DENIES",
        "“chairman’s campaign”           | CASELESS_NOTE LAWYER_DENIES",
        "\"campaign chairman\"           |",
        "\"campaign chairman\"~6         | CAMPAIGN_CHAIRMAN CASELESS_NOTE LAWYER_DENIES",
        "son-in-law                      | HARBOUR_MEETING",
        "\"son in law\"                  | HARBOUR_MEETING",
        "law-in-son                      |",
        "NÚÑEZ                           | SPANISH_COLUMN",
        "nunez facade*                   |",
        "nunez facad*                    | SPANISH_COLUMN",
        "cafe                            | SPANISH_COLUMN",
        "U.S. D.N.C.                     | INITIALS",
        "\"u s officials\"               | INITIALS",
        "e-mail                          | INITIALS",
        "petr*                           | PETRIFIED TITLE_ONLY HARBOUR_MEETING CASELESS_NOTE",
        "petrof~                         | TITLE_ONLY HARBOUR_MEETING CASELESS_NOTE",
        "lawyer -diary                   | CAMPAIGN_CHAIRMAN",
        "ferry OR anchors                | TITLE_ONLY HARBOUR_MEETING",
        "(ferry OR anchors) eel          | HARBOUR_MEETING",
        "title:petrov                    | TITLE_ONLY",
        "by:calder                       | LAWYER_DENIES HARBOUR_MEETING",
        "by:calder by:reyes              | HARBOUR_MEETING",
        "by:unknown source:courier       | TITLE_ONLY",
        "source:\"sample wire\"          | INITIALS CAMPAIGN_CHAIRMAN",
        "source:unknown                  | CASELESS_NOTE",
        "lighthouse in:comments          | HARBOUR_MEETING",
        "lighthouse in:furniture         | HARBOUR_MEETING",
        "lighthouse in:captions          |",
        "lighthouse in:comments in:body  | LIGHTHOUSE_CLOSES HARBOUR_MEETING",
        "ortiz                           |",
        "ortiz in:credits                | HARBOUR_MEETING",
        "in:comments                     | HARBOUR_MEETING",
        "lighthouse -in:comments         | LIGHTHOUSE_CLOSES",
        "date:2015                       | LIGHTHOUSE_CLOSES",
        "date:unknown                    | CASELESS_NOTE",
        "meetings                        | PETRIFIED LAWYER_DENIES",
        "😀                               | PETRIFIED",
        "日本語                             | PETRIFIED",
      })
  void finds(String query, String names) {
    List<String> expected = names == null ? List.of() : Arrays.asList(names.split(" "));

    SearchResults results = ARCHIVE.search(SearchParameters.EMPTY.withQuery(query));

    assertThat(CORPUS.names(results)).as(results.reading().toString()).isEqualTo(expected);
    assertThat(results.total()).isEqualTo(expected.size());
  }

  @Test
  void marksWholeWords() {
    assertThat(marked("petrov", HARBOUR_MEETING))
        .containsExactly(
            "[Petrov's] personal lawyer, Dr. Maud Lisle, declined to say what was discussed over the smoked eel.",
            "Ambassador Orlin [Petrov] met the harbour board on two evenings in spring, the board’s own diary shows.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"personal lawyer\"   | HARBOUR_MEETING   | Petrov's [personal lawyer], Dr. Maud Lisle",
        "personal lawyer       | HARBOUR_MEETING   | Petrov's [personal] [lawyer], Dr. Maud Lisle",
        "pers* law*            | HARBOUR_MEETING   | Petrov's [personal] [lawyer], Dr. Maud Lisle",
        "persnal~              | HARBOUR_MEETING   | Petrov's [personal] lawyer, Dr. Maud Lisle",
        "\"petrov lawyer\"~5   | HARBOUR_MEETING   | [Petrov's personal lawyer], Dr. Maud Lisle",
        "son-in-law            | HARBOUR_MEETING   | the chairman’s [son-in-law], who sells",
        "visits                | HARBOUR_MEETING   | Two [visits] to the quay",
        "meetings              | PETRIFIED         | They [meet] again on Friday",
        "U.S.                  | INITIALS          | Two [U.S]. officials said",
        "nunez                 | SPANISH_COLUMN    | El señor [Núñez] miraba",
        "😀                     | PETRIFIED         | of the wood [😀] and",
      })
  void marksEveryKindOfMatch(String query, String name, String excerpt) {
    assertThat(marked(query, name)).anySatisfy(text -> assertThat(text).contains(excerpt));
  }

  @Test
  void aPassageIsALinkToItsPlace() {
    ArticleHit hit = only("eel");

    PassageHit passage = hit.passages().getFirst();
    assertThat(passage.ordinal()).isEqualTo(2);
    assertThat(passage.end() - passage.start()).isEqualTo(passage.text().length());
    assertThat(hit.matchingPassages()).isEqualTo(1);
    assertThat(hit.parts()).isEmpty();
  }

  @Test
  void withoutAPassageThatMatchesTheFirstParagraphIsShown() {
    for (String query : List.of("title:petrov", "source:courier date:2017-08-01", "title:leaves")) {
      ArticleHit hit = only(query);
      assertThat(hit.passages()).hasSize(1);
      assertThat(hit.passages().getFirst().text()).startsWith("The envoy took the morning ferry");
      assertThat(hit.passages().getFirst().highlights()).isEmpty();
      assertThat(hit.matchingPassages()).isZero();
    }
    assertThat(only("title:petrov").titleHighlights()).containsExactly(new TextSpan(0, 6));
  }

  @Test
  void aPartIsShownWhereItWasAskedFor() {
    ArticleHit hit = only("keeper lighthouse in:comments");

    assertThat(hit.parts()).hasSize(1);
    PartHit comment = hit.parts().getFirst();
    assertThat(comment.kind()).isEqualTo(Part.Kind.COMMENT);
    assertThat(comment.author()).isEqualTo("dockhand7");
    assertThat(comment.ordinal()).isZero();
    assertThat(marked(comment.text(), comment.highlights()))
        .isEqualTo(
            "Everybody on the night shift knew about the [lighthouse] [keeper] and his ledger.");
  }

  @Test
  void theSummaryHasEverythingThatAListShows() {
    ArticleSummary summary = only("title:files by:abara source:wire").article();

    assertThat(summary.metadata().byline()).containsExactly("Jo Abara");
    assertThat(summary.metadata().published()).isEqualTo(PartialDate.parse("2016-07-22").get());
    assertThat(summary.metadata().publisher()).isEqualTo("Sample Wire");
    assertThat(summary.words()).isEqualTo(31);
    assertThat(summary.alsoIn())
        .containsExactly(
            new ArticleSummary.NearDuplicate(
                ArticleId.of(WIRE_COPY), "US officials", "Sample Tribune", 0.75));
  }

  @Test
  void newestAndOldestHaveUndatedArticlesLast() {
    assertThat(CORPUS.names(ARCHIVE.search(SearchParameters.EMPTY.withSort(Sort.NEWEST))))
        .containsExactly(
            PETRIFIED,
            TITLE_ONLY,
            LAWYER_DENIES,
            YEAR_IN_REVIEW,
            SPANISH_COLUMN,
            WIRE_COPY,
            INITIALS,
            HARBOUR_MEETING,
            CAMPAIGN_CHAIRMAN,
            LIGHTHOUSE_CLOSES);
    assertThat(CORPUS.names(ARCHIVE.search(SearchParameters.EMPTY.withSort(Sort.OLDEST))))
        .startsWith(LIGHTHOUSE_CLOSES, CAMPAIGN_CHAIRMAN, HARBOUR_MEETING)
        .doesNotContain(CASELESS_NOTE);
    assertThat(
            CORPUS.names(ARCHIVE.search(SearchParameters.EMPTY.withSort(Sort.OLDEST).withPage(2))))
        .containsExactly(CASELESS_NOTE);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-05,2017-05,POSSIBLE,LAWYER_DENIES YEAR_IN_REVIEW",
    "2017-05,2017-05,CERTAIN,LAWYER_DENIES",
    "2017,2017,CERTAIN,PETRIFIED TITLE_ONLY LAWYER_DENIES YEAR_IN_REVIEW",
    "2017,2017,POSSIBLE,PETRIFIED TITLE_ONLY LAWYER_DENIES YEAR_IN_REVIEW SPANISH_COLUMN",
    "2017-08-02,,CERTAIN,PETRIFIED",
    "2017-08-02,,POSSIBLE,PETRIFIED YEAR_IN_REVIEW",
    ",2015,CERTAIN,LIGHTHOUSE_CLOSES",
  })
  void datesCountAsCertainOrPossible(String from, String to, DateFilter.Match match, String names) {
    SearchResults results =
        ARCHIVE.search(
            SearchParameters.EMPTY.withDates(
                new DateFilter(
                    from == null ? null : PartialDate.parse(from).orElseThrow(),
                    to == null ? null : PartialDate.parse(to).orElseThrow(),
                    match)));

    assertThat(CORPUS.names(results)).containsExactly(names.split(" "));
    assertThat(results.undated()).isZero();
  }

  @Test
  void anArticleOfAYearIsInNoMonth() {
    SearchResults results = ARCHIVE.search(SearchParameters.EMPTY.withIncluded(Facet.YEAR, "2017"));

    assertThat(results.histogram())
        .containsExactly(
            new SearchResults.Bar("2017-05", 1),
            new SearchResults.Bar("2017-06", 0),
            new SearchResults.Bar("2017-07", 0),
            new SearchResults.Bar("2017-08", 2));
    assertThat(results.total()).isEqualTo(4);
    assertThat(results.values(Facet.MONTH))
        .containsExactly(
            new FacetValue("2017-08", 2, 2, FacetValue.State.OPEN),
            new FacetValue("2017-05", 1, 1, FacetValue.State.OPEN),
            new FacetValue(FacetValue.UNKNOWN, 1, 1, FacetValue.State.OPEN));
  }

  @Test
  void aLongFacetIsListedWholeAndCountedAsTheSearchDoes() {
    SearchParameters asked = SearchParameters.EMPTY.withIncluded(Facet.BYLINE, "Jo Abara");
    for (Facet facet : Facet.values()) {
      List<FacetValue> shown = ARCHIVE.search(asked).values(facet);
      assertThat(ARCHIVE.facetValues(asked, facet)).as(facet.parameter()).isEqualTo(shown);
      // However little fits into one answer.
      assertThat(
              FacetCounts.every(
                  facet,
                  Filters.of(asked, Groupings.NONE),
                  counts ->
                      CORPUS.search(
                          new ResultsRequest(asked, null, new Highlights()).values(counts)),
                  2))
          .as("%s in shares", facet.parameter())
          .isEqualTo(shown);
    }
    assertThat(new FacetSearch("pena").finds("María Peña")).isTrue();
    assertThat(new FacetSearch("REY").finds("María Peña")).isFalse();
  }

  @Test
  void nothingFoundComesWithASpellingThatHasResults() {
    SearchResults results = ARCHIVE.search(SearchParameters.EMPTY.withQuery("lihgthouse keeper"));

    assertThat(results.total()).isZero();
    SearchResults.Advice advice = Objects.requireNonNull(results.advice());
    assertThat(advice.spelling()).isEqualTo("lighthouse keeper");
    assertThat(advice.spellingTotal()).isEqualTo(1);
    assertThat(advice.anyWord()).isEqualTo("lihgthouse OR keeper");
    assertThat(advice.anyWordTotal()).isEqualTo(1);
    assertThat(advice.droppable())
        .containsExactly(
            new SearchResults.Droppable(
                "lihgthouse", SearchParameters.EMPTY.withQuery("keeper"), 1));
  }

  @Test
  void nothingFoundNamesTheFilterThatCostsTheResults() {
    SearchParameters asked =
        SearchParameters.EMPTY
            .withQuery("lighthouse")
            .withIncluded(Facet.SOURCE, "Sample Wire")
            .withExcluded(Facet.LANGUAGE, "es");

    SearchResults.Advice advice = Objects.requireNonNull(ARCHIVE.search(asked).advice());

    assertThat(advice.spelling()).isNull();
    assertThat(advice.anyWord()).isNull();
    assertThat(advice.droppable())
        .containsExactly(
            new SearchResults.Droppable(
                "source Sample Wire", asked.without(Facet.SOURCE, "Sample Wire"), 1),
            new SearchResults.Droppable(
                "all filters", SearchParameters.EMPTY.withQuery("lighthouse"), 1));
    asked = asked.without(Facet.SOURCE);
    assertThat(ARCHIVE.search(asked).advice()).isNull();
  }

  @Test
  void anArticleComesWholeWithTheMatchesMarked() {
    ArticleView view =
        ARCHIVE.article(ArticleId.of(HARBOUR_MEETING), "petrov \"personal lawyer\"").orElseThrow();

    assertThat(view.passages()).hasSize(4);
    assertThat(view.passages().getFirst().level()).isEqualTo(2);
    assertThat(view.passages().stream().map(p -> marked(p.text(), p.highlights())))
        .satisfiesExactly(
            text -> assertThat(text).doesNotContain("["),
            text -> assertThat(text).contains("[Petrov]"),
            text -> assertThat(text).contains("[Petrov's] [personal lawyer]"),
            text -> assertThat(text).doesNotContain("["));
    assertThat(view.parts()).hasSize(4);
    assertThat(view.parts()).allSatisfy(part -> assertThat(part.highlights()).isEmpty());
    assertThat(view.provenance().revision()).isEqualTo(1);
    assertThat(view.provenance().name()).isEqualTo(HARBOUR_MEETING);

    ArticleView inComments =
        ARCHIVE.article(ArticleId.of(HARBOUR_MEETING), "keeper in:comments").orElseThrow();
    assertThat(inComments.parts().getFirst().highlights()).hasSize(1);
    assertThat(ARCHIVE.article(ArticleId.of(HARBOUR_MEETING), "").orElseThrow().passages())
        .allSatisfy(passage -> assertThat(passage.highlights()).isEmpty());
    assertThat(ARCHIVE.article(ArticleId.of("never written"), "petrov")).isEmpty();
  }

  @Test
  void figuresCountEverything() {
    ArchiveFigures figures = ARCHIVE.figures();

    assertThat(figures.articles()).isEqualTo(11);
    assertThat(figures.passages()).isEqualTo(22);
    assertThat(figures.firstDate()).isEqualTo("2015-11-30");
    assertThat(figures.lastDate()).isEqualTo("2017-08-14");
    assertThat(figures.newest()).hasSize(10);
    assertThat(figures.sources())
        .containsExactly(
            new ArchiveFigures.SourceFigures(
                "sample-courier", "Sample Courier", 3, "2015-11-30", "2017-08-01"),
            new ArchiveFigures.SourceFigures(
                "sample-tribune", "Sample Tribune", 3, "2016-07-23", "2017-05"),
            new ArchiveFigures.SourceFigures(
                "muestra-diaria", "Muestra Diaria", 2, "2016-12-20/2017-01-05", "2017-08-14"),
            new ArchiveFigures.SourceFigures(
                "sample-wire", "Sample Wire", 2, "2016-06", "2016-07-22"),
            new ArchiveFigures.SourceFigures(
                FacetValue.UNKNOWN, FacetValue.UNKNOWN, 1, null, null));
  }

  @Test
  void aSourceHasItsFiguresAndItsNewest() {
    Archive.SourceView wire = ARCHIVE.source("sample-wire").orElseThrow();

    assertThat(wire.figures().articles()).isEqualTo(2);
    assertThat(wire.newest().getFirst().id()).isEqualTo(ArticleId.of(INITIALS));
    assertThat(ARCHIVE.source(FacetValue.UNKNOWN).orElseThrow().newest()).hasSize(1);
    assertThat(ARCHIVE.source("no-such-paper")).isEmpty();
  }

  @Test
  void aPageBehindTheLastIsEmptyAndSaysSo() {
    SearchResults results = ARCHIVE.search(SearchParameters.EMPTY.withPage(90_000_000));

    assertThat(results.articles()).isEmpty();
    assertThat(results.total()).isEqualTo(11);
    assertThat(results.beyondTheEnd()).isTrue();
    assertThat(results.lastPage()).isEqualTo(2);
    assertThat(results.advice()).isNull();
  }

  @Test
  void anUnknownSnapshotGivesTheNewestStateAndSaysSo() {
    SearchResults results = ARCHIVE.search(SearchParameters.EMPTY.withSnapshot("nosuchtoken"));

    assertThat(results.total()).isEqualTo(11);
    assertThat(results.parameters().snapshot()).isNotEqualTo("nosuchtoken");
    assertThat(results.reading().ignored())
        .extracting(SearchResults.Ignored::text)
        .containsExactly("snapshot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "*",
        "(((",
        "))) AND OR",
        "a* b~ \"c d\"~3 -e",
        "title:* by:* source:* date:* in:*",
        "/.*/",
        "\\",
        "{\"match_all\":{}}",
        "日本*",
        "ñ~2 ç*",
        "son-in-l* trump's-c*",
        "s",
        "'s s's",
        "😀* 😀~",
        "\"😀 日本語\"~2",
        "U.S.* D.N.C~",
        "<b>petrov</b>",
        "petrov^5 [a TO z]"
      })
  void whateverIsTypedGivesAPage(String query) {
    SearchResults results = ARCHIVE.search(SearchParameters.EMPTY.withQuery(query));

    assertThat(results.articles().size()).isEqualTo((int) Math.min(10, results.total()));
  }

  @Test
  void noQueryIsTooMuchOrTooStrange() {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      StringBuilder typed = new StringBuilder();
      for (int j = random.nextInt(20); j >= 0; j--) {
        typed.append(QueryParserTest.PIECES[random.nextInt(QueryParserTest.PIECES.length)]);
        typed.append(random.nextInt(3) > 0 ? " " : "");
      }
      SearchParameters asked = SearchParameters.EMPTY.withQuery(typed.toString());
      SearchResults results = ARCHIVE.search(asked);
      assertThat(results.advice() == null).as(typed.toString()).isEqualTo(results.total() > 0);
      ARCHIVE.article(ArticleId.of(HARBOUR_MEETING), typed.toString());
    }
  }

  @Test
  void theCostliestQueryIsAnswered() {
    StringBuilder typed = new StringBuilder("in:body in:title in:comments in:captions");
    for (String word : List.of("meet", "boat", "chairman", "lawyer", "visits")) {
      typed.append(' ').append(word).append("~2 ").append(word, 0, 2).append('*');
    }
    for (int i = 0; i < 40; i++) {
      typed.append(" OR odd-").append(i);
    }

    SearchResults results = ARCHIVE.search(SearchParameters.EMPTY.withQuery(typed.toString()));

    assertThat(results.reading().ignored()).isEmpty();
    assertThat(results.total()).isGreaterThanOrEqualTo(0);
  }

  private static ArticleHit only(String query) {
    List<ArticleHit> hits = ARCHIVE.search(SearchParameters.EMPTY.withQuery(query)).articles();
    assertThat(hits).as(query).hasSize(1);
    return hits.getFirst();
  }

  private static List<String> marked(String query, String name) {
    return ARCHIVE.search(SearchParameters.EMPTY.withQuery(query)).articles().stream()
        .filter(hit -> hit.article().id().equals(ArticleId.of(name)))
        .flatMap(hit -> hit.passages().stream())
        .map(passage -> marked(passage.text(), passage.highlights()))
        .toList();
  }

  private static String marked(String text, List<TextSpan> spans) {
    StringBuilder marked = new StringBuilder(text);
    for (TextSpan span : spans.reversed()) {
      marked.insert(span.end(), "]").insert(span.start(), "[");
    }
    return marked.toString();
  }
}
