package org.cuttings.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.model.EntityKind;
import org.cuttings.search.FacetValue;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.PeopleList;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.page.Collecting;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The list of people, organisations, places and groups.
 *
 * @param heading what is listed
 * @param total how many there are
 * @param find what stands in the box
 * @param kept parameters that the box keeps
 * @param letters first letters, with the way to all of them
 * @param kinds person, organisation …
 * @param standings with an authority record, or known by name only
 * @param sides of the story
 * @param collections published ones that hold names
 * @param sorts orders of the list
 * @param entries of this page
 * @param turning to the other pages; null where there is one
 * @param nothing what to do where nothing is listed; null where something is
 * @param collecting what a curator can take from it
 */
public record PeopleListPage(
    Frame frame,
    String heading,
    String total,
    String find,
    List<Frame.Hidden> kept,
    List<Choice> letters,
    List<Choice> kinds,
    List<Choice> standings,
    List<Choice> sides,
    List<Choice> collections,
    List<Choice> sorts,
    List<Entry> entries,
    @Nullable Turning turning,
    RecordPage.@Nullable Way nothing,
    Collecting collecting)
    implements Page {
  public PeopleListPage {
    kept = List.copyOf(kept);
    letters = List.copyOf(letters);
    kinds = List.copyOf(kinds);
    standings = List.copyOf(standings);
    sides = List.copyOf(sides);
    collections = List.copyOf(collections);
    sorts = List.copyOf(sorts);
    entries = List.copyOf(entries);
  }

  @Override
  public String template() {
    return "people/list";
  }

  @Override
  public List<String> sheets() {
    return List.of("people.css");
  }

  /**
   * A value to choose, or the one that is chosen.
   *
   * @param href null for what is chosen
   * @param count how many it gives; null where that says nothing
   */
  public record Choice(String label, @Nullable String href, @Nullable String count) {}

  /**
   * @param name as it is sorted: {@code Sample, Ellen}
   * @param href null where it has no page
   * @param known latest office, note, or what it is
   * @param articles how many speak of it
   * @param mark says that it is known by name only; null where there is a record
   */
  public record Entry(
      String name,
      @Nullable String href,
      @Nullable String known,
      String articles,
      @Nullable String mark) {}

  public static PeopleListPage of(PeopleList list) {
    PeopleParameters in = list.parameters();
    String heading = in.kind() == null ? "Who and what is named" : EvidenceLabels.kinds(in.kind());
    boolean plain = in.withPage(1).withKind(null).equals(PeopleParameters.EMPTY);
    String noun = in.kind() == null ? "name" : EvidenceLabels.kind(in.kind());
    String total =
        in.kind() == EntityKind.PERSON
            ? Labels.count(list.total()) + (list.total() == 1 ? " person" : " people")
            : Labels.count(list.total(), noun);
    Frame frame =
        plain && in.page() == 1
            ? Frame.indexed(heading, total + " in the archive", address(in), Frame.Place.PEOPLE)
            : Frame.unindexed(heading, Frame.Place.PEOPLE);
    return new PeopleListPage(
        frame.withAlternates(Companions.unreferred(address(in.withPage(1)))),
        heading,
        total,
        in.find(),
        kept(in),
        letters(list),
        kinds(list),
        standings(list),
        sides(list),
        collections(list),
        List.of(
            choice("by name", in, in.withSort(PeopleParameters.Sort.NAME), null),
            choice("by articles", in, in.withSort(PeopleParameters.Sort.ARTICLES), null)),
        list.people().stream().map(PeopleListPage::entry).toList(),
        Turning.of(address(in.withPage(1)), in.page(), list.lastPage()),
        list.total() == 0
            ? new RecordPage.Way("All names", address(PeopleParameters.EMPTY.withKind(in.kind())))
            : null,
        new Collecting(address(in.withPage(1)), list.total()));
  }

  static String address(PeopleParameters parameters) {
    String query = parameters.toQueryString();
    return "/people" + (query.isEmpty() ? "" : "?" + query);
  }

  private static Choice choice(
      String label, PeopleParameters now, PeopleParameters then, @Nullable String count) {
    return new Choice(label, now.withPage(1).equals(then) ? null : address(then), count);
  }

  private static List<Choice> letters(PeopleList list) {
    PeopleParameters in = list.parameters();
    List<Choice> letters = new ArrayList<>();
    letters.add(choice("All", in, in.withLetter(null), null));
    list.letters()
        .forEach(
            (letter, count) ->
                letters.add(choice(letter, in, in.withLetter(letter), Labels.count(count))));
    return letters;
  }

  private static List<Choice> kinds(PeopleList list) {
    PeopleParameters in = list.parameters();
    List<Choice> kinds = new ArrayList<>();
    kinds.add(choice("All kinds", in, in.withKind(null), null));
    for (EntityKind kind : EntityKind.values()) {
      @Nullable Long count = list.kinds().get(kind.value());
      if (count != null) {
        kinds.add(choice(EvidenceLabels.kinds(kind), in, in.withKind(kind), Labels.count(count)));
      }
    }
    return kinds;
  }

  private static List<Choice> standings(PeopleList list) {
    PeopleParameters in = list.parameters();
    return List.of(
        choice("All", in, in.withCandidate(null), null),
        choice("With a record", in, in.withCandidate(false), count(list.candidates(), "false")),
        choice("By name only", in, in.withCandidate(true), count(list.candidates(), "true")));
  }

  private static String count(Map<String, Long> counts, String value) {
    return Labels.count(counts.getOrDefault(value, 0L));
  }

  private static List<Choice> sides(PeopleList list) {
    PeopleParameters in = list.parameters();
    List<Choice> sides = new ArrayList<>();
    if (!list.sides().isEmpty()) {
      sides.add(choice("All", in, in.withSide(null), null));
      list.sides()
          .forEach(
              (side, count) ->
                  sides.add(
                      choice(
                          EvidenceLabels.side(side), in, in.withSide(side), Labels.count(count))));
    }
    return sides;
  }

  private static List<Choice> collections(PeopleList list) {
    PeopleParameters in = list.parameters();
    List<Choice> collections = new ArrayList<>();
    if (!list.collections().isEmpty() || in.collection() != null) {
      collections.add(choice("All", in, in.withCollection(null), null));
    }
    list.collections().stream()
        .filter(one -> one.count() != 0 || one.id().equals(in.collection()))
        .forEach(
            one ->
                collections.add(
                    choice(
                        one.title(),
                        in,
                        in.withCollection(one.id()),
                        one.count() == FacetValue.UNCOUNTED ? null : Labels.count(one.count()))));
    return collections;
  }

  private static List<Frame.Hidden> kept(PeopleParameters in) {
    List<Frame.Hidden> kept = new ArrayList<>();
    for (String pair : in.withFind("").withPage(1).toQueryString().split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        kept.add(
            new Frame.Hidden(
                pair.substring(0, equals),
                java.net.URLDecoder.decode(
                    pair.substring(equals + 1), java.nio.charset.StandardCharsets.UTF_8)));
      }
    }
    return kept;
  }

  private static Entry entry(RecordSummary record) {
    return new Entry(
        record.sortName(),
        Links.record(record.kind(), record.key()),
        EvidenceLabels.known(record),
        Labels.count(record.articles()),
        record.candidate() ? "name only" : null);
  }
}
