package org.cuttings.search.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cuttings.model.Article;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.search.SearchCorpus;
import org.cuttings.search.quotes.QuoteCheck.Finding;
import org.cuttings.search.quotes.QuoteCheck.Verdict;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of the four answers, on a real engine. */
@EngineSuite
class QuoteCheckIT {
  private static final SearchCorpus CORPUS = new SearchCorpus();
  private static final Article GAZETTE =
      article(
          "gazette",
          "The Gazette",
          "2017-03-14",
          "The council met on Tuesday. “We have looked at every bolt of the bridge,” said the"
              + " surveyor Ines Roth, “and we would not drive a bus across it.”",
          "The ferry from the customs house will run every twenty minutes until the spring.");
  private static final Article WIRE =
      article(
          "wire",
          "Northern Wire",
          "2017-03-13",
          "“We have looked at every bolt of the bridge,” said Ines Roth on Monday.");
  private static final Article WEEKLY =
      article(
          "weekly",
          "Quayside Weekly",
          null,
          "Pavel Dorn remembers it otherwise: “Nobody has ever paid me a single crown for the"
              + " drawings of the tower.”",
          "He then went home.");

  private static QuoteSearch quotes;

  @BeforeAll
  static void fill() {
    Map<Article, Evidence> evidence =
        Map.of(
            GAZETTE,
            HandMade.of(GAZETTE)
                .person("ines-roth", "Ines Roth", "Ines Roth")
                .quote("We have looked at every bolt of the bridge,", "ines-roth", "said")
                .quote("and we would not drive a bus across it.", "ines-roth", "said")
                .evidence(),
            WIRE,
            HandMade.of(WIRE)
                .person("ines-roth", "Ines Roth", "Ines Roth")
                .quote("We have looked at every bolt of the bridge,", "ines-roth", "said")
                .evidence(),
            WEEKLY,
            HandMade.of(WEEKLY)
                .person("pavel-dorn", "Pavel Dorn", "Pavel Dorn")
                .quote(
                    "Nobody has ever paid me a single crown for the drawings of the tower.",
                    "pavel-dorn",
                    "remembers")
                .evidence());
    CORPUS.write(
        List.of(GAZETTE, WIRE, WEEKLY), article -> Objects.requireNonNull(evidence.get(article)));
    quotes = new ElasticQuoteSearch(TestEngine.client(), CORPUS.indices());
  }

  private static Article article(
      String name, String source, @Nullable String date, String... passages) {
    return SearchCorpus.article(
        name,
        new Metadata(
            "What stood in " + source,
            List.of("Maren Holt"),
            date == null ? null : PartialDate.parse(date).orElseThrow(),
            source,
            "en",
            null),
        Format.TEXT,
        List.of(passages),
        List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We have looked at every bolt of the bridge",
        "“we have looked at every bolt of the bridge…”",
        "\"WE HAVE LOOKED AT EVERY BOLT OF THE BRIDGE!\"",
        "[W]e have looked … every bolt of the bridge",
        "looked at every bolt"
      })
  void wordsOfAQuoteAreVerbatimFirstInTheEarliestArticle(String words) {
    QuoteCheck check = check(words, "");

    assertThat(check.verdict()).isEqualTo(Verdict.VERBATIM);
    assertThat(check.findings())
        .extracting(one -> one.article().id())
        .containsExactly(WIRE.id(), GAZETTE.id());
    assertThat(check.findings()).extracting(Finding::speaker).containsOnly("Ines Roth");
    assertThat(check.findings()).allMatch(Finding::verbatim);
  }

  @Test
  void anEllipsisSkipsAlsoWhatTheArticlePutBetween() {
    QuoteCheck check =
        check("We have looked at every bolt of the bridge ... we would not drive a bus", "");

    assertThat(check.verdict()).isEqualTo(Verdict.VERBATIM);
    assertThat(check.findings().getFirst().article().id()).isEqualTo(GAZETTE.id());
    assertThat(texts(check.findings().getFirst(), Difference.Kind.LEFT_OUT))
        .isEqualTo("said the surveyor Ines Roth, “and");
  }

  @Test
  void anEllipsisReachesIntoTheNextPassage() {
    QuoteCheck check =
        check("we would not drive a bus across it [...] will run every twenty minutes", "");

    assertThat(check.verdict()).isEqualTo(Verdict.VERBATIM);
    assertThat(check.findings().getFirst().passage()).isZero();
  }

  @Test
  void wordsOfTheArticleItselfAreFoundAndNobodysQuote() {
    QuoteCheck check = check("the ferry from the customs house will run", "");

    assertThat(check.verdict()).isEqualTo(Verdict.VERBATIM);
    Finding finding = check.findings().getFirst();
    assertThat(finding.quote()).isNull();
    assertThat(finding.passage()).isEqualTo(1);
    assertThat(finding.at().in(GAZETTE.passages().get(1).text()))
        .isEqualTo("The ferry from the customs house will run");
    assertThat(check("the ferry from the customs house will run", "Roth").verdict())
        .as("nobody else says it either")
        .isEqualTo(Verdict.VERBATIM);
  }

  @Test
  void aFewOtherWordsAreShown() {
    QuoteCheck check = check("Nobody ever paid me one single crown for drawings of the tower", "");

    assertThat(check.verdict()).isEqualTo(Verdict.NEARLY);
    Finding finding = check.findings().getFirst();
    assertThat(finding.speaker()).isEqualTo("Pavel Dorn");
    assertThat(finding.likeness()).isBetween(0.7, 0.99);
    assertThat(texts(finding, Difference.Kind.ARTICLE_ONLY)).isEqualTo("has a the");
    assertThat(texts(finding, Difference.Kind.PASTED_ONLY)).isEqualTo("one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pavel Dorn", "dorn", "DORN, Pavel"})
  void wordsOfSomebodyElseAreSaidToBe(String by) {
    QuoteCheck check = check("we would not drive a bus across it", by);

    assertThat(check.verdict()).isEqualTo(Verdict.SOMEONE_ELSE);
    assertThat(check.findings().getFirst().speaker()).isEqualTo("Ines Roth");
    assertThat(check("Nobody has ever paid me a single crown", by).verdict())
        .isEqualTo(Verdict.VERBATIM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The lighthouse keeper never saw the letter",
        "tram",
        "We have not looked at any other thing than the moon that night",
        "of the at every"
      })
  void whatNobodySaidIsNotInTheArchive(String words) {
    QuoteCheck check = check(words, "");

    assertThat(check.verdict()).isEqualTo(Verdict.ABSENT);
    assertThat(check.findings()).isEmpty();
  }

  @Test
  void oneWordIsFoundLikeAnyOther() {
    assertThat(check("twenty", "").verdict()).isEqualTo(Verdict.VERBATIM);
  }

  @Test
  void syntaxOfQueriesAndMarkupAreOnlyWords() {
    assertThat(check("bolt AND (\"bridge\" OR source:x) <b>~*", "").verdict())
        .isEqualTo(Verdict.ABSENT);
    assertThat(check("looked <at> every* (bolt)", "\" OR *").verdict())
        .isEqualTo(Verdict.SOMEONE_ELSE);
  }

  @Test
  void anArchiveWithoutArticlesHasNothing() {
    QuoteSearch empty = new ElasticQuoteSearch(TestEngine.client(), new SearchCorpus().indices());

    assertThat(empty.check(new CheckQuestion("every bolt", "Roth")).verdict())
        .isEqualTo(Verdict.ABSENT);
  }

  @Test
  void wordsThatGoOnBeyondTheQuoteAreVerbatimInPart() {
    QuoteCheck check =
        check(
            "Nobody has ever paid me a single crown for the drawings, he told a crowd of angry"
                + " fishermen outside the customs office in the rain, and turned away laughing",
            "");

    assertThat(check.verdict()).isEqualTo(Verdict.PARTLY);
    Finding found = check.findings().getFirst();
    assertThat(found.article().id()).isEqualTo(WEEKLY.id());
    assertThat(found.speaker()).isEqualTo("Pavel Dorn");
    assertThat(found.verbatimStretch().strip())
        .isEqualTo("Nobody has ever paid me a single crown for the drawings");
    assertThat(found.verbatimWords()).isEqualTo(11);
    assertThat(found.differences())
        .anyMatch(
            difference ->
                difference.kind() == Difference.Kind.PASTED_ONLY
                    && difference.text().endsWith("turned away laughing"));
    assertThat(check.words()).isEqualTo(29);
  }

  @Test
  void wordsThatBeginBeforeTheQuoteAreVerbatimInPart() {
    QuoteCheck check =
        check(
            "After a long silence the mayor’s old architect stood up from his chair and shouted:"
                + " “Nobody has ever paid me a single crown for the drawings of the tower”",
            "Dorn");

    assertThat(check.verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(check.findings().getFirst().verbatimWords()).isEqualTo(14);
  }

  @Test
  void twoQuotesOfTwoPeopleAreEachFoundInTheirPart() {
    QuoteCheck check =
        check(
            "We have looked at every bolt of the bridge. Nobody has ever paid me a single crown for"
                + " the drawings of the tower.",
            "");

    assertThat(check.verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(check.findings()).extracting(Finding::speaker).contains("Ines Roth", "Pavel Dorn");
  }

  @Test
  void aTurnOfPhraseIsNoPart() {
    assertThat(
            check("It was every bit of the best of the worst that the tower of song has", "")
                .verdict())
        .isEqualTo(Verdict.ABSENT);
  }

  private static QuoteCheck check(String words, String by) {
    return quotes.check(new CheckQuestion(words, by));
  }

  private static String texts(Finding finding, Difference.Kind kind) {
    return finding.differences().stream()
        .filter(difference -> difference.kind() == kind)
        .map(Difference::text)
        .collect(Collectors.joining(" "));
  }
}
