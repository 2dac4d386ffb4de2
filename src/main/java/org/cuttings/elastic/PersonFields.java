package org.cuttings.elastic;

/**
 * Names of the fields of what the archive knows about a person, organisation, place or group, as
 * {@code index-mappings/people.json} has them. The id of the document is the key, as {@code
 * EntityKey} has it.
 */
public final class PersonFields {
  public static final String ID = "id";

  public static final String NAME = "name";

  public static final String NAME_TEXT = "name.text";

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

  /** Other forms of the record, and forms found in the archive. */
  public static final String ALIASES = "aliases";

  public static final String ALIASES_TEXT = "aliases.text";

  /** Words found for it, each with its number of articles; only in the source of the document. */
  public static final String FORMS = "forms";

  /** As the authority record has them; only in the source of the document. */
  public static final String ROLES = "roles";

  /** As the authority record has them; only in the source of the document. */
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

  /** Publishers, each with its number of articles; only in the source of the document. */
  public static final String SOURCES = "sources";

  /** Up to five sentences that speak of a candidate; only in the source of the document. */
  public static final String CONTEXTS = "contexts";

  private PersonFields() {}
}
