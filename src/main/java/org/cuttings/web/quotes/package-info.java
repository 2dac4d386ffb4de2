/**
 * Quotations: the list that is searched, the page of one with its citations, and the check whether
 * somebody said what is remembered.
 */
@NullMarked
package org.cuttings.web.quotes;

import org.jspecify.annotations.NullMarked;
