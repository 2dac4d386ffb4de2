package org.cuttings.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.Origin;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.SourceSlug;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.EventSummary;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchResults;
import org.cuttings.search.events.Denials;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventMatrix;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventResults;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.events.EventView;
import org.jspecify.annotations.Nullable;

/** Invented events, in memory: what is chosen in facets narrows them, words and dates do not. */
final class FixtureEvents implements EventSearch {
  static final String MEETING = "0123456789abcdef0123-e-40";
  static final String CALL = "0123456789abcdef0123-e-90";
  static final String HOSTILE = "fedcba9876543210fedc-e-7";
  static final String MOVED = "fedcba9876543210fedc-e-900";
  private static final int MANY = 60;

  private final FixtureArchive archive;
  private final Map<String, EventView> events = new LinkedHashMap<>();

  FixtureEvents(FixtureArchive archive, boolean empty) {
    this.archive = archive;
    if (!empty) {
      add(meeting());
      add(call());
      add(hostile());
      for (int i = 0; i < MANY; i++) {
        add(letter(i));
      }
    }
  }

  private void add(EventView view) {
    events.put(view.event().id(), view);
  }

  @Override
  public EventResults search(EventParameters parameters) {
    archive.check();
    List<EventView> found = matching(parameters);
    int from = Math.min(found.size(), (parameters.page() - 1) * EventParameters.PAGE_SIZE);
    int to = Math.min(found.size(), from + EventParameters.PAGE_SIZE);
    Map<EventFacet, List<FacetValue>> facets = new EnumMap<>(EventFacet.class);
    for (EventFacet facet : EventFacet.values()) {
      facets.put(facet, values(parameters, facet));
    }
    return new EventResults(
        parameters,
        new SearchResults.QueryReading(
            parameters.query(),
            parameters.query().contains("title:")
                ? List.of(new SearchResults.Ignored("title:x", "only articles have that"))
                : List.of()),
        found.size(),
        found.stream().filter(view -> view.event().date() == null).count(),
        found.subList(from, to).stream().map(FixtureEvents::hit).toList(),
        facets,
        Map.of(2, found.stream().filter(v -> v.event().independentCount() >= 2).count(), 3, 0L),
        found.isEmpty()
            ? List.of()
            : List.of(
                new SearchResults.Bar("2016", 3),
                new SearchResults.Bar("2017", 0),
                new SearchResults.Bar("2018", 9)));
  }

  @Override
  public List<FacetValue> values(EventParameters parameters, EventFacet facet) {
    archive.check();
    List<FacetValue> values = new ArrayList<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (EventView view : matching(parameters)) {
      valuesOf(view.event(), facet).forEach(value -> counts.merge(value, 1L, Long::sum));
    }
    parameters.included(facet).forEach(value -> counts.putIfAbsent(value, 0L));
    parameters.excluded(facet).forEach(value -> counts.putIfAbsent(value, 0L));
    counts.forEach(
        (value, count) ->
            values.add(
                new FacetValue(
                    value,
                    name(value),
                    count,
                    count,
                    parameters.included(facet).contains(value)
                        ? FacetValue.State.SELECTED
                        : parameters.excluded(facet).contains(value)
                            ? FacetValue.State.EXCLUDED
                            : FacetValue.State.OPEN)));
    return values;
  }

  private String name(String key) {
    return events.values().stream()
        .flatMap(view -> view.event().parties().stream())
        .filter(party -> party.key().equals(key))
        .map(EventSummary.Party::name)
        .findFirst()
        .orElse(key);
  }

  @Override
  public Stream<EventResults.EventHit> all(EventParameters parameters) {
    archive.check();
    return matching(parameters).stream().map(FixtureEvents::hit);
  }

  @Override
  public Stream<EventResults.EventHit> arrivals(
      EventParameters parameters, @Nullable Arrival before) {
    archive.check();
    return Fixtures.before(before, all(parameters), hit -> hit.event().id());
  }

  @Override
  public EventMatrix matrix(EventParameters parameters, EventMatrix.Direction direction) {
    archive.check();
    List<EventView> found = matching(parameters);
    List<Named> people =
        found.isEmpty()
            ? List.of()
            : List.of(
                new Named("ines-roth", "Ines Roth"),
                new Named("name:Pavel Dorn", "Pavel Dorn"),
                new Named("name:" + Fixtures.ATTACK, Fixtures.ATTACK));
    return new EventMatrix(
        parameters,
        direction,
        found.size(),
        people.stream()
            .map(
                one ->
                    new EventMatrix.Row(
                        one,
                        7,
                        people.stream().map(other -> one.key().contains("<") ? 0L : 3L).toList()))
            .toList(),
        people);
  }

  @Override
  public Optional<EventView> event(String id) {
    archive.check();
    return Optional.ofNullable(events.get(id));
  }

  @Override
  public Optional<String> movedTo(String id) {
    archive.check();
    return id.equals(MOVED) ? Optional.of(MEETING) : Optional.empty();
  }

  private List<EventView> matching(EventParameters parameters) {
    return events.values().stream()
        .filter(
            view -> {
              for (EventFacet facet : EventFacet.values()) {
                List<String> values = valuesOf(view.event(), facet);
                if (!parameters.included(facet).isEmpty()
                    && parameters.included(facet).stream().noneMatch(values::contains)) {
                  return false;
                }
                if (parameters.excluded(facet).stream().anyMatch(values::contains)) {
                  return false;
                }
              }
              return view.event().independentCount() >= parameters.independent();
            })
        .toList();
  }

  private static List<String> valuesOf(EventSummary event, EventFacet facet) {
    return switch (facet) {
      case PERSON, WITH -> event.parties().stream().map(EventSummary.Party::key).toList();
      case INITIATOR -> inRole(event, Participant.Role.INITIATOR);
      case RECIPIENT -> inRole(event, Participant.Role.RECIPIENT);
      case TYPE -> List.of(event.type().value());
      case STATUS -> event.statuses().stream().map(EventStatus::value).toList();
      case SOURCE -> event.sources();
      case PLACE -> event.place() == null ? List.of() : List.of(event.place().key());
      case YEAR, COLLECTION -> List.of();
      case DIFFERENCE -> event.differences().stream().map(one -> one.value()).toList();
    };
  }

  private static List<String> inRole(EventSummary event, Participant.Role role) {
    return event.parties().stream()
        .filter(party -> party.roles().contains(role))
        .map(EventSummary.Party::key)
        .toList();
  }

  private static EventResults.EventHit hit(EventView view) {
    EventView.Report first = view.reports().getFirst();
    return new EventResults.EventHit(
        view.event(),
        first.text(),
        List.of(new TextSpan(0, Math.min(4, first.text().length()))),
        first.said().attributedTo() == null ? List.of() : List.of(first.said().attributedTo()),
        Instant.parse("2026-01-02T03:04:05Z"));
  }

  /** Three papers tell of it: one prints another, and the third has another day. */
  static EventView meeting() {
    Report wire =
        new Report(MEETING, "Northern Wire", "2017-06-20")
            .says("Ines Roth met Mr. Dorn at Lantern House on 9 June 2016", "met")
            .date("2016-06-09", "9 June 2016");
    Report copy =
        new Report(MEETING.replace("-40", "-41"), "Evening Sample", "2017-06-21")
            .says("Ines Roth met Mr. Dorn at Lantern House on 9 June 2016", "met")
            .date("2016-06-09", "9 June 2016")
            .after(new Origin("Northern Wire", Origin.Basis.CREDITED), MEETING, 0);
    Report other =
        new Report("1123456789abcdef0123-e-42", null, null)
            .says("a day later the draughtswoman met Dorn for an hour", "met")
            .date("2016-06-10", "a day later")
            .status(EventStatus.ALLEGED)
            .attributed("four current and former clerks of the board")
            .after(null, null, 1);
    List<String> all = List.of(wire.id, copy.id, other.id);
    return new EventView(
        new EventSummary(
            MEETING,
            EventType.MEETING,
            EventStatus.HAPPENED,
            List.of(EventStatus.HAPPENED, EventStatus.ALLEGED),
            parties(Participant.Role.PARTICIPANT, Participant.Role.PARTICIPANT),
            PartialDate.parse("2016-06-09").orElseThrow(),
            new Named("lantern-house", "Lantern House"),
            List.of("Evening Sample", "Northern Wire"),
            3,
            2,
            3,
            List.of(JoinedEvent.Subject.DATE, JoinedEvent.Subject.STATUS)),
        List.of(wire.view(), copy.view(), other.view()),
        List.of(
            point(
                JoinedEvent.Subject.DATE,
                JoinedEvent.Agreement.DIFFERENT,
                "2016-06-09",
                all.subList(0, 2),
                "2016-06-10",
                all.subList(2, 3)),
            point(
                JoinedEvent.Subject.PARTICIPANTS,
                JoinedEvent.Agreement.SAME,
                "Ines Roth; Pavel Dorn",
                all,
                null,
                List.of()),
            point(
                JoinedEvent.Subject.STATUS,
                JoinedEvent.Agreement.DIFFERENT,
                "happened",
                all.subList(0, 2),
                "alleged",
                all.subList(2, 3))),
        List.of(
            new JoinedEvent.Reason(
                all.get(1),
                all.get(0),
                "the same sentence in two prints",
                JoinedEvent.Ground.SURE,
                40),
            new JoinedEvent.Reason(
                all.get(2),
                all.get(0),
                "both name Ines Roth and Pavel Dorn",
                JoinedEvent.Ground.FITTING,
                7.5)),
        denials());
  }

  /** The call by the day it was printed, a letter by its own date, and one that nothing dates. */
  private static Denials denials() {
    EventView letter = letter(0);
    PartialDate printed = PartialDate.parse("2017-06-20").orElseThrow();
    return new Denials(
        new Denials.Since(PartialDate.parse("2016-06-09/2016-06-10").orElseThrow(), true),
        List.of(
            new Denials.Denial(
                call().event(),
                call().reports(),
                Denials.Timing.LATER,
                printed,
                Denials.Basis.PRINTED),
            new Denials.Denial(
                letter.event(),
                letter.reports(),
                Denials.Timing.EARLIER,
                PartialDate.year(2015),
                Denials.Basis.STATED),
            new Denials.Denial(
                hostile().event(), hostile().reports(), Denials.Timing.UNKNOWN, null, null)),
        3);
  }

  private static EventView call() {
    Report report =
        new Report(CALL, "Northern Wire", "2017-06-20")
            .says("Roth says she never telephoned Dorn", "telephoned")
            .status(EventStatus.DENIED)
            .around("The clerks remember it otherwise.", ", and the board believed her.");
    return single(
        report,
        EventType.CALL,
        parties(Participant.Role.INITIATOR, Participant.Role.RECIPIENT),
        null,
        null);
  }

  private static EventView hostile() {
    Report report =
        new Report(HOSTILE, Fixtures.ATTACK, "2017")
            .says("he wrote " + Fixtures.ATTACK + " to nobody", "wrote")
            .attributed(Fixtures.ATTACK)
            .around(Fixtures.ATTACK, Fixtures.ATTACK)
            .status(EventStatus.PROPOSED);
    String key = "name:" + Fixtures.ATTACK;
    return single(
        report,
        EventType.LETTER,
        List.of(
            new EventSummary.Party(
                key, Fixtures.ATTACK, EntityKind.PERSON, List.of(Participant.Role.SUBJECT))),
        null,
        new Named(key, Fixtures.ATTACK));
  }

  private static EventView letter(int number) {
    Report report =
        new Report("aaaaaaaaaaaaaaaaaaaa-e-" + number, "Northern Wire", "2018-02")
            .says("Roth wrote to correspondent " + number + " in 2018", "wrote")
            .date("2018", "2018");
    return single(
        report,
        EventType.LETTER,
        List.of(
            new EventSummary.Party(
                "ines-roth", "Ines Roth", EntityKind.PERSON, List.of(Participant.Role.INITIATOR)),
            new EventSummary.Party(
                "name:Correspondent " + number,
                "Correspondent " + number,
                EntityKind.PERSON,
                List.of(Participant.Role.RECIPIENT))),
        PartialDate.parse("2018").orElseThrow(),
        null);
  }

  private static EventView single(
      Report report,
      EventType type,
      List<EventSummary.Party> parties,
      @Nullable PartialDate date,
      @Nullable Named place) {
    return new EventView(
        new EventSummary(
            report.id,
            type,
            report.status,
            List.of(report.status),
            parties,
            date,
            place,
            report.source == null ? List.of() : List.of(report.source),
            1,
            1,
            1,
            List.of()),
        List.of(report.view()),
        List.of(),
        List.of(),
        Denials.NONE);
  }

  private static List<EventSummary.Party> parties(Participant.Role first, Participant.Role second) {
    return List.of(
        new EventSummary.Party("ines-roth", "Ines Roth", EntityKind.PERSON, List.of(first)),
        new EventSummary.Party(
            "name:Pavel Dorn", "Pavel Dorn", EntityKind.PERSON, List.of(second)));
  }

  private static JoinedEvent.Point point(
      JoinedEvent.Subject subject,
      JoinedEvent.Agreement agreement,
      String one,
      List<String> by,
      @Nullable String other,
      List<String> byOthers) {
    List<JoinedEvent.Stated<String>> values = new ArrayList<>();
    values.add(new JoinedEvent.Stated<>(one, by, by.size()));
    if (other != null) {
      values.add(new JoinedEvent.Stated<>(other, byOthers, byOthers.size()));
    }
    return new JoinedEvent.Point(subject, null, values, agreement);
  }

  /** A report in the making; its passage is its clause. */
  private static final class Report {
    private final String id;
    private final @Nullable String source;
    private final @Nullable String published;
    private String text = "";
    private String trigger = "";
    private EventStatus status = EventStatus.HAPPENED;
    private @Nullable StatedDate date;
    private @Nullable String attributedTo;
    private @Nullable Origin origin;
    private @Nullable String copyOf;
    private int voice;
    private String before = "";
    private String after = "";

    Report(String id, @Nullable String source, @Nullable String published) {
      this.id = id;
      this.source = source;
      this.published = published;
    }

    Report says(String clause, String word) {
      text = clause;
      trigger = word;
      return this;
    }

    Report date(String value, String words) {
      date =
          new StatedDate(
              PartialDate.parse(value).orElseThrow(), words(words), !text.contains(value), "told");
      return this;
    }

    Report status(EventStatus other) {
      status = other;
      return this;
    }

    Report attributed(String to) {
      attributedTo = to;
      return this;
    }

    Report after(@Nullable Origin from, @Nullable String copy, int speaking) {
      origin = from;
      copyOf = copy;
      voice = speaking;
      return this;
    }

    Report around(String first, String last) {
      before = first;
      after = last;
      return this;
    }

    private Wording words(String words) {
      int at = text.indexOf(words);
      TextSpan span = new TextSpan(at, at + words.length());
      return new Wording(span, words, List.of(new Wording.Piece(0, span)));
    }

    private List<Participant> participants() {
      Function<String, @Nullable Wording> named = name -> text.contains(name) ? words(name) : null;
      return List.of(
          new Participant(
              EntityKind.PERSON,
              "ines-roth",
              "Ines Roth",
              Participant.Role.PARTICIPANT,
              text.contains("draughtswoman") ? words("the draughtswoman") : named.apply("Roth")),
          new Participant(
              EntityKind.PERSON,
              null,
              "Pavel Dorn",
              Participant.Role.PARTICIPANT,
              named.apply("Dorn")));
    }

    EventView.Report view() {
      return new EventView.Report(
          id,
          new EventView.Printed(
              new ArticleId(id.substring(0, 20)),
              source == null ? "A page without a name" : "What " + source + " has",
              source,
              source == null ? null : SourceSlug.of(source),
              published == null ? null : PartialDate.parse(published).orElseThrow()),
          text,
          before,
          after,
          new Event(
              EventType.MEETING,
              status,
              words(trigger),
              words(text),
              participants(),
              date,
              null,
              null,
              attributedTo,
              List.of(),
              0.8,
              "by hand"),
          origin,
          copyOf,
          voice);
    }
  }
}
