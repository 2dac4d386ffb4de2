package org.cuttings.web.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.authority.AuthorityCsv;
import org.cuttings.authority.Identifier;
import org.cuttings.curation.Change;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.Decision;
import org.cuttings.curation.authority.Likeness;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A record, to be edited, merged, split and withdrawn; or an empty one.
 *
 * @param id empty for a new one
 * @param standing what became of it, where it is no record of its own; null where it is
 * @param shown its page among those that articles speak of; null where it has none
 * @param cells what the fields hold, by name
 * @param merged records that are part of it
 */
record RecordFormPage(
    Frame frame,
    String id,
    String name,
    @Nullable String standing,
    @Nullable String shown,
    List<String> kinds,
    Map<String, String> cells,
    List<System> systems,
    List<String> variants,
    List<CandidatePage.Alike> merged,
    List<CandidatePage.Alike> alike,
    List<Past> history,
    String formKey,
    @Nullable String waiting,
    @Nullable String done)
    implements Page {
  private static final int ALIKE = 6;

  /** An identifier elsewhere, with a link to it. */
  record System(String key, String label, String value, @Nullable String href) {}

  /** A change that was made. */
  record Past(String when, String by, String action, String reason) {}

  static RecordFormPage empty(String formKey, @Nullable String done) {
    return new RecordFormPage(
        Frame.unindexed("A new record", Frame.Place.ELSEWHERE),
        "",
        "A new record",
        null,
        null,
        CandidatePage.everyKind(),
        Map.of("kind", EntityKind.PERSON.value()),
        systems(Map.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        formKey,
        null,
        done);
  }

  static RecordFormPage of(
      Decision decision,
      Authorities authorities,
      String formKey,
      @Nullable String waiting,
      @Nullable String done) {
    AuthorityRecord record = decision.record();
    List<CandidatePage.Alike> merged = new ArrayList<>();
    for (String id : authorities.effective().mergedInto(record.id())) {
      authorities.own(id).ifPresent(one -> merged.add(alike(one.record())));
    }
    return new RecordFormPage(
        Frame.unindexed(record.name(), Frame.Place.ELSEWHERE),
        record.id(),
        record.name(),
        switch (decision.standing()) {
          case KEPT -> null;
          case MERGED -> "It is part of " + decision.into() + ".";
          case IGNORED, WITHDRAWN -> "It was withdrawn: its names are candidates.";
        },
        decision.standing() == Decision.Standing.KEPT
            ? Links.record(record.kind(), record.id())
            : null,
        CandidatePage.everyKind(),
        AuthorityCsv.cells(record),
        systems(record.identifiers()),
        record.aliases(),
        merged,
        Likeness.of(record.name(), record.kind(), authorities.effective().records(), ALIKE + 1)
            .stream()
            .map(Likeness::record)
            .filter(other -> !other.id().equals(record.id()))
            .limit(ALIKE)
            .map(RecordFormPage::alike)
            .toList(),
        authorities.history(record.id()).stream().map(RecordFormPage::past).toList(),
        formKey,
        waiting,
        done);
  }

  private static CandidatePage.Alike alike(AuthorityRecord record) {
    WorkPage.Found found = WorkPage.found(record);
    return new CandidatePage.Alike(record.id(), found.name(), found.note(), found.href());
  }

  private static Past past(Change change) {
    return new Past(
        change.at().toString().replace('T', ' ').substring(0, 16),
        change.by(),
        change.action(),
        change.reason());
  }

  private static List<System> systems(Map<String, String> identifiers) {
    List<System> systems = new ArrayList<>();
    for (Identifier one : Identifier.values()) {
      String value = identifiers.getOrDefault(one.key(), "");
      systems.add(
          new System(one.key(), one.label(), value, value.isEmpty() ? null : one.address(value)));
    }
    return systems;
  }

  /** What a field of the form holds. */
  public String cell(String field) {
    return cells.getOrDefault(field, "");
  }

  @Override
  public String template() {
    return "authority/record";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "authority.css");
  }
}
