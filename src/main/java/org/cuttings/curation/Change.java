package org.cuttings.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One change that somebody made to one record. Changes are never altered or removed; the record is
 * what its last change left.
 *
 * @param kind family of the record
 * @param id of the record, unique in its family
 * @param version 1 for the first change of a record, then counting up without gaps
 * @param at when it was made, to the millisecond
 * @param by account that made it, or where it came from
 * @param action what was done, in a word or two
 * @param reason what the person gave as reason; empty for none
 * @param state the whole record after the change
 */
public record Change(
    RecordKind kind,
    String id,
    long version,
    Instant at,
    String by,
    String action,
    String reason,
    ObjectNode state) {
  public Change {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    if (id.isEmpty() || id.length() > 256) {
      throw new IllegalArgumentException("An id has 1 to 256 characters: " + id);
    }
    if (version < 1) {
      throw new IllegalArgumentException("Versions count from 1: " + version);
    }
  }
}
