package org.cuttings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.ArticleView;
import org.cuttings.search.EventSummary;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.PairView;
import org.cuttings.search.people.PeopleList;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.people.Printed;
import org.cuttings.search.people.PrintedQuote;
import org.cuttings.search.people.RecordView;
import org.cuttings.search.people.Suggestions;
import org.jspecify.annotations.Nullable;

/** The people of the fixtures: Ines Roth has everything, Pavel Dorn is a candidate with little. */
final class FixturePeople implements PeopleSearch {
  static final String ROTH = "ines-roth";
  static final String DORN = "name:Pavel Dorn";
  private final FixtureArchive archive;

  FixturePeople(FixtureArchive archive) {
    this.archive = archive;
  }

  @Override
  public Optional<RecordView> record(String key, int page) {
    List<RecordView.InArticle> found = new ArrayList<>();
    ArticleEvidence.Mentioned last = null;
    for (ArticleView article : archive.articles()) {
      for (ArticleEvidence.Mentioned one : EvidenceFixtures.of(article).orElseThrow().mentioned()) {
        if (key.equals(one.key())) {
          last = one;
          found.add(
              new RecordView.InArticle(
                  article.summary(),
                  one.mentions(),
                  article.passages().stream()
                      .map(p -> new RecordView.PassageText(p.ordinal(), p.text()))
                      .toList()));
        }
      }
    }
    return last == null
        ? Optional.empty()
        : Optional.of(
            EntityKey.isCandidate(key)
                ? little(summary(last), found)
                : everything(summary(last), found, page));
  }

  private static RecordSummary summary(ArticleEvidence.Mentioned one) {
    String key = String.valueOf(one.key());
    boolean candidate = EntityKey.isCandidate(key);
    return new RecordSummary(
        key,
        one.kind(),
        one.name(),
        one.name(),
        candidate,
        candidate ? null : "council",
        candidate ? null : "Draughtswoman, not the surveyor of that name",
        candidate ? List.of() : List.of(new RecordSummary.Role("Draughtswoman", "2011", "2016-05")),
        candidate ? List.of() : List.of("I. Roth", Fixtures.ATTACK),
        one.mentions().size(),
        1,
        2,
        candidate ? 0 : 2,
        "2017-06-20",
        "2017-06-20",
        Instant.parse("2026-01-02T03:04:05Z"));
  }

  private static RecordView little(RecordSummary summary, List<RecordView.InArticle> found) {
    return new RecordView(
        summary,
        List.of(),
        Map.of(),
        List.of(),
        new RecordView.Coverage(List.of(), Map.of(), summary.mentions()),
        new RecordView.Timeline(0, 1, List.of()),
        List.of(),
        List.of(),
        new RecordView.Quotes(0, List.of()),
        new RecordView.Quotes(0, List.of()),
        found,
        List.of(),
        List.of());
  }

  private RecordView everything(RecordSummary summary, List<RecordView.InArticle> found, int page) {
    return new RecordView(
        summary,
        List.of(new RecordView.Form("Ines Roth", 7), new RecordView.Form(Fixtures.ATTACK, 1)),
        Map.of("wikidata", "Q0", "register", "17"),
        List.of(
            new RecordView.Relation(
                "daughter",
                "oldest",
                new Named("otto-roth", "Otto Roth"),
                EntityKind.PERSON,
                false,
                true),
            new RecordView.Relation(
                "daughter",
                "first",
                new Named("otto-roth", "Otto Roth"),
                EntityKind.PERSON,
                false,
                true),
            new RecordView.Relation(
                "father", null, new Named("otto-roth", "Otto Roth"), EntityKind.PERSON, true, true),
            new RecordView.Relation(
                "sister",
                null,
                new Named("mila-roth", "Mila Roth"),
                EntityKind.PERSON,
                true,
                false),
            new RecordView.Relation(
                "sister",
                null,
                new Named("mila-roth", "Mila Roth"),
                EntityKind.PERSON,
                false,
                false),
            new RecordView.Relation(
                "clerk", null, new Named(DORN, "Pavel Dorn"), EntityKind.PERSON, true, true)),
        new RecordView.Coverage(
            List.of(
                new RecordView.InSource("Northern Wire", 5, 2),
                new RecordView.InSource(null, 2, 1)),
            Map.of("2017-06-20", 4L, "2017-08", 2L, "2016", 1L),
            3),
        new RecordView.Timeline(120, page, page > 3 ? List.of() : List.of(meeting(), denied())),
        List.of(
            new RecordView.Dealing(
                new Named(DORN, "Pavel Dorn"),
                EntityKind.PERSON,
                12,
                Map.of(EventStatus.HAPPENED, 10L, EventStatus.DENIED, 2L)),
            new RecordView.Dealing(
                new Named("otto-roth", "Otto Roth"),
                EntityKind.PERSON,
                3,
                Map.of(EventStatus.ALLEGED, 3L)),
            new RecordView.Dealing(
                new Named("name:a clerk of the council", "a clerk of the council"),
                EntityKind.PERSON,
                1,
                Map.of(EventStatus.HAPPENED, 1L)),
            new RecordView.Dealing(
                new Named("name:" + Fixtures.ATTACK, Fixtures.ATTACK),
                EntityKind.PERSON,
                1,
                Map.of(EventStatus.HAPPENED, 1L))),
        List.of(new RecordView.Tie("otto-roth", DORN, 1)),
        quotes(6),
        new RecordView.Quotes(0, List.of()),
        found,
        List.of(new RecordView.Beside(new Named(DORN, "Pavel Dorn"), 4)),
        List.of(summaryOf("name:Anna Roth", "Anna Roth")));
  }

  @Override
  public Optional<PairView> pair(String one, String other, int page) {
    RecordView first = record(one, 1).orElse(null);
    RecordView second = record(other, 1).orElse(null);
    if (first == null || second == null || one.equals(other)) {
      return Optional.empty();
    }
    boolean reported = one.equals(ROTH) || other.equals(ROTH);
    return Optional.of(
        new PairView(
            first.summary(),
            second.summary(),
            reported
                ? List.of(
                    new PairView.PairEvent(meeting(), reports()),
                    new PairView.PairEvent(denied(), List.of()))
                : List.of(),
            reported ? 2 : 0,
            page,
            reported ? Map.of(EventStatus.HAPPENED, 1L, EventStatus.DENIED, 1L) : Map.of(),
            quotes(12),
            1,
            first.newest().stream()
                .map(in -> new PairView.Together(in.article(), in.mentions(), in.passages()))
                .toList()));
  }

  @Override
  public PeopleList people(PeopleParameters parameters) {
    List<RecordSummary> found = all(parameters).toList();
    return new PeopleList(
        parameters,
        found.isEmpty() ? 0 : 130,
        found,
        new TreeMap<>(Map.of("D", 1L, "R", 1L)),
        Map.of("person", 3L),
        Map.of("true", 2L, "false", 1L),
        Map.of("council", 1L),
        List.of());
  }

  @Override
  public Stream<RecordSummary> arrivals(PeopleParameters parameters, @Nullable Arrival before) {
    return Fixtures.before(before, all(parameters), RecordSummary::key);
  }

  @Override
  public Stream<RecordSummary> all(PeopleParameters parameters) {
    List<RecordSummary> all =
        archive.articles().isEmpty()
            ? List.of()
            : List.of(
                record(ROTH, 1).orElseThrow().summary(),
                summaryOf(DORN, "Pavel Dorn"),
                summaryOf("name:" + Fixtures.ATTACK, Fixtures.ATTACK));
    return all.stream()
        .filter(one -> one.name().contains(parameters.find()))
        .filter(one -> parameters.candidate() == null || parameters.candidate() == one.candidate());
  }

  @Override
  public Suggestions suggestions(String typed) {
    List<Suggestions.Known> names =
        people(PeopleParameters.EMPTY).people().stream()
            .filter(
                one -> one.name().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
            .map(one -> new Suggestions.Known(one, 1))
            .toList();
    return new Suggestions(
        typed,
        names,
        names.isEmpty()
            ? List.of()
            : List.of(new Suggestions.Title(Fixtures.TOWER, Fixtures.ATTACK, null, null)),
        names.isEmpty() ? List.of() : List.of(new Suggestions.Source("Northern Wire", 12)));
  }

  private List<PairView.Reported> reports() {
    ArticleView tower = tower();
    return EvidenceFixtures.of(tower).orElseThrow().events().stream()
        .limit(2)
        .map(
            reported ->
                new PairView.Reported(
                    printed(tower), tower.seen(reported.event().clause()), reported.event()))
        .toList();
  }

  private RecordView.Quotes quotes(long total) {
    ArticleView tower = tower();
    return new RecordView.Quotes(
        total,
        EvidenceFixtures.of(tower).orElseThrow().quotes().stream()
            .limit(1)
            .map(
                quote ->
                    new PrintedQuote(printed(tower), tower.seen(quote.quote().wording()), quote))
            .toList());
  }

  private ArticleView tower() {
    return archive.articles().stream()
        .filter(article -> article.summary().id().equals(Fixtures.TOWER))
        .findFirst()
        .orElseThrow();
  }

  private static Printed printed(ArticleView article) {
    return new Printed(
        article.summary().id(),
        String.valueOf(article.summary().metadata().title()),
        article.summary().metadata().publisher(),
        article.summary().metadata().published());
  }

  static RecordSummary summaryOf(String key, String name) {
    return new RecordSummary(
        key,
        EntityKind.PERSON,
        name,
        name,
        EntityKey.isCandidate(key),
        null,
        null,
        List.of(),
        List.of(),
        3,
        2,
        0,
        0,
        null,
        null,
        Instant.parse("2026-01-02T03:04:05Z"));
  }

  private static EventSummary meeting() {
    return event(
        "e1",
        EventType.MEETING,
        EventStatus.HAPPENED,
        List.of(EventStatus.HAPPENED, EventStatus.DENIED),
        PartialDate.day(LocalDate.of(2017, 6, 3)),
        2,
        List.of(JoinedEvent.Subject.DATE));
  }

  private static EventSummary denied() {
    return event(
        "e2", EventType.CALL, EventStatus.DENIED, List.of(EventStatus.DENIED), null, 1, List.of());
  }

  private static EventSummary event(
      String id,
      EventType type,
      EventStatus status,
      List<EventStatus> statuses,
      @Nullable PartialDate date,
      int sources,
      List<JoinedEvent.Subject> differences) {
    return new EventSummary(
        id,
        type,
        status,
        statuses,
        List.of(
            new EventSummary.Party(
                ROTH, "Ines Roth", EntityKind.PERSON, List.of(Participant.Role.INITIATOR)),
            new EventSummary.Party(
                DORN, "Pavel Dorn", EntityKind.PERSON, List.of(Participant.Role.RECIPIENT)),
            new EventSummary.Party(
                "name:" + Fixtures.ATTACK,
                Fixtures.ATTACK,
                EntityKind.ORGANISATION,
                List.of(Participant.Role.PARTICIPANT))),
        date,
        new Named("name:Harbour", "Harbour"),
        List.of("Northern Wire", "The Harbour Post").subList(0, sources),
        sources,
        1,
        sources,
        differences);
  }
}
