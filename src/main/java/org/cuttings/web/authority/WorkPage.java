package org.cuttings.web.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.curation.Effects;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.PeopleList;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The list of candidates, and of records that match a search.
 *
 * @param waiting what is not in effect yet; null for nothing
 * @param done what was just done; null for nothing
 */
record WorkPage(
    Frame frame,
    String find,
    @Nullable String kind,
    List<Choice> kinds,
    List<Choice> letters,
    String total,
    List<Candidate> candidates,
    List<Found> records,
    List<Candidate> ignored,
    @Nullable String newer,
    @Nullable String older,
    @Nullable String waiting,
    @Nullable String done)
    implements Page {
  /** A value that narrows the list, and how many it leaves. */
  record Choice(String label, String count, String href, boolean chosen) {}

  /** A name that is no record. */
  record Candidate(String name, String kind, String figures, String href) {}

  /** A record. */
  record Found(String name, String kind, String note, String href) {}

  static WorkPage of(
      PeopleList list,
      List<RecordSummary> undecided,
      List<AuthorityRecord> records,
      List<AuthorityRecord> ignored,
      Effects.Progress progress,
      @Nullable String done) {
    PeopleParameters in = list.parameters();
    List<Choice> kinds = new ArrayList<>();
    list.kinds()
        .forEach(
            (kind, count) ->
                kinds.add(
                    choice(
                        kind,
                        count,
                        in.withKind(EntityKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT))),
                        in.kind() != null && in.kind().value().equals(kind))));
    List<Choice> letters = new ArrayList<>();
    Map<String, Long> sorted = new TreeMap<>(list.letters());
    sorted.forEach(
        (letter, count) ->
            letters.add(choice(letter, count, in.withLetter(letter), letter.equals(in.letter()))));
    return new WorkPage(
        Frame.unindexed("Authority", Frame.Place.ELSEWHERE),
        in.find(),
        in.kind() == null ? null : in.kind().value(),
        kinds,
        letters,
        Labels.count(list.total(), "candidate"),
        undecided.stream().map(one -> candidate(one, in)).toList(),
        records.stream().map(WorkPage::found).toList(),
        ignored.stream().map(WorkPage::ignored).toList(),
        in.page() > 1 ? address(in.withPage(in.page() - 1)) : null,
        in.page() < list.lastPage() ? address(in.withPage(in.page() + 1)) : null,
        waiting(progress),
        done);
  }

  /** What is not in effect yet; null for nothing. */
  static @Nullable String waiting(Effects.Progress progress) {
    return progress.settled()
        ? null
        : progress.waiting() > 0
            ? "Decisions are taking effect: %s to go."
                .formatted(Labels.count(progress.waiting(), "article"))
            : "Decisions are taking effect.";
  }

  static String address(PeopleParameters parameters) {
    String query = parameters.withCandidate(null).withPage(parameters.page()).toQueryString();
    return "/authority" + (query.isEmpty() ? "" : "?" + query);
  }

  static String figures(RecordSummary one) {
    return "%s in %s"
        .formatted(
            Labels.count(one.mentions(), "mention"), Labels.count(one.articles(), "article"));
  }

  private static Choice choice(String label, long count, PeopleParameters leading, boolean chosen) {
    return new Choice(label, Labels.count(count), address(leading), chosen);
  }

  private static Candidate candidate(RecordSummary one, PeopleParameters in) {
    String query = in.withCandidate(null).toQueryString();
    return new Candidate(
        one.name(),
        one.kind().value(),
        figures(one),
        "/authority/candidate?key="
            + Links.encoded(one.key())
            + (query.isEmpty() ? "" : "&" + query));
  }

  private static Candidate ignored(AuthorityRecord one) {
    return new Candidate(
        one.name(),
        one.kind().value(),
        "ignored",
        "/authority/candidate?key=" + Links.encoded(one.id()));
  }

  static Found found(AuthorityRecord record) {
    String note = record.note() == null ? "" : record.note();
    return new Found(
        record.name(),
        record.kind().value(),
        record.roles().isEmpty() ? note : record.roles().getFirst().title(),
        "/authority/records/" + Links.encoded(record.id()));
  }

  @Override
  public String template() {
    return "authority/list";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "authority.css");
  }
}
