package org.cuttings.elastic;

/**
 * Names of the fields that the documents of reports, quotes and claims have in common: where in
 * which article the words stand, and what found them.
 */
public final class EvidenceFields {
  /** Made of the article's id and the place of the words, so that writing again overwrites. */
  public static final String ID = "id";

  /** The article, as far as lists show it. */
  public static final String ARTICLE = "article";

  public static final String ARTICLE_ID = "article.id";

  /** The label of the article. */
  public static final String ARTICLE_TITLE = "article.title";

  /** Name of the publisher; absent where unknown. */
  public static final String ARTICLE_SOURCE = "article.source";

  public static final String ARTICLE_SOURCE_ID = "article.source_id";

  public static final String ARTICLE_URL = "article.url";

  /** Date in the form of {@code PartialDate.value()}; absent where undated. */
  public static final String ARTICLE_PUBLISHED = "article.published";

  public static final String ARTICLE_PUBLISHED_FROM = "article.published_from";

  public static final String ARTICLE_PUBLISHED_TO = "article.published_to";

  /** When the revision of the article that has the words came in. */
  public static final String ADDED = "added";

  /** First character in the article's text, to sort by. */
  public static final String START = "start";

  /** Ordinal of the passage in which the words begin. */
  public static final String PASSAGE = "passage";

  /** The words as a reader sees them. */
  public static final String TEXT = "text";

  public static final String TEXT_STEMMED = "text.stemmed";

  /** 0 to 1. */
  public static final String CONFIDENCE = "confidence";

  /** What found it. */
  public static final String RULE = "rule";

  /** Number of the run that wrote it: of another run than its article, it is stale. */
  public static final String RUN = "run";

  private EvidenceFields() {}
}
