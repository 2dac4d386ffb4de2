package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The number beside a value is the number of articles that choosing it gives: over a thousand
 * random combinations of query and filters, compared with a plain reading of the same articles in
 * memory and, for one value of each combination, with the search itself.
 */
@EngineSuite
class FacetCountsIT {
  private static final int ARTICLES = 300;
  private static final int COMBINATIONS = 1_000;

  /** Searches that are sent at once. */
  private static final int BATCH = 100;

  private static final String[] NOUNS = {"anchor", "bell", "crane", "dock", "eel"};
  private static final String[] SOURCES = {
    "Alpha", "Beta Post", "Gamma & Sons", "delta", "unknown"
  };
  private static final String[] NAMES = {"Ann One", "Bo Two", "Cy Three", "Di Four", "Ed Five"};
  private static final String[] PEOPLE = {"ann-harbour", "bo-quay", "cy-(x)"};
  private static final String CANDIDATE = "DiStrand";
  private static final String[] TOWNS = {"port-alpha", "port-beta"};
  private static final EventType[] TYPES = {EventType.MEETING, EventType.CALL, EventType.TESTIMONY};
  private static final String[] LANGUAGES = {"en", "es", "fr"};
  private static final String[] DATES = {
    "2014",
    "2015",
    "2016",
    "2016-05",
    "2016-06",
    "2016-06-09",
    "2016-06-30",
    "2016-07-01",
    "2017-01-15",
    "2016-12-20/2017-01-05",
    "2016-06-20/2016-07-10",
    "2016-06-01/2016-06-03"
  };

  private static final SearchCorpus CORPUS = new SearchCorpus();
  private static final ElasticArchive ARCHIVE = CORPUS.archive(FacetCountsIT::groups);
  private static final List<Article> ARTICLES_WRITTEN = articles();
  private static final Map<ArticleId, Evidence> EVIDENCE =
      ARTICLES_WRITTEN.stream().collect(Collectors.toMap(Article::id, FacetCountsIT::evidence));

  /** Read once: hundreds of thousands of counts ask for them. */
  private static final Map<ArticleId, Map<Facet, Set<String>>> STATED = new HashMap<>();

  private static final Map<ArticleId, Set<String>> WORDS = new HashMap<>();

  @BeforeAll
  static void fill() {
    CORPUS.write(ARTICLES_WRITTEN, FacetCountsIT::evidenceOf);
  }

  /** A page counts what it can count quickly, and names the others; the whole list counts all. */
  @Test
  void largeGroupsAreNamedOnThePageAndCountedInTheWholeList() {
    Groupings.Group thirds = group("thirds", 3);
    List<Groupings.Group> groups =
        List.of(large("atlas", thirds), thirds, large("books", thirds), group("fifths", 5));
    ElasticArchive archive = CORPUS.archive(family -> groups);
    SearchParameters asked = SearchParameters.EMPTY.withQuery("anchor OR bell");

    List<FacetValue> page = archive.search(asked).values(Facet.COLLECTION);
    assertThat(page).extracting(FacetValue::value).endsWith("atlas", "books").hasSize(4);
    assertThat(page).extracting(FacetValue::isCounted).containsExactly(true, true, false, false);
    List<FacetValue> whole = archive.facetValues(asked, Facet.COLLECTION);
    assertThat(whole).allMatch(FacetValue::isCounted).hasSize(4);
    for (FacetValue value : whole) {
      assertThat(archive.search(asked.withIncluded(Facet.COLLECTION, value.value())).total())
          .as(value.value())
          .isEqualTo(value.count());
    }
    assertThat(
            archive
                .search(asked.withIncluded(Facet.COLLECTION, "atlas"))
                .values(Facet.COLLECTION)
                .getFirst())
        .extracting(FacetValue::value, FacetValue::isCounted)
        .containsExactly("atlas", true);
  }

  /** More members than Elasticsearch takes in one list of terms. */
  @Test
  void aGroupOfAnySizeCanBeChosenAndLeftOut() {
    Set<String> members = new HashSet<>(group("thirds", 3).members());
    for (int i = 0; i < 70_000; i++) {
      members.add("gone-" + i);
    }
    ElasticArchive archive =
        CORPUS.archive(family -> List.of(new Groupings.Group("huge", "Huge", members)));
    assertThat(archive.search(SearchParameters.EMPTY.withIncluded(Facet.TAG, "huge")).total())
        .isEqualTo(ARTICLES / 3);
    assertThat(archive.search(SearchParameters.EMPTY.withExcluded(Facet.TAG, "huge")).total())
        .isEqualTo(ARTICLES - ARTICLES / 3);
    assertThat(archive.search(SearchParameters.EMPTY.withIncluded(Facet.TAG, "unknown")).total())
        .isEqualTo(ARTICLES - ARTICLES / 3);
  }

  private static Groupings.Group large(String value, Groupings.Group like) {
    Set<String> members = new HashSet<>(like.members());
    for (int i = 0; i < 5_000; i++) {
      members.add("gone-" + i);
    }
    return new Groupings.Group(value, "All " + value, members);
  }

  private static Evidence evidenceOf(Article article) {
    return Objects.requireNonNull(EVIDENCE.get(article.id()));
  }

  /** Whoever the body names is mentioned; whoever it says spoke is quoted, and so on. */
  private static Evidence evidence(Article article) {
    HandMade evidence = HandMade.of(article);
    String body = article.passages().getFirst().text();
    for (String id : PEOPLE) {
      if (body.contains(name(id))) {
        evidence.person(id, name(id), name(id));
      }
      if (body.contains("says" + name(id))) {
        evidence.quote("says" + name(id), id, "says" + name(id));
      }
    }
    if (body.contains(CANDIDATE)) {
      evidence.candidate(CANDIDATE, CANDIDATE);
    }
    for (String id : TOWNS) {
      if (body.contains(name(id))) {
        evidence.place(id, name(id), name(id));
      }
    }
    for (EventType type : TYPES) {
      if (body.contains(type.name())) {
        evidence.event(type, type.name(), type.name(), null);
      }
    }
    return evidence.evidence();
  }

  /** {@code ann-harbour} is written {@code AnnHarbour}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String part : id.split("-", -1)) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return name.toString();
  }

  private static List<Article> articles() {
    Random random = new Random(2016);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      Set<String> byline = new HashSet<>();
      for (int j = random.nextInt(4); j > 0; j--) {
        byline.add(pick(random, NAMES));
      }
      StringBuilder body = new StringBuilder("text");
      for (String noun : NOUNS) {
        if (random.nextBoolean()) {
          body.append(' ').append(noun);
        }
      }
      for (String person : PEOPLE) {
        switch (random.nextInt(4)) {
          case 0 -> body.append(' ').append(name(person));
          case 1 -> body.append(" says").append(name(person));
          default -> {}
        }
      }
      body.append(random.nextInt(4) == 0 ? " " + CANDIDATE : "");
      for (String town : TOWNS) {
        body.append(random.nextInt(3) == 0 ? " " + name(town) : "");
      }
      for (EventType type : TYPES) {
        body.append(random.nextInt(3) == 0 ? " " + type.name() : "");
      }
      articles.add(
          SearchCorpus.article(
              "generated " + i,
              new Metadata(
                  null,
                  List.copyOf(byline),
                  random.nextInt(5) == 0
                      ? null
                      : PartialDate.parse(pick(random, DATES)).orElseThrow(),
                  random.nextInt(5) == 0 ? null : pick(random, SOURCES),
                  random.nextInt(4) == 0 ? null : pick(random, LANGUAGES),
                  null),
              Format.values()[random.nextInt(3)],
              List.of(body.toString()),
              List.of()));
    }
    return articles;
  }

  @Test
  void everyCountIsWhatChoosingTheValueGives() {
    Random random = new Random(60);
    int values = 0;
    List<Promise> promised = new ArrayList<>();
    for (int i = 0; i < COMBINATIONS; i++) {
      SearchParameters parameters = parameters(random);
      SearchResults results = ARCHIVE.search(parameters);
      String asked = parameters.toQueryString();

      assertThat(results.total()).as(asked).isEqualTo(count(parameters));
      assertThat(results.undated()).as(asked).isEqualTo(count(parameters, undated()));
      for (SearchResults.Bar bar : results.histogram()) {
        assertThat(bar.count())
            .as("%s, bar %s", asked, bar.period())
            .isEqualTo(count(parameters.withDates(certainlyIn(bar.period()))));
      }
      List<FacetChoice> choices = new ArrayList<>();
      results
          .facets()
          .forEach((facet, all) -> all.forEach(one -> choices.add(new FacetChoice(facet, one))));
      choices.forEach(choice -> assertCount(parameters, results.total(), choice));
      results.values(Facet.PERSON).forEach(FacetCountsIT::assertLabel);
      values += choices.size();
      assertEveryValueIsThere(parameters, results);
      if (!choices.isEmpty()) {
        FacetChoice choice = choices.get(random.nextInt(choices.size()));
        if (choice.value.state() != FacetValue.State.SELECTED) {
          promised.add(
              new Promise(
                  parameters.withIncluded(choice.facet, choice.value.value()),
                  choice.value.count()));
        }
      }
    }
    for (int from = 0; from < promised.size(); from += BATCH) {
      assertKept(promised.subList(from, Math.min(promised.size(), from + BATCH)));
    }
    assertThat(values).as("values seen").isGreaterThan(COMBINATIONS * 10);
  }

  private record FacetChoice(Facet facet, FacetValue value) {}

  /** What the number beside a value says of the search that choosing it leads to. */
  private record Promise(SearchParameters chosen, long count) {
    RequestItem request() {
      return RequestItem.of(
          item ->
              item.header(header -> header.index(CORPUS.indices().articles()))
                  .body(
                      new ResultsRequest(
                              chosen,
                              QueryParser.parse(chosen.query()).clause(),
                              new Highlights(),
                              Relevance.Weights.USUAL,
                              FacetCountsIT::groups)
                          .count()
                          .build()));
    }
  }

  private static void assertKept(List<Promise> promised) {
    List<MultiSearchItem<JsonNode>> answers =
        new Engine(TestEngine.client()).searchAll(promised.stream().map(Promise::request).toList());
    for (int i = 0; i < promised.size(); i++) {
      Promise promise = promised.get(i);
      assertThat(ResultsReader.total(answers.get(i)))
          .as(promise.chosen.toQueryString())
          .isEqualTo(promise.count);
    }
  }

  private static void assertCount(SearchParameters parameters, long total, FacetChoice choice) {
    Facet facet = choice.facet;
    FacetValue value = choice.value;
    String asked = parameters.toQueryString() + ", " + facet + " " + value;
    if (value.state() == FacetValue.State.SELECTED) {
      assertThat(value.count())
          .as(asked)
          .isEqualTo(count(parameters, article -> has(article, facet, value.value())));
      assertThat(value.added()).as(asked).isZero();
    } else {
      assertThat(value.count())
          .as(asked)
          .isEqualTo(count(parameters.withIncluded(facet, value.value())));
      long shownAnyway = parameters.included(facet).isEmpty() ? 0 : total;
      assertThat(value.added()).as(asked).isEqualTo(value.count() - shownAnyway);
    }
  }

  private static void assertLabel(FacetValue person) {
    String key = person.value();
    assertThat(person.label())
        .isEqualTo(
            key.equals(FacetValue.UNKNOWN) ? key : EntityKey.name(key).orElseGet(() -> name(key)));
  }

  /** Whatever adds an article when it is chosen is offered. */
  private static void assertEveryValueIsThere(SearchParameters parameters, SearchResults results) {
    for (String source : SOURCES) {
      long count = count(parameters.withIncluded(Facet.SOURCE, source));
      boolean adds =
          parameters.included(Facet.SOURCE).isEmpty() ? count > 0 : count > results.total();
      assertThat(
              results.values(Facet.SOURCE).stream().anyMatch(value -> value.value().equals(source)))
          .as("%s offers %s", parameters.toQueryString(), source)
          .isEqualTo(
              adds
                  || parameters.included(Facet.SOURCE).contains(source)
                  || parameters.excluded(Facet.SOURCE).contains(source));
    }
  }

  private static SearchParameters parameters(Random random) {
    String[] queries = {"", "anchor", "anchor bell", "crane -dock", "eel OR bell", "-anchor"};
    SearchParameters parameters = SearchParameters.EMPTY.withQuery(pick(random, queries));
    for (int i = random.nextInt(5); i > 0; i--) {
      Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
      String value =
          random.nextInt(5) == 0
              ? FacetValue.UNKNOWN
              : switch (facet) {
                case SOURCE -> pick(random, SOURCES);
                case YEAR -> pick(random, "2014", "2015", "2016", "2017");
                case MONTH -> pick(random, "2016-05", "2016-06", "2016-07", "2017-01");
                case PERSON -> pick(random, PEOPLE[0], PEOPLE[1], PEOPLE[2], "name:" + CANDIDATE);
                case EVENT_TYPE -> pick(random, "meeting", "call", "testimony", "letter");
                case PLACE -> pick(random, TOWNS);
                case SPEAKER -> pick(random, PEOPLE);
                case BYLINE -> pick(random, NAMES);
                case LANGUAGE -> pick(random, LANGUAGES);
                case FORMAT -> Format.values()[random.nextInt(3)].value();
                case COLLECTION, TAG -> pick(random, "thirds", "fifths", "no-such");
              };
      parameters =
          random.nextInt(3) > 0
              ? parameters.withIncluded(facet, value)
              : parameters.withExcluded(facet, value);
    }
    if (random.nextInt(3) == 0) {
      parameters =
          parameters.withDates(
              new DateFilter(
                  random.nextBoolean()
                      ? PartialDate.parse(pick(random, "2015", "2016-06", "2016-06-25")).get()
                      : null,
                  random.nextBoolean()
                      ? PartialDate.parse(pick(random, "2016-07", "2016-12-31", "2017")).get()
                      : null,
                  DateFilter.Match.values()[random.nextInt(2)]));
    }
    return parameters;
  }

  private static DateFilter certainlyIn(String period) {
    PartialDate date = PartialDate.parse(period).orElseThrow();
    return new DateFilter(date, date, DateFilter.Match.CERTAIN);
  }

  // The plain reading.

  private static long count(SearchParameters parameters) {
    return count(parameters, article -> true);
  }

  private static long count(SearchParameters parameters, Predicate<Article> also) {
    return ARTICLES_WRITTEN.stream()
        .filter(article -> matches(article, parameters))
        .filter(also)
        .count();
  }

  private static Predicate<Article> undated() {
    return article -> article.metadata().published() == null;
  }

  private static boolean matches(Article article, SearchParameters parameters) {
    for (Facet facet : Facet.values()) {
      Set<String> included = parameters.included(facet);
      if (!included.isEmpty() && included.stream().noneMatch(v -> has(article, facet, v))) {
        return false;
      }
      if (parameters.excluded(facet).stream().anyMatch(value -> has(article, facet, value))) {
        return false;
      }
    }
    return matchesDates(article.metadata().published(), parameters.dates())
        && matchesQuery(article, parameters.query());
  }

  private static boolean matchesQuery(Article article, String query) {
    Set<String> words = WORDS.computeIfAbsent(article.id(), id -> words(article));
    if (query.contains(" OR ")) {
      return Arrays.stream(query.split(" OR ", -1)).anyMatch(words::contains);
    }
    return query.isEmpty()
        || Arrays.stream(query.split(" ", -1))
            .allMatch(
                word ->
                    word.startsWith("-")
                        ? !words.contains(word.substring(1))
                        : words.contains(word));
  }

  private static Set<String> words(Article article) {
    return article.passages().stream()
        .map(Passage::text)
        .flatMap(text -> Arrays.stream(text.split(" ", -1)))
        .collect(Collectors.toSet());
  }

  private static boolean matchesDates(@Nullable PartialDate date, DateFilter filter) {
    if (filter.isEmpty()) {
      return true;
    }
    if (date == null) {
      return false;
    }
    boolean certain = filter.match() == DateFilter.Match.CERTAIN;
    PartialDate from = filter.from();
    PartialDate to = filter.to();
    return (from == null || !(certain ? date.from() : date.to()).isBefore(from.from()))
        && (to == null || !(certain ? date.to() : date.from()).isAfter(to.to()));
  }

  private static boolean has(Article article, Facet facet, String value) {
    Set<String> stated =
        STATED
            .computeIfAbsent(article.id(), id -> new EnumMap<>(Facet.class))
            .computeIfAbsent(facet, one -> stated(article, one));
    return stated.contains(value) || (stated.isEmpty() && value.equals(FacetValue.UNKNOWN));
  }

  private static Set<String> stated(Article article, Facet facet) {
    Metadata metadata = article.metadata();
    PartialDate date = metadata.published();
    Set<String> stated = new HashSet<>();
    switch (facet) {
      case SOURCE -> addUnlessNull(stated, metadata.publisher());
      case BYLINE -> stated.addAll(metadata.byline());
      case PERSON ->
          evidenceOf(article)
              .mentions()
              .forEach(
                  mention -> {
                    if (mention.kind() == EntityKind.PERSON) {
                      stated.add(EntityKey.of(mention.id(), mention.name()));
                    }
                  });
      case PLACE ->
          evidenceOf(article)
              .mentions()
              .forEach(
                  mention -> {
                    if (mention.kind() == EntityKind.PLACE) {
                      stated.add(EntityKey.of(mention.id(), mention.name()));
                    }
                  });
      case SPEAKER ->
          evidenceOf(article).quotes().forEach(quote -> addUnlessNull(stated, quote.speakerId()));
      case EVENT_TYPE ->
          evidenceOf(article).events().forEach(event -> stated.add(event.type().value()));
      case LANGUAGE -> addUnlessNull(stated, metadata.language());
      case FORMAT -> stated.add(article.format().value());
      case COLLECTION, TAG ->
          groups(Groupings.Family.ARTICLES_BY_COLLECTION).stream()
              .filter(group -> group.members().contains(article.id().value()))
              .forEach(group -> stated.add(group.value()));
      case YEAR -> {
        if (date != null && date.from().getYear() == date.to().getYear()) {
          stated.add(date.from().toString().substring(0, 4));
        }
      }
      case MONTH -> {
        String month = date == null ? "" : date.from().toString().substring(0, 7);
        if (date != null && date.to().toString().startsWith(month)) {
          stated.add(month);
        }
      }
    }
    return stated;
  }

  /** Every third article, and every fifth; both are collections, and tags. */
  private static List<Groupings.Group> groups(Groupings.Family family) {
    return List.of(group("thirds", 3), group("fifths", 5));
  }

  private static Groupings.Group group(String value, int each) {
    Set<String> members = new HashSet<>();
    for (int i = 0; i < ARTICLES_WRITTEN.size(); i += each) {
      members.add(ARTICLES_WRITTEN.get(i).id().value());
    }
    return new Groupings.Group(value, "All " + value, members);
  }

  private static void addUnlessNull(Set<String> values, @Nullable String value) {
    if (value != null) {
      values.add(value);
    }
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }
}
