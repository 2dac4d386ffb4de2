package org.cuttings.curation.corrections;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.Records;
import org.cuttings.curation.Versioned;

/** What readers report, for curators only. */
public final class Mistakes {
  private static final String READER = "a reader";

  private final Records<Mistake> records;

  public Mistakes(Journal journal) {
    this.records = new Records<>(journal, RecordKind.MISTAKE, Mistake.class);
  }

  public void report(Mistake mistake) {
    records.save(UUID.randomUUID().toString(), 0, mistake, Edit.of(READER, "mistake reported"));
  }

  public Optional<Versioned<Mistake>> get(String id) {
    return records.get(id);
  }

  /** Those that nobody decided on, the oldest first. */
  public List<Versioned<Mistake>> open() {
    return records.all().stream()
        .filter(one -> one.value().state() == Mistake.State.OPEN)
        .sorted(Comparator.comparing((Versioned<Mistake> one) -> one.at()))
        .toList();
  }

  /** Those that were decided on, the latest first. */
  public List<Versioned<Mistake>> closed() {
    return records.all().stream()
        .filter(one -> one.value().state() != Mistake.State.OPEN)
        .sorted(Comparator.comparing((Versioned<Mistake> one) -> one.at()).reversed())
        .toList();
  }

  /**
   * @param known version that the curator saw
   * @throws org.cuttings.curation.ConflictException if another curator was quicker
   */
  public void decide(
      Versioned<Mistake> seen, long known, Mistake.State state, String by, String reason) {
    String action = state == Mistake.State.ACCEPTED ? "report taken up" : "report dismissed";
    records.save(seen.id(), known, seen.value().as(state), new Edit(by, action, reason));
  }
}
