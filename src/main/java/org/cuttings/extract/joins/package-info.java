/**
 * Which reports, in whatever articles, are of one real event, and which of them are independent of
 * each other.
 */
@NullMarked
package org.cuttings.extract.joins;

import org.jspecify.annotations.NullMarked;
