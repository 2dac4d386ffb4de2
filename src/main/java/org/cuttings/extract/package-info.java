/**
 * Pure derivation from article text, with no input, output or clock: passages, fingerprints, and
 * the evidence of an article. {@link org.cuttings.extract.Extraction} is the door to the evidence;
 * the packages below it are its stages, in this order: {@code text}, {@code names}, {@code dates},
 * {@code clauses}, {@code quotes}, {@code events}, {@code claims}.
 */
@NullMarked
package org.cuttings.extract;

import org.jspecify.annotations.NullMarked;
