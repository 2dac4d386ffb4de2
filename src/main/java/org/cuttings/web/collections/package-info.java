/** Collections: their pages, their making, their history. */
@NullMarked
package org.cuttings.web.collections;

import org.jspecify.annotations.NullMarked;
