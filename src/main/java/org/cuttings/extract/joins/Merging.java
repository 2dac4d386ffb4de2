package org.cuttings.extract.joins;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.jspecify.annotations.Nullable;

/** Makes one event of the reports of it. */
final class Merging {
  /** The first published first; what has no date comes last. */
  static final Comparator<Report> FIRST_PUBLISHED =
      Comparator.comparing(
              (Report report) ->
                  report.printed().published() == null
                      ? LocalDate.MAX
                      : report.printed().published().to())
          .thenComparing(Report::id);

  private final List<Profile> members;
  private final List<Report> reports;

  private Merging(Collection<Profile> members) {
    this.members =
        members.stream()
            .sorted(Comparator.comparing(profile -> profile.report, FIRST_PUBLISHED))
            .toList();
    this.reports = this.members.stream().map(profile -> profile.report).toList();
  }

  /**
   * @param links those between the members, the surest first
   */
  static JoinedEvent of(Collection<Profile> members, List<Bond> links) {
    return new Merging(members).event(links);
  }

  private JoinedEvent event(List<Bond> links) {
    List<JoinedEvent.Stated<EventType>> types = stated(Report::type, Merging::rank);
    List<JoinedEvent.Stated<EventStatus>> statuses = stated(Report::status, EventStatus::ordinal);
    EventType type = types.getFirst().value();
    if (type == EventType.CONTACT_UNSPECIFIED && types.size() > 1) {
      type = types.get(1).value();
    }
    PartialDate date = date();
    Report placed = placed();
    Voices voices = new Voices(reports);
    return new JoinedEvent(
        reports.getFirst().id(),
        type,
        types,
        statuses.getFirst().value(),
        statuses,
        partakers(),
        date,
        date == null ? null : bounds().from(),
        date == null ? null : bounds().to(),
        placed == null ? null : placed.place(),
        placed == null || placed.places().isEmpty() ? null : placed.places().getFirst(),
        voices.members(),
        reasons(links),
        new Points(members).all(),
        List.copyOf(new TreeSet<>(reports.stream().map(Merging::source).toList())),
        voices.count());
  }

  /** A stated channel before an unspecified one. */
  private static int rank(EventType type) {
    return type == EventType.CONTACT_UNSPECIFIED ? 100 : type.ordinal();
  }

  private <T> List<JoinedEvent.Stated<T>> stated(
      Function<Report, T> value, java.util.function.ToIntFunction<T> rank) {
    return stated(reports, report -> value.apply(report)).stream()
        .sorted(
            Comparator.comparingInt((JoinedEvent.Stated<T> each) -> each.sources())
                .reversed()
                .thenComparingInt(each -> rank.applyAsInt(each.value())))
        .toList();
  }

  /** Each value with its reports, in the order in which they come; without those that are null. */
  static <T> List<JoinedEvent.Stated<T>> stated(
      List<Report> reports, Function<Report, @Nullable T> value) {
    Map<T, List<Report>> by = new LinkedHashMap<>();
    for (Report report : reports) {
      T stated = value.apply(report);
      if (stated != null) {
        by.computeIfAbsent(stated, key -> new ArrayList<>()).add(report);
      }
    }
    return by.entrySet().stream()
        .map(
            entry ->
                new JoinedEvent.Stated<>(
                    entry.getKey(),
                    entry.getValue().stream().map(Report::id).toList(),
                    sources(entry.getValue())))
        .toList();
  }

  static int sources(Collection<Report> reports) {
    return (int) reports.stream().map(Merging::source).distinct().count();
  }

  /** The publisher; where nobody says who published an article, each is a source of its own. */
  static String source(Report report) {
    String publisher = report.printed().publisher();
    return publisher == null ? report.printed().article().value() : publisher;
  }

  private List<JoinedEvent.Partaker> partakers() {
    Map<String, List<Report.Party>> parties = new LinkedHashMap<>();
    Map<String, Set<Report>> naming = new HashMap<>();
    for (Report report : reports) {
      for (Report.Party party : report.parties()) {
        parties.computeIfAbsent(party.key(), key -> new ArrayList<>()).add(party);
        naming.computeIfAbsent(party.key(), key -> new LinkedHashSet<>()).add(report);
      }
    }
    List<JoinedEvent.Partaker> partakers = new ArrayList<>();
    parties.forEach(
        (key, each) -> {
          Set<Report> by = naming.getOrDefault(key, Set.of());
          Report.Party fullest =
              each.stream()
                  .max(Comparator.comparingInt((Report.Party party) -> party.name().length()))
                  .orElseThrow();
          partakers.add(
              new JoinedEvent.Partaker(
                  EntityKey.of(fullest.id(), fullest.name()),
                  fullest.id(),
                  fullest.name(),
                  fullest.kind(),
                  roles(each),
                  by.stream().map(Report::id).toList(),
                  sources(by)));
        });
    partakers.sort(Comparator.comparingInt((JoinedEvent.Partaker partaker) -> -partaker.sources()));
    return partakers;
  }

  private static List<Participant.Role> roles(List<Report.Party> parties) {
    Map<Participant.Role, Integer> counts = new EnumMap<>(Participant.Role.class);
    parties.forEach(party -> counts.merge(party.role(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Participant.Role, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The narrowest date that none contradicts, else the one that most sources give. */
  private @Nullable PartialDate date() {
    List<JoinedEvent.Stated<PartialDate>> dates = stated(reports, Report::date);
    return dates.stream()
        .min(
            Comparator.comparing(
                    (JoinedEvent.Stated<PartialDate> each) ->
                        dates.stream().anyMatch(other -> apart(each.value(), other.value())))
                .thenComparingLong(
                    each -> contradicted(dates) ? -each.sources() : days(each.value()))
                .thenComparingLong(each -> days(each.value())))
        .map(JoinedEvent.Stated::value)
        .orElse(null);
  }

  private static boolean contradicted(List<JoinedEvent.Stated<PartialDate>> dates) {
    return dates.stream().anyMatch(a -> dates.stream().anyMatch(b -> apart(a.value(), b.value())));
  }

  /** What all dates have in common; where they contradict each other, all that any allows. */
  private PartialDate bounds() {
    List<PartialDate> dates =
        reports.stream().map(Report::date).filter(Objects::nonNull).distinct().toList();
    LocalDate from = dates.stream().map(PartialDate::from).max(LocalDate::compareTo).orElseThrow();
    LocalDate to = dates.stream().map(PartialDate::to).min(LocalDate::compareTo).orElseThrow();
    if (to.isBefore(from)) {
      // Of dates that contain others only the others count.
      List<PartialDate> narrow =
          dates.stream()
              .filter(date -> dates.stream().noneMatch(o -> o != date && contains(date, o)))
              .toList();
      from = narrow.stream().map(PartialDate::from).min(LocalDate::compareTo).orElseThrow();
      to = narrow.stream().map(PartialDate::to).max(LocalDate::compareTo).orElseThrow();
    }
    return new PartialDate(from, to, PartialDate.Precision.RANGE);
  }

  static boolean apart(PartialDate a, PartialDate b) {
    return a.to().isBefore(b.from()) || b.to().isBefore(a.from());
  }

  static boolean contains(PartialDate wide, PartialDate narrow) {
    return !wide.from().isAfter(narrow.from()) && !wide.to().isBefore(narrow.to());
  }

  private static long days(PartialDate date) {
    return ChronoUnit.DAYS.between(date.from(), date.to());
  }

  /** The report with the smallest place. */
  private @Nullable Report placed() {
    return reports.stream()
        .filter(report -> report.place() != null)
        .max(Comparator.comparingInt((Report report) -> report.places().size()))
        .orElse(null);
  }

  private static JoinedEvent.Reason reason(Bond link, Profile a, Profile b) {
    if (link.isDecided()) {
      return new JoinedEvent.Reason(
          link.report(), link.other(), "a curator decided so", JoinedEvent.Ground.DECIDED, 0);
    }
    return new JoinedEvent.Reason(
        link.report(),
        link.other(),
        Likeness.reason(a, b),
        link.sure() ? JoinedEvent.Ground.SURE : JoinedEvent.Ground.FITTING,
        link.score());
  }

  /** One reason for each report beyond the first, along the surest links. */
  private List<JoinedEvent.Reason> reasons(List<Bond> links) {
    if (members.size() < 2) {
      return List.of();
    }
    Map<String, Profile> byId = new HashMap<>();
    members.forEach(profile -> byId.put(profile.report.id(), profile));
    Map<String, Set<String>> joined = new HashMap<>();
    byId.keySet().forEach(id -> joined.put(id, new TreeSet<>(Set.of(id))));
    List<JoinedEvent.Reason> reasons = new ArrayList<>();
    for (Bond link : links) {
      Set<String> one = joined.getOrDefault(link.report(), Set.of());
      Set<String> two = joined.getOrDefault(link.other(), Set.of());
      Profile a = byId.get(link.report());
      Profile b = byId.get(link.other());
      if (a != null && b != null && one != two) {
        one.addAll(two);
        two.forEach(id -> joined.put(id, one));
        reasons.add(reason(link, a, b));
      }
    }
    return reasons;
  }
}
