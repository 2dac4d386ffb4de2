package org.cuttings.extract.quotes;

import org.cuttings.extract.names.Referent;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A quotation in a stretch; all spans count in the stretch's text.
 *
 * @param words without the marks
 * @param kind how much is quoted
 * @param direct whether between marks, or else in the first person, as against retold
 * @param exactEnd whether the text shows where it ends
 * @param speaker who is quoted; null where the text does not say
 * @param speakerWords the words for the speaker; null where none
 * @param cue the word that ties the two; null where none
 * @param within index, among the quotes of the stretch, of the one it stands in; -1 if in none
 * @param via through whom the words came; null where not said
 */
public record FoundQuote(
    TextSpan words,
    Quote.Kind kind,
    boolean direct,
    boolean exactEnd,
    @Nullable Referent speaker,
    @Nullable TextSpan speakerWords,
    @Nullable TextSpan cue,
    int within,
    @Nullable String via,
    double confidence,
    String rule) {

  /** The same words with this speaker, found by {@code foundBy}. */
  FoundQuote saidBy(@Nullable Referent other, String foundBy) {
    return new FoundQuote(
        words, kind, direct, exactEnd, other, speakerWords, cue, within, via, confidence, foundBy);
  }
}
