package org.cuttings.elastic;

/**
 * Names of the fields of a quote, as {@code index-mappings/quotes.json} has them, besides {@link
 * EvidenceFields}.
 */
public final class QuoteFields {
  /** {@code 2017}, only where the year in which the article was published is certain. */
  public static final String YEAR = "year";

  /** {@code 2017-05}, only where that month is certain. */
  public static final String MONTH = "month";

  /** Headline of the article, whole; only in the source of the document. */
  public static final String TITLE = "title";

  /** Who wrote the article; only in the source of the document. */
  public static final String BYLINE = "byline";

  /** Words and places; only in the source of the document. */
  public static final String WORDING = "wording";

  /** The value of {@code Quote.Kind}. */
  public static final String KIND = "kind";

  public static final String DIRECT = "direct";

  /** Whether the article shows where the words end. */
  public static final String EXACT_END = "exact_end";

  /** Absent where the article names nobody. */
  public static final String SPEAKER = "speaker";

  /** As {@code EntityKey} has it. */
  public static final String SPEAKER_KEY = "speaker.key";

  /** Authority record; absent for a candidate. */
  public static final String SPEAKER_ID = "speaker.id";

  public static final String SPEAKER_NAME = "speaker.name";

  /** {@code key|name}. */
  public static final String SPEAKER_LABEL = "speaker.label";

  public static final String SPEAKER_WORDING = "speaker.wording";

  /** The word that ties words and speaker, and its places; only in the source of the document. */
  public static final String CUE = "cue";

  /** The cue in lower case. */
  public static final String CUE_WORD = "cue_word";

  /** Through whom the words came. */
  public static final String VIA = "via";

  /** The id of the quote that this one stands in. */
  public static final String WITHIN = "within";

  /** The keys of those whom the words themselves speak of. */
  public static final String ABOUT = "about";

  /** {@code key|name} of those whom the words themselves speak of. */
  public static final String ABOUT_LABEL = "about_label";

  /** What stands before in the sentence, with the sentence before that. */
  public static final String BEFORE = "before";

  /** What stands after in the sentence, with the sentence after that. */
  public static final String AFTER = "after";

  /** The outlet to which the words were said first; absent where it is the article's own. */
  public static final String ORIGIN = "origin";

  public static final String ORIGIN_OUTLET = "origin.outlet";

  /** The value of {@code Origin.Basis}. */
  public static final String ORIGIN_BASIS = "origin.basis";

  private QuoteFields() {}
}
