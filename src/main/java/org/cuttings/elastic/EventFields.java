package org.cuttings.elastic;

/**
 * Names of the fields of an event, joined from the reports of all articles, as {@code
 * index-mappings/events.json} has them, besides {@link HappeningFields}.
 */
public final class EventFields {
  public static final String ID = "id";

  /** Every status that a report gives it. */
  public static final String STATUSES = "statuses";

  /** The key of everybody who began it. */
  public static final String INITIATOR = "initiator";

  /** {@code key|name} of everybody who began it. */
  public static final String INITIATOR_LABEL = "initiator_label";

  /** The key of everybody to whom it went. */
  public static final String RECIPIENT = "recipient";

  /** {@code key|name} of everybody to whom it went. */
  public static final String RECIPIENT_LABEL = "recipient_label";

  /** {@code key|name} of the place. */
  public static final String PLACE_LABEL = "place.label";

  /** The clauses of the reports, to search in. */
  public static final String TEXT = "text";

  public static final String TEXT_STEMMED = "text.stemmed";

  /** Names of the publishers. */
  public static final String SOURCES = "sources";

  /** Ids of the articles. */
  public static final String ARTICLES = "articles";

  /** Ids of the reports. */
  public static final String REPORTS = "reports";

  /** When the newest article that tells of it came in. */
  public static final String ADDED = "added";

  /** How many sources report it. */
  public static final String SOURCE_COUNT = "source_count";

  /** How many of them do so without restating another. */
  public static final String INDEPENDENT_COUNT = "independent_count";

  public static final String REPORT_COUNT = "report_count";

  /** How many sources name the participant. */
  public static final String PARTICIPANTS_SOURCE_COUNT = "participants.source_count";

  /** Values of {@code JoinedEvent.Subject}: on what the reports differ. */
  public static final String DIFFERENCES = "differences";

  /** What the reports say on each subject; only in the source of the document. */
  public static final String POINTS = "points";

  /** The reports, the first published first; only in the source of the document. */
  public static final String MEMBERS = "members";

  /** The blocks of the reports when they were joined; only in the source of the document. */
  public static final String BLOCKS = "blocks";

  /** Why the reports were joined; only in the source of the document. */
  public static final String REASONS = "reasons";

  /** How alike the two reports are that were joined on the weakest ground nobody decided on. */
  public static final String DOUBT = "doubt";

  /** The grounds on which reports were joined, as far as nobody decided on them. */
  public static final String GROUND = "ground";

  private EventFields() {}
}
