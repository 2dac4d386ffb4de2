package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.model.EventType;

/**
 * A verb that can state an event.
 *
 * @param lemma with its particle
 * @param partners prepositions of the other side
 */
record VerbEntry(String lemma, EventType type, Frame frame, Set<String> partners, Set<Flag> flags) {

  /** What a verb allows. */
  enum Flag {
    /** The direct object is the other side. */
    OBJECT,
    /** Several subjects are enough: "they met". */
    PLURAL,
    /** The other side may be left out, and is then that of the exchange before: "he replied". */
    THREAD,
    /** An answer to the exchange before. */
    REPLY,
    /** An event even where nobody else is named. */
    ALONE,
    /** In writing, by a way that the words around tell. */
    WRITES,
    /** Speech to somebody, whose words follow. */
    ADDRESS,
    /** An event only where the other side is a person or a group of persons. */
    PERSON,
    /** The other side shares what the subject has. */
    SHARE,
    /** An event only where the other side is somebody and nothing is told of them: "saw him". */
    FACE,
    /** A proposal that may be put in a sentence: "suggested that they meet". */
    SUGGEST
  }

  boolean is(Flag flag) {
    return flags.contains(flag);
  }
}
