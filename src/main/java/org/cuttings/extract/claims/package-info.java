/** Numbers that a text gives for a whole. */
@NullMarked
package org.cuttings.extract.claims;

import org.jspecify.annotations.NullMarked;
