/**
 * Pure derivation from article text, with no input, output or clock: passages and fingerprints now,
 * people, events and quotes later.
 */
@NullMarked
package org.cuttings.extract;

import org.jspecify.annotations.NullMarked;
