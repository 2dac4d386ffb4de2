/** What holds for all packages together. */
@NullMarked
package org.cuttings;

import org.jspecify.annotations.NullMarked;
