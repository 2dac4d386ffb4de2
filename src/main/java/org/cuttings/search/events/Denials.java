package org.cuttings.search.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.model.EventStatus;
import org.cuttings.model.PartialDate;
import org.cuttings.model.StatedDate;
import org.cuttings.search.EventSummary;
import org.cuttings.search.events.EventView.Report;
import org.jspecify.annotations.Nullable;

/**
 * What was denied of an event, and of the parties of it otherwise, seen from the event: which
 * denials came later, as far as the documents tell.
 *
 * @param since what later and earlier are counted from; null where neither a date of the event nor
 *     the day of a report is known
 * @param all later ones first, then earlier ones, then those of which that is not known; each in
 *     their order in time
 * @param further how many more the archive has
 */
public record Denials(@Nullable Since since, List<Denial> all, long further) {
  public static final Denials NONE = new Denials(null, List.of(), 0);

  public Denials {
    all = List.copyOf(all);
  }

  /**
   * What later and earlier are counted from.
   *
   * @param date every day on which it may have been
   * @param event whether it is the date of the event itself, as against the day on which the first
   *     report of it was printed
   */
  public record Since(PartialDate date, boolean event) {}

  /** How a denial stands to the event in time. */
  public enum Timing {
    LATER,
    EARLIER,
    UNKNOWN
  }

  /** Which day tells how it stands. */
  public enum Basis {
    /** The date that the text of the denial gives for what it denies. */
    STATED,
    /** The day on which the first article that carries it was published. */
    PRINTED
  }

  /**
   * A denial.
   *
   * @param event what is denied; the event itself where other reports of it do not deny it
   * @param reports those that deny it, the first published first; empty where they do not name the
   *     same parties as the event
   * @param day the day that {@code basis} says; null where the timing is not known
   * @param basis null where the timing is not known
   */
  public record Denial(
      EventSummary event,
      List<Report> reports,
      Timing timing,
      @Nullable PartialDate day,
      @Nullable Basis basis) {
    public Denial {
      reports = List.copyOf(reports);
    }
  }

  /**
   * @param event whose page it is
   * @param told its reports
   * @param others what was denied of the same parties otherwise
   * @param denying reports that deny any of {@code others}
   * @param further how many more there are than {@code others}
   */
  static Denials of(
      EventSummary event,
      List<Report> told,
      List<EventSummary> others,
      List<DenyingReport> denying,
      long further) {
    @Nullable Since since = since(event, told);
    Stream<Denial> itself =
        event.status() != EventStatus.DENIED && event.statuses().contains(EventStatus.DENIED)
            ? Stream.of(denial(event, told.stream().filter(Denials::denies), null, since))
            : Stream.empty();
    Stream<Denial> rest =
        others.stream()
            .map(
                other ->
                    denial(
                        other,
                        denying.stream()
                            .filter(report -> report.event().equals(other.id()))
                            .map(DenyingReport::report),
                        other.date(),
                        since));
    return new Denials(
        since,
        Stream.concat(itself, rest)
            .sorted(
                Comparator.comparing(Denial::timing)
                    .thenComparing(Denials::sortingDay, Comparator.nullsLast(LocalDate::compareTo))
                    .thenComparing(denial -> denial.event().id()))
            .toList(),
        further);
  }

  /** A report that denies something, and the event that it is a report of. */
  record DenyingReport(String event, Report report) {}

  /** Where reports give several dates, no day of any of them is later than the event. */
  private static @Nullable Since since(EventSummary event, List<Report> told) {
    List<PartialDate> dates =
        Stream.concat(
                Stream.ofNullable(event.date()),
                told.stream().map(report -> stated(report.said().date())).filter(Objects::nonNull))
            .toList();
    if (!dates.isEmpty()) {
      LocalDate from =
          dates.stream().map(PartialDate::from).min(LocalDate::compareTo).orElseThrow();
      LocalDate to = dates.stream().map(PartialDate::to).max(LocalDate::compareTo).orElseThrow();
      return new Since(
          dates.stream()
              .filter(date -> date.from().equals(from) && date.to().equals(to))
              .findFirst()
              .orElseGet(() -> new PartialDate(from, to, PartialDate.Precision.RANGE)),
          true);
    }
    return firstPrinted(told.stream()).map(day -> new Since(day, false)).orElse(null);
  }

  private static @Nullable PartialDate stated(@Nullable StatedDate date) {
    return date == null ? null : date.value();
  }

  private static Denial denial(
      EventSummary event,
      Stream<Report> denying,
      @Nullable PartialDate stated,
      @Nullable Since since) {
    List<Report> reports = denying.sorted(FIRST_PRINTED).toList();
    @Nullable PartialDate printed = firstPrinted(reports.stream()).orElse(null);
    if (since != null) {
      Timing byText = stated == null ? Timing.UNKNOWN : timing(stated, since.date());
      // What was denied of an earlier day than the first report of an undated event may be the
      // event itself: only the days of printing can be compared.
      if (byText == Timing.LATER || byText == Timing.EARLIER && since.event()) {
        return new Denial(event, reports, byText, stated, Basis.STATED);
      }
      Timing byPrint = printed == null ? Timing.UNKNOWN : timing(printed, since.date());
      if (byPrint != Timing.UNKNOWN) {
        return new Denial(event, reports, byPrint, printed, Basis.PRINTED);
      }
    }
    return new Denial(event, reports, Timing.UNKNOWN, null, null);
  }

  private static final Comparator<Report> FIRST_PRINTED =
      Comparator.comparing(
              (Report report) ->
                  report.article().published() == null ? null : report.article().published().from(),
              Comparator.nullsLast(LocalDate::compareTo))
          .thenComparing(Report::id);

  private static Optional<PartialDate> firstPrinted(Stream<Report> reports) {
    return reports
        .filter(report -> report.article().published() != null)
        .min(FIRST_PRINTED)
        .map(report -> report.article().published());
  }

  private static Timing timing(PartialDate one, PartialDate other) {
    return one.from().isAfter(other.to())
        ? Timing.LATER
        : one.to().isBefore(other.from()) ? Timing.EARLIER : Timing.UNKNOWN;
  }

  private static @Nullable LocalDate sortingDay(Denial denial) {
    return denial.day() == null ? null : denial.day().from();
  }

  private static boolean denies(Report report) {
    return report.said().status() == EventStatus.DENIED;
  }
}
