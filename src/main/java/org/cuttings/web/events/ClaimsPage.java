package org.cuttings.web.events;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.model.Claim;
import org.cuttings.model.EventStatus;
import org.cuttings.model.Wording;
import org.cuttings.search.SearchResults;
import org.cuttings.search.claims.ClaimParameters;
import org.cuttings.search.claims.ClaimResults;
import org.cuttings.search.claims.ClaimResults.Number;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.cuttings.search.events.EventFacet;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EventLine;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that sources give for the same thing, side by side.
 *
 * @param query what was typed
 * @param heading {@code 14 numbers}
 * @param ignored what of the query was left out
 * @param unsided how many are counted on no side, as they are named too seldom; null for nobody
 * @param groups numbers for the same thing
 * @param alone numbers of which no other is for the same thing
 * @param nothing why there is none; null where there is one
 */
record ClaimsPage(
    Frame frame,
    String query,
    String heading,
    List<SearchResults.Ignored> ignored,
    @Nullable String unsided,
    List<Group> groups,
    List<Row> alone,
    @Nullable String nothing)
    implements Page {
  ClaimsPage {
    ignored = List.copyOf(ignored);
    groups = List.copyOf(groups);
    alone = List.copyOf(alone);
  }

  @Override
  public String template() {
    return "events/claims";
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css", "events.css");
  }

  /**
   * @param id of its heading
   * @param holding what the archive itself holds of it; null where it does not count such things
   */
  record Group(String id, String heading, List<Row> rows, @Nullable Holding holding) {
    Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Events of the archive by the definition of a group.
   *
   * @param between {@code Campaign and Russian}
   * @param cut which sides are counted only in part; empty where both are counted whole
   * @param events those that most sources report
   * @param more leads to all where these are more; null where they are not
   */
  record Holding(
      String between, List<Cut> cut, Held held, List<EventLine> events, @Nullable String more) {
    Holding {
      cut = List.copyOf(cut);
      events = List.copyOf(events);
    }
  }

  /** Of a side, how many are counted, and of how many. */
  record Cut(String side, String asked, String size) {}

  /**
   * A number.
   *
   * @param quantity as stated
   * @param unit what it counts, as stated
   * @param part {@code a part, of the 18}; null where it is of a whole
   * @param about whom its words name; null for nobody
   * @param period null where not said
   * @param according null where the article names nobody
   * @param wording the words of the article
   * @param place where they stand
   * @param held what the archive holds by the same definition; null where it does not count such
   *     things
   */
  record Row(
      String quantity,
      String unit,
      @Nullable String part,
      @Nullable String about,
      @Nullable String period,
      @Nullable String according,
      Cutting.Stamp stamp,
      Cutting.Dateline dateline,
      String wording,
      String place,
      @Nullable Held held) {}

  /**
   * @param all how many, whatever is said of them
   * @param href their list
   * @param happened how many are said to have happened
   * @param happenedHref their list
   * @param dated whether only those that are certainly in the time of the number are counted
   */
  record Held(String all, String href, String happened, String happenedHref, boolean dated) {}

  static ClaimsPage of(ClaimResults results) {
    boolean plain = results.parameters().equals(ClaimParameters.EMPTY);
    Frame frame =
        plain
            ? Frame.indexed(
                "Numbers side by side",
                "Numbers that sources give for the same thing, and what this archive holds",
                "/claims",
                Frame.Place.CLAIMS)
            : Frame.unindexed("Numbers side by side", Frame.Place.CLAIMS);
    List<ClaimResults.Group> together =
        results.groups().stream().filter(group -> group.numbers().size() > 1).toList();
    return new ClaimsPage(
        frame.withAlternates(Companions.of(address(results.parameters()))),
        results.parameters().query(),
        results.total() > results.shown()
            ? "The first %s of %s"
                .formatted(Labels.count(results.shown()), Labels.count(results.total(), "number"))
            : Labels.count(results.total(), "number"),
        results.reading().ignored(),
        results.unsided() == 0 ? null : Labels.count(results.unsided()),
        together.stream()
            .map(group -> group(group, "group-" + (together.indexOf(group) + 1)))
            .toList(),
        rows(
            results.groups().stream()
                .filter(group -> group.numbers().size() == 1)
                .map(group -> group.numbers().getFirst())
                .toList()),
        results.groups().isEmpty()
            ? plain ? "No article of this archive gives such a number yet." : "No number matches."
            : null);
  }

  private static Group group(ClaimResults.Group group, String id) {
    return new Group(
        id,
        heading(group),
        rows(group.numbers()),
        group.holding() == null ? null : holding(group.holding()));
  }

  private static String heading(ClaimResults.Group group) {
    return group.holding() == null
        ? group.heading()
        : group.counted() + " between " + between(group.holding());
  }

  private static String between(ClaimResults.Holding holding) {
    return EvidenceLabels.side(holding.one().name())
        + " and "
        + EvidenceLabels.side(holding.other().name());
  }

  private static Holding holding(ClaimResults.Holding holding) {
    return new Holding(
        between(holding),
        Stream.of(holding.one(), holding.other())
            .filter(ClaimResults.Side::isCut)
            .map(
                side ->
                    new Cut(
                        EvidenceLabels.side(side.name()),
                        Labels.count(side.asked().size()),
                        Labels.count(side.size())))
            .toList(),
        held(holding.held()),
        holding.events().stream().map(EventLine::of).toList(),
        holding.held().all() > holding.events().size()
            ? "All " + Labels.count(holding.held().all(), "event")
            : null);
  }

  private static Held such(ClaimResults.Held held) {
    Held counted = held(held);
    return new Held(
        Labels.count(held.all(), "such event"),
        counted.href(),
        (held.happened() == held.all() && held.all() > 1 ? "all" : counted.happened())
            + " said to have happened",
        counted.happenedHref(),
        counted.dated());
  }

  /** Wholes before parts, small numbers before large ones. */
  private static List<Row> rows(List<Number> numbers) {
    return numbers.stream()
        .sorted(
            Comparator.comparing((Number number) -> number.claim().claim().whole() != null)
                .thenComparing(number -> size(number.claim().claim()))
                .thenComparing(number -> number.claim().claim().unit())
                .thenComparing(number -> number.claim().id()))
        .map(ClaimsPage::row)
        .toList();
  }

  /** The smallest number that the words allow, else the largest; what tells neither comes last. */
  private static double size(Claim claim) {
    if (claim.least() != null) {
      return claim.least();
    }
    return claim.most() != null ? claim.most() : Double.MAX_VALUE;
  }

  private static Row row(Number number) {
    StatedClaim stated = number.claim();
    Claim claim = stated.claim();
    return new Row(
        claim.quantity(),
        claim.unit(),
        part(claim.whole()),
        stated.about().isEmpty()
            ? null
            : String.join(", ", stated.about().stream().map(named -> named.name()).toList()),
        claim.period(),
        claim.attributedTo(),
        Cutting.Stamp.of(stated.source()),
        Cutting.Dateline.of(stated.published()),
        stated.text(),
        place(stated),
        number.held() == null ? null : such(number.held()));
  }

  private static @Nullable String part(@Nullable String whole) {
    if (whole == null) {
      return null;
    }
    return switch (whole) {
      case "another", "other", "remaining" -> "a part, counted beside others";
      default -> "a part, of " + whole;
    };
  }

  /** Where the words stand. */
  static String place(StatedClaim stated) {
    Wording wording = stated.claim().wording();
    return new Reading(stated.article(), "", Marks.USUAL)
        .at(wording.passage(), "n" + wording.at().start());
  }

  static String address(ClaimParameters parameters) {
    String query = parameters.toQueryString();
    return "/claims" + (query.isEmpty() ? "" : "?" + query);
  }

  private static Held held(ClaimResults.Held held) {
    return new Held(
        Labels.count(held.all()),
        Links.events(held.list()),
        Labels.count(held.happened()),
        Links.events(held.list().withIncluded(EventFacet.STATUS, EventStatus.HAPPENED.value())),
        !held.list().dates().isEmpty());
  }
}
