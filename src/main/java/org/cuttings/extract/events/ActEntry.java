package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.model.EventType;

/**
 * A verb, with words after it, that can state an act of a court, an office or the press.
 *
 * @param words that follow the verb; empty for none
 */
record ActEntry(String verb, List<String> words, EventType type, Frame frame, Set<Need> needs) {

  /** How the parts of the clause take part. */
  enum Frame {
    /** Somebody does it to somebody: "fired him". */
    UPON,
    /** It is the subject's own: "resigned". */
    OF,
    /** The subject makes something known: "announced". */
    SPEAKS,
    /** Somebody hears what another says: "interviewed him". */
    HEARS,
    /** The subject tells those who inquire: "lied to the agents". */
    TELLS,
    /** The subject answers those who inquire, who need not be named: "recalled that". */
    RECALLS
  }

  /** What else must be said. */
  enum Need {
    /** To whom it is done is a person, or people. */
    PERSON,
    /** A charge in law, not a price: "with", a passive, or those who may bring one. */
    CHARGE,
    /** As what: "named him [chairman]". */
    POST,
    /** That one works for: "left [the campaign]". */
    BODY,
    /** What was said: a clause or an object. */
    SAID,
    /** Before many: "addressed [the students]". */
    CROWD,
    /** Said to be in public. */
    PUBLIC,
    /** By a news organisation. */
    PRESS,
    /** Something to read is made public. */
    PAPERS,
    /** Those who inquire are the object: "told [the agents]". */
    OBJECT,
    /** Told in a plain tense: not "can become", not "had become". */
    FACT
  }

  boolean needs(Need need) {
    return needs.contains(need);
  }
}
