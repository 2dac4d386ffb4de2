package org.cuttings.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every change that people made, and the records that came of them. What is decided at once is
 * written whole or not at all, and survives the loss of everything but the journal.
 */
public interface Journal {
  /** The change that left the record as it is; empty if there is no such record. */
  Optional<Change> latest(RecordKind kind, String id);

  /** The last changes of all records of a family, by id. */
  List<Change> latest(RecordKind kind);

  /** How many changes a family has seen; it grows with each. */
  long changes(RecordKind kind);

  /** The change that made one version of a record; empty if there is none. */
  Optional<Change> version(RecordKind kind, String id, long version);

  /** All changes of a record, newest first; empty if there is no such record. */
  List<Change> history(RecordKind kind, String id);

  /**
   * Writes a change.
   *
   * @param known version of the record that the change was made from; 0 for a new record
   * @param state the whole record after the change
   * @throws ConflictException if the record has another version than {@code known}; nothing is
   *     written then
   */
  default Change append(RecordKind kind, String id, long known, Edit edit, ObjectNode state) {
    return append(List.of(new Proposal(kind, id, known, edit, state))).getFirst();
  }

  /**
   * Writes the changes of one decision, all of them or, whatever happens, none.
   *
   * @param proposals of different records, at least one
   * @throws ConflictException if a record has another version than the one that a change was made
   *     from; nothing is written then
   */
  List<Change> append(List<Proposal> proposals);

  /** The place behind the latest change of all; grows with every change. */
  long position();

  /** Changes of some families made from a {@link #position} on, oldest first. */
  List<Change> since(long position, Set<RecordKind> kinds);

  /**
   * Writes changes that were made in another archive, with their authors and times. What is here
   * already is left as it is, so that adopting goes on where it was broken off.
   *
   * @param changes of each record without gaps in their versions, each after the one before it
   * @throws IllegalStateException if another change of one of these versions is here; the changes
   *     before it may have been written
   */
  void adopt(List<Change> changes);

  /**
   * Changes of all records, newest first.
   *
   * @param page from 1
   */
  Audit audit(Filter filter, int page);

  /**
   * Which changes are asked for; null for any.
   *
   * @param id of the record
   * @param by who made them
   */
  record Filter(@Nullable RecordKind kind, @Nullable String id, @Nullable String by) {}

  /**
   * A page of changes.
   *
   * @param total all that match
   */
  record Audit(List<Change> changes, long total) {
    public static final int PAGE = 50;

    public Audit {
      changes = List.copyOf(changes);
    }
  }
}
