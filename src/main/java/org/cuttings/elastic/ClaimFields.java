package org.cuttings.elastic;

/**
 * Names of the fields of a claim, as {@code index-mappings/claims.json} has them, besides {@link
 * EvidenceFields}.
 */
public final class ClaimFields {
  /** Words and places; only in the source of the document. */
  public static final String WORDING = "wording";

  /** The number as stated. */
  public static final String QUANTITY = "quantity";

  /** Smallest number that the words allow. */
  public static final String LEAST = "least";

  /** Largest number that the words allow. */
  public static final String MOST = "most";

  /** What is counted. */
  public static final String UNIT = "unit";

  public static final String UNIT_TEXT = "unit.text";

  /** {@code key|name} of whom its sentence names; where that names fewer than two, its passage. */
  public static final String ABOUT_LABEL = "about_label";

  /** Of what the number is only a part, as stated. */
  public static final String WHOLE = "whole";

  /** The values of {@code EventType} of what its sentence tells of. */
  public static final String ACTS = "acts";

  /** {@code key|name} of whom the headings of the article name. */
  public static final String TOPIC_LABEL = "topic_label";

  /** The time it is about, as stated. */
  public static final String PERIOD = "period";

  /** What that comes to, in the form of {@code PartialDate.value()}. */
  public static final String PERIOD_VALUE = "period_value";

  /** Whom the article gives as its source. */
  public static final String ATTRIBUTED_TO = "attributed_to";

  private ClaimFields() {}
}
