/**
 * Articles and their evidence to index documents: bulk writes whose every item is checked,
 * revisions, what is worked out across articles, rebuild and switch.
 *
 * <p>An article's own document says whom it speaks of and where ({@code mentions}) and carries the
 * values of its facets. Events as the article tells them, quotes and claims are documents of their
 * own, written before the article and cleared when the article is written without them.
 */
@NullMarked
package org.cuttings.index;

import org.jspecify.annotations.NullMarked;
