package org.cuttings.web.events;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.Claim;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Wording;
import org.cuttings.search.Choices;
import org.cuttings.search.SearchResults;
import org.cuttings.search.claims.ClaimParameters;
import org.cuttings.search.claims.ClaimResults;
import org.cuttings.search.claims.ClaimResults.Holding;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.page.Cutting;
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
 * @param sides between which the archive counts its own events; null where there are not two
 * @param ignored what of the query was left out
 * @param groups numbers for the same thing
 * @param alone numbers of which no other is for the same thing
 * @param nothing why there is none; null where there is one
 */
record ClaimsPage(
    Frame frame,
    String query,
    String heading,
    @Nullable Sides sides,
    List<SearchResults.Ignored> ignored,
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
   * The form for two sides.
   *
   * @param names of all sides
   */
  record Sides(String one, String other, List<String> names) {
    Sides {
      names = List.copyOf(names);
    }
  }

  /**
   * @param held whether the archive counts such things itself
   */
  record Group(String heading, boolean held, List<Row> rows) {
    Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A number.
   *
   * @param quantity as stated
   * @param unit what it counts, as stated
   * @param period null where not said
   * @param according null where the article names nobody
   * @param wording the words of the article
   * @param place where they stand
   * @param held how many such events the archive holds between the two sides; null where it does
   *     not count such things
   */
  record Row(
      String quantity,
      String unit,
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
   */
  record Held(String all, String href, String happened, String happenedHref) {}

  static ClaimsPage of(ClaimResults results) {
    @Nullable Holding holding = results.holding();
    List<ClaimGroups.Group> groups = ClaimGroups.of(results);
    boolean plain = results.parameters().equals(ClaimParameters.EMPTY);
    Frame frame =
        plain
            ? Frame.indexed(
                "Numbers side by side",
                "Numbers that sources give for the same thing, and what this archive holds",
                "/claims",
                Frame.Place.CLAIMS)
            : Frame.unindexed("Numbers side by side", Frame.Place.CLAIMS);
    return new ClaimsPage(
        frame.withAlternates(Companions.of(address(results.parameters()))),
        results.parameters().query(),
        results.total() > results.claims().size()
            ? "The first %s of %s"
                .formatted(
                    Labels.count(results.claims().size()), Labels.count(results.total(), "number"))
            : Labels.count(results.total(), "number"),
        holding == null ? null : new Sides(holding.one(), holding.other(), results.sides()),
        results.reading().ignored(),
        groups.stream()
            .filter(group -> group.claims().size() > 1)
            .map(group -> group(group.heading(), group.claims(), isHeld(group, holding), holding))
            .toList(),
        rows(
            groups.stream()
                .filter(group -> group.claims().size() == 1)
                .map(group -> group.claims().getFirst())
                .toList(),
            null),
        results.claims().isEmpty()
            ? plain ? "No article of this archive gives such a number yet." : "No number matches."
            : null);
  }

  /** Whether the archive counts the same: contacts between the two sides that are chosen. */
  private static boolean isHeld(ClaimGroups.Group group, @Nullable Holding holding) {
    return holding != null
        && group.counted().isContact()
        && group.sides().equals(Set.of(holding.one(), holding.other()));
  }

  private static Group group(
      String heading, List<StatedClaim> claims, boolean held, @Nullable Holding holding) {
    return new Group(heading, held, rows(claims, held ? holding : null));
  }

  private static List<Row> rows(List<StatedClaim> claims, @Nullable Holding holding) {
    return claims.stream()
        .sorted(
            Comparator.comparing((StatedClaim claim) -> size(claim.claim()))
                .thenComparing(claim -> claim.claim().unit())
                .thenComparing(StatedClaim::id))
        .map(claim -> row(claim, holding))
        .toList();
  }

  /** The smallest number that the words allow, else the largest; what tells neither comes last. */
  private static double size(Claim claim) {
    if (claim.least() != null) {
      return claim.least();
    }
    return claim.most() != null ? claim.most() : Double.MAX_VALUE;
  }

  private static Row row(StatedClaim stated, @Nullable Holding holding) {
    Claim claim = stated.claim();
    Counted counted = Counted.of(claim.unit());
    return new Row(
        claim.quantity(),
        claim.unit(),
        claim.period(),
        claim.attributedTo(),
        Cutting.Stamp.of(stated.source()),
        Cutting.Dateline.of(stated.published()),
        claim.wording().words(),
        place(stated),
        holding == null || !counted.isContact() ? null : held(counted, holding));
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

  private static Held held(Counted counted, Holding holding) {
    long all = 0;
    long happened = 0;
    for (EventType type : counted.types()) {
      all += holding.events().getOrDefault(type, 0L);
      happened += holding.happened().getOrDefault(type, 0L);
    }
    Map<EventFacet, Set<String>> included = new HashMap<>();
    included.put(EventFacet.PERSON, new HashSet<>(holding.people()));
    included.put(EventFacet.WITH, new HashSet<>(holding.others()));
    included.put(
        EventFacet.TYPE, new HashSet<>(counted.types().stream().map(EventType::value).toList()));
    EventParameters list = EventParameters.EMPTY.withChoices(new Choices<>(included, Map.of()));
    return new Held(
        Labels.count(all),
        Links.events(list),
        Labels.count(happened),
        Links.events(list.withIncluded(EventFacet.STATUS, EventStatus.HAPPENED.value())));
  }
}
