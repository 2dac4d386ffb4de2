package org.cuttings.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cuttings.model.EntityKey;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleEvidence.QuotedWords;
import org.cuttings.search.ArticleView;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchResults.Bar;
import org.cuttings.search.SearchResults.QueryReading;
import org.cuttings.search.quotes.CheckQuestion;
import org.cuttings.search.quotes.CitedArticle;
import org.cuttings.search.quotes.Difference;
import org.cuttings.search.quotes.QuoteCheck;
import org.cuttings.search.quotes.QuoteCheck.Finding;
import org.cuttings.search.quotes.QuoteCheck.Verdict;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.QuoteResults;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.search.quotes.SourcedQuote;
import org.jspecify.annotations.Nullable;

/** The quotes of the fixtures; of a check, the answers that the words ask for. */
final class FixtureQuotes implements QuoteSearch {
  private static final String BOLT = "We have looked at every bolt,";
  private static final String BUS = "and we would not drive a bus across it.";
  private static final Instant ADDED = Instant.parse("2026-02-03T04:05:06Z");

  private final FixtureArchive archive;

  FixtureQuotes(FixtureArchive archive) {
    this.archive = archive;
  }

  /** The id of the first quote of the bridge. */
  static String bolt() {
    return Fixtures.BRIDGE + "-q-82";
  }

  private List<SourcedQuote> quotes() {
    List<SourcedQuote> quotes = new ArrayList<>();
    for (ArticleView article : archive.articles()) {
      CitedArticle cited = CitedArticle.of(article.summary());
      if (cited.id().equals(Fixtures.BRIDGE)) {
        quotes.add(bridge(cited, bolt(), BOLT, 82));
        quotes.add(bridge(cited, Fixtures.BRIDGE + "-q-150", BUS, 150));
      }
      EvidenceFixtures.of(article).orElseThrow().quotes().stream()
          .filter(words -> words.quote().kind() != Quote.Kind.TERM)
          .map(words -> new SourcedQuote(cited, words.quote().wording().words(), words, ADDED))
          .forEach(quotes::add);
      String title = article.summary().metadata().title();
      if (title != null && title.startsWith("Notes")) {
        quotes.add(
            quote(
                cited,
                cited.id() + "-q-7",
                "there were fewer visitors than in the year before",
                7,
                null,
                false,
                "The harbour office said that",
                "."));
      }
    }
    return quotes;
  }

  private static SourcedQuote bridge(CitedArticle article, String id, String words, int start) {
    return quote(
        article,
        id,
        words,
        start,
        "Ines Roth",
        true,
        "Engineers told the meeting that the bridge carries twice the load it was built for. “",
        "” said the surveyor, Ines Roth.");
  }

  private static SourcedQuote quote(
      CitedArticle article,
      String id,
      String words,
      int start,
      @Nullable String speaker,
      boolean direct,
      String before,
      String after) {
    TextSpan at = new TextSpan(start, start + words.length());
    return new SourcedQuote(
        article,
        words,
        new QuotedWords(
            id,
            new Quote(
                new Wording(at, words, List.of(new Wording.Piece(1, at))),
                Quote.Kind.SENTENCE,
                direct,
                true,
                null,
                speaker,
                null,
                null,
                -1,
                null,
                0.9,
                "by-hand"),
            List.of(),
            before,
            after),
        ADDED);
  }

  @Override
  public QuoteResults search(QuoteParameters parameters) {
    List<SourcedQuote> found = all(parameters).toList();
    int from = Math.min(found.size(), (parameters.page() - 1) * QuoteParameters.PAGE_SIZE);
    int to = Math.min(found.size(), from + QuoteParameters.PAGE_SIZE);
    Map<QuoteFacet, List<FacetValue>> facets = new EnumMap<>(QuoteFacet.class);
    for (QuoteFacet facet : QuoteFacet.values()) {
      facets.put(facet, values(parameters, facet));
    }
    return new QuoteResults(
        parameters,
        new QueryReading(parameters.query(), List.of()),
        found.size(),
        0,
        found.subList(from, to).stream()
            .map(quote -> new QuoteResults.Found(quote, marks(quote.text(), parameters.query())))
            .toList(),
        facets,
        found.isEmpty() ? List.of() : List.of(new Bar("2016", 3), new Bar("2017", 5)));
  }

  @Override
  public List<FacetValue> values(QuoteParameters parameters, QuoteFacet facet) {
    TreeSet<String> values = new TreeSet<>();
    all(parameters.without(facet)).forEach(quote -> values.add(value(quote, facet)));
    return values.stream()
        .map(
            value -> {
              FacetValue.State state =
                  parameters.included(facet).contains(value)
                      ? FacetValue.State.SELECTED
                      : parameters.excluded(facet).contains(value)
                          ? FacetValue.State.EXCLUDED
                          : FacetValue.State.OPEN;
              long count = all(parameters.withIncluded(facet, value)).count();
              String label = EntityKey.name(value).orElse(value);
              return new FacetValue(value, label, count, count, state);
            })
        .toList();
  }

  private static String value(SourcedQuote quote, QuoteFacet facet) {
    PartialDate date = quote.article().published();
    String speaker = quote.words().quote().speaker();
    String source = quote.article().source();
    return switch (facet) {
      case SPEAKER ->
          speaker == null
              ? FacetValue.UNKNOWN
              : EntityKey.of(quote.words().quote().speakerId(), speaker);
      case SOURCE -> source == null ? FacetValue.UNKNOWN : source;
      case DIRECT -> Boolean.toString(quote.words().quote().direct());
      case YEAR -> date == null ? FacetValue.UNKNOWN : date.value().substring(0, 4);
      case ABOUT, MONTH, COLLECTION -> FacetValue.UNKNOWN;
    };
  }

  private static List<TextSpan> marks(String text, String query) {
    int at = query.isBlank() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(query.strip());
    return at < 0 ? List.of() : List.of(new TextSpan(at, at + query.strip().length()));
  }

  @Override
  public Stream<SourcedQuote> all(QuoteParameters parameters) {
    return quotes().stream()
        .filter(quote -> quote.text().toLowerCase(Locale.ROOT).contains(parameters.query().strip()))
        .filter(quote -> passes(quote, parameters));
  }

  @Override
  public Stream<SourcedQuote> arrivals(QuoteParameters parameters, @Nullable Arrival before) {
    return Fixtures.before(before, all(parameters), quote -> quote.words().id());
  }

  private static boolean passes(SourcedQuote quote, QuoteParameters parameters) {
    for (QuoteFacet facet : QuoteFacet.values()) {
      String value = value(quote, facet);
      if ((!parameters.included(facet).isEmpty() && !parameters.included(facet).contains(value))
          || parameters.excluded(facet).contains(value)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<SourcedQuote> quote(String id) {
    return quotes().stream().filter(quote -> quote.words().id().equals(id)).findFirst();
  }

  @Override
  public QuoteCheck check(CheckQuestion question) {
    List<SourcedQuote> quotes = quotes();
    String words = question.words();
    if (words.contains("<script")) {
      SourcedQuote hostile =
          quotes.stream()
              .filter(quote -> quote.article().id().equals(Fixtures.HOSTILE))
              .findFirst()
              .orElseThrow();
      return answer(question, Verdict.NEARLY, nearly(hostile, Fixtures.ATTACK, words));
    }
    SourcedQuote bus = quote(Fixtures.BRIDGE + "-q-150").orElseThrow();
    if (words.contains("never")) {
      return answer(question, Verdict.NEARLY, nearly(bus, "not", "never"));
    }
    if (words.contains("fish")) {
      return answer(question, Verdict.PARTLY, nearly(bus, "not", "fish for cod"));
    }
    if (words.contains("bolt")) {
      SourcedQuote bolt = quote(bolt()).orElseThrow();
      Verdict verdict =
          question.by().equals("Pavel Dorn") ? Verdict.SOMEONE_ELSE : Verdict.VERBATIM;
      return answer(question, verdict, same(bolt, true));
    }
    if (words.contains("load")) {
      return answer(question, Verdict.VERBATIM, same(bus, false));
    }
    return new QuoteCheck(
        question,
        Verdict.ABSENT,
        false,
        List.of(),
        words.contains("bus") ? List.of(nearly(bus, "not", "gladly and often")) : List.of());
  }

  private static QuoteCheck answer(CheckQuestion question, Verdict verdict, Finding finding) {
    return new QuoteCheck(
        question, verdict, question.words().contains("a bolt"), List.of(finding), List.of());
  }

  private static Finding same(SourcedQuote quote, boolean quoted) {
    return finding(
        quote,
        List.of(new Difference(Difference.Kind.SAME, quote.text())),
        true,
        quoted ? quote : null);
  }

  private static Finding nearly(SourcedQuote quote, String article, String pasted) {
    return finding(
        quote,
        List.of(
            new Difference(Difference.Kind.SAME, "and we would "),
            new Difference(Difference.Kind.ARTICLE_ONLY, article),
            new Difference(Difference.Kind.SAME, " "),
            new Difference(Difference.Kind.PASTED_ONLY, pasted),
            new Difference(Difference.Kind.SAME, " drive "),
            new Difference(Difference.Kind.LEFT_OUT, "a bus"),
            new Difference(Difference.Kind.SAME, " across it")),
        false,
        quote);
  }

  private static Finding finding(
      SourcedQuote quote,
      List<Difference> differences,
      boolean verbatim,
      @Nullable SourcedQuote quoted) {
    return new Finding(
        quote.article(),
        1,
        quote.words().quote().wording().at(),
        quote.words().before(),
        quote.words().after(),
        verbatim ? 1 : 0.9,
        verbatim,
        differences,
        quoted);
  }
}
