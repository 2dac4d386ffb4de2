/** Dates that a text states, and what they come to in its narrative. */
@NullMarked
package org.cuttings.extract.dates;

import org.jspecify.annotations.NullMarked;
