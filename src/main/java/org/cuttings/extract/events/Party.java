package org.cuttings.extract.events;

import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can take part in an event.
 *
 * @param key equal for the same party of one article
 * @param id authority record; null where there is none
 * @param plural whether it is several people
 * @param named whether there is a name
 * @param first first token that stands for the party in the clause; -1 if left out there
 * @param end token after the last one
 */
record Party(
    String key,
    EntityKind kind,
    @Nullable String id,
    String name,
    boolean plural,
    boolean named,
    int first,
    int end) {

  /** The same party by other words. */
  Party called(String words) {
    return new Party(key, kind, null, words, plural, named, first, end);
  }

  /** The same party where its words are left out. */
  Party unsaid() {
    return new Party(key, kind, id, name, plural, named, -1, -1);
  }
}
