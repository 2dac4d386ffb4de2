/** Words that a text gives as somebody's, and whose they are. */
@NullMarked
package org.cuttings.extract.quotes;

import org.jspecify.annotations.NullMarked;
