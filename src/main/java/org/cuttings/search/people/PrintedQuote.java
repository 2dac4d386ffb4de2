package org.cuttings.search.people;

import org.cuttings.search.ArticleEvidence.QuotedWords;

/** Words that an article gives as somebody's, and the article. */
public record PrintedQuote(Printed article, QuotedWords quote) {}
