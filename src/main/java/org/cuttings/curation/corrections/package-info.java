/**
 * What curators decided of evidence that rules derived: apart from the derivation, anchored to the
 * words, and applied to whatever the rules find, whenever they find it anew.
 */
@NullMarked
package org.cuttings.curation.corrections;

import org.jspecify.annotations.NullMarked;
