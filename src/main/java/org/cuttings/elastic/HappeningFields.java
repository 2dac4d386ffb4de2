package org.cuttings.elastic;

/**
 * Names of the fields that reports and events have in common: what happened between whom, when and
 * where.
 */
public final class HappeningFields {
  /** The value of {@code EventType}. */
  public static final String TYPE = "type";

  /** Whether the type is one that passes between people. */
  public static final String INTERACTION = "interaction";

  /** The value of {@code EventStatus}. */
  public static final String STATUS = "status";

  /** Nested: who took part. */
  public static final String PARTICIPANTS = "participants";

  /** As {@code EntityKey} has it. */
  public static final String PARTICIPANTS_KEY = "participants.key";

  public static final String PARTICIPANTS_NAME = "participants.name";

  /** The value of {@code EntityKind}. */
  public static final String PARTICIPANTS_KIND = "participants.kind";

  /** The value of {@code Participant.Role}. */
  public static final String PARTICIPANTS_ROLE = "participants.role";

  /** The key of everybody who took part. */
  public static final String PARTICIPANT = "participant";

  /** {@code key|name} of everybody who took part. */
  public static final String PARTICIPANT_LABEL = "participant_label";

  /** {@code a|b} for every two keys, in the order of the alphabet. */
  public static final String PAIR = "pair";

  /** {@code initiator>recipient} for every two keys in these roles. */
  public static final String DIRECTED = "directed";

  /** When; absent where that is not said. */
  public static final String DATE = "date";

  /** In the form of {@code PartialDate.value()}; absent where the words do not tell a date. */
  public static final String DATE_VALUE = "date.value";

  /** First day on which it may have been. */
  public static final String DATE_FROM = "date.from";

  /** Last day on which it may have been. */
  public static final String DATE_TO = "date.to";

  /** day, month, year or range. */
  public static final String DATE_PRECISION = "date.precision";

  /** {@code 2016}, only where the year is certain. */
  public static final String DATE_YEAR = "date.year";

  /** {@code 2016-06}, only where the month is certain. */
  public static final String DATE_MONTH = "date.month";

  /** Where; absent where that is not said. */
  public static final String PLACE = "place";

  /** As {@code EntityKey} has it. */
  public static final String PLACE_KEY = "place.key";

  public static final String PLACE_NAME = "place.name";

  /** Whom the source of the text names as its source. */
  public static final String ATTRIBUTED_TO = "attributed_to";

  private HappeningFields() {}
}
