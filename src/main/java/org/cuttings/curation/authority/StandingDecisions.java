package org.cuttings.curation.authority;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cuttings.curation.Change;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.model.AuthorityRecord;
import org.jspecify.annotations.Nullable;

/** The authority file and the decisions on top of it, read anew when there are more of them. */
final class StandingDecisions {
  private final Journal journal;
  private final Supplier<List<AuthorityRecord>> file;
  private final AtomicReference<@Nullable State> state = new AtomicReference<>();

  /**
   * @param file reads the records of the authority file
   */
  StandingDecisions(Journal journal, Supplier<List<AuthorityRecord>> file) {
    this.journal = journal;
    this.file = file;
  }

  /** A decision, and the version of the record that it made. */
  private record Decided(long version, Decision decision) {}

  /**
   * What was decided up to a place in the journal.
   *
   * @param effective the records that names are found with
   */
  record State(
      long position,
      Map<String, AuthorityRecord> file,
      Map<String, Decided> decided,
      EffectiveAuthority effective) {

    /** What stands of a record itself; empty if nobody made it. */
    Optional<Decision> own(String id) {
      Decided one = decided.get(id);
      return one == null ? fromFile(id) : Optional.of(one.decision);
    }

    Optional<Decision> fromFile(String id) {
      return Optional.ofNullable(file.get(id)).map(Decision::kept);
    }

    /** The version of what was decided of a record; 0 where nothing was. */
    long version(String id) {
      Decided one = decided.get(id);
      return one == null ? 0 : one.version;
    }

    /** The records that names would be found with. */
    EffectiveAuthority after(List<Decision> decisions) {
      Map<String, Decision> then = new LinkedHashMap<>();
      decided.forEach((id, one) -> then.put(id, one.decision));
      decisions.forEach(decision -> then.put(decision.record().id(), decision));
      return StandingDecisions.effective(file, then.values());
    }
  }

  State now() {
    long position = journal.position();
    State known = state.get();
    if (known != null && known.position == position) {
      return known;
    }
    Map<String, AuthorityRecord> base = new LinkedHashMap<>();
    file.get().forEach(record -> base.put(record.id(), record));
    Map<String, Decided> decided = new LinkedHashMap<>();
    for (Change change : journal.latest(RecordKind.AUTHORITY)) {
      decided.put(change.id(), new Decided(change.version(), Decision.read(change.state())));
    }
    List<Decision> decisions = decided.values().stream().map(Decided::decision).toList();
    State fresh = new State(position, base, decided, effective(base, decisions));
    state.set(fresh);
    return fresh;
  }

  private static EffectiveAuthority effective(
      Map<String, AuthorityRecord> file, Collection<Decision> decisions) {
    return EffectiveAuthority.of(List.copyOf(file.values()), decisions);
  }
}
