/** The command line, configuration and wiring by hand; imports everything, imported by nothing. */
@NullMarked
package org.cuttings.app;

import org.jspecify.annotations.NullMarked;
