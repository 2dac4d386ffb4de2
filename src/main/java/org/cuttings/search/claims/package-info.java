/** Numbers that articles give for a whole, side by side, and what the archive itself holds. */
@NullMarked
package org.cuttings.search.claims;

import org.jspecify.annotations.NullMarked;
