package org.cuttings.extract.names;

import org.jspecify.annotations.Nullable;

/**
 * Words of a stretch that look like a name, before it is known whose.
 *
 * @param first first token
 * @param end token after the last one
 * @param phraseFirst first token of the title or noun before it
 * @param sort what it looks like
 * @param hit where the authority file has the form; null if it has not
 * @param key folded words of the name
 * @param person how much speaks for a person
 * @param organisation how much speaks for an organisation
 * @param place how much speaks for a place
 * @param gender told by a title or noun before it; null where none tells
 */
record Sighting(
    int first,
    int end,
    int phraseFirst,
    Sort sort,
    @Nullable Hit hit,
    String key,
    int person,
    int organisation,
    int place,
    @Nullable String gender) {

  /** What words look like. */
  enum Sort {
    /** The name or an alias of a record. */
    RECORD,
    /** One word of a name. */
    PART,
    /** Several words that the authority file does not have. */
    CANDIDATE
  }

  /**
   * A form of the authority file in the text.
   *
   * @param entry first of its entries that suits
   * @param kind what the form is to its record
   */
  record Hit(int entry, NameIndex.Kind kind) {}
}
