/** What curators decide of evidence, the queue of what waits for them, and readers' reports. */
@NullMarked
package org.cuttings.web.review;

import org.jspecify.annotations.NullMarked;
