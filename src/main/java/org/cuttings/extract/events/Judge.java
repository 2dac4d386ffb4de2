package org.cuttings.extract.events;

import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** Weighs what the words of an article leave open. */
@FunctionalInterface
public interface Judge {
  /** What is to be decided. */
  enum Question {
    /** Whether words tell an event. */
    EVENT,
    /** Whether somebody takes part in an event. */
    SIDE,
    /** Whether a date is that of an event. */
    DATE
  }

  /**
   * A question about one place.
   *
   * @param trigger the words that tell the event, or may tell it
   * @param id authority record of whom the question is about; null for none
   * @param name of whom it is about, or the date; empty where it is about the event
   * @param signs what speaks for and against it, each there or not
   */
  record Matter(
      Question question, Wording trigger, @Nullable String id, String name, Shown signs) {}

  /** The probability that the answer is yes; 0 to 1. */
  double probability(Matter matter);
}
