package org.cuttings.search.people;

import org.cuttings.search.ArticleEvidence.QuotedWords;

/**
 * Words that an article gives as somebody's, and the article.
 *
 * @param text the words as a reader sees them
 */
public record PrintedQuote(Printed article, String text, QuotedWords quote) {}
