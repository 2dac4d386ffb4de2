/** Finds again what somebody collected, wherever it is now. */
@NullMarked
package org.cuttings.search.collected;

import org.jspecify.annotations.NullMarked;
