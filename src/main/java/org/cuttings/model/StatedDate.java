package org.cuttings.model;

import org.jspecify.annotations.Nullable;

/**
 * A date that an article gives for an event.
 *
 * @param value what it comes to; null where the words alone do not tell ("Thursday morning")
 * @param wording the words that give it
 * @param inferred whether part of it (the year, the month, the day a relative date counts from) was
 *     taken from the narrative
 * @param basis how it was taken from there, in words; empty for a date stated in full
 */
public record StatedDate(
    @Nullable PartialDate value, Wording wording, boolean inferred, String basis) {}
