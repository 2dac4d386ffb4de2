package org.cuttings.search.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cuttings.elastic.Indices;
import org.cuttings.index.AcrossArticles;
import org.cuttings.index.Derivation;
import org.cuttings.model.Article;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.StatedDate;
import org.cuttings.search.Arrival;
import org.cuttings.search.EventSummary;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Groupings;
import org.cuttings.search.SearchCorpus;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchResults.Bar;
import org.cuttings.search.events.EventMatrix.Direction;
import org.cuttings.search.events.EventResults.EventHit;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of events on the engine, compared with a plain reading of the same events in memory. */
@EngineSuite
class EventSearchIT {
  private static final int ARTICLES = 150;
  private static final int COMBINATIONS = 150;
  private static final String[] PEOPLE = {
    "ada-lark", "ben-moss", "cyd-nash", "dan-oak", "eve-pike", "flo-reed"
  };
  private static final String[] SOURCES = {"Sample Post", "Sample Star", "Sample Sun"};
  private static final String[] TOWNS = {"port-alpha", "port-beta"};
  private static final EventType[] TYPES = {
    EventType.MEETING, EventType.CALL, EventType.EMAIL, EventType.OFFER
  };
  private static final String[] DATES = {
    "2016",
    "2016-05",
    "2016-06",
    "2016-06-09",
    "2016-06-30",
    "2016-07-01",
    "2017-01-15",
    "2016-12-20/2017-01-05",
    "2016-06-20/2016-07-10"
  };

  private static final SearchCorpus CORPUS = new SearchCorpus();
  private static final EventSearch EVENTS =
      new ElasticEventSearch(TestEngine.client(), CORPUS.indices(), EventSearchIT::thirds);
  private static final Map<String, PartialDate> POSSIBLE_DAYS = new HashMap<>();
  private static List<EventSummary> all = List.of();

  @BeforeAll
  static void fill() throws IOException {
    Random random = new Random(2016);
    List<Article> articles = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      Article article = article(i, random);
      articles.add(article);
      evidence.add(evidence(article, random));
    }
    CORPUS.write(articles, article -> evidence.get(articles.indexOf(article)));
    AcrossArticles across =
        AcrossArticles.since(0, TestEngine.client(), CORPUS.indices(), Derivation.none("1"));
    across.tasks().forEach(task -> task.run(looked -> {}));
    assertThat(across.finish().problems()).isEmpty();
    try (Stream<EventHit> hits = EVENTS.all(EventParameters.EMPTY)) {
      all = hits.map(EventHit::event).toList();
    }
    possibleDays();
    assertThat(all).hasSizeGreaterThan(60);
    assertThat(all).anyMatch(event -> event.independentCount() > 1);
    assertThat(all).anyMatch(event -> event.statuses().size() > 1);
    assertThat(all).anyMatch(event -> event.sources().isEmpty());
  }

  /** Where sources differ, these reach from the first day that one of them gives to the last. */
  private static void possibleDays() throws IOException {
    TestEngine.client()
        .search(
            search -> search.index(CORPUS.indices().alias(Indices.Kind.EVENTS)).size(10_000),
            JsonNode.class)
        .hits()
        .hits()
        .forEach(
            hit -> {
              JsonNode date = Objects.requireNonNull(hit.source()).path("date");
              if (date.isObject()) {
                POSSIBLE_DAYS.put(
                    Objects.requireNonNull(hit.id()),
                    PartialDate.parse(date.path("from").asText() + "/" + date.path("to").asText())
                        .orElseThrow());
              }
            });
  }

  private static Article article(int number, Random random) {
    StringBuilder text = new StringBuilder();
    for (String id : PEOPLE) {
      text.append(name(id)).append(' ');
    }
    for (String town : TOWNS) {
      text.append(name(town)).append(' ');
    }
    for (String date : DATES) {
      text.append(date).append(' ');
    }
    text.append("saw wrote rang gave lantern").append(number % 5);
    return SearchCorpus.article(
        "event-" + number,
        new Metadata(
            null,
            List.of(),
            PartialDate.parse("2018-03-1" + random.nextInt(9)).orElseThrow(),
            random.nextInt(4) == 0 ? null : pick(random, SOURCES),
            "en",
            null),
        Format.TEXT,
        List.of(text.toString()),
        List.of());
  }

  private static Evidence evidence(Article article, Random random) {
    HandMade made = HandMade.of(article);
    for (String id : PEOPLE) {
      made.person(id, name(id), name(id));
    }
    String text = article.passages().getFirst().text();
    for (String trigger : List.of("saw", "wrote").subList(0, 1 + random.nextInt(2))) {
      @Nullable String date = random.nextInt(4) == 0 ? null : pick(random, DATES);
      @Nullable String town = random.nextInt(2) == 0 ? null : pick(random, TOWNS);
      made.event(
          new Event(
              pick(random, TYPES),
              EventStatus.values()[random.nextInt(EventStatus.values().length)],
              made.wording(trigger),
              made.wording(text),
              parties(random),
              date == null
                  ? null
                  : new StatedDate(
                      PartialDate.parse(date).orElseThrow(), made.wording(date), false, ""),
              town == null ? null : name(town),
              town,
              null,
              List.of(),
              0.8,
              "by-hand"));
    }
    return made.evidence();
  }

  private static List<Participant> parties(Random random) {
    int first = random.nextInt(PEOPLE.length);
    int second = (first + 1 + random.nextInt(PEOPLE.length - 1)) % PEOPLE.length;
    boolean directed = random.nextBoolean();
    List<Participant> parties = new ArrayList<>();
    parties.add(
        party(PEOPLE[first], directed ? Participant.Role.INITIATOR : Participant.Role.PARTICIPANT));
    if (random.nextInt(6) > 0) {
      parties.add(
          party(
              PEOPLE[second],
              directed ? Participant.Role.RECIPIENT : Participant.Role.PARTICIPANT));
    }
    return parties;
  }

  private static Participant party(String id, Participant.Role role) {
    return new Participant(EntityKind.PERSON, id, name(id), role, null);
  }

  /** {@code ada-lark} is written {@code Ada Lark}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String part : id.split("-", -1)) {
      name.append(name.isEmpty() ? "" : " ")
          .append(Character.toUpperCase(part.charAt(0)))
          .append(part.substring(1));
    }
    return name.toString();
  }

  private static <T> T pick(Random random, T[] from) {
    return from[random.nextInt(from.length)];
  }

  @Test
  void everyCountIsWhatChoosingTheValueGives() {
    Random random = new Random(60);
    int values = 0;
    for (int i = 0; i < COMBINATIONS; i++) {
      EventParameters parameters = parameters(random);
      String asked = parameters.toQueryString();
      EventResults results = EVENTS.search(parameters);

      assertThat(results.total()).as(asked).isEqualTo(count(parameters));
      for (EventFacet facet : EventFacet.values()) {
        for (FacetValue value : results.values(facet)) {
          values++;
          assertThat(value.count())
              .as("%s, %s %s", asked, facet, value)
              .isEqualTo(
                  value.selected()
                      ? count(parameters, event -> has(event, facet, value.value()))
                      : count(parameters.withIncluded(facet, value.value())));
        }
      }
      results
          .independent()
          .forEach(
              (least, count) ->
                  assertThat(count)
                      .as("%s, %s independent", asked, least)
                      .isEqualTo(count(parameters.withIndependent(least))));
      for (Bar bar : results.timeline()) {
        assertThat(bar.count())
            .as("%s, bar %s", asked, bar.period())
            .isEqualTo(count(parameters.withDates(certainlyIn(bar.period()))));
      }
      assertThat(results.yearless())
          .as(asked)
          .isEqualTo(count(parameters, event -> has(event, EventFacet.YEAR, "unknown")));
    }
    assertThat(values).as("values seen").isGreaterThan(COMBINATIONS * 15);
  }

  @Test
  void aPairIsOneQueryWhoeverBeganIt() {
    for (int i = 0; i < PEOPLE.length - 1; i++) {
      EventParameters pair =
          EventParameters.EMPTY
              .withIncluded(EventFacet.PERSON, PEOPLE[i])
              .withIncluded(EventFacet.WITH, PEOPLE[i + 1]);
      EventParameters turned =
          EventParameters.EMPTY
              .withIncluded(EventFacet.PERSON, PEOPLE[i + 1])
              .withIncluded(EventFacet.WITH, PEOPLE[i]);
      List<String> found = ids(pair);
      assertThat(found).isNotEmpty().containsExactlyElementsOf(ids(turned));
      assertThat(found)
          .containsAll(ids(begun(PEOPLE[i], PEOPLE[i + 1])))
          .containsAll(ids(begun(PEOPLE[i + 1], PEOPLE[i])));
      assertThat(ids(pair.withIncluded(EventFacet.TYPE, "call"))).isSubsetOf(found);
    }
  }

  private static EventParameters begun(String initiator, String recipient) {
    return EventParameters.EMPTY
        .withIncluded(EventFacet.INITIATOR, initiator)
        .withIncluded(EventFacet.RECIPIENT, recipient);
  }

  @Test
  void aRangeHasWhatIsCertainlyInItAndWhatMayBe() {
    EventParameters june =
        EventParameters.EMPTY.withDates(
            new DateFilter(
                PartialDate.parse("2016-06").orElseThrow(),
                PartialDate.parse("2016-06").orElseThrow(),
                DateFilter.Match.CERTAIN));
    EventParameters perhaps =
        june.withDates(
            new DateFilter(june.dates().from(), june.dates().to(), DateFilter.Match.POSSIBLE));

    assertThat(dates(june))
        .contains("2016-06", "2016-06-09", "2016-06-30")
        .allMatch(date -> date.startsWith("2016-06"))
        .doesNotContain("2016-06-20/2016-07-10");
    assertThat(dates(perhaps)).contains("2016", "2016-06-20/2016-07-10", "2016-06-09");
    assertThat(ids(perhaps)).containsAll(ids(june));
    assertThat(EVENTS.search(june).timeline())
        .as("a month is shown by day")
        .hasSize(30)
        .anySatisfy(bar -> assertThat(bar.period()).isEqualTo("2016-06-09"));
  }

  private static List<String> dates(EventParameters parameters) {
    return every(parameters).stream()
        .map(event -> Objects.requireNonNull(event.date()).value())
        .distinct()
        .toList();
  }

  @Test
  void theOrderIsThatOfTimeAndTheUndatedComeLast() {
    List<EventSummary> oldest = every(EventParameters.EMPTY);
    List<EventSummary> newest = every(EventParameters.EMPTY.withSort(EventParameters.Sort.NEWEST));
    assertThat(oldest.stream().filter(event -> event.date() != null))
        .isSortedAccordingTo(Comparator.comparing(event -> from(event)));
    assertThat(newest.stream().filter(event -> event.date() != null))
        .isSortedAccordingTo(Comparator.comparing((EventSummary event) -> to(event)).reversed());
    assertThat(oldest.getLast().date()).isNull();
    assertThat(newest.getLast().date()).isNull();
    assertThat(every(EventParameters.EMPTY.withSort(EventParameters.Sort.SOURCES)))
        .isSortedAccordingTo(Comparator.comparing(EventSummary::independentCount).reversed());
  }

  @Test
  void whatIsNewestIsReadInStepsOfWhichNoneLosesAnything() {
    List<EventHit> whole = arrivals(null, 10_000);
    assertThat(whole).extracting(hit -> hit.event().id()).hasSameElementsAs(ids(all));
    assertThat(whole).isSortedAccordingTo(Comparator.comparing(EventHit::added).reversed());
    assertThat(whole.stream().map(EventHit::added).distinct().count()).isGreaterThan(1);

    List<EventHit> stepwise = new ArrayList<>(arrivals(null, 20));
    while (stepwise.size() < whole.size()) {
      EventHit last = stepwise.getLast();
      List<EventHit> step = arrivals(new Arrival(last.added(), last.event().id()), 20);
      assertThat(step).isNotEmpty();
      stepwise.addAll(step);
    }
    assertThat(stepwise).isEqualTo(whole);
  }

  private static List<EventHit> arrivals(@Nullable Arrival before, int most) {
    try (Stream<EventHit> hits = EVENTS.arrivals(EventParameters.EMPTY, before)) {
      return hits.limit(most).toList();
    }
  }

  private static List<String> ids(List<EventSummary> events) {
    return events.stream().map(EventSummary::id).toList();
  }

  private static PartialDate days(EventSummary event) {
    return Objects.requireNonNull(POSSIBLE_DAYS.get(event.id()));
  }

  private static String from(EventSummary event) {
    return days(event).from().toString();
  }

  private static String to(EventSummary event) {
    return days(event).to().toString();
  }

  @Test
  void pagesTogetherAreTheWholeList() {
    List<String> paged = new ArrayList<>();
    EventResults first = EVENTS.search(EventParameters.EMPTY);
    for (int page = 1; page <= first.lastPage(); page++) {
      EVENTS
          .search(EventParameters.EMPTY.withPage(page))
          .events()
          .forEach(hit -> paged.add(hit.event().id()));
    }
    assertThat(paged).containsExactlyElementsOf(ids(EventParameters.EMPTY));
    assertThat(EVENTS.search(EventParameters.EMPTY.withPage(2_000_000)).events()).isEmpty();
  }

  @Test
  void wordsOfTheReportsAreFoundAndMarked() {
    EventResults results = EVENTS.search(EventParameters.EMPTY.withQuery("lantern3 \"gave\""));
    assertThat(results.total()).isPositive().isLessThan(all.size());
    for (EventHit hit : results.events()) {
      assertThat(hit.highlights()).extracting(span -> span.in(hit.words())).contains("lantern3");
    }
    assertThat(
            EVENTS.search(EventParameters.EMPTY.withQuery("lantern3 title:x")).reading().ignored())
        .singleElement()
        .satisfies(ignored -> assertThat(ignored.text()).contains("title:x"));
  }

  @Test
  void everyCellOfTheMatrixIsItsList() {
    Random random = new Random(3);
    for (Direction direction : Direction.values()) {
      for (int i = 0; i < 20; i++) {
        EventParameters parameters = i == 0 ? EventParameters.EMPTY : parameters(random);
        EventMatrix matrix = EVENTS.matrix(parameters, direction);
        for (EventMatrix.Row row : matrix.rows()) {
          for (int j = 0; j < matrix.columns().size(); j++) {
            String column = matrix.columns().get(j).key();
            if (!column.equals(row.who().key())) {
              EventParameters cell =
                  parameters.withChoices(
                      parameters
                          .choices()
                          .without(direction.rows())
                          .without(direction.columns())
                          .including(direction.rows(), row.who().key())
                          .including(direction.columns(), column));
              assertThat(row.counts().get(j))
                  .as("%s %s: %s, %s", direction, parameters.toQueryString(), row.who(), column)
                  .isEqualTo(countWithExclusions(cell, parameters, direction));
            }
          }
        }
      }
    }
  }

  /** Choosing takes an exclusion back; in the table it stays. */
  private static long countWithExclusions(
      EventParameters cell, EventParameters parameters, Direction direction) {
    return count(
        cell,
        event ->
            Stream.of(direction.rows(), direction.columns())
                .allMatch(
                    facet ->
                        parameters.excluded(facet).stream()
                            .noneMatch(value -> has(event, facet, value))));
  }

  @Test
  void anEventComesWithEveryReport() {
    for (EventSummary summary : all) {
      EventView view = EVENTS.event(summary.id()).orElseThrow();
      assertThat(view.event()).isEqualTo(summary);
      assertThat(view.reports()).hasSize(summary.reportCount());
      assertThat(view.reports().stream().map(EventView.Report::voice).distinct())
          .hasSize(summary.independentCount());
      for (EventView.Report report : view.reports()) {
        assertThat(report.text()).contains(report.said().trigger().words());
        if (!report.id().equals(summary.id())) {
          assertThat(EVENTS.event(report.id())).isEmpty();
          assertThat(EVENTS.movedTo(report.id())).contains(summary.id());
        }
      }
      assertThat(view.denials().further()).isZero();
      assertThat(view.denials().all())
          .as("of %s, everything else that was denied of any two of it", summary.id())
          .extracting(denial -> denial.event().id())
          .filteredOn(id -> !id.equals(summary.id()))
          .containsExactlyInAnyOrderElementsOf(deniedBeside(summary));
      for (Denials.Denial denial : view.denials().all()) {
        assertThat(denial.event().statuses()).contains(EventStatus.DENIED);
        assertThat(denial.reports())
            .allSatisfy(report -> assertThat(report.said().status()).isEqualTo(EventStatus.DENIED));
      }
    }
    assertThat(all)
        .anyMatch(event -> !EVENTS.event(event.id()).orElseThrow().denials().all().isEmpty());
    assertThat(all).anyMatch(event -> event.reportCount() > 1);
  }

  private static List<String> deniedBeside(EventSummary event) {
    List<String> keys = event.parties().stream().map(EventSummary.Party::key).toList();
    return all.stream()
        .filter(other -> other.statuses().contains(EventStatus.DENIED))
        .filter(other -> !other.id().equals(event.id()))
        .filter(
            other ->
                other.parties().stream().filter(party -> keys.contains(party.key())).count() > 1)
        .map(EventSummary::id)
        .toList();
  }

  @Test
  void whatIsNoEventIsNotFound() {
    for (String id : List.of("nothing", "x".repeat(900), "..", "a|b>c*")) {
      assertThat(EVENTS.event(id)).isEmpty();
      assertThat(EVENTS.movedTo(id)).isEmpty();
    }
  }

  private static List<EventSummary> every(EventParameters parameters) {
    try (Stream<EventHit> hits = EVENTS.all(parameters)) {
      return hits.map(EventHit::event).toList();
    }
  }

  private static List<String> ids(EventParameters parameters) {
    return every(parameters).stream().map(EventSummary::id).toList();
  }

  private static DateFilter certainlyIn(String period) {
    PartialDate date = PartialDate.parse(period).orElseThrow();
    return new DateFilter(date, date, DateFilter.Match.CERTAIN);
  }

  private static EventParameters parameters(Random random) {
    EventParameters parameters = EventParameters.EMPTY;
    for (int i = random.nextInt(4); i > 0; i--) {
      EventFacet facet = pick(random, EventFacet.values());
      String value =
          switch (facet) {
            case PERSON, WITH -> pick(random, PEOPLE);
            case INITIATOR, RECIPIENT -> random.nextInt(5) == 0 ? "unknown" : pick(random, PEOPLE);
            case TYPE -> pick(random, TYPES).value();
            case STATUS -> pick(random, EventStatus.values()).value();
            case SOURCE -> random.nextInt(4) == 0 ? "unknown" : pick(random, SOURCES);
            case PLACE -> random.nextInt(3) == 0 ? "unknown" : pick(random, TOWNS);
            case YEAR -> random.nextInt(3) == 0 ? "unknown" : "201" + (6 + random.nextInt(2));
            case DIFFERENCE -> pick(random, new String[] {"status", "date", "unknown"});
            case COLLECTION -> pick(random, new String[] {"thirds", "no-such", "unknown"});
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
                  random.nextInt(4) == 0
                      ? null
                      : PartialDate.parse(pick(random, new String[] {"2016-06", "2016"}))
                          .orElseThrow(),
                  random.nextInt(4) == 0
                      ? null
                      : PartialDate.parse(pick(random, new String[] {"2016-07", "2017"}))
                          .orElseThrow(),
                  pick(random, DateFilter.Match.values())));
    }
    return random.nextInt(5) == 0 ? parameters.withIndependent(2) : parameters;
  }

  private static long count(EventParameters parameters) {
    return count(parameters, event -> true);
  }

  private static long count(EventParameters parameters, Predicate<EventSummary> also) {
    return all.stream().filter(event -> passes(event, parameters)).filter(also).count();
  }

  private static boolean passes(EventSummary event, EventParameters parameters) {
    for (EventFacet facet : EventFacet.values()) {
      Set<String> in = parameters.included(facet);
      if (!in.isEmpty() && in.stream().noneMatch(value -> has(event, facet, value))) {
        return false;
      }
      if (parameters.excluded(facet).stream().anyMatch(value -> has(event, facet, value))) {
        return false;
      }
    }
    return event.independentCount() >= parameters.independent()
        && dated(POSSIBLE_DAYS.get(event.id()), parameters.dates());
  }

  private static boolean dated(@Nullable PartialDate date, DateFilter filter) {
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

  private static boolean has(EventSummary event, EventFacet facet, String value) {
    List<String> values =
        switch (facet) {
          case PERSON, WITH -> event.parties().stream().map(EventSummary.Party::key).toList();
          case INITIATOR -> inRole(event, Participant.Role.INITIATOR);
          case RECIPIENT -> inRole(event, Participant.Role.RECIPIENT);
          case TYPE -> List.of(event.type().value());
          case STATUS -> event.statuses().stream().map(EventStatus::value).toList();
          case SOURCE -> event.sources();
          case PLACE -> event.place() == null ? List.of() : List.of(event.place().key());
          case YEAR -> year(POSSIBLE_DAYS.get(event.id()));
          case DIFFERENCE -> event.differences().stream().map(one -> one.value()).toList();
          case COLLECTION ->
              thirds(Groupings.Family.EVENTS_BY_COLLECTION).stream()
                  .filter(group -> group.members().contains(event.id()))
                  .map(Groupings.Group::value)
                  .toList();
        };
    return value.equals("unknown") ? values.isEmpty() : values.contains(value);
  }

  /** Every third event is in a collection. */
  private static List<Groupings.Group> thirds(Groupings.Family family) {
    Set<String> members = new HashSet<>();
    for (int i = 0; i < all.size(); i += 3) {
      members.add(all.get(i).id());
    }
    return List.of(new Groupings.Group("thirds", "Every third", members));
  }

  private static List<String> inRole(EventSummary event, Participant.Role role) {
    return event.parties().stream()
        .filter(party -> party.roles().contains(role))
        .map(EventSummary.Party::key)
        .toList();
  }

  private static List<String> year(@Nullable PartialDate date) {
    return date == null || date.from().getYear() != date.to().getYear()
        ? List.of()
        : List.of(Integer.toString(date.from().getYear()));
  }
}
