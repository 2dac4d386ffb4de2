package org.cuttings.search;

/**
 * An article to be read.
 *
 * @param article its text
 * @param evidence what it is evidence of
 */
public record ReadArticle(ArticleView article, ArticleEvidence evidence) {}
