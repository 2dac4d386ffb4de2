package org.cuttings.extract.dates;

import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in a text.
 *
 * @param first first token, preposition left out
 * @param end token after the last one
 * @param value what it comes to; null where the text does not tell
 * @param kind how it is stated
 * @param inferred whether part of it was taken from the narrative
 * @param basis how, in a few words; empty if not inferred
 * @param eventDate whether it can date an event, as against the age of a person, the year in the
 *     name of a report, or the day on which a source said, filed or unsealed something
 * @param carries whether the narrative goes on from it, so that what follows without a date of its
 *     own may fall on it; false for what is only planned, said or looked back on
 * @param source token of the word that says how something became known or was ruled on ("filed",
 *     "testified", "charged") where the date is its date; -1 if there is none
 */
public record FoundDate(
    int first,
    int end,
    @Nullable PartialDate value,
    Kind kind,
    boolean inferred,
    String basis,
    boolean eventDate,
    boolean carries,
    int source) {

  /** How a date is stated. */
  public enum Kind {
    /** With its year: "June 9, 2016", "2016", "between April and November 2016". */
    FULL,
    /** Without: "July 7", "in April". */
    YEARLESS,
    /** Counted from another: "ten days later", "the next week", "the same day". */
    RELATIVE,
    /** By an event or a season: "after the election", "in the summer of 2016". */
    NAMED,
    /** By the week: "Thursday morning". */
    WEEKDAY
  }
}
