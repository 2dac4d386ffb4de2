package org.cuttings.curation.authority;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cuttings.authority.RecordRules;
import org.cuttings.curation.Change;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Effects;
import org.cuttings.curation.Journal;
import org.cuttings.curation.Proposal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.authority.Decision.Standing;
import org.cuttings.model.AuthorityChange;
import org.cuttings.model.AuthorityRecord;
import org.jspecify.annotations.Nullable;

/**
 * The authority records and what curators decide of them. A decision is worked out first, as {@link
 * Step}s; what it would change can be told; then it is made, whole or not at all.
 */
public final class Authorities {
  private final Journal journal;
  private final StandingDecisions standing;
  private final Foresight foresight;
  private final Effects effects;

  /**
   * @param file reads the records of the authority file
   */
  public Authorities(
      Journal journal, Supplier<List<AuthorityRecord>> file, Foresight foresight, Effects effects) {
    this.journal = journal;
    this.standing = new StandingDecisions(journal, file);
    this.foresight = foresight;
    this.effects = effects;
  }

  /** The decisions that stand in a journal, in the order of ids. */
  public static List<Decision> decisions(Journal journal) {
    return journal.latest(RecordKind.AUTHORITY).stream()
        .map(change -> Decision.read(change.state()))
        .toList();
  }

  /** The records that names are found with. */
  public EffectiveAuthority effective() {
    return standing.now().effective();
  }

  /** What stands of a record itself, without what is merged into it; empty if nobody made it. */
  public Optional<Decision> own(String id) {
    return standing.now().own(id);
  }

  /** The version of what was decided of a record; 0 where nothing was. */
  public long version(String id) {
    return standing.now().version(id);
  }

  /** What a change made of its record. */
  public AuthorityChange altered(Change change) {
    @Nullable Decision before =
        journal
            .version(RecordKind.AUTHORITY, change.id(), change.version() - 1)
            .map(earlier -> Decision.read(earlier.state()))
            .or(() -> standing.now().fromFile(change.id()))
            .orElse(null);
    return altered(before, Decision.read(change.state()));
  }

  /** What the authority file has of a record, as changes have it; empty for all other records. */
  public Optional<ObjectNode> origin(Change change) {
    return change.kind() == RecordKind.AUTHORITY
        ? standing.now().fromFile(change.id()).map(Decision::state)
        : Optional.empty();
  }

  private static AuthorityChange altered(@Nullable Decision before, Decision after) {
    return new AuthorityChange(before == null ? null : before.own(), after.own());
  }

  /** Makes a record of its own, or changes one that is there. */
  public List<Step> save(AuthorityRecord record) {
    check(record);
    boolean known = own(record.id()).isPresent();
    return List.of(step(Decision.kept(record), known ? "record changed" : "record made"));
  }

  /** Makes a name a further form of a record. */
  public List<Step> attach(String name, String id) {
    AuthorityRecord record = kept(id);
    if (EffectiveAuthority.isNamed(record, name)) {
      throw bad("“%s” is a name of %s already.".formatted(name, record.name()));
    }
    List<String> aliases = new ArrayList<>(record.aliases());
    aliases.add(name);
    AuthorityRecord with = record.withNames(record.name(), aliases);
    check(with);
    return List.of(step(Decision.kept(with), "variant attached"));
  }

  /** Keeps a candidate out of the list of those to look at, or takes it in again. */
  public List<Step> ignore(AuthorityRecord candidate, boolean ignored) {
    return List.of(
        step(
            new Decision(candidate, ignored ? Standing.IGNORED : Standing.WITHDRAWN, null),
            ignored ? "candidate ignored" : "candidate looked at again"));
  }

  /** Makes one record part of another, to which its address then leads. */
  public List<Step> merge(String id, String into) {
    AuthorityRecord record = kept(id);
    AuthorityRecord whole =
        effective()
            .get(into)
            .orElseThrow(() -> bad("There is no record %s to merge into.".formatted(into)));
    if (whole.id().equals(id)) {
      throw bad("A record cannot be merged into itself.");
    }
    if (record.kind() != whole.kind()) {
      throw bad(
          "%s is a %s and %s a %s: change the kind of one of them first."
              .formatted(record.name(), record.kind().value(), whole.name(), whole.kind().value()));
    }
    return List.of(step(new Decision(record, Standing.MERGED, whole.id()), "merged into " + into));
  }

  /** Takes a merge, or a withdrawal, back: the record is what it was. */
  public List<Step> restore(String id) {
    Decision stands = own(id).orElseThrow(() -> bad("There is no record %s.".formatted(id)));
    return switch (stands.standing()) {
      case KEPT -> throw bad("%s is a record of its own.".formatted(stands.record().name()));
      case MERGED -> List.of(step(Decision.kept(stands.record()), "merge taken back"));
      case WITHDRAWN -> List.of(step(Decision.kept(stands.record()), "record restored"));
      case IGNORED -> ignore(stands.record(), false);
    };
  }

  /** Makes a record none; its names are candidates again. */
  public List<Step> withdraw(String id) {
    AuthorityRecord record = kept(id);
    List<String> merged = effective().mergedInto(id);
    if (!merged.isEmpty()) {
      throw bad(
          "%s %s merged into it: take that back first."
              .formatted(String.join(", ", merged), merged.size() == 1 ? "is" : "are"));
    }
    return List.of(step(new Decision(record, Standing.WITHDRAWN, null), "record withdrawn"));
  }

  /**
   * Makes some names of a record a record of their own.
   *
   * @param name preferred name of the new record
   * @param names of the record that are the new one's; {@code name} may be among them
   */
  public List<Step> split(String id, String name, Collection<String> names) {
    AuthorityRecord record = kept(id);
    List<String> staying = new ArrayList<>(record.aliases());
    staying.removeAll(names);
    staying.remove(name);
    List<String> moving = new ArrayList<>(record.aliases());
    moving.retainAll(names);
    moving.remove(name);
    if (name.equals(record.name()) || names.contains(record.name())) {
      throw bad("The preferred name stays with the record; choose among its variants.");
    }
    if (name.isBlank() || !record.aliases().contains(name) && moving.isEmpty()) {
      throw bad("Choose at least one variant that goes to the new record.");
    }
    AuthorityRecord fresh =
        new AuthorityRecord(
            freeId(name),
            record.kind(),
            name,
            moving,
            record.gender(),
            List.of(),
            List.of(),
            record.side(),
            List.of(),
            List.of(),
            record.within(),
            Map.of(),
            null);
    check(fresh);
    AuthorityRecord rest = record.withNames(record.name(), staying);
    return List.of(
        step(Decision.kept(fresh), "split from " + id), step(Decision.kept(rest), "split"));
  }

  /** Records of a file: those that are new or not as they stand. */
  public List<Step> take(List<AuthorityRecord> records) {
    List<Step> steps = new ArrayList<>();
    for (AuthorityRecord record : records) {
      check(record);
      Optional<Decision> stands = own(record.id());
      boolean same =
          stands.isPresent() && stands.get().equals(Decision.kept(record))
              || effective().get(record.id()).filter(record::equals).isPresent();
      if (!same) {
        steps.add(step(Decision.kept(record), "imported"));
      }
    }
    return steps;
  }

  /** What the steps would change, if they were made. */
  public Forecast forecast(List<Step> steps) {
    StandingDecisions.State now = standing.now();
    return foresight.forecast(
        now.effective(),
        now.after(steps.stream().map(Step::decision).toList()),
        steps.stream()
            .map(step -> altered(now.own(step.id()).orElse(null), step.decision()))
            .toList());
  }

  /**
   * Makes the steps: all of them or, if one cannot be made, none.
   *
   * @param known for each id the version that the decision was worked out from
   * @throws ConflictException if a record has another version; nothing is written then
   */
  public void decide(List<Step> steps, Map<String, Long> known, String by, String reason) {
    if (steps.isEmpty()) {
      return;
    }
    try {
      journal.append(
          steps.stream()
              .map(
                  step ->
                      new Proposal(
                          RecordKind.AUTHORITY,
                          step.id(),
                          known.getOrDefault(step.id(), step.known()),
                          new Edit(by, step.action(), reason),
                          step.decision().state()))
              .toList());
    } finally {
      effects.decided();
    }
  }

  /** Changes of a record, newest first. */
  public List<Change> history(String id) {
    return journal.history(RecordKind.AUTHORITY, id);
  }

  private Step step(Decision decision, String action) {
    return new Step(version(decision.record().id()), decision, action);
  }

  private AuthorityRecord kept(String id) {
    return own(id)
        .filter(decision -> decision.standing() == Standing.KEPT)
        .orElseThrow(() -> bad("There is no record %s.".formatted(id)))
        .record();
  }

  private static void check(AuthorityRecord record) {
    List<String> problems = RecordRules.problems(record);
    if (!problems.isEmpty()) {
      throw new BadDecisionException(problems);
    }
  }

  private static BadDecisionException bad(String problem) {
    return new BadDecisionException(List.of(problem));
  }

  /** An id made of a name that no record has or had. */
  public String freeId(String name) {
    String base = RecordRules.idOf(name);
    String id = base;
    for (int i = 2; own(id).isPresent(); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
