/** Pages and JSON about events and about the numbers that sources give for them. */
@NullMarked
package org.cuttings.web.events;

import org.jspecify.annotations.NullMarked;
