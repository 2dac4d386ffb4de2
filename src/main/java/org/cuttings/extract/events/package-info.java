/** Events that a text reports. */
@NullMarked
package org.cuttings.extract.events;

import org.jspecify.annotations.NullMarked;
