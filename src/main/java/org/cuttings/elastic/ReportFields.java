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

  /** Authority record; absent for a candidate. */
  public static final String PARTICIPANTS_ID = "participants.id";

  public static final String PARTICIPANTS_WORDING = "participants.wording";

  /** Whether part of the date was taken from the narrative. */
  public static final String DATE_INFERRED = "date.inferred";

  /** How it was taken from there. */
  public static final String DATE_BASIS = "date.basis";

  public static final String DATE_WORDING = "date.wording";

  public static final String OTHER_TRIGGERS = "other_triggers";

  /** The id of the event that this report was joined to; absent while it is not joined. */
  public static final String EVENT = "event";

  private ReportFields() {}
}
