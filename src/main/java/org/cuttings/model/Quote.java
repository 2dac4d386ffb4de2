package org.cuttings.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words that an article gives as somebody's.
 *
 * @param wording the words, without their quotation marks
 * @param kind how much is quoted
 * @param direct whether they stand between marks (or in a block quotation, or, in a text without
 *     marks, in the first person), as against retold
 * @param exactEnd whether the article shows where they end
 * @param speakerId authority record of the speaker
 * @param speaker who is quoted; null where the article names nobody
 * @param speakerWording the words for the speaker ("he", "the officials"); null where none
 * @param cue the word that ties words and speaker ("said"); null where none
 * @param within index, among the quotes of the article, of the quote that this one stands in; -1 if
 *     in none
 * @param via through whom the words came ("told Reuters", "Reuters quoted …"); null where not said
 * @param confidence 0 to 1
 * @param rule what found it
 * @param review what a curator made of it; null while none looked at it
 */
public record Quote(
    Wording wording,
    Kind kind,
    boolean direct,
    boolean exactEnd,
    @Nullable String speakerId,
    @Nullable String speaker,
    @Nullable Wording speakerWording,
    @Nullable Wording cue,
    int within,
    @Nullable String via,
    double confidence,
    String rule,
    @Nullable Review review) {

  /** A quote that no curator looked at. */
  public Quote(
      Wording wording,
      Kind kind,
      boolean direct,
      boolean exactEnd,
      @Nullable String speakerId,
      @Nullable String speaker,
      @Nullable Wording speakerWording,
      @Nullable Wording cue,
      int within,
      @Nullable String via,
      double confidence,
      String rule) {
    this(
        wording,
        kind,
        direct,
        exactEnd,
        speakerId,
        speaker,
        speakerWording,
        cue,
        within,
        via,
        confidence,
        rule,
        null);
  }

  /** The same quote in another place among the quotes of its article. */
  public Quote within(int other) {
    return new Quote(
        wording,
        kind,
        direct,
        exactEnd,
        speakerId,
        speaker,
        speakerWording,
        cue,
        other,
        via,
        confidence,
        rule,
        review);
  }

  /** The same words, of somebody else. */
  public Quote by(@Nullable String otherId, @Nullable String other) {
    return new Quote(
        wording,
        kind,
        direct,
        exactEnd,
        otherId,
        other,
        speakerWording,
        cue,
        within,
        via,
        confidence,
        rule,
        review);
  }

  /** The same quote as a curator lets it stand. */
  public Quote reviewed(boolean isDirect, Review by) {
    return new Quote(
        wording,
        kind,
        isDirect,
        exactEnd,
        speakerId,
        speaker,
        speakerWording,
        cue,
        within,
        via,
        confidence,
        rule,
        by);
  }

  /** How much is quoted. */
  public enum Kind {
    /** A sentence or more. */
    SENTENCE,
    /** A few words within a sentence of the article's own. */
    PHRASE,
    /** A word set apart, or a title: nobody is quoted. */
    TERM;

    /** The word for it in the index, in URLs and in JSON. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
