package org.cuttings.model;

import java.util.Locale;

/** What happened between people, by the words that state it. */
public enum EventType {
  MEETING,
  CALL,
  EMAIL,
  LETTER,
  MESSAGE,
  /** Contact whose channel is not said. */
  CONTACT_UNSPECIFIED,
  INVITATION,
  OFFER,
  INTRODUCTION,
  TRANSFER,
  PUBLIC_STATEMENT,
  LEGAL_ACTION,
  PERSONNEL_ACTION,
  TESTIMONY,
  REPORT;

  /** The word for it in the index, in URLs and in JSON. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it passes between people, as against an act of one in public. */
  public boolean isInteraction() {
    return ordinal() <= TRANSFER.ordinal();
  }

  /** Whether both sides take part alike, so that nobody need have begun it. */
  public boolean isSymmetric() {
    return this == MEETING || this == CALL || this == CONTACT_UNSPECIFIED;
  }
}
