package org.cuttings.testsupport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuttings.curation.Change;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Journal;
import org.cuttings.curation.Proposal;
import org.cuttings.curation.RecordKind;

/** A journal that ends with the test. */
public final class MemoryJournal implements Journal {
  private final Clock clock;
  private final List<Change> changes = new ArrayList<>();

  public MemoryJournal(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Change> latest(RecordKind kind, String id) {
    return history(kind, id).stream().findFirst();
  }

  @Override
  public synchronized List<Change> latest(RecordKind kind) {
    TreeMap<String, Change> latest = new TreeMap<>();
    changes.stream().filter(c -> c.kind() == kind).forEach(c -> latest.put(c.id(), c));
    return List.copyOf(latest.values());
  }

  @Override
  public synchronized long changes(RecordKind kind) {
    return changes.stream().filter(c -> c.kind() == kind).count();
  }

  @Override
  public synchronized Optional<Change> version(RecordKind kind, String id, long version) {
    return history(kind, id).stream().filter(c -> c.version() == version).findFirst();
  }

  @Override
  public synchronized List<Change> history(RecordKind kind, String id) {
    return changes.stream()
        .filter(c -> c.kind() == kind && c.id().equals(id))
        .sorted(Comparator.comparingLong(Change::version).reversed())
        .toList();
  }

  @Override
  public synchronized List<Change> append(List<Proposal> proposals) {
    for (Proposal proposal : proposals) {
      Optional<Change> stands = latest(proposal.kind(), proposal.id());
      if (stands.map(Change::version).orElse(0L) != proposal.known()) {
        throw new ConflictException(stands.orElseThrow());
      }
    }
    List<Change> made = proposals.stream().map(one -> one.made(clock.instant())).toList();
    changes.addAll(made);
    return made;
  }

  @Override
  public synchronized long position() {
    return changes.size();
  }

  @Override
  public synchronized List<Change> since(long position, Set<RecordKind> kinds) {
    return changes.stream().skip(position).filter(c -> kinds.contains(c.kind())).toList();
  }

  @Override
  public synchronized void adopt(List<Change> adopted) {
    adopted.stream()
        .filter(c -> version(c.kind(), c.id(), c.version()).isEmpty())
        .forEach(changes::add);
  }

  @Override
  public synchronized Audit audit(Filter filter, int page) {
    List<Change> found =
        changes.reversed().stream()
            .filter(c -> filter.kind() == null || c.kind() == filter.kind())
            .filter(c -> filter.id() == null || c.id().equals(filter.id()))
            .filter(c -> filter.by() == null || c.by().equals(filter.by()))
            .toList();
    Stream<Change> shown = found.stream().skip((page - 1L) * Audit.PAGE).limit(Audit.PAGE);
    return new Audit(shown.toList(), found.size());
  }
}
