package org.cuttings.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A change that somebody wants to make.
 *
 * @param known version of the record that it is made from; 0 for a new record
 * @param state the whole record after the change
 */
public record Proposal(RecordKind kind, String id, long known, Edit edit, ObjectNode state) {
  /** The change that it becomes if nobody else was quicker. */
  public Change made(Instant at) {
    return new Change(
        kind, id, known + 1, at, edit.by(), edit.action(), edit.reason().strip(), state.deepCopy());
  }
}
