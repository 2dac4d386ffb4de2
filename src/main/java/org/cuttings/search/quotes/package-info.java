/**
 * Quotations: searched by their words, speakers and those they speak of, and checked against the
 * articles word by word. {@code QuoteSearch} is the door.
 */
@NullMarked
package org.cuttings.search.quotes;

import org.jspecify.annotations.NullMarked;
