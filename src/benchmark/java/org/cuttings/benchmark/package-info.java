/** How fast the parts of the portal are; run by hand, never as a test. */
@NullMarked
package org.cuttings.benchmark;

import org.jspecify.annotations.NullMarked;
