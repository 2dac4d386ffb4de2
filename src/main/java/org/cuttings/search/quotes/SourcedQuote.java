package org.cuttings.search.quotes;

import java.time.Instant;
import org.cuttings.search.ArticleEvidence.QuotedWords;

/**
 * A quote as it stands in lists of quotes of many articles.
 *
 * @param article that quotes
 * @param text the words as a reader sees them
 * @param words who said them, how they are introduced, what stands around
 * @param added when the article came into the archive
 */
public record SourcedQuote(CitedArticle article, String text, QuotedWords words, Instant added) {}
