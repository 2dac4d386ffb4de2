package org.cuttings.model;

import org.jspecify.annotations.Nullable;

/**
 * A number that an article gives for a whole.
 *
 * @param wording the words
 * @param quantity the number as stated, with what qualifies it: "at least 140"
 * @param least smallest number that the words allow; null for none
 * @param most largest number that the words allow; null for none
 * @param unit what is counted: "campaign officials"; for "six of the 18" what the 18 are
 * @param whole of what it is only a part, as stated: "the 18", "them", or "another" and "other"
 *     where it comes beside numbers for the rest; null where it is of a whole
 * @param period the time it is about, as stated; null where not said
 * @param when what the period comes to; null where the words do not tell
 * @param attributedTo whom the article gives as its source; null if nobody
 * @param confidence 0 to 1
 * @param rule what found it
 */
public record Claim(
    Wording wording,
    String quantity,
    @Nullable Double least,
    @Nullable Double most,
    String unit,
    @Nullable String whole,
    @Nullable String period,
    @Nullable PartialDate when,
    @Nullable String attributedTo,
    double confidence,
    String rule) {}
