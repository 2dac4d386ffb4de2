package org.cuttings.index;

import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * A near-duplicate as the document of the other article names it.
 *
 * @param id the near-duplicate
 * @param title its label
 * @param source its publisher; null where unknown
 * @param similarity 0 to 1, in hundredths
 */
public record Link(ArticleId id, String title, @Nullable String source, double similarity) {}
