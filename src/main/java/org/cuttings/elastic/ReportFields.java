package org.cuttings.elastic;

/**
 * Names of the fields of a report, an event as one article tells it, as {@code
 * index-mappings/reports.json} has them, besides {@link EvidenceFields} and {@link
 * HappeningFields}.
 */
public final class ReportFields {
  /** Words and places; only in the source of the document, like every wording below. */
  public static final String TRIGGER = "trigger";

  /** The clause around the trigger; its words are the text of the document. */
  public static final String CLAUSE = "clause";

  /** What stands before the clause, with the sentence before that. */
  public static final String BEFORE = "before";

  /** What stands after the clause, with the sentence after that. */
  public static final String AFTER = "after";

  /** Authority record; absent for a candidate. */
  public static final String PARTICIPANTS_ID = "participants.id";

  public static final String PARTICIPANTS_WORDING = "participants.wording";

  /** Whether part of the date was taken from the narrative. */
  public static final String DATE_INFERRED = "date.inferred";

  /** How it was taken from there. */
  public static final String DATE_BASIS = "date.basis";

  public static final String DATE_WORDING = "date.wording";

  public static final String OTHER_TRIGGERS = "other_triggers";

  /** The outlet that the article has it from; absent for its own reporting. */
  public static final String ORIGIN = "origin";

  public static final String ORIGIN_OUTLET = "origin.outlet";

  /** The value of {@code Origin.Basis}. */
  public static final String ORIGIN_BASIS = "origin.basis";

  /** What it has in common with whatever it can be joined with. */
  public static final String BLOCK = "block";

  /** The id of the event that it is a report of; its own id while it is the only one. */
  public static final String EVENT = "event";

  /** Decisions of curators about how it is joined; only in the source of the document. */
  public static final String RULINGS = "rulings";

  private ReportFields() {}
}
