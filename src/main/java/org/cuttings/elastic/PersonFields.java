package org.cuttings.elastic;

/**
 * Names of the fields of what the archive knows about a person, organisation, place or group, as
 * {@code index-mappings/people.json} has them. The id of the document is the key, as {@code
 * EntityKey} has it.
 */
public final class PersonFields {
  public static final String ID = "id";

  public static final String NAME = "name";

  /**
   * Everything that somebody may type for it: name, aliases, forms found, nicknames; compared in
   * Latin letters, without case, accents and apostrophes.
   */
  public static final String NAMES = "names";

  /** One term for each of {@link #NAMES}, its words in the order of the alphabet. */
  public static final String NAMES_WHOLE = "names.whole";

  /** Every beginning of every word of {@link #NAMES}. */
  public static final String NAMES_BEGINNINGS = "names.beginnings";

  /** What spellings of a word have in common: its consonants, alike ones made equal. */
  public static final String NAMES_SKELETON = "names.skeleton";

  /** What namesakes share: the surname of a person, the name of anything else; in small letters. */
  public static final String FAMILY = "family";

  /** The name by which lists are in order: {@code Sample, Ellen}. */
  public static final String SORT_NAME = "sort_name";

  /** First letter of the sort name, without its accent. */
  public static final String LETTER = "letter";

  /** The value of {@code EntityKind}. */
  public static final String KIND = "kind";

  /** Whether it has no authority record. */
  public static final String CANDIDATE = "candidate";

  /** As the authority record has it. */
  public static final String SIDE = "side";

  /** Other forms of the record, and forms found in the archive; not searched. */
  public static final String ALIASES = "aliases";

  /** Words found for it, each with its number of articles; only in the source of the document. */
  public static final String FORMS = "forms";

  /** As the authority record has them; only in the source of the document. */
  public static final String ROLES = "roles";

  /** Titles of the roles, to search in. */
  public static final String OFFICES = "offices";

  /**
   * To other records, as the authority record has them, and theirs to it; each with the name of the
   * other. Only in the source of the document.
   */
  public static final String RELATIONS = "relations";

  /** As the authority record has them; only in the source of the document. */
  public static final String IDENTIFIERS = "identifiers";

  /** As the authority record has it. */
  public static final String NOTE = "note";

  /** As the authority record has it. */
  public static final String WITHIN = "within";

  public static final String MENTION_COUNT = "mention_count";

  public static final String ARTICLE_COUNT = "article_count";

  /** Reports of events that it took part in. */
  public static final String REPORT_COUNT = "report_count";

  /** Quotes of its words. */
  public static final String QUOTE_COUNT = "quote_count";

  /** Earliest date of an article that speaks of it, as stated. */
  public static final String FIRST = "first";

  /** Latest date of an article that speaks of it, as stated. */
  public static final String LAST = "last";

  /** When the first article that speaks of it came in. */
  public static final String ADDED = "added";

  /** Publishers, each with its number of articles; only in the source of the document. */
  public static final String SOURCES = "sources";

  /** Up to five sentences that speak of a candidate; only in the source of the document. */
  public static final String CONTEXTS = "contexts";

  private PersonFields() {}
}
