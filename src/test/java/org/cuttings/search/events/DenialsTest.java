package org.cuttings.search.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.EventSummary;
import org.cuttings.search.events.Denials.Basis;
import org.cuttings.search.events.Denials.Denial;
import org.cuttings.search.events.Denials.Timing;
import org.cuttings.search.events.EventView.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DenialsTest {
  private static final Report TOLD =
      report("told", EventStatus.HAPPENED, "2017-03-01", "2017-06-20");
  private static final Report UNDATED = report("told", EventStatus.HAPPENED, null, "2017-06-20");

  @Test
  void aDenialOfALaterDayIsLaterWheneverItWasPrinted() {
    assertThat(standing(TOLD, "2017-03-02", "2017-03-05")).isEqualTo("later 2017-03-02 stated");
    assertThat(standing(TOLD, "2017-04", null)).isEqualTo("later 2017-04 stated");
  }

  @Test
  void aDenialOfAnEarlierDayIsEarlierThoughItWasPrintedLater() {
    assertThat(standing(TOLD, "2016-12", "2020-08-21")).isEqualTo("earlier 2016-12 stated");
  }

  @Test
  void aDenialWithoutADateCountsByTheDayItWasPrinted() {
    assertThat(standing(TOLD, null, "2017-03-05")).isEqualTo("later 2017-03-05 printed");
    assertThat(standing(TOLD, null, "2017-02-28")).isEqualTo("earlier 2017-02-28 printed");
  }

  @Test
  void aDenialOfTheSameDayCountsByTheDayItWasPrinted() {
    assertThat(standing(TOLD, "2017-03-01", "2017-03-05")).isEqualTo("later 2017-03-05 printed");
    assertThat(standing(TOLD, "2017", "2017-03-05")).isEqualTo("later 2017-03-05 printed");
  }

  @Test
  void whatTheDatesDoNotTellIsNotKnown() {
    assertThat(standing(TOLD, null, null)).isEqualTo("unknown");
    assertThat(standing(TOLD, "2017", "2017")).isEqualTo("unknown");
    assertThat(standing(TOLD, null, "2017-03-01")).isEqualTo("unknown");
    assertThat(standing(TOLD, null, "2017-03")).isEqualTo("unknown");
  }

  @Test
  void anUndatedEventIsComparedByItsFirstReport() {
    assertThat(standing(UNDATED, null, "2017-06-21")).isEqualTo("later 2017-06-21 printed");
    assertThat(standing(UNDATED, null, "2017-06-19")).isEqualTo("earlier 2017-06-19 printed");
    assertThat(standing(UNDATED, "2017-07", null)).isEqualTo("later 2017-07 stated");
    assertThat(standing(UNDATED, "2016-12", "2017-06-21"))
        .as("the event may be of the same earlier day: only what was printed is compared")
        .isEqualTo("later 2017-06-21 printed");
    assertThat(standing(UNDATED, "2016-12", null)).isEqualTo("unknown");
  }

  @Test
  void ofAnEventThatNothingDatesNothingIsKnown() {
    Report bare = report("told", EventStatus.HAPPENED, null, null);
    assertThat(of(bare, List.of(), "2017-03-05", "2017-03-05").since()).isNull();
    assertThat(standing(bare, "2017-03-05", "2017-03-05")).isEqualTo("unknown");
  }

  @Test
  void whereReportsDifferOnTheDateTheLastOfTheDaysCounts() {
    Report other = report("other", EventStatus.HAPPENED, "2017-03-10", "2017-06-21");
    Denials denials = of(TOLD, List.of(other), null, "2017-03-05");
    assertThat(denials.since())
        .isEqualTo(
            new Denials.Since(PartialDate.parse("2017-03-01/2017-03-10").orElseThrow(), true));
    assertThat(denials.all().getFirst().timing()).isEqualTo(Timing.UNKNOWN);
  }

  @Test
  void aReportThatDeniesTheEventItselfIsADenialOfIt() {
    Report denying = report("denying", EventStatus.DENIED, null, "2017-06-30");
    Denials denials =
        Denials.of(
            event("told", EventStatus.HAPPENED, List.of(EventStatus.DENIED), TOLD),
            List.of(TOLD, denying),
            List.of(),
            List.of(),
            0);
    Denial itself = denials.all().getFirst();
    assertThat(itself.event().id()).isEqualTo("told");
    assertThat(itself.reports()).containsExactly(denying);
    assertThat(itself.timing()).isEqualTo(Timing.LATER);
    assertThat(itself.basis()).isEqualTo(Basis.PRINTED);
  }

  @Test
  void anEventThatEveryReportDeniesIsNoDenialOfItself() {
    Report denying = report("told", EventStatus.DENIED, "2017-03-01", "2017-06-30");
    assertThat(
            Denials.of(
                    event("told", EventStatus.DENIED, List.of(), denying),
                    List.of(denying),
                    List.of(),
                    List.of(),
                    0)
                .all())
        .isEmpty();
  }

  @Test
  void laterOnesComeFirstInTheirOrderInTime() {
    List<Report> reports = new ArrayList<>();
    for (String printed :
        List.of("2017-03-01", "2018-05-05", "2016-01-01", "2017-09-09", "2015-01-01")) {
      reports.add(report("d" + printed, EventStatus.DENIED, null, printed));
    }
    Denials denials =
        Denials.of(
            event("told", EventStatus.HAPPENED, List.of(), TOLD),
            List.of(TOLD),
            reports.stream()
                .map(report -> event(report.id(), EventStatus.DENIED, List.of(), report))
                .toList(),
            reports.stream().map(report -> new Denials.DenyingReport(report.id(), report)).toList(),
            7);
    assertThat(denials.all().stream().map(denial -> denial.event().id()))
        .containsExactly("d2017-09-09", "d2018-05-05", "d2015-01-01", "d2016-01-01", "d2017-03-01");
    assertThat(denials.further()).isEqualTo(7);
  }

  private static String standing(Report told, @Nullable String stated, @Nullable String printed) {
    Denial denial = of(told, List.of(), stated, printed).all().getFirst();
    return denial.basis() == null || denial.day() == null
        ? denial.timing().name().toLowerCase(Locale.ROOT)
        : (denial.timing() + " " + denial.day() + " " + denial.basis()).toLowerCase(Locale.ROOT);
  }

  private static Denials of(
      Report told, List<Report> more, @Nullable String stated, @Nullable String printed) {
    Report denying = report("denied", EventStatus.DENIED, stated, printed);
    List<Report> all = new ArrayList<>(List.of(told));
    all.addAll(more);
    return Denials.of(
        event("told", EventStatus.HAPPENED, List.of(), told),
        all,
        List.of(event("denied", EventStatus.DENIED, List.of(), denying)),
        List.of(new Denials.DenyingReport("denied", denying)),
        0);
  }

  private static EventSummary event(
      String id, EventStatus status, List<EventStatus> others, Report report) {
    List<EventStatus> statuses = new ArrayList<>(List.of(status));
    statuses.addAll(others);
    return new EventSummary(
        id,
        EventType.CALL,
        status,
        statuses,
        List.of(),
        report.said().date() == null ? null : report.said().date().value(),
        null,
        List.of(),
        1,
        1,
        1,
        List.of());
  }

  private static Report report(
      String id, EventStatus status, @Nullable String stated, @Nullable String printed) {
    return new Report(
        id,
        new EventView.Printed(
            new ArticleId("0123456789abcdef0123"),
            "What was said",
            "Sample Post",
            "sample-post",
            printed == null ? null : PartialDate.parse(printed).orElseThrow()),
        "they spoke",
        "",
        "",
        new Event(
            EventType.CALL,
            status,
            word(),
            word(),
            List.of(),
            stated == null
                ? null
                : new StatedDate(PartialDate.parse(stated).orElseThrow(), word(), false, ""),
            null,
            null,
            null,
            List.of(),
            0.8,
            "by hand"),
        null,
        null,
        0);
  }

  private static Wording word() {
    TextSpan span = new TextSpan(0, 5);
    return new Wording(span, "spoke", List.of(new Wording.Piece(0, span)));
  }
}
