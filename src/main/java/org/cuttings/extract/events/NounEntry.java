package org.cuttings.extract.events;

import org.cuttings.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A noun that names an event, or something that is handed over in one.
 *
 * @param lemma in the singular, with its modifier: "phone call"
 * @param type of the event, or of handing it over; null where that is none
 * @param weak whether the noun names an event only with its sides or a fitting verb
 */
record NounEntry(String lemma, @Nullable EventType type, Kind kind, boolean weak) {

  /** Who takes part in what the noun names. */
  enum Kind {
    /** All alike: "meeting". */
    MUTUAL,
    /** One towards another: "letter". */
    DIRECTED,
    /** Nobody: a thing. */
    THING
  }
}
