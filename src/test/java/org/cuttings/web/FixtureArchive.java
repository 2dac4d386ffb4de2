package org.cuttings.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.curation.Effects;
import org.cuttings.curation.Journal;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.Forecast;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.model.SourceSlug;
import org.cuttings.model.TextSpan;
import org.cuttings.originals.OriginalStore;
import org.cuttings.search.Archive;
import org.cuttings.search.ArchiveFigures;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleHit;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.cuttings.search.EngineUnavailableException;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.NameReading;
import org.cuttings.search.PartHit;
import org.cuttings.search.PassageHit;
import org.cuttings.search.ReadArticle;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.search.SourceCoverage;
import org.cuttings.search.SourcesBeside;
import org.cuttings.testsupport.MemoryJournal;
import org.cuttings.testsupport.MemorySessions;
import org.jspecify.annotations.Nullable;

/** The fixtures as an archive in memory: all words must occur; facets are counted by searching. */
final class FixtureArchive implements Archive {
  volatile boolean unavailable;
  volatile boolean broken;

  /** Whether the list of all articles goes on until the engine is gone. */
  volatile boolean endless;

  static final String PASSWORD = "three grey herons wait";

  private final Journal journal = new MemoryJournal(Clock.systemUTC());
  private final Accounts accounts =
      new Accounts(journal, new MemorySessions(Clock.systemUTC()), Clock.systemUTC());
  private final CuratedCollections collections = new CuratedCollections(journal, Clock.systemUTC());
  private final List<ArticleView> articles;

  FixtureArchive() {
    this(Fixtures.all());
  }

  FixtureArchive(List<ArticleView> articles) {
    this.articles = List.copyOf(articles);
  }

  static FixtureArchive empty() {
    return new FixtureArchive(List.of());
  }

  private final Authorities authorities =
      new Authorities(
          journal,
          AuthorityFile::shipped,
          (now, then, changes) -> new Forecast(0, 0, 0, List.of(), 0, 0, List.of()),
          Effects.NONE);

  /** Everything that the pages ask, from the fixtures. */
  Doors doors() {
    FixturePeople people = new FixturePeople(this);
    FixtureEvents events = new FixtureEvents(this, articles.isEmpty());
    FixtureQuotes quotes = new FixtureQuotes(this);
    return new Doors(
        this,
        people,
        events,
        quotes,
        new FixtureClaims(this, articles.isEmpty()),
        new FixtureReview(this),
        new FixtureCollected(this, events, quotes, people),
        originals(),
        journal,
        accounts,
        collections,
        new ArticleTags(journal, Clock.systemUTC()),
        Effects.NONE,
        authorities);
  }

  /** An administrator "boss" and a curator "ann", both with {@link #PASSWORD}. */
  void addAccounts() {
    accounts.add("boss", "Bo Quay", Role.ADMINISTRATOR, PASSWORD, "fixture");
    accounts.add("ann", "Ann Harbour", Role.CURATOR, PASSWORD, "fixture");
  }

  List<ArticleView> articles() {
    check();
    return articles;
  }

  /** "Roth" is one, "Dorn" may be two; who is looked for under a second name is "Lantern". */
  private static NameReading names(String query) {
    return switch (query) {
      case "Roth" ->
          new NameReading(
              List.of(FixturePeople.summaryOf("ines-roth", "Ines Roth")),
              List.of("the draughtswoman"));
      case "Dorn" ->
          new NameReading(
              List.of(
                  FixturePeople.summaryOf("name:Pavel Dorn", "Pavel Dorn"),
                  FixturePeople.summaryOf("name:" + Fixtures.ATTACK, Fixtures.ATTACK)),
              List.of());
      default -> NameReading.NOBODY;
    };
  }

  static OriginalStore originals() {
    return new OriginalStore() {
      @Override
      public String put(byte[] bytes) {
        throw new UnsupportedOperationException("Pages only read");
      }

      @Override
      public Optional<InputStream> open(String sha256) throws IOException {
        return sha256.equals(Fixtures.SHA)
            ? Optional.of(new ByteArrayInputStream(Fixtures.ORIGINAL))
            : Optional.empty();
      }
    };
  }

  @Override
  public SearchResults search(SearchParameters parameters) {
    check();
    List<ArticleView> found = new ArrayList<>(matching(parameters));
    found.sort(order(parameters.sort()));
    int from = Math.min(found.size(), (parameters.page() - 1) * SearchParameters.PAGE_SIZE);
    int to = Math.min(found.size(), from + SearchParameters.PAGE_SIZE);
    return new SearchResults(
        parameters.withSnapshot("s1"),
        reading(parameters.query()),
        found.size(),
        found.stream().filter(article -> metadata(article).published() == null).count(),
        found.subList(from, to).stream().map(article -> hit(article, parameters.query())).toList(),
        facets(parameters, found),
        histogram(found),
        names(parameters.query()),
        found.isEmpty() ? advice(parameters) : null);
  }

  @Override
  public Stream<ArticleSummary> all(SearchParameters parameters) {
    check();
    List<ArticleView> found = new ArrayList<>(matching(parameters));
    found.sort(order(parameters.sort()));
    return endless
        ? IntStream.rangeClosed(1, 5_000).mapToObj(i -> breaking(i, found.getFirst().summary()))
        : found.stream().map(ArticleView::summary);
  }

  @Override
  public Stream<ArticleSummary> arrivals(SearchParameters parameters, @Nullable Arrival before) {
    check();
    return Fixtures.arrivals(before, matching(parameters).stream().map(ArticleView::summary));
  }

  @Override
  public Instant wholeUntil(Instant now) {
    check();
    return now;
  }

  private static ArticleSummary breaking(int row, ArticleSummary article) {
    if (row == 5_000) {
      throw new EngineUnavailableException("The engine went away", new IOException("reset"));
    }
    return article;
  }

  @Override
  public Optional<ArticleView> article(ArticleId id, String query, SearchParameters.Names names) {
    check();
    return articles.stream()
        .filter(article -> article.summary().id().equals(id))
        .map(article -> marked(article, query))
        .findFirst();
  }

  @Override
  public SourcesBeside beside(SearchParameters parameters, List<String> sources) {
    check();
    return new SourcesBeside(
        coverage(parameters),
        sources.stream()
            .map(
                source -> {
                  SearchResults alone =
                      search(
                          parameters
                              .without(Facet.SOURCE)
                              .withIncluded(Facet.SOURCE, source)
                              .withPage(1));
                  return new SourcesBeside.Best(
                      source, alone.total(), alone.articles().stream().limit(3).toList());
                })
            .toList());
  }

  private List<SourceCoverage> coverage(SearchParameters parameters) {
    List<ArticleView> found = new ArrayList<>(matching(parameters));
    found.sort(order(SearchParameters.Sort.OLDEST));
    return values(Facet.SOURCE, found).stream()
        .map(
            source -> {
              List<ArticleView> own =
                  found.stream().filter(article -> has(article, Facet.SOURCE, source)).toList();
              return new SourceCoverage(
                  source,
                  own.size(),
                  own.stream()
                      .filter(article -> metadata(article).published() != null)
                      .findFirst()
                      .orElse(own.getFirst())
                      .summary(),
                  last(own) == null ? null : "2017-12-13",
                  List.of(
                      new SourceCoverage.Speaker("name:" + Fixtures.ATTACK, Fixtures.ATTACK, 2)));
            })
        .toList();
  }

  @Override
  public List<ReadArticle> read(List<ArticleId> ids, String query, SearchParameters.Names names) {
    check();
    return ids.stream()
        .flatMap(id -> article(id, query, names).stream())
        .map(article -> new ReadArticle(article, EvidenceFixtures.of(article).orElseThrow()))
        .toList();
  }

  @Override
  public Optional<ArticleEvidence> evidence(ArticleId id) {
    check();
    return articles.stream()
        .filter(article -> article.summary().id().equals(id))
        .findFirst()
        .flatMap(EvidenceFixtures::of);
  }

  @Override
  public ArchiveFigures figures() {
    check();
    List<ArchiveFigures.SourceFigures> sources = new ArrayList<>();
    for (String name : values(Facet.SOURCE, articles)) {
      List<ArticleView> own =
          articles.stream().filter(article -> has(article, Facet.SOURCE, name)).toList();
      sources.add(
          new ArchiveFigures.SourceFigures(
              SourceSlug.of(name), name, own.size(), first(own), last(own)));
    }
    sources.sort(Comparator.comparingLong(ArchiveFigures.SourceFigures::articles).reversed());
    return new ArchiveFigures(
        articles.size(),
        articles.stream().mapToLong(article -> article.passages().size()).sum(),
        articles.isEmpty() ? null : "2016-01-01",
        articles.isEmpty() ? null : "2017-12-13",
        sources,
        articles.stream().map(ArticleView::summary).limit(6).toList());
  }

  @Override
  public Optional<SourceView> source(String id) {
    return figures().sources().stream()
        .filter(source -> source.id().equals(id))
        .map(
            source ->
                new SourceView(
                    source,
                    articles.stream()
                        .filter(article -> has(article, Facet.SOURCE, source.name()))
                        .map(ArticleView::summary)
                        .limit(10)
                        .toList()))
        .findFirst();
  }

  @Override
  public boolean isReady() {
    check();
    return true;
  }

  void check() {
    if (unavailable) {
      throw new EngineUnavailableException("The engine is away", new IOException("refused"));
    }
    if (broken) {
      throw new IllegalStateException("A fault that a test asked for");
    }
  }

  private List<ArticleView> matching(SearchParameters parameters) {
    return articles.stream()
        .filter(article -> words(parameters.query()).stream().allMatch(w -> contains(article, w)))
        .filter(article -> passes(article, parameters))
        .toList();
  }

  private static boolean passes(ArticleView article, SearchParameters parameters) {
    for (Facet facet : Facet.values()) {
      Set<String> in = parameters.included(facet);
      if (!in.isEmpty() && in.stream().noneMatch(value -> has(article, facet, value))) {
        return false;
      }
      if (parameters.excluded(facet).stream().anyMatch(value -> has(article, facet, value))) {
        return false;
      }
    }
    SearchParameters.DateFilter dates = parameters.dates();
    PartialDate date = metadata(article).published();
    if (dates.isEmpty()) {
      return true;
    }
    if (date == null) {
      return false;
    }
    boolean certain = dates.match() == SearchParameters.DateFilter.Match.CERTAIN;
    boolean afterFrom =
        dates.from() == null || !(certain ? date.from() : date.to()).isBefore(dates.from().from());
    boolean beforeTo =
        dates.to() == null || !(certain ? date.to() : date.from()).isAfter(dates.to().to());
    return afterFrom && beforeTo;
  }

  @Override
  public List<FacetValue> facetValues(SearchParameters parameters, Facet facet) {
    return search(parameters).values(facet);
  }

  private Map<Facet, List<FacetValue>> facets(
      SearchParameters parameters, List<ArticleView> found) {
    Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<FacetValue> values = new ArrayList<>();
      List<ArticleView> candidates = matching(parameters.without(facet));
      for (String value : values(facet, candidates)) {
        FacetValue.State state =
            parameters.included(facet).contains(value)
                ? FacetValue.State.SELECTED
                : parameters.excluded(facet).contains(value)
                    ? FacetValue.State.EXCLUDED
                    : FacetValue.State.OPEN;
        long count =
            state == FacetValue.State.SELECTED
                ? found.stream().filter(article -> has(article, facet, value)).count()
                : matching(parameters.withIncluded(facet, value)).size();
        boolean first = parameters.included(facet).isEmpty();
        values.add(new FacetValue(value, count, first ? count : count - found.size(), state));
      }
      values.sort(
          facet == Facet.YEAR || facet == Facet.MONTH
              ? Comparator.comparing(FacetValue::value).reversed()
              : Comparator.comparingLong(FacetValue::count).reversed());
      facets.put(facet, values);
    }
    return facets;
  }

  private static Set<String> values(Facet facet, List<ArticleView> articles) {
    Set<String> values = new LinkedHashSet<>();
    articles.forEach(article -> values.addAll(values(article, facet)));
    return values;
  }

  private static boolean has(ArticleView article, Facet facet, String value) {
    return values(article, facet).contains(value);
  }

  private static List<String> values(ArticleView article, Facet facet) {
    Metadata metadata = metadata(article);
    PartialDate date = metadata.published();
    String unknown = FacetValue.UNKNOWN;
    return switch (facet) {
      case SOURCE -> List.of(metadata.publisher() == null ? unknown : metadata.publisher());
      case LANGUAGE -> List.of(metadata.language() == null ? unknown : metadata.language());
      case BYLINE -> metadata.byline().isEmpty() ? List.of(unknown) : metadata.byline();
      case FORMAT -> List.of(article.summary().format().value());
      // The evidence of the fixtures is not counted.
      case PERSON, EVENT_TYPE, PLACE, SPEAKER, COLLECTION, TAG -> List.of();
      case YEAR -> List.of(date == null ? unknown : date.value().substring(0, 4));
      case MONTH ->
          List.of(
              date == null || date.value().length() < 7 ? unknown : date.value().substring(0, 7));
    };
  }

  private static List<SearchResults.Bar> histogram(List<ArticleView> found) {
    Map<String, Long> months = new TreeMap<>();
    for (ArticleView article : found) {
      String month = values(article, Facet.MONTH).getFirst();
      if (!month.equals(FacetValue.UNKNOWN)) {
        months.merge(month, 1L, Long::sum);
      }
    }
    List<SearchResults.Bar> bars = new ArrayList<>();
    if (!months.isEmpty()) {
      java.time.YearMonth last = java.time.YearMonth.parse(new TreeMap<>(months).lastKey());
      for (java.time.YearMonth month = java.time.YearMonth.parse(new TreeMap<>(months).firstKey());
          !month.isAfter(last);
          month = month.plusMonths(1)) {
        bars.add(
            new SearchResults.Bar(month.toString(), months.getOrDefault(month.toString(), 0L)));
      }
    }
    return bars;
  }

  private static SearchResults.QueryReading reading(String query) {
    return query.contains("/")
        ? new SearchResults.QueryReading(
            query.replace("/", "").strip(),
            List.of(new SearchResults.Ignored("/", "a slash alone means nothing here")))
        : new SearchResults.QueryReading(query.strip(), List.of());
  }

  private SearchResults.Advice advice(SearchParameters parameters) {
    List<SearchResults.Droppable> droppable = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      SearchParameters without = parameters.without(facet);
      long total = matching(without).size();
      if (!without.equals(parameters) && total > 0) {
        droppable.add(new SearchResults.Droppable(facet.parameter(), without, total));
      }
    }
    boolean misspelt = parameters.query().contains("brigde");
    String spelling = parameters.query().replace("brigde", "bridge");
    return new SearchResults.Advice(
        misspelt ? spelling : null,
        misspelt ? matching(parameters.withQuery(spelling)).size() : 0,
        droppable,
        parameters.query().contains(" ") ? parameters.query().replace(" ", " OR ") : null,
        3);
  }

  private static ArticleHit hit(ArticleView article, String query) {
    List<PassageHit> hits = new ArrayList<>();
    for (ArticleView.PassageView passage : article.passages()) {
      List<TextSpan> highlights = highlights(passage.text(), query);
      if (!highlights.isEmpty() || (query.isBlank() && hits.isEmpty())) {
        hits.add(
            new PassageHit(
                passage.ordinal(), passage.text(), passage.start(), passage.end(), highlights));
      }
    }
    String title = metadata(article).title();
    return new ArticleHit(
        article.summary(),
        title == null ? List.of() : highlights(title, query),
        hits.stream().limit(3).toList(),
        parts(article, query),
        query.isBlank() ? 0 : hits.size());
  }

  private static List<PartHit> parts(ArticleView article, String query) {
    List<PartHit> hits = new ArrayList<>();
    for (int i = 0; query.contains("in:comments") && i < article.parts().size(); i++) {
      ArticleView.PartView part = article.parts().get(i);
      List<TextSpan> highlights = highlights(part.text(), query);
      if (!highlights.isEmpty()) {
        hits.add(
            new PartHit(
                i, part.kind(), part.author(), part.text(), part.start(), part.end(), highlights));
      }
    }
    return hits;
  }

  private static ArticleView marked(ArticleView article, String query) {
    return new ArticleView(
        article.summary(),
        article.passages().stream()
            .map(
                p ->
                    new ArticleView.PassageView(
                        p.ordinal(),
                        p.kind(),
                        p.level(),
                        p.text(),
                        p.start(),
                        p.end(),
                        highlights(p.text(), query)))
            .toList(),
        article.parts().stream()
            .map(
                p ->
                    new ArticleView.PartView(
                        p.kind(),
                        p.author(),
                        p.text(),
                        p.start(),
                        p.end(),
                        query.contains("in:comments")
                            ? highlights(p.text(), query.replace("in:comments", ""))
                            : List.of()))
            .toList(),
        article.provenance());
  }

  private static List<TextSpan> highlights(String text, String query) {
    List<TextSpan> spans = new ArrayList<>();
    for (String word : words(query)) {
      Matcher matcher =
          Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(text);
      while (matcher.find()) {
        spans.add(new TextSpan(matcher.start(), matcher.end()));
      }
    }
    spans.sort(Comparator.naturalOrder());
    return spans;
  }

  private static List<String> words(String query) {
    return Pattern.compile("[\\s\"/*]+")
        .splitAsStream(query)
        .filter(word -> !word.isEmpty() && !word.startsWith("in:"))
        .toList();
  }

  private static boolean contains(ArticleView article, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String title = metadata(article).title();
    return (title != null && title.toLowerCase(Locale.ROOT).contains(lower))
        || article.passages().stream()
            .anyMatch(passage -> passage.text().toLowerCase(Locale.ROOT).contains(lower));
  }

  private static Comparator<ArticleView> order(SearchParameters.Sort sort) {
    Comparator<ArticleView> byDate =
        Comparator.comparing(
            article -> {
              PartialDate date = metadata(article).published();
              return date == null ? "" : date.value();
            });
    return switch (sort) {
      case RELEVANCE, ADDED -> (first, second) -> 0;
      case NEWEST -> byDate.reversed();
      case OLDEST -> byDate;
    };
  }

  private static @Nullable String first(List<ArticleView> articles) {
    return dates(articles).stream().findFirst().orElse(null);
  }

  private static @Nullable String last(List<ArticleView> articles) {
    return dates(articles).isEmpty() ? null : dates(articles).getLast();
  }

  private static List<String> dates(List<ArticleView> articles) {
    return articles.stream()
        .map(FixtureArchive::metadata)
        .map(Metadata::published)
        .filter(date -> date != null)
        .map(PartialDate::value)
        .sorted()
        .toList();
  }

  private static Metadata metadata(ArticleView article) {
    ArticleSummary summary = article.summary();
    return summary.metadata();
  }
}
