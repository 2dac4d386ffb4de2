/** Tests of the command line. */
@NullMarked
package org.cuttings.app;

import org.jspecify.annotations.NullMarked;
