package org.cuttings.web.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKey;
import org.cuttings.model.Event;
import org.cuttings.model.Origin;
import org.cuttings.model.Participant;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.events.EventView.Report;
import org.cuttings.web.articles.Ink;
import org.cuttings.web.articles.Spot;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Reading;
import org.jspecify.annotations.Nullable;

/**
 * An event as one article tells it, beside the others.
 *
 * @param anchor of the report
 * @param compare its article beside that of the first report; null where it is the same
 * @param article title of the article
 * @param href its page
 * @param place the words in the article
 * @param passage number of their passage
 * @param before what stands before them
 * @param words with the decisive ones marked
 * @param after what stands behind them
 * @param type {@code Meeting}
 * @param status what the article says of it
 * @param doubtful whether it does not say that it happened
 * @param date when, as stated and as resolved; null where it does not say
 * @param parties who took part, as named
 * @param where null where it does not say
 * @param attributedTo null where it names nobody
 * @param standing whose report it is: its own, or after another outlet
 * @param independent whether it is one of the independent sources, the first of it that was printed
 * @param found by what, and how sure, or what a curator made of it
 */
record SideReport(
    String anchor,
    @Nullable String compare,
    Cutting.Stamp stamp,
    Cutting.Dateline dateline,
    String article,
    String href,
    String place,
    String passage,
    String before,
    List<Ink> words,
    String after,
    String type,
    String status,
    boolean doubtful,
    @Nullable String date,
    List<Party> parties,
    @Nullable String where,
    @Nullable String attributedTo,
    String standing,
    boolean independent,
    String found,
    String id) {
  SideReport {
    words = List.copyOf(words);
    parties = List.copyOf(parties);
  }

  /**
   * @param stated the words of the article; null where they are the name, or are left out
   * @param href page of the participant; null for none
   * @param role null where everybody takes part alike
   */
  record Party(
      String name, @Nullable String href, @Nullable String stated, @Nullable String role) {}

  /**
   * @param sources names of the sources of all reports, by id of the report
   * @param first article of the first report
   * @param independent whether no report before it speaks for the same source
   */
  static SideReport of(
      Report report, Map<String, String> sources, ArticleId first, boolean independent) {
    Event said = report.said();
    Reading reading = new Reading(report.article().id(), "", Marks.USUAL);
    String place = reading.at(said.trigger().passage(), "e" + said.trigger().at().start());
    return new SideReport(
        anchor(report.id()),
        report.article().id().equals(first) ? null : Links.compare(first, report.article().id()),
        Cutting.Stamp.of(report.article().source()),
        Cutting.Dateline.of(report.article().published()),
        report.article().title(),
        Links.article(report.article().id(), ""),
        place,
        Labels.passage(said.trigger().passage()),
        before(report),
        Ink.of(report.text(), spots(report, place), List.of()),
        after(report),
        EvidenceLabels.type(said.type()),
        EventLabels.status(said.status()),
        EvidenceLabels.status(said.status()) != null,
        said.date() == null ? null : date(said.date()),
        said.participants().stream().map(SideReport::party).toList(),
        said.place(),
        said.attributedTo(),
        standing(report, sources),
        independent,
        EvidenceLabels.standing(said.review(), said.confidence(), said.rule()),
        report.id());
  }

  static String before(Report report) {
    return report.before().isEmpty() ? "" : report.before() + " ";
  }

  /** The rest of a sentence follows after a space, unless it begins with what ends a word. */
  static String after(Report report) {
    String after = report.after();
    boolean joins = after.isEmpty() || ".,;:!?)]’”%".indexOf(after.charAt(0)) >= 0;
    return joins ? after : " " + after;
  }

  static String anchor(String report) {
    return "r-" + report;
  }

  private static String date(StatedDate date) {
    String stated = "“" + date.wording().words() + "”";
    return date.value() == null
        ? stated
        : Labels.date(date.value())
            + ", stated as "
            + stated
            + (date.inferred() ? ", " + date.basis() : "");
  }

  private static Party party(Participant participant) {
    @Nullable Wording words = participant.wording();
    @Nullable String stated =
        words == null || words.words().equals(participant.name()) ? null : words.words();
    return new Party(
        participant.name(),
        Links.record(participant.kind(), EntityKey.of(participant.id(), participant.name())),
        stated,
        EvidenceLabels.role(participant.role()));
  }

  private static String standing(Report report, Map<String, String> sources) {
    @Nullable Origin origin = report.origin();
    if (report.copyOf() != null) {
      @Nullable String first = sources.get(report.copyOf());
      return "The same text as in " + Objects.requireNonNullElse(first, "another article");
    }
    if (origin == null) {
      return "Its own report";
    }
    return switch (origin.basis()) {
      case ATTRIBUTED -> "After " + origin.outlet() + ", as it says itself";
      case CREDITED -> "Credited to " + origin.outlet();
      case QUOTED -> "Quoted from " + origin.outlet();
      case RETOLD -> "Retold from " + origin.outlet();
    };
  }

  /** What is decisive in the words: the trigger, who took part, and the date. */
  private static List<Spot> spots(Report report, String place) {
    Event said = report.said();
    List<Spot> spots = new ArrayList<>();
    add(spots, report, said.trigger(), "event", place, "The words in the article");
    for (Participant participant : said.participants()) {
      if (participant.wording() != null) {
        add(
            spots,
            report,
            participant.wording(),
            participant.kind().value(),
            Links.record(participant.kind(), EntityKey.of(participant.id(), participant.name())),
            participant.kind().value() + ": " + participant.name());
      }
    }
    if (said.date() != null) {
      add(spots, report, said.date().wording(), "date", null, null);
    }
    return spots;
  }

  private static void add(
      List<Spot> spots,
      Report report,
      Wording words,
      String look,
      @Nullable String href,
      @Nullable String label) {
    for (TextSpan span : report.said().clause().places(words)) {
      spots.add(Spot.word(span, look, href, label));
    }
  }
}
