package org.cuttings.elastic;

/**
 * Names of the fields of an article document, as {@code index-mappings/articles.json} has them.
 *
 * <p>One document holds one article. A query on {@code passages.…} outside a nested query sees the
 * whole body (the words of all passages are repeated in the article itself), within a nested query
 * one passage at a time. {@code parts.…} is reached by a nested query only, so what is not body
 * never makes an article a hit unless asked for.
 *
 * <p>Text fields come twice: plainly (every word as it stands, case, accents, apostrophes and the
 * dots of initials folded: for phrases, prefixes and fuzzy words) and {@code .stemmed} (English
 * word forms joined, possessive <i>s</i> dropped: for words). Each passage is a step of 100
 * positions away from the next one, so nothing near is found across two of them.
 */
public final class ArticleFields {
  /** The article's id once more, to sort by where nothing else tells two articles apart. */
  public static final String ID = "id";

  /** Headline; absent where the document has none. */
  public static final String TITLE = "title";

  public static final String TITLE_STEMMED = "title.stemmed";

  /** The title or, without one, the first words of the body; never searched, never absent. */
  public static final String LABEL = "label";

  /** Authors as the document names them. */
  public static final String BYLINE = "byline";

  /** Authors in one spelling of case and space, the values of the facet. */
  public static final String BYLINE_FACET = "byline_facet";

  /** Name of the publisher as stated; absent where unknown. */
  public static final String SOURCE = "source";

  public static final String SOURCE_TEXT = "source.text";

  /** The publisher's slug, last part of the address of its page. */
  public static final String SOURCE_ID = "source_id";

  /** Date in the form of {@code PartialDate.value()}; absent where undated. */
  public static final String PUBLISHED = "published";

  /** First day on which the article may have been published. */
  public static final String PUBLISHED_FROM = "published_from";

  /** Last day on which the article may have been published. */
  public static final String PUBLISHED_TO = "published_to";

  /** day, month, year or range. */
  public static final String PUBLISHED_PRECISION = "published_precision";

  /** {@code 2017}, only where the year is certain. */
  public static final String YEAR = "year";

  /** {@code 2017-05}, only where the month is certain. */
  public static final String MONTH = "month";

  /** ISO 639-1 code; absent where it cannot be told. */
  public static final String LANGUAGE = "language";

  /** The value of {@code Format}. */
  public static final String FORMAT = "format";

  public static final String URL = "url";

  /** Number of words of the body. */
  public static final String WORDS = "words";

  /** Number of UTF-16 characters of the article's text. */
  public static final String CHARACTERS = "characters";

  public static final String PASSAGE_COUNT = "passage_count";

  /** Nested: the body, in reading order. */
  public static final String PASSAGES = "passages";

  public static final String PASSAGES_ORDINAL = "passages.ordinal";

  /** Name of {@code Passage.Kind} in lower case. */
  public static final String PASSAGES_KIND = "passages.kind";

  /** Level of a heading; absent for the rest. */
  public static final String PASSAGES_LEVEL = "passages.level";

  /** First character in the article's text; only in the source of the document. */
  public static final String PASSAGES_START = "passages.start";

  /** After the last character in the article's text; only in the source of the document. */
  public static final String PASSAGES_END = "passages.end";

  /**
   * Runs of the offset map, four numbers each (at, length, source, source length); absent where the
   * passage is copied whole from its start. Only in the source of the document.
   */
  public static final String PASSAGES_RUNS = "passages.runs";

  public static final String PASSAGES_TEXT = "passages.text";

  public static final String PASSAGES_TEXT_STEMMED = "passages.text.stemmed";

  /** Nested: what is not body. */
  public static final String PARTS = "parts";

  public static final String PARTS_ORDINAL = "parts.ordinal";

  /** The value of {@code Part.Kind}. */
  public static final String PARTS_KIND = "parts.kind";

  public static final String PARTS_AUTHOR = "parts.author";

  public static final String PARTS_AUTHOR_TEXT = "parts.author.text";

  public static final String PARTS_START = "parts.start";

  public static final String PARTS_END = "parts.end";

  public static final String PARTS_RUNS = "parts.runs";

  public static final String PARTS_TEXT = "parts.text";

  public static final String PARTS_TEXT_STEMMED = "parts.text.stemmed";

  /** Every word of title, byline and body, for spelling suggestions. */
  public static final String SPELLING = "spelling";

  /** What near-duplicates are recognised by; absent for texts too short to tell. */
  public static final String FINGERPRINT = "fingerprint";

  public static final String FINGERPRINT_SIGNATURE = "fingerprint.signature";

  /** Equal in articles that probably resemble each other. */
  public static final String FINGERPRINT_BANDS = "fingerprint.bands";

  /** Hashes of selected word sequences: shared by articles one of which holds part of the other. */
  public static final String FINGERPRINT_SELECTED = "fingerprint.selected";

  /** Other articles with the same report, in the order of their ids. */
  public static final String NEAR_DUPLICATES = "near_duplicates";

  public static final String NEAR_DUPLICATES_ID = "near_duplicates.id";

  /** The label of the other article. */
  public static final String NEAR_DUPLICATES_TITLE = "near_duplicates.title";

  /** The publisher of the other article; absent where unknown. */
  public static final String NEAR_DUPLICATES_SOURCE = "near_duplicates.source";

  public static final String NEAR_DUPLICATES_SIMILARITY = "near_duplicates.similarity";

  /** Nested: whom and what the article speaks of, each once. */
  public static final String MENTIONS = "mentions";

  /** As {@code EntityKey} has it; absent for what is only described. */
  public static final String MENTIONS_KEY = "mentions.key";

  public static final String MENTIONS_NAME = "mentions.name";

  /** The value of {@code EntityKind}. */
  public static final String MENTIONS_KIND = "mentions.kind";

  /** The different words that name it. */
  public static final String MENTIONS_FORMS = "mentions.forms";

  /** How often the article names or describes it; pronouns do not count. */
  public static final String MENTIONS_COUNT = "mentions.count";

  /** Confidence of the weakest place that no curator looked at; pronouns do not count. */
  public static final String MENTIONS_DOUBT = "mentions.doubt";

  /** What found that place. */
  public static final String MENTIONS_RULE = "mentions.rule";

  /** The article's id. */
  public static final String MENTIONS_ARTICLE = "mentions.article";

  /** The article's source. */
  public static final String MENTIONS_SOURCE = "mentions.source";

  /** The article's date, as {@link #PUBLISHED}. */
  public static final String MENTIONS_PUBLISHED = "mentions.published";

  /** The sentence that first names a candidate; of others nothing. */
  public static final String MENTIONS_CONTEXT = "mentions.context";

  /** Ordinal of the passage that the sentence stands in. */
  public static final String MENTIONS_CONTEXT_PASSAGE = "mentions.context.passage";

  public static final String MENTIONS_CONTEXT_TEXT = "mentions.context.text";

  /** Every place that speaks of it. Only in the source of the document. */
  public static final String MENTIONS_PLACES = "mentions.places";

  /**
   * Keys that earlier readings of the article had: those whom it may not speak of any more. Only in
   * the source of the document.
   */
  public static final String MENTIONS_BEFORE = "mentions_before";

  /** Keys of the people whom the article speaks of. */
  public static final String PERSON = "person";

  /** {@code key|name} for each of {@link #PERSON}. */
  public static final String PERSON_LABEL = "person_label";

  /** Keys of the places that the article speaks of. */
  public static final String PLACE = "place";

  /** {@code key|name} for each of {@link #PLACE}. */
  public static final String PLACE_LABEL = "place_label";

  /** Keys of those whom the article quotes. */
  public static final String SPEAKER = "speaker";

  /** {@code key|name} for each of {@link #SPEAKER}. */
  public static final String SPEAKER_LABEL = "speaker_label";

  /** Types of the events that the article reports. */
  public static final String EVENT_TYPE = "event_type";

  /** How many documents of reports, quotes and claims belong to the article. */
  public static final String EVIDENCE_COUNT = "evidence_count";

  /** Number of the ingest run that wrote this revision. */
  public static final String RUN = "run";

  /** When this revision came in. */
  public static final String INGESTED = "ingested";

  /** 1 for the first. */
  public static final String REVISION = "revision";

  /**
   * Earlier revisions, newest first: revision, sha256, ingested. Only in the source of the
   * document.
   */
  public static final String REVISIONS = "revisions";

  public static final String ORIGINAL = "original";

  public static final String ORIGINAL_SHA256 = "original.sha256";

  public static final String ORIGINAL_NAME = "original.name";

  public static final String ORIGINAL_BYTES = "original.bytes";

  public static final String ORIGINAL_MEDIA_TYPE = "original.media_type";

  public static final String ORIGINAL_CHARSET = "original.charset";

  /** What names the document for good; the id is derived from it. */
  public static final String KEY = "key";

  /** What options and sidecar files stated, kept for a rebuild. */
  public static final String STATED = "stated";

  /** Version of the rules, and of the authority file, that the article was read with. */
  public static final String PIPELINE = "pipeline";

  private ArticleFields() {}

  /** The last step of a field's path, its name within its object. */
  public static String leaf(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }
}
